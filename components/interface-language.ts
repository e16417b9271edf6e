/**
 * Knows the language of the interface. It is among the views, not in `platform`, because the typed messages decide it: a translation
 * into a third language says which of the two its cards and dates are in.
 */
import { i18n } from '@/components/spoken';
import type { Language } from '@/core/topics/topic';

/** The language of the interface, as the messages that the browser chose give it. */
export function interfaceLanguage(): Language {
  return i18n.t('card.language') === 'es' ? 'es' : 'en';
}
