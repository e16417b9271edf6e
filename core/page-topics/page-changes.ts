/** Finds what has changed about a page's topics since the page was written. */
import type { CardData } from '../cards/card-data';
import type { Change } from '../cards/card-lines';
import { writerOf } from '../cards/card-writer';
import { isLater } from '../cards/months-between';
import { orderChanges } from '../cards/order-changes';
import { compareIsoDates } from '../text/iso-date';
import type { Language } from '../topics/topic';
import { type EventTopic, eventTopicOf } from './page-timeline';

/** A change, told once, and the topics of the page whose foremost change it is. */
export interface PageChange {
  readonly change: Change;
  readonly topics: readonly EventTopic[];
}

export interface PageChanges {
  /** The page's own date (YYYY, YYYY-MM or YYYY-MM-DD). */
  readonly since: string;
  /** How many topics have changed, and of how many. */
  readonly changed: number;
  readonly of: number;
  /** Newest first; never empty. */
  readonly changes: readonly PageChange[];
}

/**
 * The foremost change of each of `cards` that came later than `pageDate`. Null if the page gives no date, or nothing has changed since.
 * A pack that is older than the page knows nothing of that.
 */
export function pageChanges(
  cards: readonly CardData[],
  language: Language,
  pageDate: string | null,
): PageChanges | null {
  if (pageDate === null) return null;
  const found = new Map<string, { change: Change; topics: EventTopic[] }>();
  let changed = 0;
  for (const card of cards) {
    const change = leadOf(card, language, pageDate);
    if (!change) continue;
    changed += 1;
    const id = `${change.date} ${(change.short ?? change.line).text}`;
    const known = found.get(id) ?? { change, topics: [] };
    known.topics.push(eventTopicOf(card, language));
    found.set(id, known);
  }
  const changes = [...found.values()].sort((one, other) => compareIsoDates(other.change.date, one.change.date));
  return changed === 0 ? null : { since: pageDate, changed, of: cards.length, changes };
}

function leadOf(card: CardData, language: Language, pageDate: string): Change | null {
  if (isLater(pageDate, card.pack.asOf)) return null;
  const { change } = writerOf(card, language);
  const [lead] = orderChanges(card.topic.since.map(change), pageDate);
  return lead && isLater(lead.date, pageDate) ? lead : null;
}
