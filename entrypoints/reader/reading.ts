/** Reads one page: asks for names, finds, judges what can be seen, and chooses what is painted. */
import { MAX_WORDS_PER_QUESTION } from '@/core/limits';
import { type BlockId, createDocumentMentions, type DocumentMentions } from '@/core/mentions/document-mentions';
import type { Mention } from '@/core/mentions/mention';
import { limitNear } from '@/core/painting/limit-near';
import type { ResolvedWords } from '@/core/topics/resolved-words';
import type { TopicKey } from '@/core/topics/topic';
import type { Block } from '@/page/page-text';
import { createSlices } from '@/page/slices';
import { createPageWatcher, type PageWatcher } from '@/page/watch-page';
import { changeWait } from './change-wait';
import { type Choosing, type ChoosingOptions, createChoosing } from './choosing';
import { createReadableMentions, type ReadableMentions } from './readable-mentions';
import { createWordQuestions, type WordQuestions } from './word-questions';

export interface ReadingOptions extends ChoosingOptions {
  askWords(words: string[]): Promise<ResolvedWords>;
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
  /** Topics with at least one mention that may be painted. */
  paintedTopics(): ReadonlySet<TopicKey>;
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

/** What work on one page goes through. */
interface Parts {
  watcher: PageWatcher;
  mentions: DocumentMentions;
  questions: WordQuestions;
  readable: ReadableMentions;
  choosing: Choosing;
}

/** Starts to read. */
export function createReading(options: ReadingOptions): Reading {
  const mentions = createDocumentMentions();
  const placed = createPlaced(() => watcher.blocks().filter(({ id }) => readable.has(id)));
  const readable: ReadableMentions = createReadableMentions(mentions, (id) => watcher.block(id), {
    changed() {
      choosing.changed();
      placed.forget();
    },
    appeared: () => work.start(),
  });
  const choosing = createChoosing(options, readable, placed.get);
  const watcher: PageWatcher = createPageWatcher(options.document, {
    ...createBlockEvents(mentions, readable, placed.forget),
    touched: options.onTouched,
    wake: () => work.startAfterChange(),
    root: options.onRoot,
  });
  const questions = createQuestions(options, mentions, () => work.start());
  const work = createWork({ watcher, mentions, questions, readable, choosing }, options);
  work.start();

  return {
    watcher,
    mentionsOf: readable.mentionsOf,
    chosen: choosing.chosen,
    paintedTopics: () => new Set([...choosing.chosen().values()].flat().map(({ topic }) => topic)),
    blocks: placed.get,
    isDone: work.isDone,
    spent: work.spent,
    choose: () => choosing.choose(true),
    stop() {
      work.stop();
      questions.stop();
      watcher.stop();
      readable.stop();
    },
  };
}

/** Blocks worked out once, until something says that they may be others. */
function createPlaced(compute: () => readonly Block[]) {
  let placed: readonly Block[] | null = null;
  return {
    get() {
      placed ??= compute();
      return placed;
    },
    forget() {
      placed = null;
    },
  };
}

/** Hands the blocks of the page on to those that find in them and judge them. `onSections`: sections are counted anew. */
function createBlockEvents(mentions: DocumentMentions, readable: ReadableMentions, onSections: () => void) {
  return {
    put({ id, text, language }: Block) {
      onSections();
      mentions.put(id, { text, language });
    },
    moved({ id }: Block) {
      if (readable.has(id) || mentions.mentionsOf(id).length > 0) readable.note(id);
    },
    forget({ id }: Block) {
      mentions.remove(id);
      onSections();
      readable.forget(id);
    },
  };
}

function createQuestions(options: ReadingOptions, mentions: DocumentMentions, onAnswer: () => void): WordQuestions {
  return createWordQuestions({
    take: () => mentions.takeUnknownWords(MAX_WORDS_PER_QUESTION),
    ask: options.askWords,
    learn: (words, answer) => mentions.learn(words, limitNear(answer, options.settings().fuzziness)),
    forget: (words) => mentions.forgetAsked(words),
    onAnswer,
    onError: options.onError,
    onReplaced: options.onReplaced,
  });
}

/** Works in slices: the most urgent first, until the page is read; and again after it changed. */
function createWork(parts: Parts, { onChosen, onError }: ReadingOptions) {
  const { watcher, mentions, questions, readable, choosing } = parts;
  let roundBegan = 0;
  let lastRound = 0;
  let atRest = false;
  let restedAt = 0;

  const isDone = () => !watcher.hasWork() && readable.isDone() && mentions.atRest() && !questions.isAsking();
  const work = (isOver: () => boolean) => {
    if (atRest) {
      atRest = false;
      roundBegan = slices.spent();
    }
    noteChanged(parts);
    let more = true;
    while (more && !isOver()) more = workOnce(parts);
    questions.ask();
    choosing.chooseIfDue(!more);
    if (!more && isDone()) {
      atRest = true;
      restedAt = performance.now();
      lastRound = slices.spent() - roundBegan;
      onChosen();
    }
    return more;
  };
  const slices = createSlices(work, (error) => onError(error, 'reading the page'));
  return {
    start: () => slices.start(),
    startAfterChange: () => slices.start(atRest ? changeWait(lastRound, performance.now() - restedAt) : 0),
    isDone: () => atRest && isDone(),
    spent: slices.spent,
    stop: slices.stop,
  };
}

/** One piece of the most urgent work. False where none is left. */
function workOnce(parts: Parts): boolean {
  if (parts.readable.judgeNext()) return true;
  const reading = parts.watcher.hasWork() && parts.watcher.step(() => true);
  const finding = parts.mentions.work(CHARACTERS_PER_LOOK);
  return reading || finding || noteChanged(parts);
}

/** Has blocks judged whose mentions are others now. True where there are any to judge. */
function noteChanged({ mentions, readable }: Parts): boolean {
  for (const id of mentions.takeChanged()) readable.note(id);
  return !readable.isDone();
}
