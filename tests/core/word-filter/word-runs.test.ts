/** Words as the word filter sees them: the same ones as everywhere, with less code. */
import { expect, it } from 'vitest';
import { foldWords } from '../../../core/text/fold-text';
import { hashOfRun, wordsIn } from '../../../core/word-filter/word-runs';

/** What stands for the words of `text`: equal for equal runs of words. */
const runOf = (text: string) => wordsIn(text).hashes.join(' ');

it.each([
  'President Joe Biden met AMLO.',
  'ANDRÉS MANUEL LÓPEZ OBRADOR',
  'Andre\u0301s Manuel Lo\u0301pez Obrador',
  'Cañada, nin\u0303o, Ni\u00f1o',
  'López\u00adObrador, fen\u200btanyl',
  'Biden\u00b2 said\u00b9',
  'the “Pentagon”—the Pentagon’s',
  'Ｐｅｎｔａｇｏｎ ﬁnance Covid-19',
  'Biden™ the DEA® and 1º de mayo',
  'EE.UU., US$50 y 4T',
  'मेक्सिको Мексика 墨西哥。墨西哥',
  'a\u02bcb \ud83d\ude00 Slim',
  '',
])('are those of `fold-text`: %s', (text) => {
  expect(runOf(text)).toBe(runOf(foldWords(text).join(' ')));
  expect(wordsIn(text).hashes).toHaveLength(foldWords(text).length);
});

it('stand where they are written, with their capitals', () => {
  const { text, starts, ends } = wordsIn('Señor LÓPEZ Obrador');
  expect(starts.map((start, i) => text.slice(start, ends[i]))).toEqual(['Sen\u0303or', 'LOPEZ', 'Obrador']);
});

it('make runs in which order and number count', () => {
  const runs = ['a b', 'b a', 'a', 'b', 'a b a', 'ab', ''].map(hashOfRun);
  expect(new Set(runs).size).toBe(runs.length);
  expect(hashOfRun('López  Obrador')).toBe(hashOfRun('LOPEZ OBRADOR'));
});
