/** Requests the names that words could belong to: one request at a time, and again if the background did not answer. */
import { WORDS_RETRY } from '@/core/limits';
import { retryAfter } from '@/core/retry';
import type { ResolvedWords } from '@/core/topics/resolved-words';
import { ExtensionReplaced } from '@/platform/replaced';

export interface WordQuestionsOptions {
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
  const ask = (onAnswer: () => void) => {
    if (asking || stopped || timer !== undefined) return;
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
