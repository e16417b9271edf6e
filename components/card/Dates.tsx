/** A topic's dates: its events on a line with the date of the article and of the page, and the one change that a brief card shows. */

import { say, sayDate } from '@/components/say';
import { i18n } from '@/components/spoken';
import type { CardContent } from '@/core/cards/card-content';
import type { Dated } from '@/core/cards/card-timeline';
import { markOf } from '@/core/cards/outline';
import { DateAxis } from './DateAxis';
import { References } from './OutLink';
import { Doubts, Nature, Paragraph } from './Statement';
import { Unseen, Words } from './Words';

/** A date, or a span of dates, written out. */
export function When({ date, end = null }: { date: string; end?: string | null }) {
  return (
    <span class="when">
      <time dateTime={date}>{sayDate(date)}</time>
      {end !== null && (
        <>
          {' – '}
          <time dateTime={end}>{sayDate(end)}</time>
        </>
      )}
    </span>
  );
}

/** Events in order, with marks for the article and this page. */
export function Timeline({ entries }: { entries: readonly Dated[] }) {
  return (
    <>
      <DateAxis entries={entries} />
      <ol class="timeline">
        {entries.map((entry) =>
          entry.what === 'event' ? (
            <li key={`${entry.date} ${entry.line.text}`} class={entry.origin.nature}>
              <When date={entry.date} end={entry.end} />
              {entry.inferred && <span class="aside"> ({i18n.t('card.inferred')})</span>}
              <div>
                <Nature origin={entry.origin} />
                <Words line={entry.line} />
                {'\u00a0'}
                <Paragraph origin={entry.origin} /> <References links={entry.origin.references} />
                <Doubts doubts={entry.doubts} />
              </div>
            </li>
          ) : (
            <li key={entry.what} class="mark">
              <When date={entry.date} />
              <div>{say(markOf(entry))}</div>
            </li>
          ),
        )}
      </ol>
    </>
  );
}

/** The one change that a brief card shows, dated to the month; if it has no short sentence, only that there is one. */
export function LeadChange({ label, lead: { date, short } }: NonNullable<CardContent['change']>) {
  const month = <time dateTime={date}>{sayDate(date.slice(0, 7), 'short')}</time>;
  return (
    <p class="lead-change" title={say(label)}>
      {short ? (
        <>
          <Unseen>{say(label)} </Unseen>
          <strong>{month}:</strong> <Words line={short} />
        </>
      ) : (
        <>
          <strong>{say(label)}</strong> {month}
        </>
      )}
    </p>
  );
}
