/** Says how the button in the toolbar shows the state of a tab. */
import { i18n } from '#i18n';
import type { FrameState } from '@/core/protocol';

/** The badge's text (none: no badge), and the same in words. `state` is null where nothing of ours runs. */
export function badgeOf(topics: number, state: FrameState | null): [text: string, title: string] {
  if (state === null) return ['', i18n.t('badge.not_here')];
  if (state === 'off') return [i18n.t('badge.off_short'), i18n.t('badge.off')];
  if (topics > 0) return [`${topics}`, topics === 1 ? i18n.t('popup.badge_one') : i18n.t('popup.badge_many', [topics])];
  return state === 'reading' ? ['…', i18n.t('badge.reading')] : ['', i18n.t('badge.nothing')];
}
