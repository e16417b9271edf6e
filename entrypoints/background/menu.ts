/** Handles the context menu of pages: look up a selection, make a note of it, switch a site. */
import { i18n } from '#i18n';
import { MAX_QUERY_LENGTH } from '@/core/limits';
import { isOnHere } from '@/core/page-topics/tab-report';
import { isOnFor, switchedSite } from '@/core/settings/switch-state';
import { createMenu, type MenuTab, onMenu } from '@/platform/context-menu';
import { openPopupPage } from '@/platform/own-pages';
import type { SettingsStore } from '@/platform/settings-store';
import { attempt } from './attempt';
import { openCardAtCaret } from './caret-card';
import type { Deps } from './deps';
import { switchHere } from './handlers';
import { makeNote } from './make-note';

/** Adds our entries to the context menu of pages. */
export function createMenuEntries(): Promise<void> {
  // Browsers replace "%s" with the selected words.
  return createMenu({ lookUp: i18n.t('menu.look_up'), note: i18n.t('menu.note'), site: i18n.t('menu.site') });
}

/** Carries out menu choices. The menu shows no state: to keep it in line with the page in front, every page would wake the background. */
export function obeyMenu(deps: Deps, settings: () => Promise<SettingsStore>): void {
  onMenu({
    lookUp: (words, tabId, beside) => attempt(lookUp(deps, words, tabId, beside), 'looking up a selection'),
    note: (words, tabId, windowId) => makeNote(tabId, windowId, async () => words),
    site: (tab) => attempt(switchSite(deps, settings, tab), 'switching a site'),
  });
}

/** Opens the card of the selected words beside them; where there can be none, the popup as a page beside the tab. */
async function lookUp(deps: Deps, words: string, tabId: number | null, beside: number | null): Promise<void> {
  if (tabId !== null && (await openCardAtCaret(deps, tabId, [true]))) return;
  await openPopupPage({ query: words.trim().slice(0, MAX_QUERY_LENGTH) }, 'newForegroundTab', beside);
}

/** Switches highlights off where they are on, and on where they are off, for whatever reason. */
async function switchSite(deps: Deps, settings: () => Promise<SettingsStore>, tab: MenuTab): Promise<void> {
  const { id, host, private: isPrivate } = tab;
  if (isPrivate) {
    // Nothing is stored from private windows.
    await switchHere(deps, { tabId: id, on: !isOnHere(await deps.found.get(id)) });
  } else if (host !== null) {
    await (await settings()).change((current) => {
      const on = !isOnFor(current, host);
      return { ...switchedSite(current, host, on), ...(on && { highlights: true, paused: false }) };
    });
  }
}
