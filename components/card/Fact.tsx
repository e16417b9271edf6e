/** A fact of a card as a list item. */
import type { VNode } from 'preact';
import { say } from '@/components/say';
import type { Fact } from '@/core/cards/outline';
import { When } from './Dates';
import { FigureMarks } from './FigureMarks';
import { References } from './OutLink';
import { Statement } from './Statement';
import { Words } from './Words';

/** The item, with its key. */
export function factItem(fact: Fact): VNode {
  const { origin, when, doubts, references } = fact;
  const key = [
    when?.date,
    origin?.paragraph,
    ...fact.words.map((part) => ('key' in part ? part.key : part.text)),
  ].join();
  if (origin)
    return (
      <Statement key={key} origin={origin} doubts={doubts}>
        <FactWords fact={fact} />
        {fact.drawing && <FigureMarks drawing={fact.drawing} />}
      </Statement>
    );
  return (
    <li key={key}>
      {when && <When date={when.date} end={when.end} />}
      <div>
        <FactWords fact={fact} /> <References links={references} />
      </div>
    </li>
  );
}

function FactWords({ fact: { strong, words } }: { fact: Fact }) {
  const parts = [
    ...strong.map((line, place) => <Words key={line.text} line={line} {...(place === 0 && { kind: 'value' })} />),
    ...words.map((part) => ('key' in part ? say(part) : <Words key={part.text} line={part} />)),
  ];
  return <>{parts.flatMap((part, place) => (place === 0 ? [part] : [' ', part]))}</>;
}
