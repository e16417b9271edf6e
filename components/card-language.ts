/** Decides which language a card is in. */
import type { CardLanguage } from '@/core/settings/settings';
import type { Language } from '@/core/topics/topic';

/**
 * The language of a card, if that is not `browsers`, the browser's own; else null. `pageLanguage` is that of the words it is opened
 * for: null if not known, `other` if cards are in none such.
 */
export function otherLanguage(
  wanted: CardLanguage,
  pageLanguage: Language | 'other' | null,
  browsers: Language,
): Language | null {
  const language = wanted === 'page' ? pageLanguage : wanted;
  return language === browsers || language === 'other' ? null : language;
}
