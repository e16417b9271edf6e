/** Ties to other topics; clicking one turns the card to that topic. */
import type { ComponentChildren, VNode } from 'preact';
import { say } from '@/components/say';
import { i18n } from '@/components/spoken';
import type { Line, Tie } from '@/core/cards/card-lines';
import type { Language, TopicKey } from '@/core/topics/topic';
import { Statement } from './Statement';
import { languageOf, Words } from './Words';

/** The phrase of a relation. */
export function Phrase({ tie }: { tie: Tie }) {
  return <span class="phrase">{say(tie.phrase)}</span>;
}

/** A tie as an item with its key: its sentence, or its phrase and, if given, its subject before it. */
export function tieItem(tie: Tie, subject: Line | null, turn: (topic: TopicKey) => void): VNode {
  const { sentence } = tie;
  return (
    <Statement key={tie.to + say(tie.phrase)} origin={tie.origin} doubts={tie.doubts}>
      {sentence ? (
        <span {...languageOf(sentence)}>
          {sentence.before}
          <Turn tie={tie} turn={turn} language={null}>
            {sentence.other}
          </Turn>
          {sentence.after}
        </span>
      ) : (
        <>
          {subject && <Words line={subject} />}
          {subject && ' '}
          <Phrase tie={tie} />{' '}
          <Turn tie={tie} turn={turn} language={tie.name.language}>
            {tie.name.text}
          </Turn>
        </>
      )}
      {tie.sinceOnly && <span class="aside"> ({i18n.t('card.named_since')})</span>}
    </Statement>
  );
}

interface TurnProps {
  tie: Tie;
  turn: (topic: TopicKey) => void;
  /** Null: that of the words around it. */
  language: Language | null;
  children: ComponentChildren;
}

/** Words that turn the card to the tie's other topic. */
function Turn({ tie, turn, language, children }: TurnProps) {
  return (
    <button type="button" class="turn" onClick={() => turn(tie.to)} {...languageOf({ language })}>
      {children}
    </button>
  );
}
