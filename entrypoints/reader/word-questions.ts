/** Requests the names that words could belong to: one request at a time, and again if the background did not answer. */
import { WORDS_RETRY } from '@/core/limits';
import { retryAfter } from '@/core/retry';
import type { ResolvedText, ResolvedWords } from '@/core/topics/resolved-words';
import { ExtensionReplaced } from '@/platform/replaced';

/** An answer; if it has words, they are those that were asked about. */
type Answer = ResolvedWords & Partial<ResolvedText>;

export interface WordQuestionsOptions {
  /** The first question, which somebody else has asked. If it fails, its words are asked like any others. */
  headNames?: Promise<Answer> | undefined;
  take(): string[];
  ask(words: string[]): Promise<Answer>;
  learn(words: readonly string[], answer: ResolvedWords): void;
  forget(words: readonly string[]): void;
  onError(error: unknown, doing: string): void;
  onReplaced(): void;
}

export interface WordQuestions {
  /** Requests whatever is unknown, unless a request is pending; calls back once the answer has been learned. */
  ask(onAnswer: () => void): void;
  isAsking(): boolean;
  stop(): void;
}

/** A background may die at any moment and be back for the next request; only one that stays away is worth reporting. */
const QUIET_FAILURES = 2;

/** Makes the part of a frame that sends words to the background and receives names. */
export function createWordQuestions(options: WordQuestionsOptions): WordQuestions {
  let { headNames } = options;
  let asking = false;
  let stopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fail = (words: readonly string[], error: unknown, onAnswer: () => void) => {
    // Words of another's question are asked at once, like any others.
    if (words.length > 0 && ++failures > QUIET_FAILURES) options.onError(error, 'asking for names');
    options.forget(words);
    const wait = words.length > 0 ? retryAfter(WORDS_RETRY, failures) : 0;
    timer = setTimeout(() => {
      timer = undefined;
      ask(onAnswer);
    }, wait);
  };
  const ask = (onAnswer: () => void) => {
    if (asking || stopped || timer !== undefined) return;
    const words = headNames ? [] : options.take();
    const question = headNames ?? (words.length > 0 ? options.ask(words) : null);
    headNames = undefined;
    asking = question !== null;
    question?.then(
      (answer) => {
        asking = false;
        if (stopped) return;
        failures = 0;
        options.learn(answer.words ?? words, answer);
        onAnswer();
      },
      (error: unknown) => {
        asking = false;
        if (stopped) return;
        if (error instanceof ExtensionReplaced) options.onReplaced();
        else fail(words, error, onAnswer);
      },
    );
  };

  return {
    ask,
    isAsking: () => asking || timer !== undefined,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
