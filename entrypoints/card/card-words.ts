/** Keeps the messages of cards that are not in the browser's language, asking for them once. */
import { otherLanguage } from '@/components/card-language';
import { interfaceLanguage } from '@/components/interface-language';
import { speak, type WordTable } from '@/components/spoken';
import type { CardLanguage } from '@/core/settings/settings';
import type { Language } from '@/core/topics/topic';

export interface CardWords {
  /** Gets what `speakFor` needs for words in `pageLanguage`. Never rejects: without it, cards are in the browser's language. */
  prepare(wanted: CardLanguage, pageLanguage: Language | 'other' | null): Promise<void>;
  /** From now on the card speaks the wanted language, if it is known. */
  speakFor(wanted: CardLanguage, pageLanguage: Language | 'other' | null): void;
}

/** Makes them; `getWords` asks the background. */
export function createCardWords(
  getWords: (language: Language) => Promise<WordTable>,
  report: (error: unknown, doing: string) => void,
): CardWords {
  const tables = new Map<Language, WordTable>();
  // A session before this one may have spoken another.
  speak(null);
  const browsers = interfaceLanguage();
  return {
    async prepare(wanted, pageLanguage) {
      const language = otherLanguage(wanted, pageLanguage, browsers);
      if (language === null || tables.has(language)) return;
      try {
        tables.set(language, await getWords(language));
      } catch (error) {
        report(error, 'getting the words of cards');
      }
    },
    speakFor(wanted, pageLanguage) {
      const language = otherLanguage(wanted, pageLanguage, browsers);
      speak((language && tables.get(language)) ?? null);
    },
  };
}
