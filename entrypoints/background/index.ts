/** Starts the background: it answers frames and pages, keeps the badge, and obeys keys. It may die at any moment. */

import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { answerAsBackground } from '@/platform/background-messages';
import { colourBadge, showBadge } from '@/platform/badge';
import { bundledPackFacts } from '@/platform/bundled-pack-facts';
import { bundledPacks } from '@/platform/bundled-packs';
import { rememberWalked } from '@/platform/last-walked';
import { type Command, onCommand, onInstalled, startsInOpenTabsItself } from '@/platform/lifecycle';
import { startInOpenTabs } from '@/platform/open-tabs';
import { onPacksChanged, readPacks } from '@/platform/pack-store';
import { report } from '@/platform/report';
import { createSettingsStore, type SettingsStore } from '@/platform/settings-store';
import { listenToTabs } from '@/platform/tabs';
import { afterPacks } from './after-packs';
import { createHandlers, forgetDeadFrames, forgetNameless, walk } from './handlers';
import { createPacksInUse } from './packs-in-use';
import { createParts } from './parts';

/** Brick and paper: the accent of `assets/tokens.css`, which toolbars cannot read. */
const BADGE_COLOURS = ['#9a3324', '#fffaf5'] as const;

export default defineBackground(() => {
  const packs = createPacksInUse(() => readPacks(bundledPacks(), bundledPackFacts()), report);
  const parts = createParts(packs, (tabId, topics) =>
    showBadge(tabId, topics > 0 ? `${topics}` : '', badgeTitle(topics)),
  );

  // All listeners are set before anything is awaited: a background that wakes hears only those.
  answerAsBackground(afterPacks(createHandlers(parts), packs.ready));
  onPacksChanged(() => attempt(packs.reload().then(startInOpenTabs), 'reading open tabs anew'));
  listenToTabs({
    closed: (tabId) => {
      attempt(parts.found.forget(tabId), 'forgetting a closed tab');
      attempt(rememberWalked(tabId, null), 'forgetting a closed tab');
    },
    loading: (tabId) => attempt(forgetNameless(parts, tabId), 'forgetting a page'),
    loaded: (tabId) => attempt(forgetDeadFrames(parts, tabId), 'forgetting frames'),
  });
  onInstalled(() => {
    if (!startsInOpenTabsItself()) attempt(startInOpenTabs(), 'starting in open tabs');
  });
  onCommand((command, tabId) => attempt(obey(command, tabId), `obeying the key "${command}"`));
  attempt(colourBadge(...BADGE_COLOURS), 'colouring the badge');

  let settings: Promise<SettingsStore> | undefined;

  async function obey(command: Command, tabId: number | null): Promise<void> {
    if (command === 'toggle-highlights') {
      settings ??= createSettingsStore();
      await (await settings).change(({ highlights }) => ({ highlights: !highlights }));
    } else if (tabId !== null) {
      await walk(parts, { tabId, direction: command === 'next-mention' ? 'next' : 'previous', topic: null });
    }
  }
});

function badgeTitle(topics: number): string {
  if (topics === 0) return i18n.t('appShortName');
  return topics === 1 ? i18n.t('popup.badge_one') : i18n.t('popup.badge_many', [topics]);
}

function attempt(task: Promise<unknown>, doing: string): void {
  task.catch((error: unknown) => report(error, doing));
}
