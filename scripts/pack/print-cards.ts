/** Prints cards as text: every sentence with its nature and paragraph, every doubt beneath the statement it belongs to, maps and figures drawn. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type CardContent, cardContent } from '../../core/cards/card-content';
import { cardDataOf } from '../../core/cards/card-data-of';
import type { DoubtLine } from '../../core/cards/card-lines';
import { pictureWords } from '../../core/cards/card-picture';
import type { CardPlace } from '../../core/cards/card-place';
import type { Message } from '../../core/cards/messages';
import { type Fact, outlineOf, wordsOf } from '../../core/cards/outline';
import { filled } from '../../core/message-texts';
import { type Language, type Pack, type Picture, topicKey } from '../../core/topics/topic';
import { figureLines, mapLines } from './print-drawings';

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
  const data = cardDataOf(
    [pack],
    topicKey(pack.id, topicId),
    ({ maps = [] }, { id }) => maps.find((map) => map.topic === id) ?? null,
  );
  if (!data) return null;
  const context = { language, mention: null, beside: [], pageDate: null, today };
  const card = cardContent(data, context);
  return [heading(card, topicId, language, say), ...sections(card, say), footer(card, say)].join('\n');
}

function heading(card: CardContent, topicId: string, language: Language, say: Say): string {
  const other = card.otherName ? ` [${card.otherName.language}: ${card.otherName.text}]` : '';
  const lines = [`${card.name.text}${other} (${say(`kind.${card.kind}`)}, ${topicId})`, `  ${card.line.text}`];
  return [
    ...lines,
    ...card.notices.map(({ key, values }) => `  ! ${say(key, values)}`),
    ...(card.picture ? [pictureLine(card.picture, language)] : []),
    ...(card.place ? placeLines(card.place, say) : []),
  ].join('\n');
}

/** What a picture shows and whose it is; the picture itself is for cards. */
function pictureLine(picture: Picture, language: Language): string {
  const { description, credit, source } = pictureWords(picture, language);
  return `  [${description.text} ${credit} <- ${source.url}]`;
}

function placeLines(place: CardPlace, say: Say): string[] {
  const told = place.caption.map(({ key, values }) => say(key, values)).join(' ');
  return [...mapLines(place).map((line) => `  ${line}`), `  ${told}`];
}

/** Ties of a paragraph are left out: there is no page here. */
function sections(card: CardContent, say: Say): string[] {
  return outlineOf(card)
    .filter(({ key }) => key !== 'connection')
    .flatMap(({ title, note, facts }) => [
      `  ${say(title.key, title.values)}`,
      ...(note ? [`    (${say(note.key, note.values)})`] : []),
      ...facts.flatMap((fact) => factLines(fact, say)),
    ]);
}

function factLines(fact: Fact, say: Say): string[] {
  const { origin, when, drawing, doubts, references } = fact;
  const paragraph = origin?.paragraph ?? null;
  const who = origin && (origin.label ? say(origin.label.key, origin.label.values) : origin.nature);
  const mark = who === null ? '' : `[${who}, ${paragraph === null ? '-' : say('card.paragraph', [paragraph])}] `;
  const inferred = when?.inferred ? ` (${say('card.inferred')})` : '';
  const date = when ? `${[when.date, when.end].filter(Boolean).join('/')}${inferred} ` : '';
  const sources = references.length > 0 ? ` <- ${references.map(({ url }) => url).join(', ')}` : '';
  return [
    `    - ${mark}${date}${factWords(fact, say)}${sources}`,
    ...(drawing ? figureLines(drawing).map((line) => `        ${line}`) : []),
    ...doubts.map((doubt) => `        ${doubtText(doubt, say)}`),
  ];
}

function factWords({ tie, strong, words }: Fact, say: Say): string {
  const sayMessage = ({ key, values }: Message) => say(key, values);
  const rank = tie?.sinceOnly ? ` (${say('card.named_since')})` : '';
  if (tie && !tie.sentence) return `${sayMessage(tie.phrase)}: ${tie.name.text}${rank}`;
  return `${strong.length > 0 ? `${wordsOf(strong, sayMessage)}: ` : ''}${wordsOf(words, sayMessage)}${rank}`;
}

function doubtText({ label, line, references }: DoubtLine, say: Say): string {
  const sources = references.map(({ url, date }) => (date ? `${url} (${date})` : url)).join(', ');
  return `? ${say(label.key, label.values)}${line ? `: ${line.text}` : ''}${sources ? ` <- ${sources}` : ''}`;
}

function footer({ source, asOf, links }: CardContent, say: Say): string {
  const cite = source
    ? [source.cite.title, source.cite.author, source.cite.publisher, source.cite.date].filter(Boolean).join(', ')
    : '';
  const stance = source ? ` ${source.stance.text}` : '';
  const elsewhere = links.map(({ url }) => `\n  ${url}`).join('');
  return `  ${say('card.source')}: ${cite}.${stance}\n  ${say('card.as_of', [asOf])}${elsewhere}\n`;
}
