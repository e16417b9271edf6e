/** Collects who says what on the cards of a page's topics, and what their author judges. */
import type { CardData } from '../cards/card-data';
import type { Line, Statement } from '../cards/card-lines';
import { sourceOf, writerOf } from '../cards/card-writer';
import { type Message, message } from '../cards/messages';
import { isLater } from '../cards/months-between';
import type { Language, TopicKey } from '../topics/topic';
import { type EventTopic, eventTopicOf } from './page-timeline';

/** A statement, and the topics on whose cards it stands. */
export type VoiceStatement = Statement & { readonly topics: readonly EventTopic[] };

/** One speaker, or the author of one article. */
export interface Voice {
  /** Tells voices of one page apart. */
  readonly id: string;
  readonly name: Line;
  /** The speaker's own topic; null where the pack has none. */
  readonly topic: TopicKey | null;
  /** By paragraph. */
  readonly statements: readonly VoiceStatement[];
}

/** The author of an article: what is said here is a judgment, nobody's report. */
export interface AuthorVoice extends Voice {
  /** "These are judgments of …, not established facts." */
  readonly attribution: Message;
}

export interface PageVoices {
  /** Those who are quoted, in order of appearance. */
  readonly speakers: readonly Voice[];
  readonly authors: readonly AuthorVoice[];
  /** Judgments left out because their pack was to be reviewed by this date (YYYY-MM-DD); null if none are. */
  readonly judgmentsUntil: string | null;
}

/** A voice while its statements are collected. */
type Growing<V extends Voice> = Omit<V, 'statements'> & { statements: (Statement & { topics: EventTopic[] })[] };

/**
 * The statements of `cards` (the page's topics, in order of appearance) by speaker, each once. What the article simply
 * reports has no speaker and is left to the cards. The author's judgments are left out once the pack is past its review date
 * at `today` (YYYY-MM-DD), as cards fold them then.
 */
export function pageVoices(cards: readonly CardData[], language: Language, today: string): PageVoices {
  const speakers = new Map<string, Growing<Voice>>();
  const authors = new Map<string, Growing<AuthorVoice>>();
  let judgmentsUntil: string | null = null;
  for (const card of cards) {
    const writer = writerOf(card, language);
    const topic = eventTopicOf(card, language);
    const isPast = isLater(today, card.pack.reviewBy);
    for (const point of card.topic.points) {
      const statement = writer.point(point);
      if (point.nature === 'argued') {
        if (isPast) judgmentsUntil = card.pack.reviewBy;
        else add(authors, authorOf(card, point.source), statement, topic);
      } else if (point.speaker) {
        add(speakers, speakerOf(card, writer.line(point.speaker)), plainly(statement), topic);
      }
    }
  }
  return { speakers: [...speakers.values()].map(sorted), authors: [...authors.values()].map(sorted), judgmentsUntil };
}

function speakerOf(card: CardData, name: Line): Voice {
  const [, topic = null] = card.speakers?.find(([text]) => text === name.text) ?? [];
  // One speaker may be written in two ways: the topic tells that they are the same.
  return { id: topic ?? `${card.pack.id} ${name.text}`, name, topic, statements: [] };
}

/** The voice of whoever wrote the article; the publisher's where nobody signed it. */
function authorOf(card: CardData, id: string | undefined): AuthorVoice {
  const source = sourceOf(card.pack.sources, { source: id });
  const name: Line = { text: source?.author ?? source?.publisher ?? '', language: source?.language ?? 'en' };
  return {
    id: `${card.pack.id} ${source?.id}`,
    name,
    topic: null,
    statements: [],
    attribution:
      source?.author === undefined
        ? message('card.attribution')
        : message('card.attribution_named', source.author, source.publisher),
  };
}

/** Under a speaker's name, "Statement" says enough. */
function plainly({ origin, ...rest }: Statement): Statement {
  return {
    ...rest,
    origin: origin.nature === 'said' ? { ...origin, label: message('card.said') } : origin,
  };
}

function add<V extends Voice>(
  voices: Map<string, Growing<V>>,
  voice: V,
  statement: Statement,
  topic: EventTopic,
): void {
  const known = voices.get(voice.id) ?? { ...voice, statements: [] };
  voices.set(voice.id, known);
  const { line, origin } = statement;
  const same = known.statements.find(
    (each) => each.line.text === line.text && each.origin.paragraph === origin.paragraph,
  );
  if (same) same.topics.push(topic);
  else known.statements.push({ ...statement, topics: [topic] });
}

function sorted<V extends Voice>(voice: Growing<V>): Omit<V, 'statements'> & Pick<Voice, 'statements'> {
  const byParagraph = (one: Statement, other: Statement) => (one.origin.paragraph ?? 0) - (other.origin.paragraph ?? 0);
  return { ...voice, statements: [...voice.statements].sort(byParagraph) };
}
