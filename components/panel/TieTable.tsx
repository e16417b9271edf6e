/** The ties between a page's topics in words: as sentences, and as a table. */
import { i18n } from '#i18n';
import { Doubts, Nature, Paragraph } from '@/components/card/Statement';
import { Phrase } from '@/components/card/Ties';
import { languageOf, Words } from '@/components/card/Words';
import type { GraphLink, GraphTopic } from '@/core/page-topics/topic-graph';
import type { TopicKey } from '@/core/topics/topic';
import { SinceMark } from './SinceMark';

/** "A accuses B", with who says so and its doubts. */
export function TieList({ links }: { links: readonly GraphLink[] }) {
  return (
    <ul class="tie-list">
      {links.flatMap(({ ties }) =>
        ties.map(({ subject, tie }) => (
          <li key={`${subject.key} ${tie.phrase.key} ${tie.to} ${tie.origin.nature}`} class={tie.origin.nature}>
            <Nature origin={tie.origin} />
            <Words line={subject.name} />
            <SinceMark topic={subject} /> <Phrase tie={tie} /> <Words line={tie.name} />
            <SinceMark topic={tie} /> <Paragraph origin={tie.origin} />
            <Doubts doubts={tie.doubts} />
          </li>
        )),
      )}
    </ul>
  );
}

/** One row per tie; names open cards. */
export function TieTable({ links, open }: { links: readonly GraphLink[]; open: (topic: TopicKey) => void }) {
  const name = (topic: Pick<GraphTopic, 'key' | 'name' | 'sinceOnly'>) => (
    <>
      <button type="button" class="turn" onClick={() => open(topic.key)} {...languageOf(topic.name)}>
        {topic.name.text}
      </button>
      <SinceMark topic={topic} />
    </>
  );
  return (
    <table class="tie-table">
      <thead>
        <tr>
          <th scope="col">{i18n.t('panel.topic')}</th>
          <th scope="col">{i18n.t('panel.tie')}</th>
          <th scope="col">{i18n.t('panel.to')}</th>
        </tr>
      </thead>
      <tbody>
        {links.flatMap(({ ties }) =>
          ties.map(({ subject, tie }) => (
            <tr key={`${subject.key} ${tie.phrase.key} ${tie.to} ${tie.origin.nature}`}>
              <th scope="row">{name(subject)}</th>
              <td>
                <Nature origin={tie.origin} />
                <Phrase tie={tie} /> <Paragraph origin={tie.origin} />
                <Doubts doubts={tie.doubts} />
              </td>
              <td>{name({ ...tie, key: tie.to })}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
