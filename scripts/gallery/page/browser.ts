/** Stands in for the extension API on the gallery's page: the messages of both languages, one at a time. */
import en from '@/assets/locales/en.json';
import es from '@/assets/locales/es.json';
import type { Language } from '@/core/topics/topic';

function flatten(node: object, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}_`),
  );
}

const tables = { en: new Map(flatten(en)), es: new Map(flatten(es)) };
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
      return (tables[language].get(key) ?? '').replace(
        /\$(\d)/g,
        (_, place: string) => values[Number(place) - 1] ?? '',
      );
    },
    getUILanguage: () => language,
  },
};
