/** Starts the panel. */
import '@/assets/tokens.css';
import '@/assets/card.css';
import '@/assets/controls.css';
import '@/assets/narrow.css';
import '@/assets/own.css';
import './panel.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/interface-language';
import { ownCardWords } from '@/components/own-words';
import { saveFile } from '@/components/save-file';
import { HITS_TO_LOOK_THROUGH } from '@/components/topic-lookup';
import { upgradeSettings } from '@/core/settings/stored-settings';
import type { Language } from '@/core/topics/topic';
import { onFoundChanged } from '@/platform/found-store';
import { askBackground } from '@/platform/messages';
import { openMakePack, openWelcome } from '@/platform/own-pages';
import { panelTabOf } from '@/platform/panel';
import { readerDate } from '@/platform/reader-date';
import { report } from '@/platform/report';
import { readSettings } from '@/platform/settings-reader';
import { activeTab, onActiveTab, onTabStatus, showTab, tabWithId } from '@/platform/tabs';
import { watchView } from '@/platform/view-channel';
import { App } from './App';
import { createNotes } from './notes';
import { createPanelModel } from './panel-model';

document.title = i18n.t('panel.title');
document.documentElement.lang = interfaceLanguage();

/** In a tab of its own, the panel stays with the page it was opened for. */
const ownTab = panelTabOf(location.hash);
// Another page asked for it, and this tab was already open.
addEventListener('hashchange', () => location.reload());

const model = createPanelModel({
  activeTab: () => (ownTab === null ? activeTab() : tabWithId(ownTab)),
  onActiveTab: (changed) => {
    onActiveTab(changed).catch((error: unknown) => report(error, 'following the tabs'));
  },
  onTabChanged(tabId, changed) {
    const stops = [onFoundChanged(tabId, changed), onTabStatus(tabId, changed)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  watchView,
  lookUp: (query) => askBackground('lookUp', { query, limit: HITS_TO_LOOK_THROUGH }),
  cardWords: async () => {
    const { cardLanguage } = (await readSettings(upgradeSettings)).get();
    const getWords = (language: Language) => askBackground('getCardWords', { language });
    return ownCardWords(cardLanguage, interfaceLanguage(), getWords);
  },
  getReport: (tabId) => askBackground('getTabReport', { tabId }),
  getCards: (topics) => askBackground('getCards', { topics }),
  getMaps: (topics) => askBackground('getMaps', { topics }),
  getCard: (topic) => askBackground('getCard', { topic }),
  async walk(tabId, topic) {
    if (ownTab !== null) await showTab(ownTab);
    return askBackground('walkTab', { tabId, direction: 'next', topic });
  },
  stories: () => askBackground('getStories', {}),
  atlas: () => askBackground('getAtlas', {}),
  report,
});
const openSample = () => void openWelcome().catch((error: unknown) => report(error, 'opening the sample'));
const makePack = (tabId: number) =>
  void openMakePack(tabId).catch((error: unknown) => report(error, 'making a pack of the page'));
const root = document.getElementById('app');
const notes = createNotes(model.card, ownTab);
if (root)
  render(<App model={model} today={readerDate()} {...{ saveFile, copy, openSample, makePack, ...notes }} />, root);
model.start();

/** Copies text, and the same as HTML, if given, for editors that accept it. Rejects if the browser refuses. */
async function copy(text: string, html?: string): Promise<void> {
  const kinds = { 'text/plain': text, ...(html !== undefined && { 'text/html': html }) };
  const blobs = Object.entries(kinds).map(([type, words]) => [type, new Blob([words], { type })] as const);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
