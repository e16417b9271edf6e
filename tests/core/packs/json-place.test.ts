/** Where a text stops being JSON, for the reader who has to mend it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonPlace } from '@/core/packs/json-place';

describe('the place where JSON ends', () => {
  test.each<[text: string, line: number, column: number]>([
    ['', 1, 1],
    ['Marcelo Ebrard', 1, 1],
    ['{"format": 1,', 1, 14],
    ['{"format": 1,}', 1, 14],
    ['{"a": [1, 2,]}', 1, 13],
    ['{"a": 1\n "b": 2}', 2, 2],
    ["{'a': 1}", 1, 2],
    ['{"a" 1}', 1, 6],
    ['{"a": tru}', 1, 7],
    ['{"a": 01}', 1, 7],
    ['[1, 2}', 1, 6],
    ['{"a": 1}\n\n]', 3, 1],
    ['["one", "two]', 1, 9],
    ['["a\\x"]', 1, 2],
    ['["a\nb"]', 1, 2],
    ['[,1]', 1, 2],
    ['{,}', 1, 2],
    ['{1: 2}', 1, 2],
    ['// note\n{}', 1, 1],
  ])('of %j', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonPlace(text)).toMatchObject({ line, column });
  });

  test('is the end of every JSON text, and no earlier', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonPlace(text)).toMatchObject({ line: 1, column: text.length + 1 });
        expect(jsonPlace(`${text}\n}`)).toMatchObject({ line: 2, column: 1 });
      }),
    );
  });

  test('is found in ten thousand levels and in a string of a million escapes', () => {
    expect(jsonPlace('['.repeat(10_000))).toMatchObject({ line: 1, column: 10_001 });
    expect(jsonPlace(`["${'\\n'.repeat(1_000_000)}", x]`).column).toBe(2_000_006);
  });
});
