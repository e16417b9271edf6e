/** A card as plain text, for pasting elsewhere: every statement keeps its attribution, doubts and source. */

import { say, sayDate, sayDates, sayKind } from '@/components/say';
import { i18n } from '@/components/spoken';
import type { CardContent } from '@/core/cards/card-content';
import type { Line } from '@/core/cards/card-lines';
import { type Fact, outlineOf, wordsOf } from '@/core/cards/outline';

/** Everything the card says, in its order, as lines of text. */
export function cardText(content: CardContent): string {
  const { name, otherName, kind, line, notices } = content;
  const head = [
    [name.text, otherName && `(${otherName.text})`].filter(Boolean).join(' '),
    `${sayKind(kind)}. ${line.text}`,
    ...notices.map(say),
  ];
  const sections = outlineOf(content).map(({ title, note, facts }) => [
    say(title),
    ...[...(note ? [say(note)] : []), ...facts.flatMap((fact) => factLines(fact, name))].map((said) => `- ${said}`),
  ]);
  return [head, ...sections, sourceLines(content)].map((lines) => lines.join('\n')).join('\n\n');
}

/** The fact on one line, then one line per doubt. `subject` is the topic that ties belong to. */
function factLines({ origin, when, strong, words, tie, doubts, references }: Fact, subject: Line): string[] {
  const date = when ? `${sayDates(when.date, when.end)}: ` : '';
  const label = origin?.label ? `${say(origin.label)}: ` : '';
  const said = wordsOf([...(tie && !tie.sentence ? [subject] : strong), ...words], say);
  const rank = tie?.sinceOnly ? ` (${i18n.t('card.named_since')})` : '';
  const number = tie || !origin?.place ? null : origin.paragraph;
  const paragraph = number === null ? '' : ` (${i18n.t('card.paragraph', [String(number)])})`;
  return [
    [`${date}${label}${said}${rank}${paragraph}`, ...references.map(({ url }) => url)].join(' '),
    ...doubts.map((doubt) =>
      [
        doubt.line ? `${say(doubt.label)}: ${doubt.line.text}` : say(doubt.label),
        ...doubt.references.map(({ url }) => url),
      ].join(' '),
    ),
  ];
}

/** Text for a report to the pack's maintainers: topic, statement, and which pack it is. */
export function mistakeText(content: CardContent, statement: string, { version }: { version: string }): string {
  return [
    i18n.t('tools.report_title', [version]),
    i18n.t('tools.report_topic', [content.name.text, content.key]),
    i18n.t('tools.report_pack', [content.key.split('/')[0] ?? '', content.asOf]),
    ...(statement ? [i18n.t('tools.report_statement', [statement])] : []),
    i18n.t('tools.report_wrong'),
  ].join('\n');
}

function sourceLines({ source, asOf }: CardContent): string[] {
  const cite = source?.cite;
  return [
    ...(cite && source
      ? [
          `${i18n.t('card.source')}: ${[cite.title, cite.author, cite.publisher, sayDate(cite.date), cite.url ?? cite.site].filter(Boolean).join(', ')}`,
          source.stance.text,
        ]
      : []),
    `${i18n.t('card.as_of', [sayDate(asOf)])} · Glosa`,
  ];
}
