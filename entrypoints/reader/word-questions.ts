/** Requests the names that words could belong to: one request at a time, and again if the background did not answer. */
import { WORDS_RETRY } from '@/core/limits';
import { retryAfter } from '@/core/retry';
import type { ResolvedText, ResolvedWords } from '@/core/topics/resolved-words';
import { ExtensionReplaced } from '@/platform/replaced';

export interface WordQuestionsOptions {
  /** The answer to a question that somebody else asked before; if it never comes, its words are asked like any others. */
  headNames?: Promise<ResolvedText> | undefined;
  take(): string[];
  ask(words: string[]): Promise<ResolvedWords>;
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
    if (error instanceof ExtensionReplaced) {
      options.onReplaced();
      return;
    }
    failures += 1;
    if (failures > QUIET_FAILURES) options.onError(error, 'asking for names');
    options.forget(words);
    const wait = retryAfter(WORDS_RETRY, failures);
    timer = setTimeout(() => {
      timer = undefined;
      ask(onAnswer);
    }, wait);
  };
  const waitFor = (coming: Promise<ResolvedText>, onAnswer: () => void) => {
    headNames = undefined;
    asking = true;
    coming
      .then(
        (answer) => stopped || options.learn(answer.words, answer),
        () => {},
      )
      .finally(() => {
        asking = false;
        onAnswer();
      });
  };
  const ask = (onAnswer: () => void) => {
    if (asking || stopped || timer !== undefined) return;
    if (headNames) {
      waitFor(headNames, onAnswer);
      return;
    }
    const words = options.take();
    if (words.length === 0) return;
    asking = true;
    options.ask(words).then(
      (answer) => {
        asking = false;
        if (stopped) return;
        failures = 0;
        options.learn(words, answer);
        onAnswer();
      },
      (error: unknown) => {
        asking = false;
        if (!stopped) fail(words, error, onAnswer);
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
