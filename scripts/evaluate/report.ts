/** Lays the measurements out as one table, or as JSON. */
import type { LinkedTally } from './linked';
import { type DefaultPaint, type Measured, macroF1, worstText } from './measure';
import type { SlipRow } from './misspelt';
import { judge, type PagesMeasured, type Review } from './pages';
import { precision, recall, type Tally } from './score';

/** One line: what was measured, on what, the figures, and the bar where there is one. */
export interface Row {
  what: string;
  on: string;
  figures: Record<string, number | null>;
  bar?: string;
}

/** The share `part` of `whole`; null where there is nothing. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Precision and recall of one tally. */
export function both(what: string, tally: Tally, on: string, bar?: string): Row {
  const { right, wrong, missed } = tally;
  const figures = { precision: precision(tally), recall: recall(tally), right, wrong, missed };
  return bar === undefined ? { what, on, figures } : { what, on, figures, bar };
}

/** The rows about labelled texts. */
export function goldRows({ all, byLanguage, specific, byTopic, byText }: Measured): Row[] {
  const worst = worstText(byText);
  return [
    both('all mentions', all, 'all texts', '0.97 / 0.95'),
    both('all mentions', byLanguage.en, 'English'),
    both('all mentions', byLanguage.es, 'Spanish'),
    both('specific topics', specific, 'all texts', '0.95 / 0.95'),
    { what: 'macro F1 over topics with 3 labels', on: 'all texts', figures: { f1: macroF1(byTopic) }, bar: '0.90' },
    { what: 'worst text, F1', on: worst.file, figures: { f1: worst.score }, bar: '0.85' },
    {
      what: 'precision of sure',
      on: 'all texts',
      figures: { precision: precision(all.sure), ...all.sure },
      bar: '0.99',
    },
    {
      what: 'precision of likely',
      on: 'all texts',
      figures: { precision: precision(all.likely), ...all.likely },
      bar: '0.85',
    },
    {
      what: 'sure among the right ones',
      on: 'all texts',
      figures: { share: share(all.sure.right, all.right) },
      bar: '0.80',
    },
    { what: 'span exactly as labelled', on: 'all texts', figures: { share: share(all.exact, all.right) } },
    {
      what: 'traps taken',
      on: 'all texts',
      figures: { share: share(all.trapsTaken, all.traps), taken: all.trapsTaken, traps: all.traps },
      bar: '0.05',
    },
  ];
}

/** The rows about a set of texts that only has to be told from another. */
export function halfRows({ all, byLanguage, specific }: Measured, on: string): Row[] {
  const { trapsTaken, traps } = all;
  return [
    both('all mentions', all, on),
    both('all mentions, English', byLanguage.en, on),
    both('all mentions, Spanish', byLanguage.es, on),
    both('specific topics', specific, on),
    { what: 'traps taken', on, figures: { share: share(trapsTaken, traps), taken: trapsTaken, traps } },
  ];
}

/** Traps by topic, those that were taken first. */
export function trapRows({ byTopic }: Measured): Row[] {
  return [...byTopic]
    .filter(([, tally]) => tally.traps > 0)
    .sort(([, a], [, b]) => b.trapsTaken - a.trapsTaken || b.traps - a.traps)
    .map(([topic, tally]) => ({
      what: 'traps taken',
      on: topic,
      figures: { taken: tally.trapsTaken, traps: tally.traps },
    }));
}

/** What is painted with the settings as they come. */
export function defaultRows({ specific, broad }: DefaultPaint): Row[] {
  const row = (what: string, { named, painted }: { named: number; painted: number }, bar: string): Row => ({
    ...{ what, on: 'default settings', bar },
    figures: { share: share(painted, named), painted, named },
  });
  return [row('specific topics painted', specific, '0.95'), row('broad topics painted', broad, '0.90')];
}

/** The linked news articles. */
export function linkedRow({ right, wrong, unlinked }: LinkedTally): Row {
  return {
    what: 'precision',
    on: 'linked news',
    figures: { precision: share(right, right + wrong), right, wrong, unlinked },
    bar: '0.95',
  };
}

/** What is painted on pages about other things, and misspelt names found on all of them, per words read. */
export function pageRows({ words, painted }: PagesMeasured, reviews: readonly Review[]): Row[] {
  const paints = judge(painted, reviews);
  const wrong = paints.wrong + paints.unreviewed;
  const on = 'negative and homonym pages, built extension';
  return [
    {
      ...{ what: 'wrong paints per 1,000 words', on, bar: '0.05' },
      figures: { rate: per(wrong, 1000, words), wrong, unreviewed: paints.unreviewed, right: paints.right, words },
    },
    {
      ...{ what: 'uninvited paints per 1,000 words', on, bar: '0.5' },
      figures: { rate: per(paints.uninvited, 1000, words), uninvited: paints.uninvited, words },
    },
  ];
}

/** Misspelt names on all pages. */
export function fuzzyRows({ allWords, fuzzy, unread }: PagesMeasured, reviews: readonly Review[]): Row[] {
  const { wrong, unreviewed } = judge(fuzzy, reviews);
  const figures = { rate: per(wrong + unreviewed, 50_000, allWords), false: wrong + unreviewed, found: fuzzy.length };
  const on = 'all real pages, built extension';
  return [
    {
      ...{ what: 'false misspelled mentions per 50,000 words', on, bar: '1' },
      figures: { ...figures, words: allWords, 'pages not read': unread.length },
    },
  ];
}

function per(count: number, unit: number, of: number): number {
  return of === 0 ? 0 : (count * unit) / of;
}

/** Misspelt names by kind of slip. */
export function slipRows(rows: readonly SlipRow[], on: string): Row[] {
  return rows
    .filter((row) => row.tried > 0)
    .map(({ slip, edits, tried, found, macro }) => ({
      what: `misspelled, ${edits === 1 ? 'one edit' : 'two edits'}: ${slip}`,
      on,
      figures: { recall: share(found, tried), macro, found, tried },
      ...(slip === 'all' ? { bar: edits === 1 ? '0.95' : '0.85' } : {}),
    }));
}

/** The rows as lines of text. */
export function asTable(rows: readonly Row[]): string {
  const cells = rows.map(({ what, on, figures, bar }) => [what, on, figuresOf(figures), bar ? `bar ${bar}` : '']);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function figuresOf(figures: Row['figures']): string {
  return Object.entries(figures)
    .map(
      ([name, value]) =>
        `${name} ${value === null ? '-' : Number.isInteger(value) && name !== 'f1' ? value : value.toFixed(3)}`,
    )
    .join('  ');
}
