import { describe, expect, it } from 'vitest';
import en from '../../../assets/locales/en.json';
import es from '../../../assets/locales/es.json';
import { CARD_MESSAGES, relationMessage } from '../../../core/cards/messages';
import { KIND_NAMES } from '../../../core/topics/kind-names';
import { RELATION_TYPES } from '../../../core/topics/relation-types';

const holes = (words: string) => [...words.matchAll(/\$\d/g)].map(String).sort();

function at(table: object, key: string): unknown {
  return key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], table);
}

describe.each([
  ['English', en],
  ['Spanish', es],
])('%s', (_name, table) => {
  it('has words for every message a card can say', () => {
    const relations = RELATION_TYPES.flatMap((type) => [
      relationMessage(type, true).key,
      relationMessage(type, false).key,
      relationMessage(type, true, true).key,
      relationMessage(type, false, true).key,
    ]);
    for (const key of [...CARD_MESSAGES, ...relations, ...KIND_NAMES.map((kind) => `kind.${kind}`)]) {
      expect(at(table, key), key).toEqual(expect.stringMatching(/\S/));
    }
  });
});

it('has the same messages with the same holes in both languages', () => {
  for (const section of ['card', 'relation'] as const) {
    const compare = (one: object, other: object, path: string) => {
      expect(Object.keys(other), path).toEqual(Object.keys(one));
      for (const [key, value] of Object.entries(one)) {
        const twin = at(other, key);
        if (typeof value === 'object') compare(value, twin as object, `${path}.${key}`);
        else expect(holes(String(twin)), `${path}.${key}`).toEqual(holes(value));
      }
    };
    compare(en[section], es[section], section);
  }
});

it('reads a relation from either side', () => {
  expect(relationMessage('part-of', true).key).toBe('relation.out.part_of');
  expect(relationMessage('part-of', false).key).toBe('relation.in.part_of');
  expect(relationMessage('part-of', true, true).key).toBe('relation.was_out.part_of');
  expect(relationMessage('part-of', false, true).key).toBe('relation.was_in.part_of');
});
