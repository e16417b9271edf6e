/** One page's life: watch, read, find, paint, forget. */
import type { Direction, FrameState } from '@/core/messages';
import type { Settings } from '@/core/settings/settings';
import type { TopicKey } from '@/core/topics/topic';
import type { PageMention } from '@/page/page-mention';
import { countTopics } from './count-topics';
import { createMentionPlaces, type MentionPlaces } from './mention-places';
import { createPainter, type Painter } from './painter';
import type { Reading } from './reading';
import { createSwitchedReading, type SwitchedReading, type SwitchedReadingOptions } from './switched-reading';
import { createTellFound, type Found } from './tell-found';
import { createWalk } from './walk';

export interface PageSession extends MentionPlaces {
  /** The painted mention under a point of the viewport. */
  mentionAt(x: number, y: number): PageMention | null;
  /** Moves to the next mention, scrolls it into view, marks it for a moment; null where there is none further. */
  walk(direction: Direction, topic: TopicKey | null, enter: boolean): PageMention | null;
  /** Makes this mention the one from which walking goes on. */
  standAt(mention: PageMention): void;
  /** Calls back after mentions changed (added, gone, moved by an edit); returns the way to stop. */
  subscribe(listener: () => void): () => void;
  found(): Found;
}

/** The session of a real page: what else its owner, `annotate` and tests ask of it. */
export interface LiveSession extends PageSession {
  /** Calls back after the page threw its document away, and with it every listener on window and document. */
  onDocumentReplaced(listener: () => void): () => void;
  /** The mention that was walked to last, while its words are there. */
  currentMention(): PageMention | null;
  /** Switches highlights on this page, whatever the settings say of others. */
  switchHere(on: boolean): void;
  /** What is being read now; null while highlights are off here. */
  reading(): Reading | null;
  /** How far reading is, and the milliseconds of main thread that reading and finding took so far. */
  progress(): { state: FrameState; ms: number };
}

export interface PageSessionOptions extends SwitchedReadingOptions {
  /** Brings the style of highlights, for shadow roots. */
  fetchCss(): Promise<string>;
  settings: { get(): Settings; subscribe(listener: (settings: Settings) => void): () => void };
  /**
   * Told what was found whenever that changes, at most a few times a second; told again later where it rejects. Answers
   * whether highlights are on on this page.
   */
  onFound(found: Found): Promise<{ here: boolean }>;
  /** Ends the session. */
  signal: AbortSignal;
}

/** Begins to read the page, or waits for the switch where highlights are off here. */
export function createPageSession(options: PageSessionOptions): LiveSession {
  const { document, signal, settings } = options;
  const mentionListeners = new Set<() => void>();
  const documentListeners = new Set<() => void>();
  const current = () => reading.current();
  const painter = createPainter(document, current, () => settings.get().mark, options.fetchCss);
  const found = () => foundBy(reading, settings.get());
  const tellFound = createTellFound({
    document,
    found,
    onFound: options.onFound,
    onOff: () => switchHere(false),
    signal,
  });
  const reading = createSwitchedReading(options, painter, {
    changed() {
      painter.paint();
      tellFound();
      callAll(mentionListeners);
    },
    begun: tellFound,
    documentReplaced: () => callAll(documentListeners),
  });
  const switchHere = (on: boolean) => {
    if (!signal.aborted) reading.switchHere(on);
    tellFound();
  };
  const places = createMentionPlaces(document, current, painter.roots);

  liveWith(options, reading);
  tellFound();
  return {
    ...places,
    ...walkOver(current, painter, places),
    mentionAt: painter.mentionAt,
    subscribe: (listener) => subscribeTo(mentionListeners, listener),
    onDocumentReplaced: (listener) => subscribeTo(documentListeners, listener),
    found,
    switchHere,
    reading: current,
    progress: () => ({ state: stateOf(current()), ms: current()?.spent() ?? 0 }),
  };
}

/** Has `reading` follow the settings until the session ends. */
function liveWith({ settings, signal }: PageSessionOptions, reading: SwitchedReading): void {
  if (signal.aborted) return;
  const unfollow = settings.subscribe(reading.follow);
  signal.addEventListener('abort', () => {
    unfollow();
    reading.stop();
  });
  reading.follow(settings.get());
}

function walkOver(
  reading: () => Reading | null,
  painter: Painter,
  { isThere }: MentionPlaces,
): Pick<LiveSession, 'walk' | 'standAt' | 'currentMention'> {
  const walk = createWalk(reading, painter.first);
  return {
    walk(direction, topic, enter) {
      const mention = walk.step(direction, topic, enter);
      if (mention) painter.show(mention);
      return mention;
    },
    standAt: walk.stand,
    currentMention() {
      const mention = walk.current();
      return mention && isThere(mention) ? mention : null;
    },
  };
}

function foundBy(reading: SwitchedReading, settings: Settings): Found {
  const current = reading.current();
  return {
    state: stateOf(current),
    topics: current ? countTopics(current, settings) : [],
    here: reading.isHere(),
  };
}

function stateOf(reading: Reading | null): FrameState {
  if (!reading) return 'off';
  return reading.isDone() ? 'done' : 'reading';
}

function callAll(listeners: ReadonlySet<() => void>): void {
  for (const listener of listeners) listener();
}

function subscribeTo(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
