/** Ties to other topics; clicking one turns the card to that topic. */
import type { VNode } from 'preact';
import { i18n } from '#i18n';
import { say } from '@/components/say';
import type { Line, Tie } from '@/core/cards/card-lines';
import type { TopicKey } from '@/core/topics/topic';
import { Statement } from './Statement';
import { languageOf, Words } from './Words';

/** The phrase of a relation. */
export function Phrase({ tie }: { tie: Tie }) {
  return <span class="phrase">{say(tie.phrase)}</span>;
}

/** A tie as an item with its key; if a subject is given it comes first, which makes a full sentence. */
export function tieItem(tie: Tie, subject: Line | null, turn: (topic: TopicKey) => void): VNode {
  return (
    <Statement key={tie.to + say(tie.phrase)} origin={tie.origin} doubts={tie.doubts}>
      {subject && <Words line={subject} />}
      {subject && ' '}
      <Phrase tie={tie} />{' '}
      <button type="button" class="turn" onClick={() => turn(tie.to)} {...languageOf(tie.name)}>
        {tie.name.text}
      </button>
      {tie.sinceOnly && <span class="aside"> ({i18n.t('card.named_since')})</span>}
    </Statement>
  );
}
