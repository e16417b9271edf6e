/** Stands in for the extension API on the gallery's page: the messages of both languages, one at a time. */
import en from '@/assets/locales/en.json';
import es from '@/assets/locales/es.json';
import { filled, flatMessages } from '@/core/message-texts';
import type { Language } from '@/core/topics/topic';

const tables = { en: new Map(flatMessages(en, '_')), es: new Map(flatMessages(es, '_')) };
let language: Language = 'en';

/** Messages are in `next` from now on. */
export function speak(next: Language): void {
  language = next;
}

/** @public `build-gallery.ts` puts it in the place of `@wxt-dev/browser`, where no import shows it. */
export const browser = {
  i18n: {
    getMessage(key: string, substitutions?: string | string[]): string {
      const values = typeof substitutions === 'string' ? [substitutions] : (substitutions ?? []);
      return filled(tables[language].get(key) ?? '', values);
    },
    getUILanguage: () => language,
  },
};
