/** Starts the popup: the lookup is there, with the caret in it, before anything is asked. */
import '@/assets/tokens.css';
import '@/assets/card.css';
import './popup.css';
import '@/assets/controls.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/say';
import { openOptions } from '@/platform/extension-pages';
import { onFoundChanged } from '@/platform/found-store';
import { askBackground } from '@/platform/messages';
import { report } from '@/platform/report';
import { createSettingsStore } from '@/platform/settings-store';
import { activeTab, onTabStatus } from '@/platform/tabs';
import { App } from './App';
import { createPopupModel } from './popup-model';

/** As many as a reader looks through. */
const HITS = 12;

document.title = i18n.t('appShortName');
document.documentElement.lang = interfaceLanguage();

const model = createPopupModel({
  lookUp: (query) => askBackground('lookUp', { query, limit: HITS }),
  getCard: (topic) => askBackground('getCard', { topic }),
  getReport: (tabId) => askBackground('getTabReport', { tabId }),
  walk: (tabId, direction, topic) => askBackground('walkTab', { tabId, direction, topic }),
  activeTab,
  settings: createSettingsStore,
  openOptions: async () => {
    await openOptions();
    window.close();
  },
  onTabChanged: (tabId, changed) => {
    onFoundChanged(tabId, changed);
    onTabStatus(tabId, changed);
  },
  report,
});
const root = document.getElementById('app');
if (root) render(<App model={model} today={today()} />, root);
void model.start();

/** The reader's own date, YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
}
