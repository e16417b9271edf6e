/** Writes single statements of a card's data in one language. */
import { MAX_SHORT_LENGTH } from '../limits';
import { namesAuthor } from '../topics/names-author';
import { sentenceParts } from '../topics/relation-sentence';
import {
  type Doubt,
  type Figure,
  type Language,
  type Nature,
  otherThan,
  type Point,
  type Reference,
  type Since,
  type Source,
  type Text,
  textIn,
} from '../topics/topic';
import type { CardData, CardRelation } from './card-data';
import type { Change, DoubtLine, FigureLine, Line, Origin, Statement, Tie } from './card-lines';
import { hostOf, type Link } from './links-of';
import { type Message, message, relationMessage } from './messages';

/** What a statement says of where it comes from. */
interface Told {
  nature: Nature;
  paragraph?: number | undefined;
  speaker?: Text | undefined;
  source?: string | undefined;
  references?: readonly Reference[] | undefined;
}

/** What `writerOf` gives. */
export type CardWriter = ReturnType<typeof writerOf>;

/** A writer of one card's data in `language`. */
export function writerOf(data: CardData, language: Language) {
  const line = lineIn(language);
  const origin = (statement: Told, headed: boolean, text?: Text): Origin => ({
    nature: statement.nature,
    paragraph: statement.paragraph ?? null,
    place: placeOf(statement, data),
    label: labelOf(statement, headed, data, language, text && line(text)),
    references: (statement.references ?? []).map(linkOf),
  });
  const doubts = (list: readonly Doubt[] | undefined): DoubtLine[] =>
    (list ?? []).map((doubt) => ({
      label: message(doubt.confirmed ? 'card.doubt' : 'card.doubt_unconfirmed'),
      line: line(doubt.text),
      references: doubt.references.map(linkOf),
    }));
  return {
    line,
    origin,
    doubts,
    point: (point: Point): Statement => ({
      origin: origin(point, true, point.text),
      cite: sourceOf(data.pack.sources, point) ?? null,
      line: line(point.text),
      doubts: doubts(point.doubts),
    }),
    change: (since: Since): Change => changeOf(since, line),
    /** `at`: its place among the figures of the card. */
    figure: (figure: CardData['topic']['figures'][number], at: number): FigureLine => ({
      origin: origin(figure, false, figure.label),
      ...amountOf(line(figure.value), figure.unit && line(figure.unit)),
      label: line(figure.label),
      doubts: doubts(figure.doubts),
      compared: comparedOf(figure, line),
      drawing: data.drawings?.[at] ?? null,
    }),
    tie: (relation: CardRelation): Tie => ({
      to: relation.to,
      name: line(relation.name),
      kind: relation.kind,
      phrase: relationMessage(relation.type, relation.outgoing, relation.past),
      sentence: sentenceOf(relation, line),
      sinceOnly: relation.named === 'since',
      origin: origin({ ...relation, paragraph: relation.paragraph ?? undefined }, false),
      doubts: doubts(relation.doubts),
    }),
  };
}

/** Writes a text in `language`, or in the other where it has none in that. */
function lineIn(language: Language): (text: Text) => Line {
  return (text) => ({
    text: textIn(text, language),
    language: text[language] === undefined ? otherThan(language) : language,
  });
}

function sentenceOf({ sentence, outgoing }: CardRelation, line: (text: Text) => Line): Tie['sentence'] {
  if (!sentence) return null;
  const { text, language } = line(sentence);
  const parts = sentenceParts(text, outgoing);
  return parts && { ...parts, language };
}

function comparedOf({ since, beside }: Figure, line: (text: Text) => Line): FigureLine['compared'] {
  const other = since ?? beside;
  if (!other) return null;
  const value = line(other.value).text;
  return {
    words:
      'label' in other
        ? message('card.figure_beside', value, line(other.label).text)
        : message('card.figure_since', { date: other.date }, value),
    references: (other.references ?? []).map(linkOf),
  };
}

function changeOf({ date, text, short, references }: Since, line: (text: Text) => Line): Change {
  return {
    date,
    isChosen: short !== undefined,
    line: line(text),
    short: short ? line(short) : shortEnough(line(text)),
    references: references.map(linkOf),
  };
}

/** Only whole sentences are shown: a sentence that breaks off may say the opposite. */
function shortEnough(line: Line): Line | null {
  return line.text.length <= MAX_SHORT_LENGTH ? line : null;
}

function placeOf({ paragraph, source }: Told, { pack }: CardData): Origin['place'] {
  const { url, publisher } = sourceOf(pack.sources, { source }) ?? {};
  return paragraph === undefined || !url || !publisher ? null : { url, publisher };
}

/** "six weeks" already has its unit. */
function amountOf(value: Line, unit: Line | undefined): Pick<FigureLine, 'value' | 'unit'> {
  const isSaid = !unit || value.text.toLowerCase().includes(unit.text.toLowerCase());
  return { value, unit: isSaid ? null : unit };
}

/** `headed`: a heading above says whose statement it is. A `line` that names its speaker or author gets no second attribution. */
function labelOf(
  statement: { nature: Nature; speaker?: Text | undefined; source?: string | undefined },
  headed: boolean,
  { topic, pack }: CardData,
  language: Language,
  line: Line | undefined,
): Message | null {
  switch (statement.nature) {
    case 'reported':
      return null;
    case 'said': {
      if (!statement.speaker) return message('card.said');
      const speaker = textIn(statement.speaker, language);
      // "Marcelo Ebrard said that …" says so itself; a figure's words stand in tables, beside who says so.
      return headed && line && beginsWith(line.text, speaker) ? null : message('card.said_by', speaker);
    }
    case 'argued': {
      if (line && namesAuthor(line.text, line.language, pack.sources)) return message('card.judgement');
      const { author, publisher } = sourceOf(pack.sources, statement) ?? {};
      const by = (topic.attribute ? author : undefined) ?? (headed ? undefined : publisher);
      return by ? message('card.argued_by', by) : message('card.judgement');
    }
  }
}

/**
 * True if a sentence begins with who says it: by itself, or after an article or "according to". A name elsewhere in it may be somebody
 * who is only spoken of ("Biden told López Obrador that …").
 */
function beginsWith(sentence: string, speaker: string): boolean {
  const [, start = sentence] = /^(?:(?:the|el|la|los|las|according to|según) )+(.*)$/is.exec(sentence) ?? [];
  const rest = start.toLowerCase();
  const name = speaker.toLowerCase().replace(/^(?:the|el|la|los|las) /, '');
  return rest.startsWith(name) && !/^\p{L}/u.test(rest.slice(name.length));
}

/** The source a statement comes from: the one it names, else the first of the pack. */
export function sourceOf(sources: readonly Source[], statement: { source?: string | undefined } | undefined) {
  return sources.find(({ id }) => id === statement?.source) ?? sources[0];
}

/** A reference as a link: by its title, or by its host where it has none. */
function linkOf({ title, publisher, date, url }: Reference): Link {
  const by = title === undefined ? null : (publisher ?? hostOf(url));
  return { label: title ?? hostOf(url), url, by, date: date ?? null, language: null };
}
