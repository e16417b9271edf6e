/** Starts the page that makes a pack of another page. */
import '@/assets/tokens.css';
import '@/assets/card.css';
import '@/assets/controls.css';
import '@/assets/sheet.css';
import './make-pack.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/interface-language';
import { saveFile } from '@/components/save-file';
import { MAX_PAGE_CHARACTERS } from '@/core/limits';
import { factsOfPack } from '@/core/packs/pack-list';
import { copyOfPage } from '@/page/page-copy';
import { bundledPackFacts } from '@/platform/bundled-pack-facts';
import { createDraftStore } from '@/platform/draft-store';
import { makePackHash, makePackStateOf } from '@/platform/own-pages';
import { createPackStore } from '@/platform/pack-store';
import { runInPage } from '@/platform/page-script';
import { readerDate } from '@/platform/reader-date';
import { report } from '@/platform/report';
import { storablePack } from '@/platform/stored-text';
import { tabWithId } from '@/platform/tabs';
import { App } from './App';
import { createMakePackModel } from './make-pack-model';

document.title = `${i18n.t('make.title')} · ${i18n.t('appShortName')}`;
document.documentElement.lang = interfaceLanguage();

const today = readerDate();
const asked = makePackStateOf(location.hash);
const model = createMakePackModel({
  tabWithId,
  copyPage: (tabId) => runInPage(tabId, copyOfPage, MAX_PAGE_CHARACTERS),
  async propose(html, { address, host, title }) {
    // The language library is a megabyte: it comes only when a page is read.
    const { propose } = await import('./propose');
    return propose(html, { address, host, title: title ?? '', today });
  },
  drafts: createDraftStore(),
  packs: createPackStore(bundledPackFacts()),
  storable(pack) {
    const text = JSON.stringify(pack);
    return storablePack({ facts: factsOfPack(pack, text.length), text, warnings: [] });
  },
  save: (name, text) => saveFile(name, 'application/json', text),
  showDraft: (draft) => history.replaceState(null, '', makePackHash({ tab: asked.tab, draft })),
  readAgain() {
    history.replaceState(null, '', makePackHash({ ...asked, draft: null }));
    location.reload();
  },
  now: Date.now,
  today,
  report,
});
const root = document.getElementById('app');
if (root) {
  render(
    <App
      model={model}
      canReadAgain={asked.tab !== null}
      addressOf={(draft) => makePackHash({ tab: null, draft })}
      dayOf={(moment) => readerDate(new Date(moment))}
      print={() => window.print()}
    />,
    root,
  );
}
void model.start(asked);

// The reader follows a link to another draft, or presses the button again in a page that shows this one.
addEventListener('hashchange', () => location.reload());
addEventListener('pagehide', model.flush);
document.addEventListener('visibilitychange', model.flush);
