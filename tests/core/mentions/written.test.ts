/** How words are written: capitals, accents, and what stands between them. */
import { describe, expect, test } from 'vitest';
import {
  endWith,
  isAllCapitals,
  isAmongCapitals,
  isCapitalised,
  isHyphenedTo,
  isInsideSomething,
  joins,
  sameCapitals,
  writtenAt,
} from '../../../core/mentions/written';
import { blockOf, marked } from './block-of';

describe('what stands between two words joins them', () => {
  test.each([
    [' ', ''],
    ['', ''],
    ['\u00a0', ''],
    ['\n', ''],
    [' \n ', ''],
    ['-', ''],
    ['\u2011', ''],
    ['\u2013', ''],
    ['’', ''],
    ["'", ''],
    ['\u200b', ''],
    ['- ', ''],
    [', ', ', '],
    [',\n', ', '],
    [',', ', '],
    [' – ', ' - '],
    [' — ', ' — '],
    [' '.repeat(40), ''],
  ])('%j, where the name has %j', (gap, own) => {
    expect(joins(gap, own, false)).toBe(true);
  });

  test.each([
    [', ', ''],
    ['. ', ''],
    [' — ', ''],
    [' – ', ''],
    [' - ', ' '],
    ['\n\n', ''],
    ['\n \t\n', ' '],
    [' (', ''],
    ['; ', ', '],
    ['\u2014', ''],
    [' '.repeat(41), ''],
    ['-'.repeat(41), ' '],
  ])('not %j, where the name has %j', (gap, own) => {
    expect(joins(gap, own, false)).toBe(false);
  });

  test('a full stop, behind one or two letters only', () => {
    expect(joins('. ', '', true)).toBe(true);
    expect(joins('.', ' ', true)).toBe(true);
    expect(joins('.', '', false)).toBe(false);
    expect(joins('.,', '', true)).toBe(false);
    expect(joins('\n\n', '', true)).toBe(false);
  });
});

describe('capitals', () => {
  test.each([
    ['México', 'Mexico', true],
    ['mexico', 'Mexico', false],
    ['U.S.', 'US', true],
    ['near-shoring', 'near shoring', true],
    ['Mé\u00adxico', 'México', true],
    ['MEXICO', 'Mexico', false],
    ['EE. UU.', 'EE.UU.', true],
  ])('%s as %s: %s', (written, name, same) => {
    expect(sameCapitals(written, name)).toBe(same);
  });

  test.each([
    ['US', true, true],
    ['Us', false, true],
    ['us', false, false],
    ['42', false, false],
    ['', false, false],
    ['Ñandú', false, true],
    ['𝐌exico', false, false],
    ['𐐀𐐨', false, true],
    ['U2', true, true],
  ])('%j: all of them %s, the first %s', (written, all, first) => {
    expect(isAllCapitals(written)).toBe(all);
    expect(isCapitalised(written)).toBe(first);
  });

  test.each([
    ['SAID [BIDEN] TO', true],
    ['[BIDEN] SAID', true],
    ['[BIDEN]', true],
    ['said [US] to', false],
    ['[US] to', false],
    ['THE [US] TO', true],
    ['THE [US] to', false],
    ['SAID [US] to', true],
    ['the [US] DECIDED', true],
    ['THE [US]', true],
    ['A [US] TO', false],
    ['42 [US] 43', false],
    ['42 [US] IN', true],
    ['Said [US] Decided', false],
    ['[UNITED STATES]', true],
    ['[UNITED STATES] decided', false],
  ])('where all around is in capitals they say nothing: %s %s', (text, expected) => {
    const { block, first, last } = marked(text);
    expect(isAmongCapitals(block, first, last)).toBe(expected);
  });
});

describe('part of an address, a handle or money', () => {
  test.each([
    ['@[Mexico] said', true],
    ['_[Mexico] said', true],
    ['[Mexico]_City', true],
    ['[Mexico]@city', true],
    ['[US]$ 4', true],
    ['www.[mexico].com', true],
    ['x.[Mexico]', true],
    ['[mexico].com', true],
    ['[Mexico].Then', false],
    ['[Mexico]. then', false],
    ['[Mexico].', false],
    ['.[Mexico]', false],
    [' .[Mexico]', false],
    ['[Mexico].5', true],
    ['$[Mexico]', false],
    ['([Mexico])', false],
    ['[Mexico]', false],
    ['-[Mexico]-', false],
  ])('%s: %s', (text, expected) => {
    const { block, start, end } = marked(text);
    expect(isInsideSomething(block.text, start, end)).toBe(expected);
  });
});

test.each([
  ['US$ 4', 2, '$', false, 3],
  ['US 4', 2, '$', false, 2],
  ['U.S. said', 3, '.', true, 4],
  ['U.S said', 3, '.', true, 3],
  ['by Mexico.', 9, '.', false, 9],
  ['by Mexico', 9, '', true, 9],
  ['A.C.), B', 4, '.)', false, 4],
  ['A.C.) B', 3, '.)', false, 5],
])(
  '%j from %i on, where the name ends in %j: it ends there too where it has it',
  (text, end, own, dotted, expected) => {
    expect(endWith(text, end, own, dotted)).toBe(expected);
  },
);

test.each([
  ['Obama-[Biden] administration', true],
  ['the Canada\u2013[US] border', true],
  ['Canada\u2011[US] border', true],
  ['canada-[US] border', false],
  ['Canada [US] border', false],
  ['Estados Unidos-[López] Obrador', false],
  ['Canada - [US] border', false],
  ['Canada --[US] border', false],
  ['-[US] border', false],
  ['[US] border', false],
])('%s shares its last, small word with the one before the hyphen: %s', (text, expected) => {
  const { block, first } = marked(text);
  expect(isHyphenedTo(block, first, block.count - 1)).toBe(expected);
});

test('there is no word before the first nor behind the last of a block', () => {
  const block = blockOf('Uno, dós');
  expect([-1, 0, 1, 2].map((i) => writtenAt(block, i))).toEqual(['', 'Uno', 'dós', '']);
});
