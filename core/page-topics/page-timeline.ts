/** Merges the dated events of all topics of a page into one timeline, with the dates of the article and the page. */

import type { CardData } from '../cards/card-data';
import type { Line } from '../cards/card-lines';
import { readerOf } from '../cards/card-reader';
import { type DatedEvent, type DatedMark, datedEvent } from '../cards/card-timeline';
import { isLater } from '../cards/months-between';
import { compareIsoDates } from '../text/iso-date';
import type { Kind } from '../topics/kind-names';
import type { Language, TopicKey } from '../topics/topic';

/** A topic that an event belongs to. */
export interface EventTopic {
  readonly key: TopicKey;
  readonly name: Line;
  readonly kind: Kind;
}

export type PageEvent = DatedEvent & {
  /** The topics whose event it is; several if they share it. */
  readonly topics: readonly EventTopic[];
};

export type PageDated = PageEvent | DatedMark;

/**
 * The events of `cards` in order of time, each once, with the dates of their articles and of the page. Empty if no
 * topic has an event. Argued events of packs past their review date at `today` (YYYY-MM-DD) are left out; cards have them, folded.
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
    const reader = readerOf(card, language);
    const topic = { key: card.key, name: reader.line(card.topic.name), kind: card.topic.kind };
    for (const event of card.topic.events) {
      if (event.nature === 'argued' && isLater(today, card.pack.reviewBy)) continue;
      const dated = datedEvent(event, reader);
      const id = `${card.pack.id} ${dated.date} ${dated.end ?? ''} ${event.nature} ${dated.line.text}`;
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
  return [...events.values(), ...marks].sort((one, other) => compareIsoDates(one.date, other.date));
}
