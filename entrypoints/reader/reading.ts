/** Reads one page: requests names, finds mentions, checks which can be seen, and chooses what to paint. */
import { MAX_WORDS_PER_QUESTION } from '@/core/limits';
import type { BlockId, DocumentMentions } from '@/core/mentions/document';
import { createDocumentMentions } from '@/core/mentions/document-mentions';
import type { Mention } from '@/core/mentions/mention';
import { limitNear } from '@/core/painting/limit-near';
import type { ResolvedText, ResolvedWords } from '@/core/topics/resolved-words';
import type { TopicKey } from '@/core/topics/topic';
import type { BlockEvents } from '@/page/block-store';
import type { Block } from '@/page/page-text';
import { createPageWatcher, type PageWatcher } from '@/page/watch-page';
import { type ChoosingOptions, createChoosing } from './choosing';
import { createReadableMentions, type ReadableMentions } from './readable-mentions';
import { createWordQuestions, type WordQuestions } from './word-questions';
import { createWork } from './work';

export interface ReadingOptions extends ChoosingOptions {
  /** An answer that is on its way, about words of the page up to its first name. */
  headNames?: Promise<ResolvedText> | undefined;
  askWords(words: string[]): Promise<ResolvedWords>;
  /** The page changed; called inside the observer's callback. */
  onTouched(records: readonly MutationRecord[]): void;
  onRoot(root: ShadowRoot): void;
  /** An error that reading cannot recover from by itself. */
  onError(error: unknown, doing: string): void;
  /** The extension is gone, so nothing more can be requested. */
  onReplaced(): void;
}

export interface Reading extends Pick<ReadableMentions, 'judgeBy' | 'judgeAgain' | 'isSeen'> {
  readonly watcher: PageWatcher;
  /** The mentions of a block that a reader can see, in order. */
  mentionsOf(id: BlockId): readonly Mention[];
  /** What density and certainty let be painted, by block. */
  chosen(): ReadonlyMap<BlockId, readonly Mention[]>;
  /** Topics with at least one mention that may be painted. */
  paintedTopics(): ReadonlySet<TopicKey>;
  /** Blocks that have mentions a reader can see, in document order. */
  blocks(): readonly Block[];
  /** True if anything was found, visible or not. */
  hasFound(): boolean;
  /** True if all of the page as it is now has been read, asked and found. */
  isDone(): boolean;
  /** Milliseconds of main thread used so far. */
  spent(): number;
  /** Chooses again: settings changed. */
  choose(): void;
  stop(): void;
}

/** Starts reading. All parts are made first, each from those before it; only then do they listen to each other. */
export function createReading(options: ReadingOptions): Reading {
  const watcher = createPageWatcher(options.document);
  const mentions = createDocumentMentions();
  const readable = createReadableMentions(mentions, watcher.block);
  const placed = createPlaced(watcher, readable);
  const choosing = createChoosing(options, readable, placed.get);
  const questions = createQuestions(options, mentions);
  const { onChosen: onRest, onError } = options;
  const work = createWork({ watcher, mentions, questions, readable, choosing, onRest, onError });

  readable.listen({
    changed() {
      choosing.changed();
      placed.forget();
    },
    appeared: work.start,
  });
  watcher.listen({
    ...blockEvents(mentions, readable, placed.forget),
    touched: options.onTouched,
    wake: work.startAfterChange,
    root: options.onRoot,
  });
  work.start();

  return {
    watcher,
    mentionsOf: readable.mentionsOf,
    chosen: choosing.chosen,
    paintedTopics: () => topicsOf(choosing.chosen()),
    blocks: placed.get,
    hasFound: readable.hasJudged,
    isDone: work.isDone,
    judgeBy: readable.judgeBy,
    judgeAgain: readable.judgeAgain,
    isSeen: readable.isSeen,
    spent: work.spent,
    choose: () => choosing.choose(true),
    stop() {
      for (const part of [work, questions, watcher]) part.stop();
    },
  };
}

function topicsOf(chosen: ReadonlyMap<BlockId, readonly Mention[]>): Set<TopicKey> {
  const topics = new Set<TopicKey>();
  for (const mentions of chosen.values()) for (const { topic } of mentions) topics.add(topic);
  return topics;
}

/** The blocks with visible mentions, cached until something says that they may have changed. */
function createPlaced(watcher: PageWatcher, readable: ReadableMentions) {
  let placed: readonly Block[] | null = null;
  return {
    get() {
      placed ??= watcher.blocks().filter(({ id }) => readable.has(id));
      return placed;
    },
    forget() {
      placed = null;
    },
  };
}

/** Passes the blocks of the page to the parts that find mentions and check visibility. `onSections`: sections have changed. */
function blockEvents(mentions: DocumentMentions, readable: ReadableMentions, onSections: () => void): BlockEvents {
  return {
    put({ id, text, language }) {
      onSections();
      mentions.put(id, { text, language });
    },
    moved({ id }) {
      if (readable.has(id) || mentions.mentionsOf(id).length > 0) readable.note(id);
    },
    forget({ id }) {
      mentions.remove(id);
      onSections();
      readable.forget(id);
    },
  };
}

function createQuestions(options: ReadingOptions, mentions: DocumentMentions): WordQuestions {
  return createWordQuestions({
    take: () => mentions.takeUnknownWords(MAX_WORDS_PER_QUESTION),
    headNames: options.headNames,
    ask: options.askWords,
    learn: (words, answer) => mentions.learn(words, limitNear(answer, options.settings().fuzziness)),
    forget: (words) => mentions.forgetAsked(words),
    onError: options.onError,
    onReplaced: options.onReplaced,
  });
}
