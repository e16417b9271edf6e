/** A topic's dates: its events on a line with the date of the article and of the page, and what has changed since. */
import { i18n } from '#i18n';
import { say, sayDate } from '@/components/say';
import type { CardContent } from '@/core/cards/card-content';
import type { Dated } from '@/core/cards/card-timeline';
import { DateAxis } from './DateAxis';
import { References } from './OutLink';
import { Doubts, Nature, Paragraph } from './Statement';
import { Words } from './Words';

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
                <Paragraph number={entry.origin.paragraph} /> <References links={entry.origin.references} />
                <Doubts doubts={entry.doubts} />
              </div>
            </li>
          ) : (
            <li key={entry.what} class="mark">
              <When date={entry.date} />
              <div>{i18n.t(entry.what === 'article' ? 'card.the_article' : 'card.this_page')}</div>
            </li>
          ),
        )}
      </ol>
    </>
  );
}

/** The first thing that has changed, at the point where a reader starts. */
export function FirstChange({ label, first }: NonNullable<CardContent['change']>) {
  return (
    <div class="first-change">
      <strong>{say(label)}</strong> <When date={first.date} />: <Words line={first.line} />{' '}
      <References links={first.references} />
    </div>
  );
}
