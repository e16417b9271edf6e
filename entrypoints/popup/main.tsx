/** Connects the popup to the browser, and has its views take over the field that stands. */
import { interfaceLanguage } from '@/components/interface-language';
import { chosen } from '@/components/own-card';
import { ownCardWords } from '@/components/own-words';
import { HITS_TO_LOOK_THROUGH } from '@/components/topic-lookup';
import { upgradeSettings } from '@/core/settings/stored-settings';
import type { Language } from '@/core/topics/topic';
import { askForAccess, hasAccess } from '@/platform/access';
import { onFoundChanged } from '@/platform/found-store';
import { askBackground } from '@/platform/messages';
import { openMakePack, openOptions, openWelcome, popupStateOf } from '@/platform/own-pages';
import { openPanel } from '@/platform/panel';
import { readerDate } from '@/platform/reader-date';
import { report } from '@/platform/report';
import { readSettings, storedSettings } from '@/platform/settings-reader';
import { activeTab, onTabStatus, ownWindow } from '@/platform/tabs';
import { forgetNews, untoldNews } from '@/platform/update-news';
import { dateOfTab } from '@/platform/view-channel';
import { App } from './App';
import { createPopupModel } from './popup-model';
import { readStoredReport } from './stored-report';
import { takeOver } from './take-over';

/** Determined in advance, because the browser opens a panel only synchronously after a click. */
let windowId: number | null = null;
ownWindow().then(
  (id) => {
    windowId = id;
  },
  (error: unknown) => report(error, 'looking at the window'),
);

async function openPanelHere(tabId: number | null): Promise<void> {
  await openPanel(windowId, tabId);
  // The panel takes over what the popup showed.
  window.close();
}

const model = createPopupModel({
  lookUp: (query) => askBackground('lookUp', { query, limit: HITS_TO_LOOK_THROUGH }),
  getCard: (topic) => askBackground('getCard', { topic }),
  cardWords: async () => {
    const { cardLanguage } = (await readSettings(upgradeSettings)).get();
    const getWords = (language: Language) => askBackground('getCardWords', { language });
    return ownCardWords(cardLanguage, interfaceLanguage(), getWords);
  },
  cardView: async () => (await import('./CardView')).CardView,
  storedReport: readStoredReport,
  getReport: (tabId) => askBackground('getTabReport', { tabId }),
  getCards: (topics) => askBackground('getCards', { topics }),
  pageDate: dateOfTab,
  walk: (tabId, direction, topic) => askBackground('walkTab', { tabId, direction, topic }),
  activeTab,
  openPanel: openPanelHere,
  settings: () => readSettings(upgradeSettings),
  settingsNow: () => storedSettings(upgradeSettings),
  switchHighlights: (scope, host, on) => askBackground('switchHighlights', { scope, host, on }),
  switchHere: (tabId, on) => askBackground('switchHere', { tabId, on }),
  hasAccess,
  askForAccess,
  openOptions: async () => {
    await openOptions();
    window.close();
  },
  makePack: async (tabId) => {
    await openMakePack(tabId);
    window.close();
  },
  stories: () => askBackground('getStories', {}),
  openSample: async () => {
    await openWelcome();
    window.close();
  },
  onTabChanged: (tabId, changed) => {
    onFoundChanged(tabId, changed);
    onTabStatus(tabId, changed);
  },
  report,
});
const news = { untold: untoldNews, forget: forgetNews };
const root = document.getElementById('app');
if (root) takeOver(root, <App model={model} today={readerDate()} news={news} />, model.search);
void model.start();

// Opened as a page, from the address bar or the context menu of a selection.
const asked = popupStateOf(location.hash);
if (asked && 'topic' in asked) model.card.move(chosen(asked.topic));
else if (asked && model.query.value === '') void model.search(asked.query);
