/** Works out what a card says in one language and one context, as message keys and values. */

import type { Mention } from '../mentions/mention';
import { compareIsoDates } from '../text/iso-date';
import type { Kind } from '../topics/kind-names';
import { type Language, otherThan, type Source, type Text, type TopicKey, textIn } from '../topics/topic';
import type { CardData, CardTwin } from './card-data';
import type { Change, FigureLine, Line, Statement, Tie } from './card-lines';
import { linkOf, readerOf, sourceOf } from './card-reader';
import { type Dated, timelineOf } from './card-timeline';
import { type Link, linksOf } from './links-of';
import type { Message } from './messages';
import { isLater, monthsBetween } from './months-between';

/** Where and when a card is read. */
export interface CardContext {
  /** Language of the interface. */
  readonly language: Language;
  /** The mention that the card belongs to, or null if the reader turned to it from another card. */
  readonly mention: Pick<Mention, 'text' | 'by' | 'reason'> | null;
  /** Other topics of the same paragraph, in order of appearance. */
  readonly beside: readonly TopicKey[];
  /** The page's own date (YYYY, YYYY-MM or YYYY-MM-DD), or null if it gives none. */
  readonly pageDate: string | null;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export interface CardContent {
  readonly key: TopicKey;
  readonly kind: Kind;
  readonly name: Line;
  /** The name in the other language, if it differs. */
  readonly otherName: Line | null;
  readonly line: Line;
  /** What a reader must know first: the card is past its review date, or older than the page. */
  readonly notices: readonly Message[];
  /** The first thing that has changed since the article or this page, if a reader must know that first. */
  readonly change: { readonly label: Message; readonly first: Change } | null;
  /** Ties to other topics of the same paragraph. */
  readonly connections: readonly Tie[];
  /** What the article reports and whom it quotes. */
  readonly points: readonly Statement[];
  /** What its author judges. */
  readonly argued: readonly Statement[];
  /** The judgements are folded away: the card is past its review date. */
  readonly arguedFolded: boolean;
  /** Whose judgement `argued` is, in a sentence; null if nothing is argued. */
  readonly attribution: Message | null;
  readonly figures: readonly FigureLine[];
  readonly timeline: readonly Dated[];
  /** All other ties. */
  readonly related: readonly Tie[];
  readonly since: readonly Change[];
  readonly source: { readonly cite: Source; readonly stance: Line } | null;
  /** Which pack the card comes from. */
  readonly pack: Line;
  readonly asOf: string;
  readonly links: readonly Link[];
  readonly why: Message | null;
}

/** The card for `data` in `context`. Argued statements stay marked as such, and doubts stay with their statements. */
export function cardContent(data: CardData, context: CardContext): CardContent {
  const { topic, pack } = data;
  const reader = readerOf(data, context.language);
  const pastReview = isLater(context.today, pack.reviewBy);
  const points = topic.points.map(reader.point).sort(byParagraph);
  const argued = points.filter(({ origin }) => origin.nature === 'argued');
  const ties = data.relations.map(reader.tie);
  const connections = [
    ...(data.twins ?? []).map((twin) => twinTie(twin, reader.line)),
    ...connectionsOf(ties, context.beside, pastReview),
  ];
  const cite = sourceOf(pack.sources, topic.points[0]) ?? null;
  const since = topic.since
    .map(({ date, text, references }) => ({ date, line: reader.line(text), references: references.map(linkOf) }))
    .sort((one, other) => compareIsoDates(one.date, other.date));
  return {
    key: data.key,
    kind: topic.kind,
    name: reader.line(topic.name),
    otherName: otherName(topic.name, context.language),
    line: reader.line(topic.line),
    notices: noticesOf(data, context, pastReview),
    change: changeOf(since, pack.asOf, context.pageDate),
    connections,
    points: points.filter(({ origin }) => origin.nature !== 'argued'),
    argued,
    arguedFolded: pastReview,
    attribution: argued.length > 0 && cite ? attributionOf(cite, topic.attribute === true) : null,
    figures: topic.figures.map(reader.figure),
    timeline: timelineOf(topic.events, cite?.date ?? null, context.pageDate, reader),
    related: relatedOf(ties.filter((each) => !connections.includes(each))),
    since,
    // A topic that the article does not name has nothing by its author: its references are its sources.
    source: cite && topic.named !== 'since' ? { cite, stance: reader.line(cite.stance) } : null,
    pack: reader.line(pack.title),
    asOf: pack.asOf,
    links: linksOf(topic.links, context.language),
    why: context.mention && whyOf(context.mention),
  };
}

function attributionOf(source: Source, named: boolean): Message {
  return named && source.author
    ? { key: 'card.attribution_named', values: [source.author, source.publisher] }
    : { key: 'card.attribution', values: [] };
}

function otherName(name: Text, language: Language): Line | null {
  const own = textIn(name, language);
  const other = name[otherThan(language)];
  return other === undefined || other === own ? null : { text: other, language: otherThan(language) };
}

function noticesOf({ pack, topic }: CardData, context: CardContext, pastReview: boolean): Message[] {
  const months = context.pageDate ? monthsBetween(pack.asOf, context.pageDate) : 0;
  return [
    ...(topic.named === 'since' ? [{ key: 'card.named_since', values: [] } as const] : []),
    ...(pastReview ? [{ key: 'card.review_passed', values: [{ date: pack.reviewBy }] } as const] : []),
    ...(months === 1 ? [{ key: 'card.page_later_one', values: [] } as const] : []),
    ...(months > 1 ? [{ key: 'card.page_later_many', values: [months] } as const] : []),
  ];
}

/** A page newer than the card may know more; showing what changed first tells the reader that things have moved on. */
function changeOf(since: readonly Change[], asOf: string, pageDate: string | null): CardContent['change'] {
  if (!pageDate) return null;
  const later = isLater(pageDate, asOf);
  const first = later ? since[0] : since.find(({ date }) => isLater(date, pageDate));
  return first ? { label: { key: later ? 'card.first_change' : 'card.change_after_page', values: [] }, first } : null;
}

/** Readers take in about three before the first point. */
const MOST_CONNECTIONS = 3;

function connectionsOf(ties: readonly Tie[], beside: readonly TopicKey[], pastReview: boolean): Tie[] {
  return beside
    .flatMap((key) => ties.filter(({ to }) => to === key))
    .filter(({ origin }) => !(pastReview && origin.nature === 'argued'))
    .slice(0, MOST_CONNECTIONS);
}

/** If two packs have the same topic, each card links to the other. */
function twinTie({ key, kind, pack }: CardTwin, line: (text: Text) => Line): Tie {
  const origin = { nature: 'reported', label: null, paragraph: null, references: [] } as const;
  return {
    to: key,
    name: line(pack),
    kind,
    phrase: { key: 'card.also_in', values: [] },
    sinceOnly: false,
    origin,
    doubts: [],
  };
}

/** Ties in pack order, argued ones last. */
function relatedOf(ties: readonly Tie[]): Tie[] {
  const isArgued = ({ origin }: Tie) => origin.nature === 'argued';
  return [...ties.filter((each) => !isArgued(each)), ...ties.filter(isArgued)];
}

function byParagraph(one: Statement, other: Statement): number {
  return (one.origin.paragraph ?? 0) - (other.origin.paragraph ?? 0);
}

/** The answer to "why am I seeing this?". */
function whyOf({ text, reason, by }: NonNullable<CardContext['mention']>): Message {
  if (by === 'selected')
    return reason.edits > 0
      ? { key: 'card.why_selected_fuzzy', values: [text, reason.name] }
      : { key: 'card.why_selected', values: [text] };
  if (by === 'fuzzy') return { key: 'card.why_fuzzy', values: [text, reason.name] };
  switch (reason.evidence?.kind) {
    case 'cue':
      return { key: 'card.why_cue', values: [text, reason.evidence.words] };
    case 'full-name':
      return { key: 'card.why_full_name', values: [text, reason.evidence.words] };
    case 'related':
      return { key: 'card.why_related', values: [text] };
    default:
      return { key: 'card.why_name', values: [text] };
  }
}
