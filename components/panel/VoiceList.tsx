/** Who says what on the cards of a page's topics: speaker by speaker, the author's own judgments last. */
import type { VNode } from 'preact';
import { i18n } from '#i18n';
import { References } from '@/components/card/OutLink';
import { List } from '@/components/card/Section';
import { Doubts, Nature, Paragraph } from '@/components/card/Statement';
import { languageOf, Words } from '@/components/card/Words';
import { say } from '@/components/say';
import type { AuthorVoice, PageVoices, Voice, VoiceStatement } from '@/core/page-topics/voices';
import type { TopicKey } from '@/core/topics/topic';
import { EventTopics } from './EventTopics';
import { SinceNote } from './SinceMark';

export interface VoiceListProps {
  voices: PageVoices;
  open: (topic: TopicKey) => void;
}

/** How many statements of a voice are shown; the rest is one click away. */
const FIRST = 4;

/** A section for each voice; a sentence where nobody speaks. */
export function VoiceList({ voices: { speakers, authors, judgmentsUntil }, open }: VoiceListProps) {
  const topics = [...speakers, ...authors].flatMap(({ statements }) => statements.flatMap((each) => each.topics));
  return (
    <div class="voices">
      <SinceNote topics={topics} />
      {speakers.length === 0 && authors.length === 0 && <p>{i18n.t('panel.no_voices')}</p>}
      {speakers.map((voice) => (
        <section key={voice.id} class="voice">
          <h2>
            <SpeakerName voice={voice} open={open} />
            <Count voice={voice} />
          </h2>
          <Statements voice={voice} open={open} />
        </section>
      ))}
      {authors.map((voice) => (
        <Author key={voice.id} voice={voice} open={open} />
      ))}
      {judgmentsUntil !== null && (
        <p class="hint">
          {i18n.t('panel.judgments_left_out')} {say({ key: 'card.review_passed', values: [{ date: judgmentsUntil }] })}
        </p>
      )}
    </div>
  );
}

interface VoiceProps<V extends Voice = Voice> {
  voice: V;
  open: (topic: TopicKey) => void;
}

/** The name opens the speaker's card, where there is one. */
function SpeakerName({ voice: { name, topic }, open }: VoiceProps) {
  return topic === null ? (
    <Words line={name} />
  ) : (
    <button type="button" class="turn" onClick={() => open(topic)} {...languageOf(name)}>
      {name.text}
    </button>
  );
}

function Count({ voice: { statements } }: { voice: Voice }) {
  const { length } = statements;
  return (
    <span class="count hint">
      {length === 1 ? i18n.t('panel.statements_one') : i18n.t('panel.statements_many', [String(length)])}
    </span>
  );
}

function Author({ voice, open }: VoiceProps<AuthorVoice>) {
  return (
    <section class="voice author">
      <h2>
        {i18n.t('panel.judgments_of', [voice.name.text])}
        <Count voice={voice} />
      </h2>
      <p class="attribution">{say(voice.attribution)}</p>
      <Statements voice={voice} open={open} />
    </section>
  );
}

function Statements({ voice: { statements }, open }: VoiceProps) {
  return <List items={statements.map((statement) => statementItem(statement, open))} first={FIRST} />;
}

/** A statement with its paragraph in the margin and the topics on whose cards it stands beneath. */
function statementItem({ origin, line, doubts, topics }: VoiceStatement, open: VoiceListProps['open']): VNode {
  return (
    <li key={`${origin.paragraph} ${line.text}`} class={`statement ${origin.nature}`}>
      <div class="margin">
        <Paragraph origin={origin} />
      </div>
      <div class="said">
        <Nature origin={origin} />
        <Words line={line} /> <References links={origin.references} />
        <Doubts doubts={doubts} />
        <EventTopics topics={topics} open={open} />
      </div>
    </li>
  );
}
