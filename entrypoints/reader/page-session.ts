/** Connects the parts of one document: its reading, its painter, and the reports of what was found. */
import type { Direction, FrameState } from '@/core/messages';
import type { Settings } from '@/core/settings/settings';
import type { TopicKey } from '@/core/topics/topic';
import type { PageMention } from '@/page/page-mention';
import { type Found, foundBy, stateOf } from './found';
import { createMentionPlaces, type MentionPlaces } from './mention-places';
import { createPainter, type Painter } from './painter';
import type { Reading } from './reading';
import type { MakeSight, Sight } from './sight-handover';
import {
  createSwitchedReading,
  type SwitchedReading,
  type SwitchedReadingEvents,
  type SwitchedReadingOptions,
} from './switched-reading';
import { createTellFound } from './tell-found';

export interface PageSession extends MentionPlaces {
  /** The painted mention under a point of the viewport. */
  mentionAt(x: number, y: number): PageMention | null;
  /** Goes to the next mention, scrolls it into view and marks it for a moment; null if there is no further one. Call it after `canWalk`. */
  walk(direction: Direction, topic: TopicKey | null, enter: boolean): PageMention | null;
  /** Makes this mention the current one, from which the next is counted. */
  standAt(mention: PageMention): void;
  /** Calls back after mentions have changed (added, gone, moved by an edit); returns a function that stops it. */
  subscribe(listener: () => void): () => void;
  found(): Found;
}

/** The session of a real page, with what its owner, `annotate` and tests need besides. */
export interface LiveSession extends PageSession {
  /** Calls back after the page has replaced its document, and with it every listener on window and document. */
  onDocumentReplaced(listener: () => void): () => void;
  /** The current mention, which is the one last gone to, while its words are there. */
  currentMention(): PageMention | null;
  /** Switches highlights on this page, whatever the settings say of others. */
  switchHere(on: boolean): void;
  /** Resolves when the script that knows the way has come, if one was asked for. */
  canWalk(): Promise<unknown> | null | undefined;
  /** The current reading; null while highlights are off here. */
  reading(): Reading | null;
  /** The progress of reading, and the milliseconds of main thread that reading and finding have taken so far. */
  progress(): { state: FrameState; ms: number };
}

export interface PageSessionOptions extends SwitchedReadingOptions {
  /** Loads the sight script; called when the first mention was found, and again if that failed and somebody wants the next mention. */
  getSight?(): Promise<MakeSight>;
  /** Loads the style sheet of highlights, for shadow roots. */
  fetchCss(): Promise<string>;
  settings: { get(): Settings; subscribe(listener: (settings: Settings) => void): () => void };
  /**
   * Called with what was found whenever that changes, at most a few times a second; called again later if it rejects. Returns
   * whether highlights are on on this page.
   */
  onFound(found: Found): Promise<{ here: boolean }>;
  /** Ends the session. */
  signal: AbortSignal;
}

/** Starts reading the page, or waits for the switch if highlights are off here. */
export function createPageSession(options: PageSessionOptions): LiveSession {
  const { document, signal, settings, onFound } = options;
  const mentionListeners = new Set<() => void>();
  const documentListeners = new Set<() => void>();
  const reading = createSwitchedReading(options);
  const { current } = reading;
  const sight = createSightHere(options, current, () => painter.first());
  const painter = createPainter(document, current, () => settings.get().mark, options.fetchCss, sight.get);
  const places = createMentionPlaces(document, current, painter.roots);
  const found = () => foundBy(reading, settings.get());
  const onOff = () => reading.switchHere(false);
  const tellFound = createTellFound({ document, found, onFound, onOff, signal });

  reading.listen({
    ...paintedBy(painter, () => {
      sight.painted();
      tellFound();
      callAll(mentionListeners);
    }),
    begun() {
      sight.begin();
      tellFound();
    },
    documentReplaced: () => callAll(documentListeners),
  });
  followSettings(options, reading);
  tellFound();
  return {
    ...places,
    ...walkOver(sight.get, painter, places),
    canWalk: sight.loading,
    mentionAt: painter.mentionAt,
    subscribe: (listener) => subscribeTo(mentionListeners, listener),
    onDocumentReplaced: (listener) => subscribeTo(documentListeners, listener),
    found,
    switchHere(on) {
      if (!signal.aborted) reading.switchHere(on);
      tellFound();
    },
    reading: current,
    progress: () => ({ state: stateOf(current()), ms: current()?.spent() ?? 0 }),
  };
}

/**
 * What the sight script does for this frame, once it has been loaded. Without it, visibility is checked less closely, and there is no
 * next mention: where it could not be loaded, whoever asks for one has it tried again.
 */
function createSightHere(
  { getSight, signal, report }: PageSessionOptions,
  reading: () => Reading | null,
  inView: () => PageMention | null,
) {
  let sight: Sight | null = null;
  /** Null if it failed. */
  let loading: Promise<unknown> | null | undefined;
  const begin = () => {
    const now = reading();
    if (now) sight?.begin(now);
  };
  const load = () => {
    loading = getSight?.().then(
      (make) => {
        if (signal.aborted) return;
        sight = make(signal, inView);
        begin();
      },
      (error: unknown) => {
        loading = null;
        // Where this instance has ended, another asks for its own.
        if (!signal.aborted) report(error, 'sight');
      },
    );
    return loading;
  };
  return {
    get: () => sight,
    loading: () => (loading === null ? load() : loading),
    begin,
    painted() {
      sight?.painted();
      if (loading === undefined && reading()?.hasFound()) load();
    },
  };
}

/** Makes `painter` follow the reading; `onChange` is called after what is painted may have changed. */
function paintedBy(
  painter: Painter,
  onChange: () => void,
): Pick<SwitchedReadingEvents, 'chosen' | 'stopped' | 'touched' | 'root' | 'tick'> {
  return {
    chosen() {
      painter.paint();
      onChange();
    },
    stopped() {
      painter.clear();
      onChange();
    },
    touched: painter.drop,
    root: painter.adopt,
    tick: painter.check,
  };
}

/** Makes `reading` follow the settings until the session ends. */
function followSettings({ settings, signal }: PageSessionOptions, reading: SwitchedReading): void {
  if (signal.aborted) return;
  const unfollow = settings.subscribe(reading.follow);
  signal.addEventListener('abort', () => {
    unfollow();
    reading.stop();
  });
  reading.follow(settings.get());
}

/** Without the sight script there is no further mention. */
function walkOver(
  sight: () => Sight | null,
  painter: Painter,
  { isThere }: MentionPlaces,
): Pick<LiveSession, 'walk' | 'standAt' | 'currentMention'> {
  return {
    walk(direction, topic, enter) {
      const mention = sight()?.walk.step(direction, topic, enter) ?? null;
      if (mention) painter.show(mention);
      return mention;
    },
    standAt: (mention) => sight()?.walk.stand(mention),
    currentMention() {
      const mention = sight()?.walk.current();
      return mention && isThere(mention) ? mention : null;
    },
  };
}

function callAll(listeners: ReadonlySet<() => void>): void {
  for (const listener of listeners) listener();
}

function subscribeTo(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
