import { describe, expect, it } from 'vitest';
import { cardDataOf } from '../../../core/cards/card-data-of';
import {
  type NumberOrder,
  type NumberWords,
  nextOrder,
  numberRows,
  pageNumbers,
  sortedNumbers,
} from '../../../core/page-topics/numbers';
import type { Figure, Topic } from '../../../core/topics/topic';
import { cardOf, PACK } from '../../kit/card-data';
import { makeTopic } from '../../kit/pack';

const figure = (value: string, label = 'counted', more: Partial<Figure> = {}): Figure => ({
  value: { en: value },
  label: { en: label },
  paragraph: 1,
  nature: 'reported',
  ...more,
});
const cardsOf = (topics: Topic[]) => {
  const pack = { ...PACK, topics };
  return topics.flatMap(({ id }) => cardDataOf([pack], `port/${id}`) ?? []);
};
const withFigures = (...figures: Figure[]) => pageNumbers(cardsOf([makeTopic('pier', ['pier'], { figures })]), 'en');
const values = (numbers: ReturnType<typeof pageNumbers>) => numbers.map((number) => number.figure.value.text);
const words: NumberWords = {
  headings: ['Topic', 'Figure'],
  say: ({ key, values: said }) => [key, ...said].join(' '),
  reported: 'Reported',
};

describe('pageNumbers', () => {
  it('has every figure in order of appearance, with its amount, nature, paragraph, doubts and article', () => {
    const numbers = pageNumbers([cardOf('port-party'), cardOf('ana-rios')], 'en');
    expect(values(numbers)).toEqual(['thirty', 'six weeks']);
    const [thirty, weeks] = numbers;
    expect(thirty?.amount).toEqual({ size: 30, isShare: false });
    expect(thirty?.figure.unit?.text).toBe('ships');
    expect(thirty?.figure.doubts).toHaveLength(1);
    expect(thirty?.topics.map(({ key }) => key)).toEqual(['port/ana-rios']);
    expect(thirty?.source?.title).toBe('A port opens');
    expect(weeks?.figure.origin.label).toEqual({ key: 'card.argued_by', values: ['Eva Luna'] });
    expect(weeks?.figure.origin.paragraph).toBe(4);
  });

  it('reads amounts in the language that the figure is in, and in its unit', () => {
    const figures = [figure('55.1', 'x', { unit: { en: 'percent' } }), figure('x', 'x', { value: { es: '600 mil' } })];
    expect(withFigures(...figures).map(({ amount }) => amount)).toEqual([
      { size: 0.551, isShare: true },
      { size: 600_000, isShare: false },
    ]);
  });

  it('has a figure that several topics share word for word once, and tells apart what differs in anything', () => {
    const topics = ['pier', 'quay'].map((id) =>
      makeTopic(id, [id], {
        figures: [figure('40'), figure('40', 'hurt'), figure('40', 'counted', { paragraph: 2 })],
      }),
    );
    const numbers = pageNumbers(cardsOf(topics), 'en');
    expect(numbers.map(({ topics: of }) => of.map(({ key }) => key))).toEqual(
      Array.from({ length: 3 }, () => ['port/pier', 'port/quay']),
    );
  });

  it('has nothing where there is nothing', () => {
    expect(pageNumbers([], 'en')).toEqual([]);
    expect(pageNumbers([cardOf('port-party')], 'en')).toEqual([]);
  });
});

describe('sortedNumbers', () => {
  const numbers = withFigures(
    figure('several minutes', 'a', { paragraph: 9 }),
    figure('600', 'b', { paragraph: 7 }),
    figure('−5%', 'c', { paragraph: 10 }),
    figure('9'.repeat(400), 'd'),
    figure('six out of ten', 'e'),
    figure('600', 'f', { paragraph: 2 }),
  );
  const labels = (order: NumberOrder | null) =>
    sortedNumbers(numbers, order, 'en')
      .map((number) => number.figure.label.text)
      .join('');

  it('sorts by amount, those without one last either way', () => {
    expect(labels({ by: 'amount', descending: true })).toBe('dbfeca');
    expect(labels({ by: 'amount', descending: false })).toBe('cebfda');
  });

  it('sorts by paragraph as a number, and not at all without an order', () => {
    expect(labels({ by: 'paragraph', descending: false })).toBe('defbac');
    expect(labels({ by: 'paragraph', descending: true })).toBe('cabfde');
    expect(labels(null)).toBe('abcdef');
  });

  it('sorts topics as the language does', () => {
    const topics = ['Zeta', 'Árbol', 'Barco'].map((name, place) =>
      makeTopic(`t${place}`, [name], { name: { en: name }, figures: [figure(String(place))] }),
    );
    const found = pageNumbers(cardsOf(topics), 'es');
    expect(values(sortedNumbers(found, { by: 'topic', descending: false }, 'es'))).toEqual(['1', '2', '0']);
    expect(values(sortedNumbers(found, { by: 'topic', descending: true }, 'es'))).toEqual(['0', '2', '1']);
  });
});

describe('nextOrder', () => {
  it('begins with the largest amount and the first of all else, turns round, and ends as on the page', () => {
    expect(nextOrder(null, 'amount')).toEqual({ by: 'amount', descending: true });
    expect(nextOrder({ by: 'amount', descending: true }, 'amount')).toEqual({ by: 'amount', descending: false });
    expect(nextOrder({ by: 'amount', descending: false }, 'amount')).toBeNull();
    expect(nextOrder({ by: 'amount', descending: true }, 'topic')).toEqual({ by: 'topic', descending: false });
    expect(nextOrder({ by: 'topic', descending: false }, 'topic')).toEqual({ by: 'topic', descending: true });
    expect(nextOrder({ by: 'topic', descending: true }, 'topic')).toBeNull();
  });
});

describe('numberRows', () => {
  it('has a row for each figure under the headings', () => {
    expect(numberRows(pageNumbers([cardOf('ana-rios')], 'en'), words)).toEqual([
      ['Topic', 'Figure'],
      [
        'Ana Ríos',
        'thirty',
        'ships',
        'ships on the first day',
        '30',
        'Reported',
        '3',
        'card.doubt: A paper counted forty.',
        'A port opens, Eva Luna, The Paper, 2023-05-08',
      ],
      [
        'Ana Ríos',
        'six weeks',
        '',
        'delay',
        '6',
        'card.argued_by Eva Luna',
        '4',
        '',
        'A port opens, Eva Luna, The Paper, 2023-05-08',
      ],
    ]);
  });

  it('has no number where none can be read, or none can be held', () => {
    const rows = numberRows(withFigures(figure('several'), figure('9'.repeat(400)), figure('60%')), words);
    expect(rows.map((row) => row[4])).toEqual([undefined, '', '', '0.6']);
  });
});
