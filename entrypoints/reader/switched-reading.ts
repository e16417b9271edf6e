/** Reads and paints a page for as long as highlights are on there. */

import type { Settings } from '@/core/settings/settings';
import { isOnFor, saidOf } from '@/core/settings/switch-state';
import type { ResolvedWords } from '@/core/topics/resolved-words';
import { hasCalmSign } from '@/page/calm-signs';
import { createPulse } from '@/page/pulse';
import { ofDocument } from '@/page/unclobbered';
import { isReplaced } from '@/platform/replaced';
import type { Painter } from './painter';
import { createReading, type Reading, type ReadingOptions } from './reading';

export interface SwitchedReadingOptions {
  document: Document;
  /** The site that the reader's switch speaks of: the host of the tab, lower case, no port. */
  site: string;
  askWords(words: string[]): Promise<ResolvedWords>;
  settings: { get(): Settings };
  report(error: unknown, doing: string): void;
}

export interface SwitchedReading {
  /** What is being read now; null while highlights are off here. */
  current(): Reading | null;
  /** Starts, stops or chooses anew, as these settings say. */
  follow(settings: Settings): void;
  /** False where the reader switched highlights off on this page alone. */
  isHere(): boolean;
  switchHere(on: boolean): void;
  stop(): void;
}

export interface SwitchedReadingEvents {
  /** What was found, chosen or painted is no longer the same. */
  changed(): void;
  /** Reading has begun. */
  begun(): void;
  /** The page threw its document away, and with it every listener on window and document. */
  documentReplaced(): void;
}

/** Reads nothing before the first `follow`. */
export function createSwitchedReading(
  options: SwitchedReadingOptions,
  painter: Painter,
  events: SwitchedReadingEvents,
): SwitchedReading {
  const { settings, site } = options;
  let here = true;
  /** What the page was read with: words are asked about once. */
  let readWith = settings.get().fuzziness;
  const reading = createRestartable(options, painter, events);

  const follow = (now: Settings) => {
    const on = here && isOnFor(now, site);
    if (reading.current() && now.fuzziness !== readWith) reading.stop();
    readWith = now.fuzziness;
    const current = reading.current();
    if (on && !current) reading.start();
    else if (!on && current) reading.stop();
    else current?.choose();
  };
  return {
    current: reading.current,
    follow,
    isHere: () => here,
    switchHere(on) {
      here = on;
      follow(settings.get());
    },
    stop: reading.stop,
  };
}

/** A reading of the page that can be stopped and started again, with the pulse that looks after what it painted. */
function createRestartable(options: SwitchedReadingOptions, painter: Painter, events: SwitchedReadingEvents) {
  const { document } = options;
  let reading: Reading | null = null;
  let root: Element | null = null;

  const stop = () => {
    reading?.stop();
    reading = null;
    pulse.stop();
    painter.clear();
    events.changed();
  };
  /** Two instances on one page would undo each other's work; the old one has nobody to ask any more. */
  const stopIfReplaced = () => {
    const replaced = isReplaced();
    if (replaced) stop();
    return replaced;
  };
  const pulse = createPulse(
    document,
    () => stopIfReplaced() || painter.check(),
    (near) => reading?.watcher.lookForRoots(near),
  );
  const onTouched = (records: readonly MutationRecord[]) => {
    if (stopIfReplaced()) return;
    painter.drop(records);
    // Of many at once the last stands for all.
    pulse.beat(records.at(-1)?.target ?? document);
    const rootNow = ofDocument(document, 'documentElement');
    if (rootNow === root) return;
    root = rootNow;
    // `document.open` takes all listeners away and makes no event.
    pulse.listen();
    events.documentReplaced();
  };
  const start = () => {
    root = ofDocument(document, 'documentElement');
    reading = begin(options, painter, { onTouched, onChosen: events.changed, onReplaced: stop });
    pulse.listen();
    events.begun();
  };
  return { current: () => reading, start, stop };
}

function begin(
  { document, site, askWords, settings, report }: SwitchedReadingOptions,
  painter: Painter,
  events: Pick<ReadingOptions, 'onTouched' | 'onChosen' | 'onReplaced'>,
): Reading {
  return createReading({
    document,
    askWords,
    settings: settings.get,
    isCalm: () => saidOf(settings.get(), site) !== true && hasCalmSign(document),
    onRoot: painter.adopt,
    onError: report,
    ...events,
  });
}
