/** One proposed topic: a box to tick, what the article says of it, and its form once it is ticked. */
import { i18n } from '#i18n';
import { type Draft, type DraftTopic, namesOf } from '@/core/proposing/draft';
import { namingSentences, type Sentence } from '@/core/proposing/naming-sentences';
import type { DraftFault } from '@/core/proposing/pack-of-draft';
import { sayKind, sayNumber } from '../say';
import { TopicForm } from './TopicForm';
import { TopicSentences } from './TopicSentences';

export interface ProposedTopicProps {
  topic: DraftTopic;
  /** Of the article. */
  sentences: readonly Sentence[];
  figures: Draft['figures'];
  /** Of this topic. */
  faults: readonly DraftFault[];
  change: (patch: Partial<DraftTopic>) => void;
}

/** Not ticked: a line of the article, which unfolds. */
export function ProposedTopic({ topic, sentences, figures, faults, change }: ProposedTopicProps) {
  const naming = namingSentences(sentences, namesOf(topic));
  const title = topic.name.trim() || i18n.t('make.unnamed');
  const [first] = naming;
  return (
    <li class="proposed" data-ticked={topic.ticked}>
      <label class="tick">
        <input
          type="checkbox"
          checked={topic.ticked}
          onChange={({ currentTarget }) => change({ ticked: currentTarget.checked })}
        />
        <span class="topic-name">{title}</span>
        <span class="tick-facts">
          {topic.kind && `${sayKind(topic.kind)} · `}
          {topic.count === 0 ? (
            i18n.t('make.own')
          ) : (
            <span title={i18n.t('make.times_label', [sayNumber(topic.count)])}>
              {i18n.t('make.times', [sayNumber(topic.count)])}
            </span>
          )}
        </span>
      </label>
      {topic.ticked ? (
        <fieldset class="ticked">
          <legend class="unseen">{title}</legend>
          <TopicForm topic={topic} faults={faults} change={change} />
          <TopicSentences sentences={naming} figures={figures} />
        </fieldset>
      ) : (
        first && (
          <details class="peek">
            <summary>{first.text}</summary>
            <TopicSentences sentences={naming} figures={figures} />
          </details>
        )
      )}
    </li>
  );
}
