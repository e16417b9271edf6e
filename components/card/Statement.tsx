/** One statement: its paragraph in the margin, its nature before it, its doubts beside it, or beneath where there is no room. */
import type { ComponentChildren } from 'preact';
import { say } from '@/components/say';
import { i18n } from '@/components/spoken';
import type { DoubtLine, Origin } from '@/core/cards/card-lines';
import { References } from './OutLink';
import { Unseen, Words } from './Words';

/** "¶ 12", announced as "Paragraph 12, The Paper": a link to the article; nothing if its address is not known. */
export function Paragraph({ origin: { paragraph, place } }: { origin: Origin }) {
  if (paragraph === null || place === null) return null;
  return (
    <a class="paragraph" href={place.url} target="_blank" rel="noopener noreferrer">
      <span aria-hidden="true">{i18n.t('card.paragraph', [String(paragraph)])}</span>
      <Unseen>
        {i18n.t('card.paragraph_long', [String(paragraph), place.publisher])} ({i18n.t('card.new_tab')}){' '}
      </Unseen>
    </a>
  );
}

/** Who judges or says it, before the statement. */
export function Nature({ origin }: { origin: Origin }) {
  return origin.label === null ? null : <span class="nature">{say(origin.label)}: </span>;
}

/** Where other sources differ. */
export function Doubts({ doubts }: { doubts: readonly DoubtLine[] }) {
  return doubts.length === 0 ? null : (
    <ul class="doubts">
      {doubts.map((doubt) => (
        <li key={doubt.line?.text}>
          <strong>{say(doubt.label)}</strong>
          {doubt.line && (
            <>
              <strong>: </strong>
              <Words line={doubt.line} /> <References links={doubt.references} />
            </>
          )}
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
        <Paragraph origin={origin} />
      </div>
      <div class="said">
        <div>
          <Nature origin={origin} />
          {children} <References links={origin.references} />
        </div>
        <Doubts doubts={doubts} />
      </div>
    </li>
  );
}
