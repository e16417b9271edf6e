/** One page's life: watch, read, find, paint, forget. */
import type { ResolvedWords } from '@/core/mentions/resolved-words';
import type { Direction, FoundTopic, FrameState } from '@/core/protocol';
import { isOnFor, type Settings, saidOf } from '@/core/settings/settings';
import type { TopicKey } from '@/core/topics/topic';
import { hasCalmSign } from '@/page/calm-signs';
import { spotsOfCaret } from '@/page/hit-test';
import { locate } from '@/page/locate';
import { measure, type Rect } from '@/page/measure';
import type { Block } from '@/page/page-text';
import { ofDocument } from '@/page/unclobbered';
import { ExtensionReplaced, isReplaced } from '@/platform/replaced';
import { countTopics } from './count-topics';
import type { PageMention } from './page-mention';
import { createPainter } from './painter';
import { createPulse } from './pulse';
import { createReading, type Reading } from './reading';
import { selectedMention } from './selected-mention';
import { createWalk } from './walk';

export interface PageSession {
  /** The painted mention under a point of the viewport. */
  mentionAt(x: number, y: number): PageMention | null;
  /** The mention (painted or not) that the caret or selection touches. */
  mentionAtCaret(): PageMention | null;
  /** Moves to the next mention, scrolls it into view, marks it for a moment; null where there is none further. */
  walk(direction: Direction, topic: TopicKey | null, enter: boolean): PageMention | null;
  /** Makes this mention the one from which walking goes on. */
  standAt(mention: PageMention): void;
  /** The block in which it stands, while the page has that. */
  blockOf(mention: PageMention): Block | undefined;
  /** Its line boxes; empty where the words are no longer there. Reads layout. */
  rectsOf(mention: PageMention): Rect[];
  /** Other topics mentioned in the same block, in order of appearance. */
  topicsBeside(mention: PageMention): TopicKey[];
  /** False once the words are gone from the page. */
  isThere(mention: PageMention): boolean;
  /** Calls back after mentions changed (added, gone, moved by an edit); returns the way to stop. */
  subscribe(listener: () => void): () => void;
  found(): Found;
}

/** What a frame has found. */
export interface Found {
  state: FrameState;
  topics: FoundTopic[];
  /** False where the reader switched highlights off on this page alone. */
  here: boolean;
}

/** The session of a real page: what else its owner, `annotate` and tests ask of it. */
export interface LiveSession extends PageSession {
  /** Calls back after the page threw its document away, and with it every listener on window and document. */
  onDocumentReplaced(listener: () => void): () => void;
  /** The selected words, where they are short enough for a name, as a mention of `NO_TOPIC`. */
  selectedMention(): PageMention | null;
  /** The mention that was walked to last, while its words are there. */
  currentMention(): PageMention | null;
  /** Switches highlights on this page, whatever the settings say of others. */
  switchHere(on: boolean): void;
  /** What is being read now; null while highlights are off here. */
  reading(): Reading | null;
  /** How far reading is, and the milliseconds of main thread that reading and finding took so far. */
  progress(): { state: FrameState; ms: number };
}

export interface PageSessionOptions {
  document: Document;
  /** The site that the reader's switch speaks of: the host of the tab, lower case, no port. */
  site: string;
  askWords(words: string[]): Promise<ResolvedWords>;
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
  report(error: unknown, doing: string): void;
}

/** What is found is told at most this often. */
const TELL_EVERY_MS = 150;
/** A background that did not take it in is told again after this. */
const TELL_AGAIN_MS = 5_000;

/** Begins to read the page, or waits for the switch where highlights are off here. */
export function createPageSession(options: PageSessionOptions): LiveSession {
  const { document, signal, settings } = options;
  const listeners = new Set<() => void>();
  const replacedListeners = new Set<() => void>();
  let reading: Reading | null = null;
  let told = '';
  let here = true;
  let ended = signal.aborted;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the page was read with: words are asked about once. */
  let readWith = settings.get().fuzziness;

  const painter = createPainter(
    document,
    () => reading,
    () => settings.get().mark,
    options.fetchCss,
  );
  const walking = createWalk(
    () => reading,
    () => painter.first(),
  );
  const pulse = createPulse(
    document,
    () => {
      if (!stopIfReplaced()) painter.check();
    },
    (near) => reading?.watcher.lookForRoots(near),
  );
  /** Two instances on one page would undo each other's work; the old one has nobody to ask any more. */
  const stopIfReplaced = () => {
    const replaced = isReplaced();
    if (replaced) stop();
    return replaced;
  };
  const tellLater = (wait = TELL_EVERY_MS) => {
    if (!ended) timer ??= setTimeout(tell, wait);
  };
  const tell = () => {
    timer = undefined;
    const found = session.found();
    const now = JSON.stringify(found);
    if (now === told) return;
    told = now;
    options.onFound(found).then(
      // A frame that came after the reader had switched its page off.
      (answer) => answer.here || session.switchHere(false),
      (error: unknown) => {
        if (error instanceof ExtensionReplaced) return;
        told = '';
        tellLater(TELL_AGAIN_MS);
      },
    );
  };
  const changed = () => {
    painter.paint();
    tellLater();
    for (const listener of listeners) listener();
  };
  const touched = (records: readonly MutationRecord[]) => {
    if (stopIfReplaced()) return;
    painter.drop(records);
    pulse.beat();
    if (!records.some(({ target }) => target === document)) return;
    // `document.open` takes all listeners away and makes no event.
    pulse.listen();
    for (const listener of replacedListeners) listener();
  };
  const start = () => {
    reading = createReading({
      document,
      askWords: options.askWords,
      settings: settings.get,
      isCalm: () => saidOf(settings.get(), options.site) !== true && hasCalmSign(document),
      onChosen: changed,
      onTouched: touched,
      onRoot: (root) => painter.adopt(root),
      onError: options.report,
      onReplaced: stop,
    });
    pulse.listen();
    tellLater();
  };
  const stop = () => {
    reading?.stop();
    reading = null;
    pulse.stop();
    painter.clear();
    tellLater();
    for (const listener of listeners) listener();
  };
  const follow = (now: Settings) => {
    const on = here && isOnFor(now, options.site);
    if (reading && now.fuzziness !== readWith) stop();
    readWith = now.fuzziness;
    if (on && !reading) start();
    else if (!on && reading) stop();
    else reading?.choose();
  };
  const blockOf = (mention: PageMention) => reading?.watcher.block(mention.block);

  const session: LiveSession = {
    mentionAt: (x, y) => painter.mentionAt(x, y),
    mentionAtCaret() {
      for (const { node, offset } of spotsOfCaret(document, painter.roots())) {
        const place = reading?.watcher.placeOf(node, offset);
        const found =
          place &&
          reading?.mentionsOf(place.block.id).find(({ start, end }) => start <= place.offset && place.offset <= end);
        if (place && found) return { mention: found, block: place.block.id, language: place.block.language };
      }
      return null;
    },
    selectedMention: () => selectedMention(document, painter.roots(), reading),
    walk(direction, topic, enter) {
      const mention = walking.step(direction, topic, enter);
      if (mention) painter.show(mention);
      return mention;
    },
    standAt: walking.stand,
    blockOf,
    rectsOf(mention) {
      const block = blockOf(mention);
      return block ? measure(block, mention.mention.start, mention.mention.end) : [];
    },
    topicsBeside({ mention, block }) {
      const topics = new Set(reading?.mentionsOf(block).map(({ topic }) => topic));
      topics.delete(mention.topic);
      return [...topics];
    },
    isThere(mention) {
      const block = blockOf(mention);
      return block !== undefined && locate(block, mention.mention.start, mention.mention.end) !== null;
    },
    subscribe: (listener) => subscribeTo(listeners, listener),
    onDocumentReplaced: (listener) => subscribeTo(replacedListeners, listener),
    found: () => ({
      state: stateOf(reading),
      topics: reading ? countTopics(reading, settings.get()) : [],
      here,
    }),
    switchHere(on) {
      here = on;
      if (!ended) follow(settings.get());
      tellLater();
    },
    currentMention() {
      const current = walking.current();
      return current && session.isThere(current) ? current : null;
    },
    reading: () => reading,
    progress: () => ({ state: stateOf(reading), ms: reading?.spent() ?? 0 }),
  };

  const unfollow = settings.subscribe(follow);
  // Back from the back/forward cache: the background may have forgotten this page meanwhile.
  ofDocument(document, 'defaultView')?.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      told = '';
      tellLater();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    ended = true;
    unfollow();
    stop();
    clearTimeout(timer);
  });
  if (!signal.aborted) {
    follow(settings.get());
    tellLater();
  }
  return session;
}

function stateOf(reading: Reading | null): FrameState {
  if (!reading) return 'off';
  return reading.isDone() ? 'done' : 'reading';
}

function subscribeTo(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
