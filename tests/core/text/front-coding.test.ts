import { expect, it } from 'vitest';
import { frontCoded, frontDecoded } from '@/core/text/front-coding';

it.each([
  [[]],
  [['a', 'ab', 'abc', 'b']],
  [['ébano', 'ñandú', 'ñandúes', '1st', 'a b', 'a-b']],
  [['', 'x']],
  [[`${'x'.repeat(40)}a`, `${'x'.repeat(40)}b`]],
])('gives %j back', (words) => {
  expect(frontDecoded(frontCoded(words))).toEqual(words);
});

it('says once what neighbors share', () => {
  expect(frontCoded(['abandon', 'abandoned', 'abbey'])).toBe('AabandonHedCbey');
});

it('refuses what it could not read back', () => {
  expect(() => frontCoded(['aB'])).toThrow(RangeError);
});
