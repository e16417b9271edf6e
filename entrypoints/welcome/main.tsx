/** Starts the welcome page, which opens once, after Glosa has been installed. */
import '@/assets/tokens.css';
import '@/assets/card.css';
import '@/assets/highlight.css';
import '@/assets/sheet.css';
import './welcome.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/say';
import { createSample } from '@/page/sample';
import { askForAccess, hasAccess, onAccessChanged } from '@/platform/access';
import { keysSet } from '@/platform/keys';
import { askBackground } from '@/platform/messages';
import { openOptions } from '@/platform/own-pages';
import { readerDate } from '@/platform/reader-date';
import { report } from '@/platform/report';
import { App } from './App';

const language = interfaceLanguage();
document.title = i18n.t('welcome.title');
document.documentElement.lang = language;

const root = document.getElementById('app');
if (root) {
  render(
    <App
      mark={(paragraphs) => createSample(paragraphs, language, (words) => askBackground('resolveWords', { words }))}
      getCard={(topic) => askBackground('getCard', { topic })}
      today={readerDate()}
      access={{ has: hasAccess, ask: askForAccess, onChanged: onAccessChanged }}
      keys={keysSet}
      openOptions={openOptions}
      report={report}
    />,
    root,
  );
}
