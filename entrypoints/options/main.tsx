/** Starts the options. */
import '@/assets/tokens.css';
import '@/assets/card.css';
import '@/assets/highlight.css';
import '@/assets/controls.css';
import '@/assets/sheet.css';
import './options.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/say';
import { createSample } from '@/page/sample';
import { keysSet, openKeySettings } from '@/platform/keys';
import { askBackground } from '@/platform/messages';
import { report } from '@/platform/report';

import { createSettingsStore } from '@/platform/settings-store';
import { onSyncFault, syncFault } from '@/platform/settings-sync';
import { App } from './App';
import { createOptionsModel } from './options-model';
import { saveFile } from './save-file';

/** As many as a reader looks through. */
const HITS = 8;

const language = interfaceLanguage();
document.title = `${i18n.t('options.title')} · ${i18n.t('appShortName')}`;
document.documentElement.lang = language;

const getCard = (topic: string) => askBackground('getCard', { topic });
const model = createOptionsModel({
  settings: createSettingsStore,
  lookUp: (query) => askBackground('lookUp', { query, limit: HITS }),
  getCard,
  keys: keysSet,
  openKeySettings,
  syncFault,
  onSyncFault,
  save: saveFile,
  report,
});
const root = document.getElementById('app');
if (root) {
  render(
    <App
      model={model}
      mark={(paragraphs) => createSample(paragraphs, language, (words) => askBackground('resolveWords', { words }))}
      getCard={getCard}
      report={report}
      today={new Date().toISOString().slice(0, 10)}
    />,
    root,
  );
}
void model.start();
