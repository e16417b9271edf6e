import { describe, expect, it } from 'vitest';
import { inOrderOfAppearance, readDate, readPageView } from '../../../core/page-topics/page-view';

describe('readDate', () => {
  it.each([
    ['2023-05-09', '2023-05-09'],
    ['2023-05-09T23:59:00+02:00', '2023-05-09'],
    [' 2023-05-09 10:00', '2023-05-09'],
    ['2023-02-30', null],
    ['2023-05-091', null],
    ['on 2023-05-09', null],
    [['2023-05-09'], null],
    ['May 9, 2023', null],
    ['', null],
    [20230509, null],
    [null, null],
  ])('reads %j as %j', (text, date) => expect(readDate(text)).toBe(date));
});

describe('readPageView', () => {
  const view = { order: ['p/a', 'p/b'], inView: ['p/b'], pageDate: '2023-05-09' };

  it('takes a view, as a fresh object', () => {
    const read = readPageView({ ...view, also: 1 }, 10);
    expect(read).toEqual(view);
    expect(read?.order).not.toBe(view.order);
  });

  it('takes a view of nothing', () => {
    const empty = { order: [], inView: [], pageDate: null };
    expect(readPageView(empty, 9)).toEqual(empty);
  });

  it('cuts what is too long, and drops a date that is none', () => {
    expect(readPageView({ ...view, pageDate: '<b>' }, 1)).toEqual({ order: ['p/a'], inView: ['p/b'], pageDate: null });
    expect(readPageView({ ...view, inView: view.order }, 1)?.inView).toEqual(['p/a']);
  });

  it.each([null, 'view', {}, { ...view, order: 'p/a' }, { ...view, inView: [1] }, { ...view, order: ['p/a', 1] }])(
    'refuses %j',
    (message) => {
      expect(readPageView(message, 10)).toBeNull();
    },
  );
});

it('puts topics in order of appearance, unknown ones behind as they were', () => {
  const topics = ['x', 'b', 'y', 'a'].map((key) => ({ key }));
  expect(inOrderOfAppearance(topics, ['a', 'b']).map(({ key }) => key)).toEqual(['a', 'b', 'x', 'y']);
});
