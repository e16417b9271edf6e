/** Starts and stops the reading of a page, as the reader switches highlights on and off there. */
import type { Settings } from '@/core/settings/settings';
import { isOnAt, saidOf } from '@/core/settings/switch-state';
import type { ResolvedText, ResolvedWords } from '@/core/topics/resolved-words';
import { hasCalmSign } from '@/page/calm-signs';
import { createPageTicker } from '@/page/page-ticker';
import { isReplaced } from '@/platform/replaced';
import { createReading, type Reading, type ReadingOptions } from './reading';

export interface SwitchedReadingOptions {
  document: Document;
  /** The site that the reader's switch refers to: the host of the tab, lower case, no port. */
  site: string;
  /** Highlights are off there until the reader switches them on. */
  isCalmSite: boolean;
  /** Names that the page up to its first one may have, if they were asked for before. */
  headNames?: Promise<ResolvedText> | undefined;
  askWords(words: string[]): Promise<ResolvedWords>;
  settings: { get(): Settings };
  report(error: unknown, doing: string): void;
}

export interface SwitchedReading {
  /** Sets the listener; call it once, before the first `follow`. */
  listen(events: SwitchedReadingEvents): void;
  /** The current reading; null while highlights are off here. */
  current(): Reading | null;
  /** Starts, stops or chooses again, as these settings say. Nothing is read before the first call. */
  follow(settings: Settings): void;
  /** False if the reader switched highlights off on this page only. */
  isHere(): boolean;
  switchHere(on: boolean): void;
  stop(): void;
}

export interface SwitchedReadingEvents {
  /** Reading has begun. */
  begun(): void;
  /** The choice has changed, or is in other nodes. */
  chosen(): void;
  /** Reading has stopped: nothing may stay painted. */
  stopped(): void;
  /** The page changed; called inside the observer's callback. */
  touched(records: readonly MutationRecord[]): void;
  /** An open shadow root is being read. */
  root(root: ShadowRoot): void;
  /** There is activity on the page: called at most a few times a second, while there is a reading. */
  tick(): void;
  /** The page has replaced its document, and with it every listener on window and document. */
  documentReplaced(): void;
}

/** Makes a reading of a page that can be switched on and off. */
export function createSwitchedReading(options: SwitchedReadingOptions): SwitchedReading {
  const { settings, site, isCalmSite } = options;
  let here = true;
  /** What is known about the page's words: each is requested only once. */
  let readWith = settings.get().fuzziness;
  const reading = createRestartable(options);

  const follow = (now: Settings) => {
    const on = here && isOnAt(now, site, isCalmSite);
    if (reading.current() && now.fuzziness !== readWith) reading.stop();
    readWith = now.fuzziness;
    const current = reading.current();
    if (on && !current) reading.start();
    else if (!on && current) reading.stop();
    else current?.choose();
  };
  return {
    listen: reading.listen,
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

/** A reading of the page that can be stopped and started again, and that ends by itself if this instance has been replaced. */
function createRestartable(options: SwitchedReadingOptions) {
  let reading: Reading | null = null;
  let events: SwitchedReadingEvents | null = null;
  const ticker = createPageTicker(options.document);

  const stop = () => {
    reading?.stop();
    reading = null;
    ticker.stop();
    events?.stopped();
  };
  /** Two instances on one page would undo each other's work, and the old one has no background to ask. */
  const unlessReplaced = (act: () => void) => (isReplaced() ? stop() : act());
  const onTouched = (records: readonly MutationRecord[]) =>
    unlessReplaced(() => {
      events?.touched(records);
      ticker.touched(records);
    });
  return {
    listen(listener: SwitchedReadingEvents) {
      events = listener;
    },
    current: () => reading,
    stop,
    start() {
      if (!events) return;
      const { root: onRoot, chosen: onChosen, tick, documentReplaced } = events;
      reading = begin(options, { onTouched, onRoot, onChosen, onReplaced: stop });
      // It was about the page as it was then.
      options.headNames = undefined;
      const { lookForRoots } = reading.watcher;
      ticker.start({ quick: () => unlessReplaced(tick), slow: lookForRoots, documentReplaced });
      events.begun();
    },
  };
}

function begin(
  { document, site, headNames, askWords, settings, report }: SwitchedReadingOptions,
  events: Pick<ReadingOptions, 'onTouched' | 'onRoot' | 'onChosen' | 'onReplaced'>,
): Reading {
  return createReading({
    document,
    headNames,
    askWords,
    settings: settings.get,
    isCalm: () => saidOf(settings.get(), site) !== true && hasCalmSign(document),
    onError: report,
    ...events,
  });
}
