/** What on a page speaks for a doubtful name. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DocumentEvidence, presenceOf, type Sign } from '../../../core/mentions/evidence';

const sign = (words: string, kind: Sign['kind'] = 'cue', topic = 'kit/a'): Sign => ({ topic, kind, words });

test('the longest words are the clearest; among equals the first in code order', () => {
  const evidence = new DocumentEvidence();
  expect(evidence.wordsFor('kit/a', 'cue')).toBeNull();
  evidence.add([sign('bb'), sign('aa'), sign('c')], 1);
  expect(evidence.wordsFor('kit/a', 'cue')).toBe('aa');
  evidence.add([sign('long')], 1);
  expect(evidence.wordsFor('kit/a', 'cue')).toBe('long');
  expect(evidence.wordsFor('kit/a', 'full-name')).toBeNull();
  expect(evidence.wordsFor('kit/b', 'cue')).toBeNull();
});

test('tells which topics changed, and apart from it where evidence came or went', () => {
  const evidence = new DocumentEvidence();
  const changes = (words: string, by: 1 | -1) => {
    evidence.add([sign(words)], by);
    return evidence.takeChanged();
  };
  expect(changes('bb', 1)).toEqual(['kit/a', presenceOf('kit/a')]);
  expect(evidence.takeChanged()).toEqual([]);
  expect(changes('c', 1)).toEqual([]);
  expect(changes('bb', 1)).toEqual([]);
  expect(changes('aa', 1)).toEqual(['kit/a']);
  expect(changes('aa', -1)).toEqual(['kit/a']);
  expect(changes('bb', -1)).toEqual([]);
  expect(changes('bb', -1)).toEqual(['kit/a']);
  expect(evidence.wordsFor('kit/a', 'cue')).toBe('c');
  expect(changes('c', -1)).toEqual(['kit/a', presenceOf('kit/a')]);
  expect(evidence.wordsFor('kit/a', 'cue')).toBeNull();
});

test('what stands there after adding and taking back is what the signs that are left say', () => {
  const any = fc.record({
    topic: fc.constantFrom('kit/a', 'kit/b'),
    kind: fc.constantFrom('full-name' as const, 'cue' as const, 'rival' as const),
    words: fc.constantFrom('a', 'b', 'ab', 'ba', 'abc'),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(any, fc.nat(3)), { maxLength: 30 }), (all) => {
      const evidence = new DocumentEvidence();
      const held: Sign[] = [];
      for (const [one, taken] of all) {
        evidence.add([one], 1);
        held.push(one);
        const gone = held[held.length - taken];
        if (gone) {
          evidence.add([gone], -1);
          held.splice(held.length - taken, 1);
        }
        const same = held.filter(({ topic, kind }) => topic === one.topic && kind === one.kind);
        const best = same.map(({ words }) => words).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
        expect(evidence.wordsFor(one.topic, one.kind)).toBe(best ?? null);
      }
    }),
  );
});
