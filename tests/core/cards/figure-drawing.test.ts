/** Which figures are drawn, and which are not: a drawing that shows nothing, or something false, is worse than none. */
import { describe, expect, it } from 'vitest';
import { cardContent } from '@/core/cards/card-content';
import { cardDataOf } from '@/core/cards/card-data-of';
import { figureDrawing, isComparable } from '@/core/cards/figure-drawing';
import { outlineOf } from '@/core/cards/outline';
import { checkDates } from '@/core/packs/checks/check-dates';
import { checkFigures } from '@/core/packs/checks/check-figures';
import { readPack } from '@/core/packs/read-pack';
import { numberRows, pageNumbers } from '@/core/page-topics/numbers';
import type { Figure } from '@/core/topics/topic';
import { makePack, makeTopic } from '../../kit/pack';

const text = (en: string) => ({ en, es: en });
const references = [{ url: 'https://paper.example/a', title: 'A', publisher: 'A paper', date: '2026-01-01' }];

function figure(value: string, became?: string, more: Partial<Figure> = {}): Figure {
  return {
    value: text(value),
    label: text('of something'),
    paragraph: 1,
    nature: 'reported',
    ...(became !== undefined && { since: { date: '2026-01-01', value: text(became), references } }),
    ...more,
  };
}

describe('a share', () => {
  it.each([
    ['six out of ten', 6],
    ['60%', 6],
    ['13 percent', 1.3],
    ['half', 5],
    ['0%', 0],
    ['100 percent', 10],
  ])('of %s is %d of ten marks', (value, tenths) => {
    expect(figureDrawing(figure(value))).toEqual({ tenths });
  });

  it('is read in Spanish where there is no English', () => {
    expect(figureDrawing({ ...figure(''), value: { es: 'cuatro de cada diez' } })).toEqual({ tenths: 4 });
  });

  it.each([
    '-5%',
    '−20 percent',
    '130%',
    'over 600,000',
    'several minutes',
    '9'.repeat(1_000_000),
    `${'9'.repeat(1_000_000)}%`,
  ])('is not drawn for %.20s', (value) => {
    expect(figureDrawing(figure(value))).toBeNull();
  });
});

describe('a change', () => {
  it('is two bars, each a part of the longer', () => {
    expect(figureDrawing(figure('1,500', 'some 400'))).toEqual({ full: 0.27, other: 1, last: true });
    expect(figureDrawing(figure('40%', '80%'))).toEqual({ full: 1, other: 0.5, last: true });
    expect(figureDrawing(figure('20', 'none, or 0'))).toEqual({ full: 0, other: 1, last: true });
    expect(figureDrawing(figure('1,000,000', '1'))).toEqual({ full: 0.01, other: 1, last: true });
  });

  it.each([
    ['a number and a share', '40', '40%'],
    ['a number and none', '40', 'fewer'],
    ['a number below nothing', '40', '-3'],
    ['a million digits', '40', '9'.repeat(1_000_000)],
    ['nothing and nothing', '0', '0'],
  ])('is not drawn between %s', (_, was, became) => {
    expect(figureDrawing(figure(was, became))).toBeNull();
  });

  it('is checked: both must be counts, or both shares', () => {
    const faults = (one: Figure) => checkFigures(makePack([makeTopic('one', ['One thing'], { figures: [one] })]));
    expect(faults(figure('1,500', '400'))).toEqual([]);
    expect(faults(figure('1,500'))).toEqual([]);
    expect(faults(figure('40', '40%'))).toMatchObject([
      { path: 'topics[0].figures[0].since.value', code: 'figure_incomparable', topic: 'one' },
    ]);
    expect(isComparable(figure('many', '3'))).toBe(false);
  });

  it('must be after the article, and known to the pack', () => {
    const dated = (date: string) =>
      checkDates(
        makePack(
          [
            makeTopic('one', ['One thing'], {
              figures: [figure('1', '2', { since: { date, value: text('2'), references: [] } as never })],
            }),
          ],
          { sources: [{ ...makePack([]).sources[0], date: '2025-06-01' } as never] },
        ),
      ).map(({ path, code }) => `${path} ${code}`);
    expect(dated('2025-07-01')).toEqual([]);
    expect(dated('2025-05-01')).toEqual(['topics[0].figures[0].since.date since_before']);
    expect(dated('2026-03-01')).toEqual(['topics[0].figures[0].since.date after_as_of']);
  });
});

describe('a comparison', () => {
  const beside = { value: text('100'), label: text('a known one'), paragraph: 1 };

  it('is two bars, the figure first: that is the one that counts', () => {
    expect(figureDrawing(figure('25', undefined, { beside }))).toEqual({ full: 0.25, other: 1, last: false });
    expect(figureDrawing(figure('400', undefined, { beside }))).toEqual({ full: 1, other: 0.25, last: false });
  });

  it('is not drawn between a share and a count, below nothing, or with a number of a million digits, and is a fault', () => {
    for (const value of ['40%', '-3', '9'.repeat(1_000_000)])
      expect(figureDrawing(figure(value, undefined, { beside }))).toBeNull();
    const shares = makeTopic('one', ['One thing'], { figures: [figure('40%', undefined, { beside })] });
    expect(checkFigures(makePack([shares]))).toMatchObject([
      { path: 'topics[0].figures[0].beside.value', code: 'figure_incomparable' },
    ]);
  });

  it('is told in words, after what the figure counts, with where it was read', () => {
    const one = { ...beside, references };
    const topic = makeTopic('one', ['One thing'], { figures: [figure('25', undefined, { beside: one })] });
    const data = cardDataOf([makePack([topic])], 'kit/one');
    if (!data) throw new Error('no card');
    const context = { language: 'en', mention: null, beside: [], pageDate: null, today: '2026-02-01' } as const;
    const fact = outlineOf(cardContent(data, context), ['figures'])[0]?.facts[0];
    expect(fact?.words).toEqual([
      { text: 'of something', language: 'en' },
      { key: 'card.figure_beside', values: ['100', 'a known one'] },
    ]);
    expect(fact?.references).toHaveLength(1);
  });

  it('has a source, and is the only one', () => {
    const faults = (more: Partial<Figure>) => {
      const topic = makeTopic('one', ['One thing'], { figures: [figure('25', undefined, more)] });
      const reading = readPack(makePack([topic]));
      return 'faults' in reading ? reading.faults.map(({ path, code }) => `${path} ${code}`) : [];
    };
    const at = 'topics[0].figures[0]';
    const { paragraph: _, ...unsourced } = beside;
    expect(faults({ beside })).toEqual([]);
    expect(faults({ beside: { ...unsourced, references } })).toEqual([]);
    expect(faults({ beside: unsourced })).toEqual([`${at}.beside beside_unsourced`]);
    expect(faults({ beside: { ...beside, paragraph: 11 } })).toEqual([`${at}.beside.paragraph no_paragraph`]);
    expect(faults({ beside: { ...beside, label: { en: 'a known one' } } })).toEqual([
      `${at}.beside.label.es language_missing`,
    ]);
    const since = { date: '2026-01-02', value: text('3'), references };
    expect(faults({ beside, since })).toEqual([`${at} figure_one`]);
  });
});

describe('a card and a table', () => {
  const topic = makeTopic('one', ['One thing'], {
    figures: [figure('several'), figure('1,500', '400'), figure('half')],
    points: [{ paragraph: 1, nature: 'reported', text: text('There were 1,500 of them, or half.') }],
  });
  const data = cardDataOf([makePack([topic])], 'kit/one');
  if (!data) throw new Error('no card');
  const context = { language: 'en', mention: null, beside: [], pageDate: null, today: '2026-02-01' } as const;

  it('have the drawing with its figure, and the change in words with its source', () => {
    const [section] = outlineOf(cardContent(data, context), ['figures']);
    expect(section?.facts.map(({ drawing }) => drawing)).toEqual([null, { full: 0.27, other: 1, last: true }]);
    expect(section?.facts[1]?.words).toEqual([
      { text: 'of something', language: 'en' },
      { key: 'card.figure_since', values: [{ date: '2026-01-01' }, '400'] },
    ]);
    expect(section?.facts[1]?.references).toHaveLength(1);
  });

  it('say what a figure became in the file too', () => {
    const words = {
      headings: [],
      say: ({ values }: { values: readonly unknown[] }) => JSON.stringify(values),
      reported: '',
    };
    const cells = numberRows(pageNumbers([data], 'en'), words).map((row) => row[3]);
    expect(cells).toEqual([undefined, 'of something', 'of something; [{"date":"2026-01-01"},"400"]', 'of something']);
  });

  it('carry no drawings where no figure has one', () => {
    const plain = makeTopic('one', ['One thing'], { figures: [figure('several')] });
    expect(cardDataOf([makePack([plain])], 'kit/one')).not.toHaveProperty('drawings');
  });
});
