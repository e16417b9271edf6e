/** Turns a card into an ordered list of sections and facts, which every writer (views, text, Markdown, HTML, terminal) iterates over. */
import type { CardContent } from './card-content';
import type { DoubtLine, FigureLine, Line, Origin, Statement, Tie } from './card-lines';
import type { Dated } from './card-timeline';
import type { Link } from './links-of';
import type { Message } from './messages';

/** Every section of a card, in order. The heading of each is the message `card.<key>`. */
export const SECTIONS = ['connection', 'points', 'arguments', 'figures', 'dates', 'related', 'since'] as const;
export type SectionKey = (typeof SECTIONS)[number];

export interface OutlineSection {
  readonly key: SectionKey;
  /** A note on all its facts: whose judgements they are. */
  readonly note: Message | null;
  /** Never empty. */
  readonly facts: readonly Fact[];
}

/** One statement of any type. */
export interface Fact {
  /** Null if it is nobody's statement, such as the article's own date or a change. */
  readonly origin: Origin | null;
  readonly when: { readonly date: string; readonly end: string | null; readonly inferred: boolean } | null;
  /** A figure's value, and its unit where it has one. */
  readonly strong: readonly Line[];
  /** To be read one after the other. In a tie they leave out its subject, which is the card's own topic. */
  readonly words: readonly (Line | Message)[];
  readonly tie: Tie | null;
  readonly doubts: readonly DoubtLine[];
  readonly references: readonly Link[];
}

/** The parts that a fact has by default. */
const BARE = { origin: null, when: null, strong: [], tie: null, doubts: [], references: [] };

/** The non-empty sections of `content`, in order; only those in `keys`, if given. */
export function outlineOf(content: CardContent, keys: readonly SectionKey[] = SECTIONS): OutlineSection[] {
  const facts: Record<SectionKey, readonly Fact[]> = {
    connection: content.connections.map(tieFact),
    points: content.points.map(statementFact),
    arguments: content.argued.map(statementFact),
    figures: content.figures.map(figureFact),
    dates: content.timeline.map(dateFact),
    related: content.related.map(tieFact),
    since: content.since.map(({ date, line, references }) => {
      return { ...BARE, when: { date, end: null, inferred: false }, words: [line], references };
    }),
  };
  return keys
    .map((key) => ({ key, note: key === 'arguments' ? content.attribution : null, facts: facts[key] }))
    .filter((section) => section.facts.length > 0);
}

function statementFact({ origin, line, doubts }: Statement): Fact {
  return { ...BARE, origin, words: [line], doubts, references: origin.references };
}

function figureFact({ origin, value, unit, label, doubts }: FigureLine): Fact {
  return {
    ...BARE,
    origin,
    strong: unit ? [value, unit] : [value],
    words: [label],
    doubts,
    references: origin.references,
  };
}

function tieFact(tie: Tie): Fact {
  const { phrase, name, origin, doubts } = tie;
  return { ...BARE, origin, words: [phrase, name], tie, doubts, references: origin.references };
}

function dateFact(entry: Dated): Fact {
  if (entry.what === 'event') {
    const { date, end, inferred, line, origin, doubts } = entry;
    return { ...BARE, origin, when: { date, end, inferred }, words: [line], doubts, references: origin.references };
  }
  const key = entry.what === 'article' ? 'card.the_article' : 'card.this_page';
  return { ...BARE, when: { date: entry.date, end: null, inferred: false }, words: [{ key, values: [] }] };
}

/** The words of one language that a fact is made of, with `say` for messages. */
export function wordsOf(parts: Fact['words'], say: (message: Message) => string): string {
  return parts.map((part) => ('key' in part ? say(part) : part.text)).join(' ');
}
