/** Gathers what the cards of a page's topics say into one glossary that can leave the browser. */
import { cardContent } from '../cards/card-content';
import type { CardData } from '../cards/card-data';
import type { Change, FigureLine, Line, Statement } from '../cards/card-lines';
import type { Message } from '../cards/messages';
import type { Kind } from '../topics/kind-names';
import { type Language, type Source, topicIdOf } from '../topics/topic';

export interface GlossaryEntry {
  readonly id: string;
  readonly name: Line;
  readonly otherName: Line | null;
  readonly kind: Kind;
  readonly line: Line;
  /** What a reader must know first. */
  readonly notices: readonly Message[];
  readonly points: readonly Statement[];
  /** The author's judgements; empty where the pack is past its review. */
  readonly argued: readonly Statement[];
  /** Whose they are; null where there are none. */
  readonly attribution: Message | null;
  readonly figures: readonly FigureLine[];
  readonly since: readonly Change[];
}

export interface Glossary {
  readonly language: Language;
  /** By name, as the language sorts. */
  readonly entries: readonly GlossaryEntry[];
  /** Each article once, with the line that says who publishes it. */
  readonly sources: readonly { readonly cite: Source; readonly stance: Line }[];
  /** The oldest date as of which an entry was true; null where there is none. */
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
        notices: content.notices,
        points: content.points,
        argued: content.arguedFolded ? [] : content.argued,
        attribution: content.arguedFolded ? null : content.attribution,
        figures: content.figures,
        since: content.since,
      }))
      .sort((one, other) => order.compare(one.name.text, other.name.text)),
    sources: [...sources.values()],
    asOf: contents.map(({ asOf }) => asOf).sort()[0] ?? null,
  };
}
