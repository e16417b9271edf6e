/** Turns a card into an ordered list of sections and facts, which every writer (views, text, Markdown, HTML, terminal) iterates over. */
import type { Source } from '../topics/topic';
import type { CardContent } from './card-content';
import type { Change, DoubtLine, FigureLine, Line, Origin, Statement, Tie } from './card-lines';
import type { Dated, DatedMark } from './card-timeline';
import type { FigureDrawing } from './figure-drawing';
import type { Link } from './links-of';
import { type Message, message } from './messages';

/** Every section of a card, in order. */
export const SECTIONS = ['since', 'connection', 'points', 'arguments', 'figures', 'dates', 'related'] as const;
export type SectionKey = (typeof SECTIONS)[number];

export interface OutlineSection {
  readonly key: SectionKey;
  readonly title: Message;
  /** The article that all its facts come from; null if that is not one article. */
  readonly cite: Source | null;
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
  /** To be read one after the other. A tie without a sentence leaves out its subject, which is the card's own topic. */
  readonly words: readonly (Line | Message)[];
  readonly tie: Tie | null;
  /** A figure that can be drawn. */
  readonly drawing: FigureDrawing | null;
  readonly doubts: readonly DoubtLine[];
  readonly references: readonly Link[];
}

/** The parts that a fact has by default. */
const BARE = { origin: null, when: null, strong: [], tie: null, drawing: null, doubts: [], references: [] };

/** The non-empty sections of `content`, in order; only those in `keys`, if given. */
export function outlineOf(content: CardContent, keys: readonly SectionKey[] = SECTIONS): OutlineSection[] {
  const by = content.source?.cite.publisher;
  const plain = (key: 'connection' | 'dates' | 'related', facts: readonly Fact[]) => [
    section(key, message(`card.${key}`), facts),
  ];
  const sections: Record<SectionKey, readonly OutlineSection[]> = {
    since: content.sinceTitle ? [section('since', content.sinceTitle, content.since.map(changeFact))] : [],
    connection: plain('connection', content.connections.map(tieFact)),
    points: bySource('points', content.points, content),
    arguments: bySource('arguments', content.argued, content),
    figures: [
      section(
        'figures',
        by ? message('card.figures_of', by) : message('card.figures'),
        content.figures.map(figureFact),
      ),
    ],
    dates: plain('dates', content.timeline.map(dateFact)),
    related: plain('related', content.related.map(tieFact)),
  };
  return keys.flatMap((key) => sections[key]).filter(({ facts }) => facts.length > 0);
}

function section(key: SectionKey, title: Message, facts: readonly Fact[], cite: Source | null = null): OutlineSection {
  return { key, title, cite, note: null, facts };
}

/** One section for each article that the statements come from. */
function bySource(
  key: 'points' | 'arguments',
  statements: readonly Statement[],
  { source, attribution, arguedFolded }: CardContent,
): OutlineSection[] {
  const cites = [...new Set(statements.map(({ cite }) => cite))];
  return cites.map((cite) => {
    const facts = statements.filter((each) => each.cite === cite).map(statementFact);
    const by = cite?.publisher ?? '';
    const title: Message =
      key === 'points'
        ? message('card.points', ...(cite ? [by, { date: cite.date }] : []))
        : arguedFolded
          ? message('card.arguments_folded', by, facts.length)
          : message('card.arguments', by);
    const isAuthors = cite?.id === source?.cite.id;
    const note: Message | null = key === 'points' ? null : isAuthors ? attribution : message('card.attribution');
    return { key, title, cite, note, facts };
  });
}

function changeFact({ date, line, references }: Change): Fact {
  return { ...BARE, when: { date, end: null, inferred: false }, words: [line], references };
}

function statementFact({ origin, line, doubts }: Statement): Fact {
  return { ...BARE, origin, words: [line], doubts, references: origin.references };
}

function figureFact({ origin, value, unit, label, doubts, compared, drawing }: FigureLine): Fact {
  return {
    ...BARE,
    origin,
    strong: unit ? [value, unit] : [value],
    words: compared ? [label, compared.words] : [label],
    drawing,
    doubts,
    references: [...origin.references, ...(compared?.references ?? [])],
  };
}

function tieFact(tie: Tie): Fact {
  const { phrase, name, sentence, origin, doubts } = tie;
  const whole = sentence && {
    text: sentence.before + sentence.other + sentence.after,
    language: sentence.language,
  };
  return { ...BARE, origin, words: whole ? [whole] : [phrase, name], tie, doubts, references: origin.references };
}

function dateFact(entry: Dated): Fact {
  if (entry.what === 'event') {
    const { date, end, inferred, line, origin, doubts } = entry;
    return { ...BARE, origin, when: { date, end, inferred }, words: [line], doubts, references: origin.references };
  }
  return { ...BARE, when: { date: entry.date, end: null, inferred: false }, words: [markOf(entry)] };
}

/** The words for the date of an article, or of this page, among others. */
export function markOf({ publisher }: DatedMark): Message {
  return publisher === null ? message('card.this_page') : message('card.the_article', publisher);
}

/** The words of one language that a fact is made of, with `say` for messages. */
export function wordsOf(parts: Fact['words'], say: (message: Message) => string): string {
  return parts.map((part) => ('key' in part ? say(part) : part.text)).join(' ');
}
