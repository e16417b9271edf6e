/** Starts the options page. */
import '@/assets/tokens.css';
import '@/assets/card.css';
import '@/assets/highlight.css';
import '@/assets/controls.css';
import '@/assets/sheet.css';
import '@/assets/own.css';
import './options.css';
import './packs.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/interface-language';
import { saveFile } from '@/components/save-file';
import { sayKind } from '@/components/say';
import { foldWords } from '@/core/text/fold-text';
import { KIND_NAMES } from '@/core/topics/kind-names';
import { createSample } from '@/page/sample';
import { bundledPackFacts } from '@/platform/bundled-pack-facts';
import { decodeText } from '@/platform/decode-text';
import { keysSet, openKeySettings } from '@/platform/keys';
import { askBackground } from '@/platform/messages';
import { newNoteId } from '@/platform/note-id';
import { createOwnStore } from '@/platform/own-store';
import { createPackStore } from '@/platform/pack-store';
import { readerDate } from '@/platform/reader-date';
import { report } from '@/platform/report';
import { createSettingsStore } from '@/platform/settings-store';
import { onSyncFault, syncFault } from '@/platform/settings-sync';
import { App } from './App';
import { checkFile } from './check-file';
import { createOptionsModel } from './options-model';
import { createOwnModel } from './own-model';
import { createPacksModel } from './packs-model';

/** As many results as a reader looks through. */
const HITS = 8;

const language = interfaceLanguage();
document.title = `${i18n.t('options.title')} · ${i18n.t('appShortName')}`;
document.documentElement.lang = language;

const saveJson = (name: string, text: string) => saveFile(name, 'application/json', text);
const getCard = (topic: string) => askBackground('getCard', { topic });
const store = createOwnStore(report);
const own = createOwnModel({
  ...store,
  lookUp: (query) => askBackground('lookUp', { query, limit: HITS }),
  newId: newNoteId,
  ...{ language, today: readerDate, decode: decodeText, save: saveFile, report },
  words: {
    title: i18n.t('own.file_title'),
    publisher: i18n.t('own.file_publisher'),
    stance: i18n.t('own.file_stance'),
    language,
  },
  // As the list of kinds says it, or as files do.
  kindOf: (word) => KIND_NAMES.find((kind) => kind === word || same(sayKind(kind), word)) ?? null,
});
const model = createOptionsModel({
  settings: createSettingsStore,
  lookUp: (query) => askBackground('lookUp', { query, limit: HITS }),
  getCard,
  keys: keysSet,
  openKeySettings,
  syncFault,
  onSyncFault,
  notes: own.pack,
  takeNotes: (name, entries) => own.take({ name, entries }),
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
      own={own}
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
void own.start();

function same(one: string, other: string): boolean {
  return foldWords(one).join(' ') === foldWords(other).join(' ');
}
