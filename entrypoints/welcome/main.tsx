/** Starts the welcome page, which opens once, after Glosa has been installed. */
import '@/assets/tokens.css';
import '@/assets/card.css';
import '@/assets/highlight.css';
import '@/assets/controls.css';
import '@/assets/narrow.css';
import '@/assets/sheet.css';
import './welcome.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/interface-language';
import type { CountedTopic } from '@/components/TopicList';
import type { Mention } from '@/core/mentions/mention';
import { textIn } from '@/core/topics/topic';
import { createSample } from '@/page/sample';
import { askForAccess, hasAccess, onAccessChanged } from '@/platform/access';
import { keysSet } from '@/platform/keys';
import { askBackground } from '@/platform/messages';
import { openOptions } from '@/platform/own-pages';
import { readerDate } from '@/platform/reader-date';
import { report } from '@/platform/report';
import { App } from './App';

/** As many results as fit into the demonstration. */
const HITS = 6;

const language = interfaceLanguage();
document.title = i18n.t('welcome.tab_title');
document.documentElement.lang = language;

const root = document.getElementById('app');
if (root) {
  render(
    <App
      mark={(paragraphs) => createSample(paragraphs, language, (words) => askBackground('resolveWords', { words }))}
      getCard={(topic) => askBackground('getCard', { topic })}
      lookUp={(query) => askBackground('lookUp', { query, limit: HITS })}
      topicsOf={topicsOf}
      stories={() => askBackground('getStories', {})}
      today={readerDate()}
      access={{ has: hasAccess, ask: askForAccess, onChanged: onAccessChanged }}
      keys={keysSet}
      openOptions={openOptions}
      report={report}
    />,
    root,
  );
}

/** The topics of these mentions as a list shows them, each once with how often it is marked. */
async function topicsOf(mentions: readonly Mention[]): Promise<CountedTopic[]> {
  const keys = [...new Set(mentions.map(({ topic }) => topic))];
  const cards = await askBackground('getCards', { topics: keys });
  return cards.map(({ key, topic }) => ({
    key,
    name: textIn(topic.name, language),
    kind: topic.kind,
    line: textIn(topic.line, language),
    count: mentions.filter((mention) => mention.topic === key).length,
  }));
}
