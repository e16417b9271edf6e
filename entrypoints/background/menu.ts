/** The ways in from outside a page: the menu on a selection, the switch of a site, the keyword in the address bar. */
import { i18n } from '#i18n';
import { MAX_QUERY_LENGTH } from '@/core/limits';
import type { LookupHit } from '@/core/protocol';
import { isOnFor, switchedSite } from '@/core/settings/settings';
import { createMenu, onMenu, showSiteItem } from '@/platform/context-menu';
import { answerOmnibox } from '@/platform/omnibox';
import { openPopupPage } from '@/platform/own-pages';
import type { SettingsStore } from '@/platform/settings-store';
import { frontTab, onFrontTab } from '@/platform/tabs';

type Attempt = (task: Promise<unknown>, doing: string) => void;
type LookUp = (query: string, limit: number) => Promise<LookupHit[]>;

/** As many as address bars show. */
const SUGGESTIONS = 6;

/** Puts our entries into the menu of pages. */
export function createMenuEntries(): Promise<void> {
  // Browsers put the selected words in place of "%s".
  return createMenu({ lookUp: i18n.t('menu.look_up'), site: i18n.t('menu.site') });
}

/** Does what is chosen in the menu, and keeps the switch in it as it stands for the page in front. */
export function keepMenu(settings: () => Promise<SettingsStore>, attempt: Attempt): void {
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
  // Of private windows nothing is remembered; the browser's own pages have no host to remember.
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

/** Answers the keyword: topics by approximate name, and the card of the chosen one. */
export function answerAddressBar(lookUp: LookUp, attempt: Attempt): void {
  answerOmnibox({
    hint: i18n.t('menu.address_bar'),
    async suggest(text) {
      const hits = await lookUp(text.slice(0, MAX_QUERY_LENGTH), SUGGESTIONS);
      return hits.map(({ name, line }) => ({ content: name, name, line }));
    },
    chosen(text, where) {
      const query = text.slice(0, MAX_QUERY_LENGTH);
      // The first hit of a chosen suggestion's name is its topic; of what the reader typed, the best guess.
      const opened = lookUp(query, 1).then(([best]) => openPopupPage(best ? { topic: best.key } : { query }, where));
      attempt(opened, 'opening a card from the address bar');
    },
  });
}
