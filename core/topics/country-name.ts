/** Names countries in a reader's language. */
import type { Language } from './topic';

/** The name of a country (ISO 3166-1 alpha-2) as the browser knows it; the code itself for one that it does not know. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code;
}
