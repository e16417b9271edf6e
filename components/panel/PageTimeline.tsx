/** The dated events of a page's topics, as a drawing and as a list that says the same with sources. */
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { When } from '@/components/card/Dates';
import { References } from '@/components/card/OutLink';
import { Doubts, Nature, Paragraph } from '@/components/card/Statement';
import { Words } from '@/components/card/Words';
import { say, sayDates } from '@/components/say';
import { markOf } from '@/core/cards/outline';
import type { PageDated, PageEvent } from '@/core/page-topics/page-timeline';
import { withSinceSign } from '@/core/page-topics/since-sign';
import {
  LINE,
  layoutTimeline,
  TEXT_X,
  type TimelineLabel,
  type TimelineSpot,
} from '@/core/page-topics/timeline-layout';
import type { TopicKey } from '@/core/topics/topic';
import { EventTopics } from './EventTopics';
import { SaveDrawing } from './SaveDrawing';
import { SinceNote } from './SinceMark';
import { useWidth } from './use-width';

export interface PageTimelineProps {
  /** In order of time. */
  entries: readonly PageDated[];
  open: (topic: TopicKey) => void;
  /** Takes the drawing, as SVG text. */
  save: (svg: string) => void;
}

/** Where the axis is, in the drawing's pixels. */
const AXIS_X = 26;

/** Drawing above, list below. */
export function PageTimeline({ entries, open, save }: PageTimelineProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { height, spots, years } = layoutTimeline(entries, width, labelOf);
  const [first] = spots;
  return (
    <div class="drawing-pane">
      <div class="drawing" ref={box}>
        {first && (
          <svg
            viewBox={`0 0 ${width} ${height}`}
            class="timeline-drawing"
            role="img"
            aria-label={i18n.t('panel.timeline_drawing')}
          >
            <line class="axis" x1={AXIS_X} x2={AXIS_X} y1={first.y - 4} y2={height} />
            {years.map(({ year, y }) => (
              <g key={year}>
                <line class="axis" x1={AXIS_X - 4} x2={AXIS_X + 4} y1={y} y2={y} />
                <text class="year" x={TEXT_X} y={y + 4}>
                  {year}
                </text>
              </g>
            ))}
            {spots.map((spot, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own, and keep their order
              <Spot key={`${place} ${spot.entry.date}`} spot={spot} />
            ))}
          </svg>
        )}
      </div>
      <SinceNote topics={entries.flatMap((entry) => (entry.what === 'event' ? entry.topics : []))} />
      <SaveDrawing of={box} save={save} />
      <details class="same">
        <summary>{i18n.t('panel.as_list')}</summary>
        <EventList entries={entries} open={open} />
      </details>
    </div>
  );
}

function labelOf(entry: PageDated): TimelineLabel {
  if (entry.what !== 'event')
    return { text: entry.what === 'today' ? i18n.t('panel.today') : say(markOf(entry)), remark: null };
  const { origin, topics, line, doubts } = entry;
  // Unlike on a card, events here need the name of their topic.
  const [topic] = topics;
  const name = topic && withSinceSign(topic.name.text, topic);
  const said = [name, origin.label && say(origin.label), line.text].filter(Boolean).join(': ');
  const [doubt] = doubts;
  return { text: said, remark: doubt ? say(doubt.label) : null };
}

/** A date that was worked out is marked as an approximation; the list below says so in words. */
function dateOf(entry: PageDated): string {
  if (entry.what !== 'event') return sayDates(entry.date, null);
  return `${entry.inferred ? '≈ ' : ''}${sayDates(entry.date, entry.end)}`;
}

function Spot({ spot: { entry, y, endY, lines, remark } }: { spot: TimelineSpot }) {
  const nature = entry.what === 'event' ? entry.origin.nature : entry.what;
  const middle = y - 4;
  return (
    <g class={`spot ${nature}`}>
      {endY !== null && <line class="span" x1={AXIS_X} x2={AXIS_X} y1={middle} y2={Math.max(middle, endY - 4)} />}
      {entry.what === 'event' ? (
        <circle class="dot" cx={AXIS_X} cy={middle} r={5} />
      ) : (
        <path class="dot" d={`M${AXIS_X - 7} ${middle}l7 -7l7 7l-7 7z`} />
      )}
      <text class="date" x={TEXT_X} y={y}>
        {dateOf(entry)}
      </text>
      {lines.map((line, place) => (
        <text key={line} class="words" x={TEXT_X} y={y + LINE * (place + 1)}>
          {line}
        </text>
      ))}
      {remark !== null && (
        <text class="remark" x={TEXT_X} y={y + LINE * (lines.length + 1)}>
          {remark}
        </text>
      )}
    </g>
  );
}

function EventList({ entries, open }: Pick<PageTimelineProps, 'entries' | 'open'>) {
  return (
    <ol class="events">
      {entries.map((entry, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own, and keep their order
        <li key={`${place} ${entry.date}`} class={entry.what === 'event' ? entry.origin.nature : 'mark'}>
          <When date={entry.date} end={entry.what === 'event' ? entry.end : null} />
          {entry.what === 'event' ? <EventWords event={entry} open={open} /> : <div>{labelOf(entry).text}</div>}
        </li>
      ))}
    </ol>
  );
}

function EventWords({ event, open }: { event: PageEvent; open: (topic: TopicKey) => void }) {
  return (
    <>
      {event.inferred && <span class="aside"> ({i18n.t('card.inferred')})</span>}
      <div>
        <Nature origin={event.origin} />
        <Words line={event.line} /> <Paragraph origin={event.origin} /> <References links={event.origin.references} />
        <Doubts doubts={event.doubts} />
      </div>
      <EventTopics topics={event.topics} open={open} />
    </>
  );
}
