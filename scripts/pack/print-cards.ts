/** Prints cards as text: every sentence with its nature and paragraph, every doubt beneath the statement it belongs to. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type CardContent, cardContent } from '../../core/cards/card-content';
import { cardDataOf } from '../../core/cards/card-data-of';
import type { Change, DoubtLine, Origin, Tie } from '../../core/cards/card-lines';
import type { Dated } from '../../core/cards/card-timeline';
import type { Message } from '../../core/cards/messages';
import { type Language, type Pack, topicKey } from '../../core/topics/topic';
import { filled } from '../run/messages';

export type Say = (key: string, values?: Message['values']) => string;

/** The messages of the interface in `language`. */
export async function messagesIn(language: Language): Promise<Say> {
  const file = resolve(import.meta.dirname, `../../assets/locales/${language}.json`);
  const messages = JSON.parse(await readFile(file, 'utf8')) as unknown;
  return (key, values = []) => {
    const found = key
      .split('.')
      .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], messages);
    if (typeof found !== 'string') throw new Error(`assets/locales/${language}.json has no message "${key}".`);
    return filled(
      found,
      values.map((value) => (typeof value === 'object' ? value.date : value)),
    );
  };
}

/** The card of one topic as a reader gets it on `today`, with no page around it; null where the pack lacks the topic. */
export function printCard(pack: Pack, topicId: string, language: Language, today: string, say: Say): string | null {
  const data = cardDataOf([pack], topicKey(pack.id, topicId));
  if (!data) return null;
  const context = { language, mention: null, beside: [], pageDate: null, today };
  const card = cardContent(data, context);
  return [heading(card, topicId, say), ...sections(card, say), footer(card, say)].join('\n');
}

function heading(card: CardContent, topicId: string, say: Say): string {
  const other = card.otherName ? ` [${card.otherName.language}: ${card.otherName.text}]` : '';
  const lines = [`${card.name.text}${other} (${say(`kind.${card.kind}`)}, ${topicId})`, `  ${card.line.text}`];
  return [...lines, ...card.notices.map(({ key, values }) => `  ! ${say(key, values)}`)].join('\n');
}

function sections(card: CardContent, say: Say): string[] {
  const { attribution } = card;
  const arguedNote = attribution ? [`  (${say(attribution.key, attribution.values)})`] : [];
  return [
    ...section(
      say('card.points'),
      card.points.flatMap(({ line, origin, doubts }) => statement(line.text, origin, doubts, say)),
    ),
    ...section(say('card.arguments'), [
      ...(card.argued.length > 0 ? arguedNote : []),
      ...card.argued.flatMap(({ line, origin, doubts }) => statement(line.text, origin, doubts, say)),
    ]),
    ...section(
      say('card.figures'),
      card.figures.flatMap(({ value, unit, label, origin, doubts }) =>
        statement(`${[value.text, unit?.text].filter(Boolean).join(' ')}: ${label.text}`, origin, doubts, say),
      ),
    ),
    ...section(
      say('card.dates'),
      card.timeline.flatMap((entry) => dated(entry, say)),
    ),
    ...section(
      say('card.related'),
      card.related.flatMap((tie) => related(tie, say)),
    ),
    ...section(say('card.since'), card.since.map(changed)),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `  ${line}`)];
}

function statement(text: string, origin: Origin, doubts: readonly DoubtLine[], say: Say): string[] {
  const { nature, label, paragraph } = origin;
  const who = label ? say(label.key, label.values) : say(`card.${nature}`);
  const where = paragraph === null ? '-' : say('card.paragraph', [paragraph]);
  return [`  - [${who}, ${where}] ${text}`, ...doubts.map((doubt) => `      ${doubtText(doubt, say)}`)];
}

function doubtText({ label, line, references }: DoubtLine, say: Say): string {
  const sources = references.map(({ url, date }) => (date ? `${url} (${date})` : url)).join(', ');
  return `? ${say(label.key, label.values)}: ${line.text}${sources ? ` <- ${sources}` : ''}`;
}

function dated(entry: Dated, say: Say): string[] {
  if (entry.what !== 'event')
    return [`  - ${entry.date} ${say(entry.what === 'article' ? 'card.the_article' : 'card.this_page')}`];
  const { date, end, inferred, line, origin, doubts } = entry;
  const when = `${end ? `${date}/${end}` : date}${inferred ? ` (${say('card.inferred')})` : ''}`;
  return statement(`${when} ${line.text}`, origin, doubts, say);
}

function related({ phrase, past, name, origin, doubts }: Tie, say: Say): string[] {
  const formerly = past ? ` (${say('card.formerly')})` : '';
  return statement(`${say(phrase.key, phrase.values)}${formerly}: ${name.text}`, origin, doubts, say);
}

function changed({ date, line, references }: Change): string {
  return `  - ${date} ${line.text} <- ${references.map(({ url }) => url).join(', ')}`;
}

function footer({ source, asOf, links }: CardContent, say: Say): string {
  const cite = source
    ? [source.cite.title, source.cite.author, source.cite.publisher, source.cite.date].filter(Boolean).join(', ')
    : '';
  const stance = source ? ` ${source.stance.text}` : '';
  const elsewhere = links.map(({ url }) => `\n  ${url}`).join('');
  return `  ${say('card.source')}: ${cite}.${stance}\n  ${say('card.as_of', [asOf])}${elsewhere}\n`;
}
