/** A topic's dated events in order, with the article's and the page's own date among them. */
import { compareIsoDates } from '../text/iso-date';
import type { TopicEvent } from '../topics/topic';
import type { DoubtLine, Line, Origin } from './card-lines';
import type { CardWriter } from './card-writer';

/** One entry of the timeline: an event, or one of the two reference dates (article, page). */
export type Dated = DatedEvent | DatedMark;

export interface DatedEvent {
  readonly what: 'event';
  readonly date: string;
  readonly end: string | null;
  /** The date was worked out from the article's words rather than written there. */
  readonly inferred: boolean;
  readonly line: Line;
  readonly origin: Origin;
  readonly doubts: readonly DoubtLine[];
}

/** The date of an article, with its publisher, or of the page (publisher null). */
export interface DatedMark {
  readonly what: 'article' | 'page';
  readonly date: string;
  readonly publisher: string | null;
}

/** Empty if the topic has no events: the two dates by themselves say nothing about it. */
export function timelineOf(
  events: readonly TopicEvent[],
  article: { readonly date: string; readonly publisher: string } | null,
  pageDate: string | null,
  writer: CardWriter,
): Dated[] {
  if (events.length === 0) return [];
  const entries: Dated[] = events.map((event) => datedEvent(event, writer));
  if (article) entries.push({ what: 'article', date: article.date, publisher: article.publisher });
  if (pageDate) entries.push({ what: 'page', date: pageDate, publisher: null });
  // Plain string comparison puts "2023" before "2023-05": the less precise date first.
  return entries.sort((one, other) => compareIsoDates(one.date, other.date));
}

/** An event as timelines show it. */
export function datedEvent(event: TopicEvent, writer: CardWriter): DatedEvent {
  return {
    what: 'event',
    date: event.date,
    end: event.end ?? null,
    inferred: event.inferred ?? false,
    line: writer.line(event.text),
    origin: writer.origin(event, false, event.text),
    doubts: writer.doubts(event.doubts),
  };
}
