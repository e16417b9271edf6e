/** Starts the background, which answers frames and pages, keeps the badge up to date and handles keys. It may die at any moment. */

import { defineBackground } from 'wxt/utils/define-background';
import type { PackAnswers } from '@/entrypoints/packs/answers';
import { answerAsBackground } from '@/platform/background-messages';
import { colourBadge } from '@/platform/badge';
import { forgetClosedTabs } from '@/platform/closed-tabs';
import { isFirefox } from '@/platform/firefox';
import { onAccessGiven, onBrowserStarted, onInstalled } from '@/platform/lifecycle';
import { startInOpenTabs } from '@/platform/open-tabs';
import { openWelcome } from '@/platform/own-pages';
import { onOwnChanged, onPacksChanged } from '@/platform/pack-changes';
import { keepPacksScript, packsScript } from '@/platform/packs-script';
import { report } from '@/platform/report';
import { createSettingsStore, onSettingsChanged, type SettingsStore } from '@/platform/settings-store';
import { followSync } from '@/platform/settings-sync';
import { noteUpdate } from '@/platform/update-news';
import { answerAddressBar } from './address-bar';
import { attempt } from './attempt';
import { showAllStates, showState } from './badge-state';
import { createDeps } from './deps';
import { createHandlers } from './handlers';
import { obeyKeys } from './keys';
import { createMenuEntries, obeyMenu } from './menu';
import { readSwitchedOn } from './switched-on';
import { createFilterKeeper, type FilterKeeper } from './word-filter';

/** The accent of `assets/tokens.css` on paper, repeated here because toolbars cannot read it. */
const BADGE_COLOURS = ['#9a3324', '#fffaf5'] as const;

/** What no request waits for is done when the one that woke us is likely to have its answer. */
const SETTLED_MS = 200;

export default defineBackground(() => {
  const packs = () => packsScript<PackAnswers>();
  keepPacksScript();
  const filter = createFilterKeeper(packs);
  let opening: Promise<SettingsStore> | undefined;
  function settings(): Promise<SettingsStore> {
    opening ??= createSettingsStore();
    return opening;
  }
  const deps = createDeps(
    packs,
    async (...state) => showState((await settings()).get().badge, ...state),
    async (patch) => {
      const store = await settings();
      await store.change(patch);
      return store.get();
    },
    () => attempt(filter.check(), 'checking the word filter'),
    () => attempt(forgetClosedTabs(), 'forgetting closed tabs'),
  );

  // All listeners are registered before anything is awaited: a background that wakes up gets events only for those.
  // Events of tabs are not among them: each page of the web would wake it.
  answerAsBackground(createHandlers(deps));
  const readAgain = () => attempt(readPacksAgain(packs, filter), 'reading open tabs again');
  onPacksChanged(readAgain);
  onOwnChanged(readAgain);
  followBrowser(settings, packs, filter);
  onSettingsChanged((before, now) => {
    if (before.badge !== now.badge) attempt(showAllStates(now.badge), 'showing the badges');
    attempt(readSwitchedOn(before, now), 'reading open tabs');
  });
  followSync(settings, (error) => report(error, 'syncing the settings'));
  obeyKeys(deps, settings);
  answerAddressBar(deps.lookUp);
  obeyMenu(deps, settings);
  setTimeout(() => {
    attempt(colourBadge(...BADGE_COLOURS), 'colouring the badge');
    attempt(forgetClosedTabs(), 'forgetting closed tabs');
  }, SETTLED_MS);
});

/** Open pages start anew even where the packs cannot be read: they ask again. */
async function readPacksAgain(packs: () => Promise<PackAnswers>, filter: FilterKeeper): Promise<void> {
  try {
    (await packs()).reload();
  } catch (error) {
    report(error, 'reading the packs again');
  }
  await filter.replace(startInOpenTabs);
}

/** Does what is due when Glosa is installed, gets access to pages, or starts with the browser. */
function followBrowser(
  settings: () => Promise<SettingsStore>,
  packs: () => Promise<PackAnswers>,
  filter: FilterKeeper,
): void {
  onInstalled((reason, previous) => {
    attempt(createMenuEntries(), 'making the menu');
    if (reason === 'install') attempt(openWelcome(), 'opening the welcome page');
    else attempt(noteUpdate(previous), 'noting the update');
    const made = packs()
      .then((answers) => answers.renew())
      .then(filter.make);
    attempt(made, 'making the word filter');
    // Firefox starts content scripts in open tabs itself.
    if (!isFirefox()) attempt(made.catch(() => undefined).then(startInOpenTabs), 'starting in open tabs');
  });
  // No browser starts scripts in pages that were open before access was granted.
  onAccessGiven(() => attempt(startInOpenTabs(), 'starting in open tabs'));
  onBrowserStarted(() => attempt(endPause(settings), 'ending the pause'));
}

async function endPause(settings: () => Promise<SettingsStore>): Promise<void> {
  const store = await settings();
  if (store.get().paused) await store.change({ paused: false });
}
