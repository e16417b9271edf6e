/** Which words are one word in another number or gender. */
import { describe, expect, it } from 'vitest';
import { inflectionsOf, isInflected } from '@/core/lookup/inflected';

const SAME = [
  ['cartel', 'cartels'],
  ['cartel', 'carteles'],
  ['cartels', 'carteles'],
  ['state', 'states'],
  ['company', 'companies'],
  ['matriz', 'matrices'],
  ['mexicano', 'mexicanas'],
  ['senador', 'senadora'],
  ['agente', 'agentes'],
  ['same', 'same'],
] as const;
const OTHERS = [
  ['mexic', 'mexico'],
  ['cartel', 'cartelo'],
  ['as', 'a'],
  ['casa', 'caso'],
  ['title42', 'title42s'],
  ['press', 'pres'],
  ['china', 'chile'],
] as const;

describe('isInflected', () => {
  it.each(SAME)('holds “%s” and “%s” for one word, whichever is asked first', (a, b) => {
    expect([isInflected(a, b), isInflected(b, a)]).toEqual([true, true]);
  });
  it.each(OTHERS)('tells “%s” from “%s”', (a, b) => {
    expect([isInflected(a, b), isInflected(b, a)]).toEqual([false, false]);
  });
});

it('the forms of a word hold every one that is the same, and not the word itself', () => {
  for (const [a, b] of SAME) if (a !== b) expect(inflectionsOf(a)).toContain(b);
  for (const [a, b] of OTHERS) expect(inflectionsOf(a)).not.toContain(b);
  expect(inflectionsOf('cartel')).not.toContain('cartel');
});
