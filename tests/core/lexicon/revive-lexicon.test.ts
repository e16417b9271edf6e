/** A lexicon that comes out of a database: as it went in, or not at all. */
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '@/core/lexicon/lexicon';
import { resolveWords } from '@/core/lexicon/resolve-words';
import { reviveLexicon } from '@/core/lexicon/revive-lexicon';
import { smallPack } from '../mentions/small-pack';

const WORDS = ['obrador', 'obrdaor', 'mexico', 'cartels', 'lopezobrador', 'beijing', 'biden', 'drug', 'nothing'];

describe('a lexicon from a clone', () => {
  it('is the one that was cloned, methods and shared parts and all', () => {
    const lexicon = compileLexicon([smallPack]);
    expect(reviveLexicon(structuredClone(lexicon))).toStrictEqual(lexicon);
  });

  it('answers as the one that was cloned does', () => {
    const lexicon = compileLexicon([smallPack]);
    const revived = reviveLexicon(structuredClone(lexicon));
    expect(revived && resolveWords(revived, WORDS)).toEqual(resolveWords(lexicon, WORDS));
  });

  it('can have been asked before it was cloned', () => {
    const lexicon = compileLexicon([smallPack]);
    const before = resolveWords(lexicon, WORDS);
    const revived = reviveLexicon(structuredClone(lexicon));
    expect(revived && resolveWords(revived, WORDS)).toEqual(before);
  });

  it.each([
    ['nothing', null],
    ['a text', 'lexicon'],
    ['another object', {}],
    ['one without its names', { ...compileLexicon([smallPack]), names: null }],
    ['one without a table', { ...compileLexicon([smallPack]), cues: undefined }],
    ['one whose words are not those of its index', { ...compileLexicon([smallPack]), nameStarts: new Int32Array(3) }],
    ['one of two lexicons', { ...compileLexicon([smallPack]), affixes: compileLexicon([smallPack]).affixes }],
  ])('is none if the clone is %s', (_, clone) => {
    expect(reviveLexicon(structuredClone(clone))).toBeNull();
  });
});
