/** One statement: its paragraph in the margin, its nature before it, its doubts right beneath. */
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { say } from '@/components/say';
import type { DoubtLine, Origin } from '@/core/cards/card-lines';
import { References } from './OutLink';
import { Unseen, Words } from './Words';

/** "¶ 12", announced as "Paragraph 12 of the article". */
export function Paragraph({ number }: { number: number | null }) {
  return number === null ? null : (
    <span class="paragraph">
      <span aria-hidden="true">{i18n.t('card.paragraph', [String(number)])}</span>
      <Unseen>({i18n.t('card.paragraph_long', [String(number)])}) </Unseen>
    </span>
  );
}

/** "The author argues", before the statement it applies to. */
export function Nature({ origin }: { origin: Origin }) {
  return origin.label === null ? null : <span class="nature">{say(origin.label)}: </span>;
}

/** Where other sources differ. */
export function Doubts({ doubts }: { doubts: readonly DoubtLine[] }) {
  return doubts.length === 0 ? null : (
    <ul class="doubts">
      {doubts.map((doubt) => (
        <li key={doubt.line.text}>
          <strong>{say(doubt.label)}: </strong>
          <Words line={doubt.line} /> <References links={doubt.references} />
        </li>
      ))}
    </ul>
  );
}

interface StatementProps {
  origin: Origin;
  doubts: readonly DoubtLine[];
  children: ComponentChildren;
}

/** A statement as a list item; its text is the children. */
export function Statement({ origin, doubts, children }: StatementProps) {
  return (
    <li class={`statement ${origin.nature}`}>
      <div class="margin">
        <Paragraph number={origin.paragraph} />
      </div>
      <div class="said">
        <Nature origin={origin} />
        {children} <References links={origin.references} />
        <Doubts doubts={doubts} />
      </div>
    </li>
  );
}
