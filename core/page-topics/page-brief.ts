/** Picks the topics that say in two sentences what a page is about and whom it names. */
import { KINDS } from '../topics/kinds';
import type { TopicEntry } from '../topics/topic-entry';

type Counted = TopicEntry & { readonly count: number };

/** One sentence's topics, the most mentioned first, and how many there are in all. */
export interface Most {
  readonly topics: readonly TopicEntry[];
  readonly of: number;
}

export interface PageBrief {
  /** Events, laws, places and other matters. */
  readonly what: Most;
  /** People, and bodies that act as people do. */
  readonly who: Most;
}

/** As many as a reader keeps in mind. */
const MOST = 3;

/** `topics` are in order of appearance, which decides between those that are mentioned equally often. Broad ones count only where there are no others. */
export function pageBrief(topics: readonly Counted[]): PageBrief {
  const ofThose = (acts: boolean) => mostOf(topics.filter(({ kind }) => KINDS[kind].acts === acts));
  return { what: ofThose(false), who: ofThose(true) };
}

function mostOf(topics: readonly Counted[]): Most {
  const specific = topics.filter(({ broad }) => !broad);
  const counted = specific.length > 0 ? specific : topics;
  return { topics: [...counted].sort((one, other) => other.count - one.count).slice(0, MOST), of: counted.length };
}
