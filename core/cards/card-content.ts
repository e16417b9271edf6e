/** Works out what a card says in one language and one context, as message keys and values. */

import type { Mention } from '../mentions/mention';
import type { Kind } from '../topics/kind-names';
import { type Language, otherThan, type Picture, type Source, type Text, type TopicKey, textIn } from '../topics/topic';
import type { CardData, CardTwin } from './card-data';
import type { Change, FigureLine, Line, Statement, Tie } from './card-lines';
import { type CardPlace, placeOf } from './card-place';
import { type Dated, timelineOf } from './card-timeline';
import { sourceOf, writerOf } from './card-writer';
import { type Link, linksOf } from './links-of';
import { type Message, message } from './messages';
import { isLater, monthsBetween } from './months-between';
import { orderChanges } from './order-changes';
import { sayOnce } from './say-once';

/** Where and when a card is read. */
export interface CardContext {
  /** Language of the interface. */
  readonly language: Language;
  /** The mention that the card belongs to, or null if the reader turned to it from another card. */
  readonly mention: Pick<Mention, 'text' | 'by' | 'reason'> | null;
  /** The name that the words on the page are, as its pack lists it; on a card turned to, still that of the first. Absent: none. */
  readonly words?: string | null;
  /** Other topics of the same paragraph, in order of appearance. */
  readonly beside: readonly TopicKey[];
  /** The page's own date (YYYY, YYYY-MM or YYYY-MM-DD), or null if it gives none. */
  readonly pageDate: string | null;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Which of several packs that know the same words the card is from. */
export interface Turner {
  /** From 1, in the reader's order of packs. */
  readonly place: number;
  readonly of: number;
  /** The topic of the next pack; after the last comes the first. */
  readonly next: TopicKey;
}

export interface CardContent {
  readonly key: TopicKey;
  /** Null if only this pack knows the words. */
  readonly turner: Turner | null;
  readonly kind: Kind;
  readonly name: Line;
  /** The name in the other language, if it differs. */
  readonly otherName: Line | null;
  readonly line: Line;
  /** Where it is; null if the pack does not say. */
  readonly place: CardPlace | null;
  /** Null if the pack has none. */
  readonly picture: Picture | null;
  /** What a reader must know first: the card is past its review date, or older than the page. */
  readonly notices: readonly Message[];
  /** A word on the card's age for a brief card, or null. */
  readonly caution: Message | null;
  /** The change that matters most, with a label that says since when; null if nothing has changed since the article, or since this page. */
  readonly change: { readonly label: Message; readonly lead: Change } | null;
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
  /** What has changed since, the change that matters most first. */
  readonly since: readonly Change[];
  /** Heading of the changes: since when, and how many came after this page; null if nothing has changed. */
  readonly sinceTitle: Message | null;
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
  const writer = writerOf(data, context.language);
  const pastReview = isLater(context.today, pack.reviewBy);
  const points = [...topic.points].sort((one, other) => one.paragraph - other.paragraph).map(writer.point);
  const argued = points.filter(({ origin }) => origin.nature === 'argued');
  const ties = data.relations.map(writer.tie);
  const twins = (data.twins ?? []).map((twin) => twinTie(twin, writer.line));
  const connections = [...twins, ...connectionsOf(ties, context.beside, pastReview)];
  const cite = sourceOf(pack.sources, topic.points[0]) ?? null;
  const pageDate = context.pageDate !== null && isLater(context.pageDate, pack.asOf) ? null : context.pageDate;
  const since = orderChanges(topic.since.map(writer.change), pageDate);
  const told = cite?.date ?? pack.asOf;
  return sayOnce({
    key: data.key,
    turner: turnerOf(data, context.words ?? null),
    kind: topic.kind,
    name: writer.line(topic.name),
    otherName: otherName(topic.name, context.language),
    line: writer.line(topic.line),
    place: placeOf(data, writer, context.language),
    picture: topic.picture ?? null,
    notices: noticesOf(data, context, pastReview),
    caution: cautionOf(data, context, pastReview),
    change: changeOf(since, told, pageDate),
    connections,
    points: points.filter(({ origin }) => origin.nature !== 'argued'),
    argued,
    arguedFolded: pastReview,
    attribution: argued.length > 0 && cite ? attributionOf(cite, topic.attribute === true) : null,
    figures: topic.figures.map(writer.figure),
    timeline: timelineOf(topic.events, cite, context.pageDate, writer),
    related: relatedOf(ties.filter((each) => !connections.includes(each))),
    since,
    sinceTitle: since.length > 0 ? sinceTitleOf(since, told, pageDate) : null,
    // A topic that the article does not name has nothing by its author: its references are its sources.
    source: cite && topic.named !== 'since' ? { cite, stance: writer.line(cite.stance) } : null,
    pack: writer.line(pack.title),
    asOf: pack.asOf,
    links: linksOf(topic.links, context.language),
    why: context.mention && whyOf(context.mention),
  });
}

/** Topics that only share a name count where that name is what stands on the page. */
function turnerOf({ rivals = [] }: CardData, words: string | null): Turner | null {
  const others = rivals.filter(({ names }) => names === null || (words !== null && names.includes(words)));
  const earlier = others.filter(({ before }) => before).length;
  const next = others[earlier % others.length];
  return next ? { place: earlier + 1, of: others.length + 1, next: next.key } : null;
}

function attributionOf(source: Source, named: boolean): Message {
  return named && source.author
    ? message('card.attribution_named', source.author, source.publisher)
    : message('card.attribution');
}

function otherName(name: Text, language: Language): Line | null {
  const own = textIn(name, language);
  const other = name[otherThan(language)];
  return other === undefined || other === own ? null : { text: other, language: otherThan(language) };
}

function noticesOf({ pack, topic }: CardData, context: CardContext, pastReview: boolean): Message[] {
  const months = context.pageDate ? monthsBetween(pack.asOf, context.pageDate) : 0;
  return [
    ...(topic.named === 'since' ? [message('card.named_since')] : []),
    ...(pastReview ? [message('card.review_passed', { date: pack.reviewBy })] : []),
    ...(months === 1 ? [message('card.page_later_one')] : []),
    ...(months > 1 ? [message('card.page_later_many', months)] : []),
  ];
}

/** What the reader of a brief card must know of its age. */
function cautionOf({ pack }: CardData, { pageDate }: CardContext, pastReview: boolean): Message | null {
  if (pastReview) return message('card.may_be_old');
  const isBehind = pageDate !== null && monthsBetween(pack.asOf, pageDate) > 0;
  return isBehind ? message('card.as_of', { date: pack.asOf }) : null;
}

/** Null if the page is newer than every change. `pageDate` is also null if the page is newer than the card. */
function changeOf(since: readonly Change[], told: string, pageDate: string | null): CardContent['change'] {
  const [lead] = since;
  if (!lead || (pageDate !== null && !isLater(lead.date, pageDate))) return null;
  const label: Message =
    pageDate === null ? message('card.changed', { date: told }) : message('card.change_after_page');
  return { label, lead };
}

function sinceTitleOf(since: readonly Change[], told: string, pageDate: string | null): Message {
  const after = pageDate === null ? 0 : since.filter(({ date }) => isLater(date, pageDate)).length;
  // If all of them did, or none, the article's date is enough.
  return after === 0 || after === since.length
    ? message('card.since', { date: told })
    : message('card.since_page', { date: told }, after);
}

/** Readers take in about three before the first point. */
const MOST_CONNECTIONS = 3;
/** Ties that tell a reader of a paragraph nothing: that a Mexican city is in Mexico. */
const SELF_EVIDENT = /\.(?:located_in|part_of|contains|borders)$/;

function connectionsOf(ties: readonly Tie[], beside: readonly TopicKey[], pastReview: boolean): Tie[] {
  return beside
    .flatMap((key) => ties.filter(({ to, phrase }) => to === key && !SELF_EVIDENT.test(phrase.key)))
    .filter(({ origin }) => !(pastReview && origin.nature === 'argued'))
    .slice(0, MOST_CONNECTIONS);
}

/** If two packs have the same topic, each card links to the other. */
function twinTie({ key, kind, pack }: CardTwin, line: (text: Text) => Line): Tie {
  const origin = { nature: 'reported', label: null, paragraph: null, place: null, references: [] } as const;
  return {
    to: key,
    name: line(pack),
    kind,
    phrase: message('card.also_in'),
    sentence: null,
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

/** The answer to "why am I seeing this?". */
function whyOf({ text, reason, by }: NonNullable<CardContext['mention']>): Message {
  if (by === 'selected')
    return reason.edits > 0
      ? message('card.why_selected_fuzzy', text, reason.name)
      : message('card.why_selected', text);
  if (by === 'fuzzy') return message('card.why_fuzzy', text, reason.name);
  switch (reason.evidence?.kind) {
    case 'cue':
      return message('card.why_cue', text, reason.evidence.words);
    case 'full-name':
      return message('card.why_full_name', text, reason.evidence.words);
    case 'related':
      return message('card.why_related', text);
    default:
      return message('card.why_name', text);
  }
}
