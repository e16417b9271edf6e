/** Starts the options page. */
import '@/assets/tokens.css';
import '@/assets/card.css';
import '@/assets/highlight.css';
import '@/assets/controls.css';
import '@/assets/sheet.css';
import './options.css';
import './packs.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/interface-language';
import { saveFile } from '@/components/save-file';
import { createSample } from '@/page/sample';
import { bundledPackFacts } from '@/platform/bundled-pack-facts';
import { keysSet, openKeySettings } from '@/platform/keys';
import { askBackground } from '@/platform/messages';
import { createPackStore } from '@/platform/pack-store';
import { readerDate } from '@/platform/reader-date';
import { report } from '@/platform/report';
import { createSettingsStore } from '@/platform/settings-store';
import { onSyncFault, syncFault } from '@/platform/settings-sync';
import { App } from './App';
import { checkFile } from './check-file';
import { createOptionsModel } from './options-model';
import { createPacksModel } from './packs-model';

/** As many results as a reader looks through. */
const HITS = 8;

const language = interfaceLanguage();
document.title = `${i18n.t('options.title')} · ${i18n.t('appShortName')}`;
document.documentElement.lang = language;

const saveJson = (name: string, text: string) => saveFile(name, 'application/json', text);
const getCard = (topic: string) => askBackground('getCard', { topic });
const model = createOptionsModel({
  settings: createSettingsStore,
  lookUp: (query) => askBackground('lookUp', { query, limit: HITS }),
  getCard,
  keys: keysSet,
  openKeySettings,
  syncFault,
  onSyncFault,
  save: saveJson,
  report,
});
const packs = createPacksModel({
  store: createPackStore(bundledPackFacts()),
  checkFile,
  bundledText: (pack) => askBackground('getPackText', { pack }),
  save: saveJson,
  report,
});
const root = document.getElementById('app');
if (root) {
  render(
    <App
      model={model}
      packs={packs}
      mark={(paragraphs) => createSample(paragraphs, language, (words) => askBackground('resolveWords', { words }))}
      getCard={getCard}
      report={report}
      today={readerDate()}
    />,
    root,
  );
}
void model.start();
void packs.start();
