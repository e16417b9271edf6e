/** Says on the toolbar button how many topics each tab has, as far as the reader wants that. */
import { i18n } from '#i18n';
import type { Settings } from '@/core/settings/settings';
import { showBadge } from '@/platform/badge';
import { createFoundStore, tabsWithFound } from '@/platform/found-store';
import { topicsOf } from './tab-report';

/** Shows the number, and the same in words to who points at the button; with the badge switched off the words alone. */
export async function showCount(settings: Settings, tabId: number, topics: number): Promise<void> {
  const text = topics > 0 && settings.badge ? `${topics}` : '';
  await showBadge(tabId, text, badgeTitle(topics));
}

/** Shows every tab's number anew. */
export async function showAllCounts(settings: Settings): Promise<void> {
  const found = createFoundStore();
  for (const tabId of await tabsWithFound()) await showCount(settings, tabId, topicsOf(await found.get(tabId)).size);
}

function badgeTitle(topics: number): string {
  if (topics === 0) return i18n.t('appShortName');
  return topics === 1 ? i18n.t('popup.badge_one') : i18n.t('popup.badge_many', [topics]);
}
