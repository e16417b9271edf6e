/** Says how many there are of something, in the interface's language. */
import { i18n } from '#i18n';

/** "1 topic", "12 topics". English and Spanish both know one and many only. */
export function sayCount(what: 'topics' | 'mentions' | 'results', count: number): string {
  return count === 1 ? i18n.t(`popup.${what}_one`) : i18n.t(`popup.${what}_many`, [count]);
}
