/** Merges the dated events of all topics of a page into one timeline, with the dates of the article and the page. */

import type { CardData } from '../cards/card-data';
import type { Line } from '../cards/card-lines';
import { type DatedEvent, type DatedMark, datedEvent } from '../cards/card-timeline';
import { writerOf } from '../cards/card-writer';
import { isLater } from '../cards/months-between';
import { compareIsoDates } from '../text/iso-date';
import type { Kind } from '../topics/kind-names';
import type { Language, Since, TopicKey } from '../topics/topic';

/** A topic that an event belongs to. */
export interface EventTopic {
  readonly key: TopicKey;
  readonly name: Line;
  readonly kind: Kind;
  /** The article does not name it. */
  readonly sinceOnly: boolean;
}

/** The topic of `card` as lists of dates and figures show it. */
export function eventTopicOf(card: CardData, language: Language): EventTopic {
  const { name, kind, named } = card.topic;
  return { key: card.key, name: writerOf(card, language).line(name), kind, sinceOnly: named === 'since' };
}

export type PageEvent = DatedEvent & {
  /** The topics whose event it is; several if they share it. */
  readonly topics: readonly EventTopic[];
};

/** Where the timeline ends: on the day on which it is read. */
export interface TodayMark {
  readonly what: 'today';
  readonly date: string;
}

export type PageDated = PageEvent | DatedMark | TodayMark;

/**
 * The events of `cards` in order of time, each once, and the last change of each topic since its article, with the dates of their
 * articles and of the page, and today's at the end. Empty if no topic has an event or a change. Argued events of packs past their review
 * at `today` (YYYY-MM-DD) are left to the cards, which fold them.
 */
export function pageTimeline(
  cards: readonly CardData[],
  language: Language,
  pageDate: string | null,
  today: string,
): PageDated[] {
  const events = new Map<string, PageEvent & { topics: EventTopic[] }>();
  const articles = new Map<string, DatedMark>();
  for (const card of cards) {
    const topic = eventTopicOf(card, language);
    for (const dated of datedOf(card, language, today)) {
      const id = `${card.pack.id} ${dated.date} ${dated.end ?? ''} ${dated.origin.nature} ${dated.line.text}`;
      const known = events.get(id);
      if (known) known.topics.push(topic);
      else events.set(id, { ...dated, topics: [topic] });
      const [article] = card.pack.sources;
      if (article) articles.set(article.date, { what: 'article', date: article.date, publisher: article.publisher });
    }
  }
  if (events.size === 0) return [];
  const marks: PageDated[] = [...articles.values()];
  if (pageDate !== null) marks.push({ what: 'page', date: pageDate, publisher: null });
  // Plain string comparison puts "2023" before "2023-05": the less precise date first.
  const dated = [...events.values(), ...marks].sort((one, other) => compareIsoDates(one.date, other.date));
  return isLater(today, dated.at(-1)?.date ?? today) ? [...dated, { what: 'today', date: today }] : dated;
}

/** What is dated on a card: its events, and the last of its changes; all of them would be longer than the story. */
function datedOf(card: CardData, language: Language, today: string): DatedEvent[] {
  const writer = writerOf(card, language);
  const isPast = isLater(today, card.pack.reviewBy);
  const told = card.topic.events.filter(({ nature }) => nature !== 'argued' || !isPast);
  const last = [...card.topic.since].sort((one, other) => compareIsoDates(one.date, other.date)).at(-1);
  const changed = last && changeOf(last, card, language);
  return [...told.map((event) => datedEvent(event, writer)), ...(changed ? [changed] : [])];
}

/** A change as an event: other sources than the article report it. */
function changeOf({ date, text, references }: Since, card: CardData, language: Language): DatedEvent {
  const writer = writerOf(card, language);
  const origin = writer.origin({ nature: 'reported', references }, false);
  return { what: 'event', date, end: null, inferred: false, line: writer.line(text), origin, doubts: [] };
}
