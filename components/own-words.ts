/** Keeps the words of cards on our own pages, apart from what frames load. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CardLanguage } from '@/core/settings/settings';
import type { Language } from '@/core/topics/topic';
import { otherLanguage } from './card-language';
import type { WordTable } from './spoken';

/** The words of cards on one of our own pages, which is in the language `browsers`; null: that language's. Rejects as `getWords` does. */
export async function ownCardWords(
  wanted: CardLanguage,
  browsers: Language,
  getWords: (language: Language) => Promise<WordTable>,
): Promise<WordTable | null> {
  const language = otherLanguage(wanted, null, browsers);
  return language && getWords(language);
}

/** What a page of ours needs for its cards' words. */
export interface OwnWordsDeps {
  /** What cards say here, if they are not to be in the language of the interface. */
  cardWords(): Promise<WordTable | null>;
  report(error: unknown, doing: string): void;
}

export interface OwnWords {
  /** What cards say; null: the language of the interface, and until it is known. */
  cardWords: ReadonlySignal<WordTable | null>;
  /** Asks for them. */
  learnWords(): void;
}

/** Makes the words of one page of ours. */
export function createOwnWords(deps: OwnWordsDeps): OwnWords {
  const cardWords = signal<WordTable | null>(null);
  return {
    cardWords,
    learnWords() {
      deps.cardWords().then(
        (words) => {
          cardWords.value = words;
        },
        (error: unknown) => deps.report(error, 'getting the words of cards'),
      );
    },
  };
}
