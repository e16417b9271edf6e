import { expect, test } from 'vitest';
import { compileLexicon } from '../../../core/lexicon/lexicon';
import { mentionsOfText } from '../../../scripts/run/mentions-of-text';
import { smallPack } from './small-pack';

const lexicon = compileLexicon([smallPack]);

/** Processor time, not the clock's: best of two, in ms. */
function costOf(text: string): number {
  const costs = [1, 2].map(() => {
    const before = process.cpuUsage();
    mentionsOfText(lexicon, text, 'en');
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...costs);
}

// Eight times the text may cost thirty times as much at most; where it goes by the square it costs 64 times.
test.each<[string, number, (size: number) => string]>([
  ['one letter a million times', 1_000_000, (size) => 'a'.repeat(size)],
  ['combining marks', 1_000_000, (size) => `e${'\u0301'.repeat(size)}`],
  ['soft hyphens', 1_000_000, (size) => `fen${'\u00ad'.repeat(size)}tanyl`],
  ['one word a megabyte long', 1_000_000, (size) => 'fentanyl'.repeat(size / 8)],
  ['spaces', 1_000_000, (size) => `López${' '.repeat(size)}Obrador`],
  ['emoji', 1_000_000, (size) => '😀'.repeat(size / 2)],
  ['first halves of names', 1_000_000, (size) => 'López '.repeat(size / 6)],
  ['near-misses', 200_000, (size) => 'fentnyl '.repeat(size / 8)],
  ['names', 200_000, (size) => 'López Obrador '.repeat(size / 14)],
  ['ambiguous names without a cue', 200_000, (size) => 'Tesla '.repeat(size / 6)],
  ['ambiguous names that one cue settles', 200_000, (size) => `${'Tesla '.repeat(size / 6)} Musk`],
  ['pieces of words', 200_000, (size) => 'rador '.repeat(size / 6)],
  ['many blocks', 200_000, (size) => 'Tesla\n\n'.repeat(size / 7)],
  ['thousands of different near-misses', 200_000, (size) => misses(size / 10)],
])('%s', { timeout: 60_000 }, (_, size, make) => {
  const small = costOf(make(size / 8));
  const large = costOf(make(size));
  expect(large).toBeLessThan(30 * Math.max(small, 4));
});

function misses(count: number): string {
  return Array.from({ length: count }, (_, i) => `fent${(i % 26 ** 3).toString(36)}nyl`).join(' ');
}
