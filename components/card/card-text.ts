/** A card as plain text, to be pasted elsewhere: nothing loses its mark, its doubts or its source. */
import { i18n } from '#i18n';
import { say, sayDate, sayDates, sayKind } from '@/components/say';
import type { CardContent } from '@/core/cards/card-content';
import type { DoubtLine, FigureLine, Origin, Statement, Tie } from '@/core/cards/card-lines';
import type { Dated } from '@/core/cards/card-timeline';

/** Everything the card says, in its order, as lines of text. */
export function cardText(content: CardContent): string {
  const { name, otherName, kind, line, notices, change } = content;
  const head = [
    [name.text, otherName && `(${otherName.text})`].filter(Boolean).join(' '),
    `${sayKind(kind)}. ${line.text}`,
    ...notices.map(say),
    ...(change ? [`${say(change.label)} ${sayDate(change.first.date)}: ${change.first.line.text}`] : []),
  ];
  const tie = (each: Tie) => [
    `${marked(each.origin)}${name.text} ${each.past ? `${i18n.t('card.formerly')} ` : ''}${say(each.phrase)} ${each.name.text}`,
    ...doubtsOf(each.doubts),
  ];
  return [
    head.join('\n'),
    part('card.connection', content.connections.flatMap(tie)),
    part('card.points', content.points.flatMap(statement)),
    part('card.arguments', [
      ...(content.attribution ? [say(content.attribution)] : []),
      ...content.argued.flatMap(statement),
    ]),
    part('card.figures', content.figures.flatMap(figure)),
    part('card.dates', content.timeline.flatMap(dated)),
    part('card.related', content.related.flatMap(tie)),
    part(
      'card.since',
      content.since.map(({ date, line: { text } }) => `${sayDate(date)}: ${text}`),
    ),
    sourceText(content),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What is to be sent to whoever keeps the pack: topic, statement, and which pack it is. */
export function mistakeText(content: CardContent, statement: string, { version }: { version: string }): string {
  return [
    i18n.t('tools.report_title', [version]),
    i18n.t('tools.report_topic', [content.name.text, content.key]),
    i18n.t('tools.report_pack', [content.key.split('/')[0] ?? '', content.asOf]),
    ...(statement ? [i18n.t('tools.report_statement', [statement])] : []),
    i18n.t('tools.report_wrong'),
  ].join('\n');
}

type SectionKey = 'connection' | 'points' | 'arguments' | 'figures' | 'dates' | 'related' | 'since';

function part(title: `card.${SectionKey}`, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [i18n.t(title), ...lines.map((line) => `- ${line}`)].join('\n');
}

function marked({ label }: Origin): string {
  return label ? `${say(label)}: ` : '';
}

function behind({ paragraph }: Origin): string {
  return paragraph === null ? '' : ` (${i18n.t('card.paragraph', [String(paragraph)])})`;
}

function doubtsOf(doubts: readonly DoubtLine[]): string[] {
  return doubts.map(
    ({ label, line, references }) => `${say(label)}: ${[line.text, ...references.map(({ url }) => url)].join(' ')}`,
  );
}

function statement({ origin, line, doubts }: Statement): string[] {
  return [`${marked(origin)}${line.text}${behind(origin)}`, ...doubtsOf(doubts)];
}

function figure({ origin, value, unit, label, doubts }: FigureLine): string[] {
  const words = [value.text, unit?.text, label.text].filter((word) => word !== undefined).join(' ');
  return [`${marked(origin)}${words}${behind(origin)}`, ...doubtsOf(doubts)];
}

function dated(entry: Dated): string[] {
  if (entry.what !== 'event')
    return [`${sayDate(entry.date)}: ${i18n.t(entry.what === 'article' ? 'card.the_article' : 'card.this_page')}`];
  const when = sayDates(entry.date, entry.end);
  return [`${when}: ${marked(entry.origin)}${entry.line.text}${behind(entry.origin)}`, ...doubtsOf(entry.doubts)];
}

function sourceText({ source, asOf }: CardContent): string {
  const cite = source?.cite;
  return [
    ...(cite && source
      ? [
          `${i18n.t('card.source')}: ${[cite.title, cite.author, cite.publisher, sayDate(cite.date), cite.url].filter(Boolean).join(', ')}`,
          source.stance.text,
        ]
      : []),
    `${i18n.t('card.as_of', [sayDate(asOf)])} · Glosa`,
  ].join('\n');
}
