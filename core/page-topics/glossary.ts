/** Collects what the cards of a page's topics say into one glossary, for export. */
import { cardContent } from '../cards/card-content';
import type { CardData } from '../cards/card-data';
import type { Line } from '../cards/card-lines';
import type { CardPlace } from '../cards/card-place';
import type { Message } from '../cards/messages';
import { type OutlineSection, outlineOf, type SectionKey } from '../cards/outline';
import type { Kind } from '../topics/kind-names';
import { type Language, type Picture, type Source, topicIdOf } from '../topics/topic';

/** The sections of a card that the glossary includes: to add a column, add a key here. */
const COLUMNS: readonly SectionKey[] = ['since', 'points', 'arguments', 'figures'];

export interface GlossaryEntry {
  readonly id: string;
  readonly name: Line;
  readonly otherName: Line | null;
  readonly kind: Kind;
  readonly line: Line;
  /** Where it is; null if that is not known, or the maps were not given. */
  readonly place: CardPlace | null;
  readonly picture: Picture | null;
  /** What a reader must know first. */
  readonly notices: readonly Message[];
  /** Without the author's judgements if the pack is past its review date. */
  readonly sections: readonly OutlineSection[];
}

export interface Glossary {
  readonly language: Language;
  /** By name, in the order of the language. */
  readonly entries: readonly GlossaryEntry[];
  /** Each article once, with the line about its publisher. */
  readonly sources: readonly { readonly cite: Source; readonly stance: Line }[];
  /** The oldest `asOf` of any entry; null if there is none. */
  readonly asOf: string | null;
}

/** Where and when the glossary is made. */
export interface GlossaryContext {
  readonly language: Language;
  readonly pageDate: string | null;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The glossary of `cards`. Every statement keeps its nature and its doubts. */
export function glossaryOf(cards: readonly CardData[], context: GlossaryContext): Glossary {
  const contents = cards.map((card) => cardContent(card, { ...context, mention: null, beside: [] }));
  const sources = new Map<string, Glossary['sources'][number]>();
  for (const { source } of contents) if (source) sources.set(`${source.cite.title} ${source.cite.date}`, source);
  const order = new Intl.Collator(context.language);
  return {
    language: context.language,
    entries: contents
      .map((content) => ({
        id: topicIdOf(content.key),
        name: content.name,
        otherName: content.otherName,
        kind: content.kind,
        line: content.line,
        place: content.place,
        picture: content.picture,
        notices: content.notices,
        sections: outlineOf(content, COLUMNS).filter(({ key }) => key !== 'arguments' || !content.arguedFolded),
      }))
      .sort((one, other) => order.compare(one.name.text, other.name.text)),
    sources: [...sources.values()],
    asOf: contents.map(({ asOf }) => asOf).sort()[0] ?? null,
  };
}
