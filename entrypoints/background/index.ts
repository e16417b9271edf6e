/** Starts the background: it answers frames and pages, keeps the badge, and obeys keys. It may die at any moment. */

import { defineBackground } from 'wxt/utils/define-background';
import { answerAsBackground } from '@/platform/background-messages';
import { colourBadge } from '@/platform/badge';
import { bundledPackFacts } from '@/platform/bundled-pack-facts';
import { bundledPacks } from '@/platform/bundled-packs';
import { openWelcome } from '@/platform/extension-pages';
import { rememberWalked } from '@/platform/last-walked';
import {
  type Command,
  onAccessGiven,
  onBrowserStarted,
  onCommand,
  onInstalled,
  startsInOpenTabsItself,
} from '@/platform/lifecycle';
import { startInOpenTabs } from '@/platform/open-tabs';
import { onPacksChanged, readPacks } from '@/platform/pack-store';
import { openPanel } from '@/platform/panel';
import { report } from '@/platform/report';
import { createSettingsStore, onSettingsChanged, type SettingsStore } from '@/platform/settings-store';
import { followSync } from '@/platform/settings-sync';
import { listenToTabs } from '@/platform/tabs';
import { afterPacks } from './after-packs';
import { showAllStates, showState } from './badge-state';
import { createHandlers, forgetDeadFrames, forgetNameless, openCardAtCaret, walk } from './handlers';
import { answerAddressBar, createMenuEntries, keepMenu } from './menu';
import { createPacksInUse } from './packs-in-use';
import { createParts } from './parts';

/** Brick and paper: the accent of `assets/tokens.css`, which toolbars cannot read. */
const BADGE_COLOURS = ['#9a3324', '#fffaf5'] as const;

export default defineBackground(() => {
  const packs = createPacksInUse(() => readPacks(bundledPacks(), bundledPackFacts()), report);
  let opening: Promise<SettingsStore> | undefined;
  function settings(): Promise<SettingsStore> {
    opening ??= createSettingsStore();
    return opening;
  }
  const parts = createParts(
    packs,
    async (...state) => showState((await settings()).get().badge, ...state),
    async (patch) => (await settings()).change(patch),
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
    loaded(tabId, mayRun) {
      attempt(mayRun ? forgetDeadFrames(parts, tabId) : parts.showCount(tabId, 0, null), 'looking at a loaded page');
    },
  });
  onInstalled((reason) => {
    attempt(createMenuEntries(), 'making the menu');
    if (reason === 'install') attempt(openWelcome(), 'opening the welcome page');
    if (!startsInOpenTabsItself()) attempt(startInOpenTabs(), 'starting in open tabs');
  });
  // No browser starts scripts in pages that were open before they could be read.
  onAccessGiven(() => attempt(startInOpenTabs(), 'starting in open tabs'));
  onBrowserStarted(() => attempt(endPause(), 'ending the pause'));
  onSettingsChanged((before, now) => {
    if (before.badge !== now.badge) attempt(showAllStates(now.badge), 'showing the badges');
  });
  followSync(settings, (error) => report(error, 'syncing the settings'));
  onCommand((command, tabId, windowId) => attempt(obey(command, tabId, windowId), `obeying the key "${command}"`));
  answerAddressBar(async (query, limit) => {
    await packs.ready();
    return parts.lookUp(query, limit);
  }, attempt);
  keepMenu(settings, attempt);
  attempt(colourBadge(...BADGE_COLOURS), 'colouring the badge');

  async function endPause(): Promise<void> {
    const store = await settings();
    if (store.get().paused) await store.change({ paused: false });
  }

  async function obey(command: Command, tabId: number | null, windowId: number | null): Promise<void> {
    if (command === 'open-panel') {
      // At once: the browser wants to see the reader's key behind it.
      if (windowId !== null) await openPanel(windowId);
    } else if (command === 'open-card') {
      await packs.ready();
      if (tabId !== null) await openCardAtCaret(parts, tabId);
    } else if (command === 'toggle-highlights') {
      // While paused, the key means: on again.
      await (await settings()).change(({ highlights, paused }) =>
        paused ? { highlights: true, paused: false } : { highlights: !highlights },
      );
    } else if (tabId !== null) {
      await walk(parts, { tabId, direction: command === 'next-mention' ? 'next' : 'previous', topic: null });
    }
  }
});

function attempt(task: Promise<unknown>, doing: string): void {
  task.catch((error: unknown) => report(error, doing));
}
