import { expect, test } from 'vitest';
import { judge, type PageMention, type Review } from '../../../scripts/evaluate/pages';

const mention = (start: number): PageMention => ({
  ...{ page: 'a.html', hash: 'h1', start, text: 'Trump', topic: 'donald-trump' },
  ...{ by: 'name', certainty: 'sure', context: '' },
});
const review = (start: number, verdict: Review['verdict'], hash = 'h1'): Review => ({
  ...{ page: 'a.html', hash, start, text: 'Trump', topic: 'donald-trump', verdict },
});

test('a mention has the verdict that it was given', () => {
  const reviews = [review(1, 'right'), review(2, 'wrong'), review(3, 'uninvited')];
  expect(judge([1, 2, 3].map(mention), reviews)).toEqual({ right: 1, wrong: 1, uninvited: 1, unreviewed: 0 });
});

test('one that nobody judged, or in a text that has changed since, is unreviewed', () => {
  expect(judge([mention(1), mention(2)], [review(2, 'right', 'h2')])).toMatchObject({ right: 0, unreviewed: 2 });
});
