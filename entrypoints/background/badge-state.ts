/** Shows the state of a tab on the toolbar button. */
import { i18n } from '#i18n';
import type { FrameState } from '@/core/messages';
import { stateOf, topicsOf } from '@/core/page-topics/tab-report';
import { showBadge } from '@/platform/badge';
import { createFoundStore, tabsWithFound } from '@/platform/found-store';
import { liveFrames } from '@/platform/live-frames';
import { forgetDeadFrames } from './dead-frames';

/** The badge's text (empty: no badge), and the same in words. `state` is null if nothing of ours runs. */
export function badgeOf(topics: number, state: FrameState | null): [text: string, title: string] {
  if (state === null) return ['', i18n.t('badge.not_here')];
  if (state === 'off') return [i18n.t('badge.off_short'), i18n.t('badge.off')];
  if (topics > 0) return [`${topics}`, topics === 1 ? i18n.t('popup.badge_one') : i18n.t('popup.badge_many', [topics])];
  return state === 'reading' ? ['…', i18n.t('badge.reading')] : ['', i18n.t('badge.nothing')];
}

/** Shows the state of a tab; without a badge if the reader wants none, but still in the title of the button. */
export async function showState(
  badge: boolean,
  tabId: number,
  topics: number,
  state: FrameState | null,
): Promise<void> {
  const [text, title] = badgeOf(topics, state);
  await showBadge(tabId, badge ? text : '', title);
}

/** Shows every tab's state again. */
export async function showAllStates(badge: boolean): Promise<void> {
  const found = createFoundStore();
  for (const tabId of await tabsWithFound()) {
    const frames = await forgetDeadFrames({ found, liveFrames }, tabId);
    await showState(badge, tabId, topicsOf(frames).size, stateOf(frames));
  }
}
