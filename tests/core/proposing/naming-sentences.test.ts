/** Sentences that have a name: all of them, marked where it stands. */
import { expect, it } from 'vitest';
import { articleSentences, namingSentences } from '@/core/proposing/naming-sentences';

const sentences = articleSentences(['Ana Roja spoke. It rained.', 'Then Roja left; ÁNA ROJA, that is.']);
const marked = (names: string[]) =>
  namingSentences(sentences, names).map(({ paragraph, text, ranges }) => [
    paragraph,
    ...ranges.map(([start, end]) => text.slice(start, end)),
  ]);

it('are found by every name, the longer one marked whole', () => {
  expect(marked(['Roja', 'Ana Roja'])).toEqual([
    [1, 'Ana Roja'],
    [2, 'Roja', 'ÁNA ROJA'],
  ]);
});

it('are found by whole words, in order', () => {
  expect(marked(['Ro'])).toEqual([]);
  expect(marked(['Roja Ana'])).toEqual([]);
  expect(marked(['it rained'])).toEqual([[1, 'It rained']]);
});

it('are none for no name', () => {
  expect(marked([])).toEqual([]);
  expect(marked(['', '·'])).toEqual([]);
});
