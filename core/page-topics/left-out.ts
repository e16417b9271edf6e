/** Finds what a page leaves out: topics closely tied to several of its own but absent from it. */
import type { CardData } from '../cards/card-data';
import type { Line } from '../cards/card-lines';
import { writerOf } from '../cards/card-writer';
import type { Kind } from '../topics/kind-names';
import type { Language, TopicKey } from '../topics/topic';

export interface LeftOut {
  readonly key: TopicKey;
  readonly name: Line;
  readonly kind: Kind;
  /** Topics of the page that it is tied to, in order of appearance. */
  readonly tiedTo: readonly Line[];
}

/** A topic tied to one other concerns only that one; tied to this many, it belongs to what the page is about. */
const TIES_NEEDED = 3;
/** On a page with few topics, half of them count as several. */
const FEWEST_TIES = 2;
/** More would amount to listing the pack. */
const MOST = 12;

/**
 * Topics that are tied to several of `cards` (the page's topics, in order of appearance) and are not among them, the
 * most tied first. Ties that are only argued do not count: leaving out a judgement is not a gap. Neither is leaving
 * out what the article itself does not name.
 */
export function leftOut(cards: readonly CardData[], language: Language): LeftOut[] {
  const here = new Set(cards.map(({ key }) => key));
  const found = new Map<TopicKey, LeftOut & { tiedTo: Line[] }>();
  for (const card of cards) {
    const writer = writerOf(card, language);
    const counted = new Set<TopicKey>();
    for (const { to, name, kind, nature, named } of card.relations) {
      if (here.has(to) || counted.has(to) || nature === 'argued' || named === 'since') continue;
      counted.add(to);
      const entry = found.get(to) ?? { key: to, name: writer.line(name), kind, tiedTo: [] };
      entry.tiedTo.push(writer.line(card.topic.name));
      found.set(to, entry);
    }
  }
  const needed = Math.max(FEWEST_TIES, Math.min(TIES_NEEDED, Math.ceil(cards.length / 2)));
  return [...found.values()]
    .filter(({ tiedTo }) => tiedTo.length >= needed)
    .sort((one, other) => other.tiedTo.length - one.tiedTo.length)
    .slice(0, MOST);
}
