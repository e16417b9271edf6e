import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../core/lexicon/lexicon';
import { resolveText, resolveWords } from '../../../core/lexicon/resolve-words';
import { KINDS } from '../../../core/topics/kinds';
import * as WORD_CLASS from '../../../core/topics/word-class';
import { makeName, makePack, makeTopic } from '../../kit/pack';
import { found } from '../mentions/find';

const textsOf = (lexicon: ReturnType<typeof compileLexicon>, ...words: string[]) =>
  resolveWords(lexicon, words).names.map((name) => name.text);

describe('names are indexed under their rarest word', () => {
  const lexicon = compileLexicon([
    makePack([
      makeTopic('a', ['government of Mexico', 'government of Brazil']),
      makeTopic('b', ['Gulf of Mexico'], { decoys: ['Gulf of Tonkin'] }),
    ]),
  ]);

  test('and come down with it, whatever is asked beside it', () => {
    expect(textsOf(lexicon, 'of')).toEqual([]);
    expect(textsOf(lexicon, 'brazil')).toEqual(['government of Brazil']);
    expect(textsOf(lexicon, 'tonkin')).toEqual(['Gulf of Tonkin']);
  });

  test('so that every name comes down for its own words', () => {
    for (const name of lexicon.names) expect(textsOf(lexicon, ...name.words)).toContain(name.text);
  });

  test('and for a misspelling of it', () => {
    expect(textsOf(lexicon, 'brasil')).toEqual(['government of Brazil']);
    expect(resolveWords(lexicon, ['brasil'], { fuzzy: false }).names).toEqual([]);
  });
});

describe('what a frame is told', () => {
  const lexicon = compileLexicon([
    makePack([
      makeTopic('a', [makeName('Copper', { exactCase: true, cues: ['US', 'mine shaft'] })], {
        kind: 'substance',
        broad: true,
        relations: [{ type: 'related-to', to: 'b', nature: 'reported' }],
      }),
      makeTopic('b', ['tin']),
    ]),
  ]);

  test('the same for a text, with its words, folded and each once', () => {
    const { words, ...answer } = resolveText(lexicon, 'Copper, tin; COPPER\nléad');
    expect(words).toEqual(['copper', 'tin', 'lead']);
    expect(answer).toEqual(resolveWords(lexicon, words));
    expect(resolveText(lexicon, `copper${' '.repeat(12_000)}tin`).words).toEqual(['tin']);
    expect(resolveText(lexicon, 'o'.repeat(61)).words).toEqual([]);
  });

  test('everything about the name, and the facts of its topic with relations either way', () => {
    expect(resolveWords(lexicon, ['copper', 'tin', 'copper', 'lead'])).toEqual({
      revision: lexicon.revision,
      names: [
        {
          ...{
            id: 0,
            topic: 'kit/a',
            text: 'Copper',
            words: ['copper'],
            languages: ['en', 'es'],
            exactCase: true,
            demonym: false,
          },
          // "US" is no cue: every text has "us".
          cues: [['mine', 'shaft']],
          company: [],
        },
        {
          id: 1,
          topic: 'kit/b',
          text: 'tin',
          words: ['tin'],
          languages: ['en', 'es'],
          exactCase: false,
          demonym: false,
          cues: null,
          company: [],
        },
      ],
      near: [],
      topics: [
        { key: 'kit/a', kind: 'substance', finding: KINDS.substance.finding, broad: true, related: ['kit/b'] },
        { key: 'kit/b', kind: 'concept', finding: KINDS.concept.finding, broad: false, related: ['kit/a'] },
      ],
      classes: [['copper', WORD_CLASS.LISTED]],
    });
  });

  test('only the facts of topics that are named', () => {
    expect(resolveWords(lexicon, ['tin']).topics.map(({ key }) => key)).toEqual(['kit/b']);
    expect(resolveWords(lexicon, ['lead']).topics).toEqual([]);
  });

  test('another revision where anything differs that finding goes by', () => {
    const one = (text: string, more = {}) =>
      compileLexicon([makePack([makeTopic('a', [makeName(text, more)])])]).revision;
    expect(one('copper')).toBe(one('copper'));
    expect(one('copper')).not.toBe(one('tin'));
    expect(one('copper')).not.toBe(one('copper', { cues: [] }));
  });
});

describe('spellings that need not be listed', () => {
  test('abbreviations with and without full stops', () => {
    const pack = makePack([makeTopic('a', ['U.S. border', makeName('DEA', { exactCase: true })])]);
    expect(found('the US border and the D.E.A.', { pack })).toEqual(['US border = a', 'D.E.A. = a']);
  });

  test('a listed spelling keeps its own cues', () => {
    const pack = makePack([
      makeTopic('a', [makeName('U.S.', { exactCase: true }), makeName('US', { exactCase: true, cues: [] })]),
    ]);
    expect(found('a US law', { pack })).toEqual([]);
    expect(found('a U.S. law', { pack })).toEqual(['U.S. = a']);
  });

  test('an article that is not needed stays outside', () => {
    const pack = makePack([makeTopic('a', ['the White House', 'White House', 'the border'])]);
    expect(found('the White House at the border', { pack })).toEqual(['White House = a', 'the border = a']);
  });
});

test('a decoy that is a name of some topic hides nothing', () => {
  const pack = makePack([
    makeTopic('a', ['Mexico'], { decoys: ['New Mexico', 'Mexico City'] }),
    makeTopic('b', ['Mexico City']),
  ]);
  expect(found('New Mexico and Mexico City', { pack })).toEqual(['Mexico City = b']);
});
