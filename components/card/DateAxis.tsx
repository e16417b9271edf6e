/** Draws dates on a line; the list under it says the same in words. */

import { sayDate } from '@/components/say';
import { i18n } from '@/components/spoken';
import type { Dated } from '@/core/cards/card-timeline';
import { axisOf, type Mark } from '@/core/cards/date-axis';

/** Beyond this fraction of the line there is no room for words. */
const LATE = 0.75;

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** A line of time with a dot for each event, a bar for a span, and flags for the article and this page. */
export function DateAxis({ entries }: { entries: readonly Dated[] }) {
  const axis = axisOf(entries);
  return (
    axis && (
      <div class="axis" aria-hidden="true">
        {axis.marks.map((mark) => (
          <Drawn key={`${mark.what} ${mark.from} ${mark.to}`} mark={mark} />
        ))}
        {axis.ticks.map(({ date, at }) => (
          <span key={date} class="tick" style={{ insetInlineStart: percent(at) }}>
            {sayDate(date, 'short')}
          </span>
        ))}
      </div>
    )
  );
}

function Drawn({ mark: { what, nature, from, to } }: { mark: Mark }) {
  const span = to > from ? { width: percent(to - from) } : {};
  return (
    <span
      class={`at ${what} ${nature ?? ''} ${to > from ? 'span' : ''} ${from > LATE ? 'late' : ''}`}
      style={{ insetInlineStart: percent(from), ...span }}
    >
      {what !== 'event' && (
        <span class="flag">{i18n.t(what === 'article' ? 'card.axis_article' : 'card.axis_page')}</span>
      )}
    </span>
  );
}
