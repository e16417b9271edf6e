/** The sentences of the article that name a topic, with the dates and numbers in them. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '@/core/proposing/draft';
import type { NamingSentence } from '@/core/proposing/naming-sentences';
import { MarkedText } from '../MarkedText';

export interface TopicSentencesProps {
  sentences: readonly NamingSentence[];
  figures: Draft['figures'];
}

/** More would push the next topic out of sight. */
const AT_FIRST = 4;

/** The first few of them, the rest a press away. */
export function TopicSentences({ sentences, figures }: TopicSentencesProps) {
  const [all, showAll] = useState(false);
  const shown = all ? sentences : sentences.slice(0, AT_FIRST);
  const texts = new Set(sentences.map(({ text }) => text));
  const beside = (kind: 'date' | 'figure') => [
    ...new Set(figures.filter((one) => one.kind === kind && texts.has(one.sentence)).map(({ text }) => text)),
  ];
  return (
    <div class="naming">
      <h3>{i18n.t('make.sentences')}</h3>
      {sentences.length === 0 && <p class="hint">{i18n.t('make.sentences_none')}</p>}
      <ul class="naming-list">
        {shown.map(({ paragraph, text, ranges }) => (
          <li key={`${paragraph} ${text}`}>
            <span class="paragraph-sign">¶ {paragraph}</span> <MarkedText text={text} ranges={ranges} />
          </li>
        ))}
      </ul>
      {sentences.length > shown.length && (
        <button type="button" class="more" onClick={() => showAll(true)}>
          {i18n.t('make.sentences_more', [sentences.length - shown.length])}
        </button>
      )}
      <Beside words={beside('date')} say={(words) => i18n.t('make.dates', [words])} />
      <Beside words={beside('figure')} say={(words) => i18n.t('make.figures', [words])} />
    </div>
  );
}

function Beside({ words, say }: { words: readonly string[]; say: (words: string) => string }) {
  return words.length === 0 ? null : <p class="hint">{say(words.join(' · '))}</p>;
}
