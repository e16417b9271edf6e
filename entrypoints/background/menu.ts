/** Handles the context menu of pages: look up a selection, switch a site. */
import { i18n } from '#i18n';
import { MAX_QUERY_LENGTH } from '@/core/limits';
import { isOnFor, switchedSite } from '@/core/settings/switch-state';
import { createMenu, onMenu, showSiteItem } from '@/platform/context-menu';
import { openPopupPage } from '@/platform/own-pages';
import type { SettingsStore } from '@/platform/settings-store';
import { frontTab, onFrontTab } from '@/platform/tabs';
import { attempt } from './attempt';

/** Adds our entries to the context menu of pages. */
export function createMenuEntries(): Promise<void> {
  // Browsers replace "%s" with the selected words.
  return createMenu({ lookUp: i18n.t('menu.look_up'), site: i18n.t('menu.site') });
}

/** Carries out menu choices, and keeps the menu's switch in line with the page in front. */
export function keepMenu(settings: () => Promise<SettingsStore>): void {
  onMenu({
    lookUp(words, beside) {
      const query = words.trim().slice(0, MAX_QUERY_LENGTH);
      attempt(openPopupPage({ query }, 'newForegroundTab', beside), 'looking up a selection');
    },
    site: (on, address, isPrivate) => attempt(switchHere(settings, on, address, isPrivate), 'switching a site'),
  });
  const follow = () => attempt(showSwitch(settings), 'showing the switch of a site');
  onFrontTab(follow);
  attempt(
    settings().then((store) => store.subscribe(follow)),
    'reading the settings',
  );
}

async function switchHere(
  settings: () => Promise<SettingsStore>,
  on: boolean,
  address: string | undefined,
  isPrivate: boolean,
): Promise<void> {
  // Nothing is stored from private windows; the browser's own pages have no host to store.
  if (!isPrivate && /^https?:/.test(address ?? '')) {
    const host = new URL(address ?? '').hostname;
    await (await settings()).change((current) => switchedSite(current, host, on));
  }
  await showSwitch(settings);
}

async function showSwitch(settings: () => Promise<SettingsStore>): Promise<void> {
  const tab = await frontTab();
  const store = await settings();
  const host = tab?.host ?? null;
  const now = store.get();
  await showSiteItem(
    host === null || isOnFor(now, host),
    host !== null && !tab?.private && now.highlights && !now.paused,
  );
}
