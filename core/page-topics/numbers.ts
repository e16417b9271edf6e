/** Collects the figures of a page's topics in one table that can be sorted. */
import type { CardData } from '../cards/card-data';
import type { FigureLine } from '../cards/card-lines';
import { sourceOf, writerOf } from '../cards/card-writer';
import { type Message, message } from '../cards/messages';
import { type Amount, amountIn } from '../text/amount';
import type { Language, Source } from '../topics/topic';
import { type EventTopic, eventTopicOf } from './page-timeline';

export interface PageNumber {
  readonly figure: FigureLine;
  /** Null if the figure has no readable number: "several minutes". */
  readonly amount: Amount | null;
  /** The topics that have it; several if they share it word for word. Never empty. */
  readonly topics: readonly EventTopic[];
  /** The article whose paragraph it is. */
  readonly source: Source | null;
}

/** What the table can be sorted by. */
export type NumberColumn = 'amount' | 'topic' | 'paragraph';

export interface NumberOrder {
  readonly by: NumberColumn;
  readonly descending: boolean;
}

/** The figures of `cards` (the page's topics, in order of appearance), in their order, each once. */
export function pageNumbers(cards: readonly CardData[], language: Language): PageNumber[] {
  const numbers = new Map<string, PageNumber & { topics: EventTopic[] }>();
  for (const card of cards) {
    const writer = writerOf(card, language);
    const topic = eventTopicOf(card, language);
    for (const [at, each] of card.topic.figures.entries()) {
      const figure = writer.figure(each, at);
      const { value, unit, label, origin } = figure;
      const id = JSON.stringify([card.pack.id, value.text, unit?.text, label.text, origin.paragraph, origin.label]);
      const known = numbers.get(id);
      if (known) known.topics.push(topic);
      else {
        const amount = amountIn(unit ? `${value.text} ${unit.text}` : value.text, value.language);
        numbers.set(id, { figure, amount, topics: [topic], source: sourceOf(card.pack.sources, undefined) ?? null });
      }
    }
  }
  return [...numbers.values()];
}

/** `numbers` in `order`, or unchanged if that is null. Figures without a readable number come last in either direction; equals keep their order. */
export function sortedNumbers(
  numbers: readonly PageNumber[],
  order: NumberOrder | null,
  language: Language,
): PageNumber[] {
  if (!order) return [...numbers];
  const collator = new Intl.Collator(language);
  const sign = order.descending ? -1 : 1;
  return [...numbers].sort((one, other) => {
    const [a, b] = [keyOf(one, order.by), keyOf(other, order.by)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'string' || typeof b === 'string') return sign * collator.compare(String(a), String(b));
    return sign * (Number(a > b) - Number(a < b));
  });
}

function keyOf({ amount, topics, figure }: PageNumber, by: NumberColumn): string | number | null {
  if (by === 'amount') return amount?.size ?? null;
  if (by === 'paragraph') return figure.origin.paragraph;
  return topics[0]?.name.text ?? null;
}

/** The next order when a column is clicked: amounts descending, anything else ascending; then reversed; then as on the page. */
export function nextOrder(order: NumberOrder | null, by: NumberColumn): NumberOrder | null {
  const first = by === 'amount';
  if (order?.by !== by) return { by, descending: first };
  return order.descending === first ? { by, descending: !first } : null;
}

/** The words of the interface that the written table needs. */
export interface NumberWords {
  /** The headings of the written table, in the order of its cells. */
  readonly headings: readonly string[];
  say(message: Message): string;
  /** The word for statements by nobody in particular. */
  readonly reported: string;
}

/**
 * The rows of the written table, headings first: topics, figure, unit, what it counts, the number (shares as fractions; empty
 * where there is none), who says so, paragraph, what other sources say, article.
 */
export function numberRows(numbers: readonly PageNumber[], words: NumberWords): string[][] {
  return [
    [...words.headings],
    ...numbers.map(({ figure: { value, unit, label, origin, doubts, compared }, amount, topics, source }) => [
      topics.map((topic) => topicWords(topic, words)).join(' · '),
      value.text,
      unit?.text ?? '',
      compared ? `${label.text}; ${words.say(compared.words)}` : label.text,
      amount && Number.isFinite(amount.size) ? String(amount.size) : '',
      origin.label ? words.say(origin.label) : words.reported,
      origin.place ? String(origin.paragraph ?? '') : '',
      doubts.map((doubt) => `${words.say(doubt.label)}: ${doubt.line?.text ?? ''}`).join(' '),
      source ? [source.title, source.author, source.publisher, source.date].filter(Boolean).join(', ') : '',
    ]),
  ];
}

function topicWords({ name, sinceOnly }: EventTopic, { say }: NumberWords): string {
  return sinceOnly ? `${name.text} (${say(message('card.named_since'))})` : name.text;
}
