/** Reads one page, asks for names, finds, judges what can be seen, and chooses what is painted. */
import { MAX_WORDS_PER_QUESTION } from '@/core/limits';
import { choosePainted } from '@/core/mentions/choose-painted';
import { type BlockId, createDocumentMentions, type DocumentMentions } from '@/core/mentions/document-mentions';
import { limitNear } from '@/core/mentions/limit-near';
import type { Mention } from '@/core/mentions/mention';
import type { ResolvedWords } from '@/core/mentions/resolved-words';
import type { Settings } from '@/core/settings/settings';
import { createAppearance } from '@/page/appearance';
import type { Block } from '@/page/page-text';
import { createSlices } from '@/page/slices';
import { ofDocument } from '@/page/unclobbered';
import { isReadable } from '@/page/visibility';
import { createPageWatcher, type PageWatcher } from '@/page/watch-page';
import { createWordQuestions } from './word-questions';

export interface ReadingOptions {
  document: Document;
  askWords(words: string[]): Promise<ResolvedWords>;
  settings(): Settings;
  /** True where nothing is to be painted on this page as it stands. Reads layout. */
  isCalm(): boolean;
  /** What is chosen has changed, or stands in other nodes. */
  onChosen(): void;
  /** The page changed; called inside the observer's callback. */
  onTouched(records: readonly MutationRecord[]): void;
  onRoot(root: ShadowRoot): void;
  /** An error that reading cannot get over by itself. */
  onError(error: unknown, doing: string): void;
  /** The extension is gone: nothing more can be asked. */
  onReplaced(): void;
}

export interface Reading {
  readonly watcher: PageWatcher;
  /** The mentions of a block that a reader can see, in order. */
  mentionsOf(id: BlockId): readonly Mention[];
  /** What density and certainty let be painted, by block. */
  chosen(): ReadonlyMap<BlockId, readonly Mention[]>;
  /** Blocks that have mentions a reader can see, in document order. */
  blocks(): readonly Block[];
  /** True where all of the page as it is now has been read, asked and found. */
  isDone(): boolean;
  /** Milliseconds of main thread spent so far. */
  spent(): number;
  /** Chooses anew: settings changed. */
  choose(): void;
  stop(): void;
}

/** Characters worked through between two looks at the clock. */
const CHARACTERS_PER_LOOK = 8_000;
/** While reading goes on, what is painted is chosen anew at most this often, and costs at most a tenth of the time. */
const CHOOSE_EVERY_MS = 200;
const CHOOSE_SHARE = 10;
/** While reading goes on, signs that the page is not for reading are looked for at most this often: that goes over the whole document. */
const CALM_EVERY_MS = 1_000;
/** A page that keeps changing gets at most this share of its time spent on it, and waits at most this long. */
const CHANGE_SHARE = 50;
const SHORTEST_WAIT_MS = 30;
const LONGEST_WAIT_MS = 1_500;

/** Starts to read. */
export function createReading(options: ReadingOptions): Reading {
  const mentions = createDocumentMentions();
  /** What a reader can see of what was found; blocks without are not in it. */
  const readable = new Map<BlockId, readonly Mention[]>();
  /** The document as a reader sees it. */
  const seen: DocumentMentions = Object.assign(Object.create(mentions), {
    mentionsOf: (id: BlockId) => readable.get(id) ?? [],
  });
  const unjudged = new Set<BlockId>();
  const hidden = new Map<Element, Set<BlockId>>();
  let chosen: ReadonlyMap<BlockId, readonly Mention[]> = new Map();
  let stale = false;
  /** From when on it may be chosen anew before all is read. */
  let chooseFrom = Number.NEGATIVE_INFINITY;
  let calm = false;
  let calmAt = Number.NEGATIVE_INFINITY;
  /** What `blocks` answers; null where that has changed. */
  let placed: readonly Block[] | null = null;
  let roundBegan = 0;
  let lastRound = 0;
  let atRest = false;

  const watcher = createPageWatcher(options.document, {
    put({ id, text, language }) {
      placed = null;
      mentions.put(id, { text, language });
    },
    moved({ id }) {
      if (readable.has(id) || mentions.mentionsOf(id).length > 0) unjudged.add(id);
    },
    forget({ id }) {
      mentions.remove(id);
      unjudged.delete(id);
      // Sections too are counted anew without it.
      placed = null;
      if (readable.delete(id)) stale = true;
    },
    touched: options.onTouched,
    wake: () => slices.start(atRest ? waitAfter(lastRound) : 0),
    root: options.onRoot,
  });
  const appearance = createAppearance((elements) => {
    for (const element of elements) {
      for (const id of hidden.get(element) ?? []) unjudged.add(id);
      hidden.delete(element);
    }
    slices.start();
  });
  const questions = createWordQuestions({
    take: () => mentions.takeUnknownWords(MAX_WORDS_PER_QUESTION),
    ask: options.askWords,
    learn: (words, answer) => mentions.learn(words, limitNear(answer, options.settings().fuzziness)),
    forget: (words) => mentions.forgetAsked(words),
    onAnswer: () => slices.start(),
    onError: options.onError,
    onReplaced: options.onReplaced,
  });

  const judge = (id: BlockId) => {
    unjudged.delete(id);
    const block = watcher.block(id);
    const found = block ? mentions.mentionsOf(id) : [];
    const shown = block ? found.filter(({ start, end }) => isReadable(block, start, end)) : found;
    if (block && shown.length < found.length) awaitAppearance(block);
    if (shown.length > 0) readable.set(id, shown);
    else readable.delete(id);
    stale = true;
    placed = null;
  };
  const awaitAppearance = ({ id, container }: Block) => {
    const element = container.nodeType === Node.ELEMENT_NODE ? (container as Element) : (container as ShadowRoot).host;
    hidden.set(element, (hidden.get(element) ?? new Set()).add(id));
    appearance.await(element);
  };
  const blocks = () => {
    placed ??= watcher.blocks().filter(({ id }) => readable.has(id));
    return placed;
  };
  /** `now` false: what was seen of the page a moment ago will do. */
  const isCalm = (now: boolean) => {
    // A document that is itself an editor is left alone.
    if (ofDocument(options.document, 'designMode') === 'on') return true;
    if (readable.size === 0) return false;
    const begun = performance.now();
    if (!now && begun - calmAt < CALM_EVERY_MS) return calm;
    calmAt = begun;
    calm = options.isCalm();
    return calm;
  };
  const choose = (readToEnd = true) => {
    stale = false;
    const begun = performance.now();
    chosen = isCalm(readToEnd) ? new Map() : choosePainted(seen, blocks(), options.settings());
    options.onChosen();
    const ended = performance.now();
    chooseFrom = ended + Math.max(CHOOSE_EVERY_MS, (ended - begun) * CHOOSE_SHARE);
  };
  /** One piece of the most urgent work. False where none is left. */
  const workOnce = () => {
    for (const id of unjudged) {
      judge(id);
      return true;
    }
    const reading = watcher.hasWork() && watcher.step(() => true);
    const finding = mentions.work(CHARACTERS_PER_LOOK);
    return reading || finding || takeChanged();
  };
  const takeChanged = () => {
    for (const id of mentions.takeChanged()) unjudged.add(id);
    return unjudged.size > 0;
  };
  const work = (isOver: () => boolean) => {
    if (atRest) {
      atRest = false;
      roundBegan = slices.spent();
    }
    takeChanged();
    let more = true;
    while (more && !isOver()) more = workOnce();
    questions.ask();
    if (stale && (!more || performance.now() > chooseFrom)) choose(!more);
    if (!more && isDone()) {
      atRest = true;
      lastRound = slices.spent() - roundBegan;
      options.onChosen();
    }
    return more;
  };
  const isDone = () => !watcher.hasWork() && unjudged.size === 0 && mentions.atRest() && !questions.isAsking();
  const slices = createSlices(work, (error) => options.onError(error, 'reading the page'));
  slices.start();

  return {
    watcher,
    mentionsOf: (id) => readable.get(id) ?? [],
    chosen: () => chosen,
    blocks,
    isDone: () => atRest && isDone(),
    spent: () => slices.spent(),
    choose: () => choose(),
    stop() {
      slices.stop();
      questions.stop();
      watcher.stop();
      appearance.stop();
    },
  };
}

function waitAfter(round: number): number {
  return Math.min(Math.max(round * CHANGE_SHARE, SHORTEST_WAIT_MS), LONGEST_WAIT_MS);
}
