/** Ties to other topics; each turns the card to that topic. */
import { i18n } from '#i18n';
import { say } from '@/components/say';
import type { Line, Tie } from '@/core/cards/card-lines';
import type { TopicKey } from '@/core/topics/topic';
import { List } from './Section';
import { Statement } from './Statement';
import { languageOf, Words } from './Words';

type Turn = (topic: TopicKey) => void;

/** The phrase of a relation, "formerly" before it where it is over. */
export function Phrase({ tie }: { tie: Tie }) {
  return (
    <span class="phrase">
      {tie.past && `${i18n.t('card.formerly')} `}
      {say(tie.phrase)}
    </span>
  );
}

function Turning({ tie, turn }: { tie: Tie; turn: Turn }) {
  return (
    <button type="button" class="turn" onClick={() => turn(tie.to)} {...languageOf(tie.name)}>
      {tie.name.text}
    </button>
  );
}

/** How the card's topic hangs together with others of the paragraph, as sentences. */
export function Connections({ name, ties, turn }: { name: Line; ties: readonly Tie[]; turn: Turn }) {
  const items = ties.map((tie) => (
    <Statement key={tie.to + say(tie.phrase)} origin={tie.origin} doubts={tie.doubts}>
      <Words line={name} /> <Phrase tie={tie} /> <Turning tie={tie} turn={turn} />
    </Statement>
  ));
  return <List items={items} first={3} />;
}

/** Every other related topic with the kind of its tie. */
export function Related({ ties, turn }: { ties: readonly Tie[]; turn: Turn }) {
  const items = ties.map((tie) => (
    <Statement key={tie.to + say(tie.phrase)} origin={tie.origin} doubts={tie.doubts}>
      <Phrase tie={tie} /> <Turning tie={tie} turn={turn} />
    </Statement>
  ));
  return <List items={items} first={6} kind="ties" />;
}
