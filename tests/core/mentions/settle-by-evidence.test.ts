/** Doubtful names are settled by the page’s own words. */
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../core/lexicon/lexicon';
import { readToRest } from '../../../core/lookup/read-to-rest';
import { createDocumentMentions } from '../../../core/mentions/document-mentions';
import { makeName, makePack, makeTopic } from '../../kit/pack';
import { found, mentionsOf } from './find';

const capital = { exactCase: true };
const people = makePack([
  makeTopic('biden', ['Joe Biden', makeName('Biden', capital)], { kind: 'person' }),
  makeTopic('aides', [makeName('aides', { cues: ['White House'] })], {
    relations: [{ type: 'related-to', to: 'biden', nature: 'reported' }],
  }),
  makeTopic('country', [makeName('Mexico', capital), makeName('Mexicana', { cues: ['peso', 'the central bank'] })], {
    kind: 'place',
    broad: true,
    decoys: ['New Mexico'],
  }),
  makeTopic('peso', ['the peso crisis', makeName('crisis', { cues: [] })], {
    relations: [{ type: 'related-to', to: 'country', nature: 'reported' }],
  }),
  makeTopic('senate', [makeName('Senate', { cues: [], languages: ['en'] }), 'Senate of the Republic']),
]);

const reasonOf = (text: string, nth = 0) => mentionsOf(text, { pack: people })[nth]?.reason.evidence;
const certaintiesOf = (text: string) =>
  mentionsOf(text, { pack: people }).map(({ text: words, certainty, by }) => `${words}: ${certainty} by ${by}`);

describe('a surname', () => {
  test('is sure where the page has the full name or a title, likely alone', () => {
    expect(certaintiesOf('Biden left.')).toEqual(['Biden: likely by name']);
    expect(certaintiesOf('Biden left. President Biden spoke.')).toEqual(['Biden: sure by name', 'Biden: sure by name']);
    expect(certaintiesOf('Biden left.\n\nJoe Biden spoke.')).toEqual([
      'Biden: sure by name',
      'Joe Biden: sure by name',
    ]);
  });

  test('is nobody where the page has others of that name and never this one by the full one', () => {
    expect(certaintiesOf('Hunter Biden left.\n\nBiden spoke.')).toEqual([]);
    expect(certaintiesOf('Hunter Biden left.\n\nBiden spoke to Joe Biden.')).toEqual([
      'Biden: sure by name',
      'Joe Biden: sure by name',
    ]);
  });
});

test('others of one name say nothing of another name', () => {
  const more = [makeTopic('reyes', ['Ana Reyes', makeName('Reyes', capital)], { kind: 'person' }), ...people.topics];
  const pack = { ...people, topics: more };
  expect(found('Hunter Biden left.\n\nReyes spoke.', { pack })).toEqual(['Reyes = reyes']);
  expect(found('Hunter Reyes left.\n\nReyes spoke.', { pack })).toEqual([]);
});

describe('what settles a doubtful name is told by the page’s own words', () => {
  test('the full name before a cue beside it', () => {
    expect(reasonOf('The Senate.\n\nThe SENATE of the Republic', 0)).toEqual({
      kind: 'full-name',
      words: 'SENATE of the Republic',
    });
  });

  test('a cue of several words, the one beside it before one elsewhere', () => {
    expect(reasonOf('Mexicana, says the Central Bank')).toEqual({ kind: 'cue', words: 'the Central Bank' });
    const both = 'Mexicana and the peso.\n\nMexicana, says the central bank.\n\nMexicana.';
    expect(reasonOf(both, 0)).toEqual({ kind: 'cue', words: 'peso' });
    expect(reasonOf(both, 2)).toEqual({ kind: 'cue', words: 'the central bank' });
    expect(mentionsOf(both, { pack: people })[2]).toMatchObject({ by: 'short', certainty: 'likely' });
  });

  test('one word of the page may speak for two topics, and for one in two ways', () => {
    const pack = makePack([
      makeTopic('steel', [makeName('Steel', { cues: ['Union Mills'] }), 'Union Mills']),
      makeTopic('coal', [makeName('Coal', { cues: ['Union Mills'] })]),
    ]);
    const text = 'Steel and Coal of Union Mills.\n\nCoal.\n\nSteel.';
    const mentions = mentionsOf(text, { pack });
    expect(mentions.map(({ text: words }) => words)).toEqual(['Steel', 'Coal', 'Union Mills', 'Coal', 'Steel']);
    expect(mentions[3]?.reason.evidence).toEqual({ kind: 'cue', words: 'Union Mills' });
    expect(mentions[4]?.reason.evidence).toEqual({ kind: 'full-name', words: 'Union Mills' });
  });

  test('not where capitals that say nothing are used for something else on the page', () => {
    const text = 'MEXICO SAYS YES\n\nMexico spoke';
    expect(found(text, { pack: people })).toEqual(['MEXICO = country', 'Mexico = country']);
    expect(found(`NEW MEXICO SAYS NO\n\n${text}`, { pack: people })).toEqual(['Mexico = country']);
  });

  test('a misspelt name needs a text whose language is known', () => {
    expect(found('Joe Biden in Mexcio', { pack: people, language: 'es' })).toHaveLength(2);
    expect(found('Joe Biden in Mexcio', { pack: people, language: null })).toEqual(['Joe Biden = biden']);
  });

  test('a related topic by its full name, and not a broad one', () => {
    expect(reasonOf('His aides.\n\nJoe Biden spoke.')).toEqual({ kind: 'related', topic: 'kit/biden' });
    expect(found('The crisis.\n\nMexico spoke.', { pack: people })).toEqual(['Mexico = country']);
  });

  test('a name in no language of the text is not one', () => {
    const text = 'Senate.\n\nSenate of the Republic';
    expect(found(text, { pack: people, language: 'en' })).toHaveLength(2);
    expect(found(text, { pack: people, language: 'es' })).toEqual(['Senate of the Republic = senate']);
    expect(found(text, { pack: people, language: null })).toHaveLength(2);
  });

  test('the bare name itself, unmistakable, settles nothing where it is misspelt', () => {
    const pack = makePack([makeTopic('obrador', ['Obradores', makeName('cheerful', { cues: [] })])]);
    expect(found('cheerful.\n\nObradores', { pack })).toEqual(['cheerful = obrador', 'Obradores = obrador']);
    expect(found('cheerful.\n\nObradroes', { pack })).toEqual(['Obradroes = obrador']);
  });
});

describe('the nearest cue', () => {
  const pack = makePack([
    makeTopic('tesla', [makeName('Tesla', { cues: ['Musk', 'electric cars', 'electric motor', 'great Tesla'] })], {
      decoys: ['Musk Ox'],
    }),
  ]);
  const cueOf = (text: string) => {
    const evidence = mentionsOf(text, { pack })[0]?.reason.evidence;
    return evidence?.kind === 'cue' ? evidence.words : null;
  };
  const words = (count: number) => 'x '.repeat(count);

  test.each([
    ['Musk, a Tesla', 'Musk'],
    ['a Tesla, MUSK', 'MUSK'],
    ['electric motor of a Tesla', 'electric motor'],
    ['Musk x Tesla electric cars', 'electric cars'],
    ['electric cars x Tesla x Musk', 'Musk'],
    ['Musk x Tesla x electric cars', 'Musk'],
    ['electric Tesla cars', null],
    ['the great Tesla', null],
    ['electric boats Tesla', null],
    ['Tesla electric', null],
    ['electric Tesla', null],
    ['Tesla of the Musk Ox', null],
    ['Musk Ox, Musk, Tesla', 'Musk'],
    [`Tesla ${words(39)}Musk`, 'Musk'],
    [`Tesla ${words(40)}Musk`, null],
    [`Musk ${words(39)}Tesla`, 'Musk'],
    [`Musk ${words(40)}Tesla`, null],
  ])('%s', (text, cue) => {
    expect(cueOf(text)).toBe(cue);
  });

  test('is in the same paragraph', () => {
    expect(found('Musk.\n\nTesla', { pack })).toEqual([]);
    expect(found('Tesla\n\nMusk', { pack })).toEqual([]);
    expect(found('Tesla electric\n\ncars', { pack })).toEqual([]);
  });
});

describe('where names overlap', () => {
  test('the longest is taken, then the one as listed, then the one that needs nothing', () => {
    const pack = makePack([
      makeTopic('open', [makeName('Golden Gate', { cues: ['bridge'] })]),
      makeTopic('firm', ['Golden Gate', 'Gate of the Sun']),
      makeTopic('later', ['Golden Gate']),
      makeTopic('near', ['Goldan Gates']),
    ]);
    expect(found('Golden Gate bridge', { pack })).toEqual(['Golden Gate = firm']);
    expect(found('Golden Gate of the Sun', { pack })).toEqual(['Gate of the Sun = firm']);
    expect(found('Goldan Gate', { pack })).not.toContain('Goldan Gate = open');
  });

  test('the one with fewer letters wrong, then the first in the text, in whatever order they are listed', () => {
    const both = (first: string, second: string) => [
      makePack([makeTopic('a', [first]), makeTopic('b', [second])]),
      makePack([makeTopic('b', [second]), makeTopic('a', [first])]),
    ];
    for (const pack of both('Abcdefghij', 'Abcdefghkl')) {
      expect(found('Abcdefghix', { pack })).toEqual(['Abcdefghix = a']);
      expect(found('Abcdefghky', { pack })).toEqual(['Abcdefghky = b']);
    }
    for (const pack of both('one two', 'two ten')) expect(found('one two ten', { pack })).toEqual(['one two = a']);
  });

  test('what does not overlap stays, in order of the text', () => {
    const pack = makePack([makeTopic('a', ['one two', 'two three four']), makeTopic('b', ['four five', 'six'])]);
    expect(found('one two three four five six', { pack })).toEqual(['two three four = a', 'six = b']);
    expect(found('six one two four five', { pack })).toEqual(['six = b', 'one two = a', 'four five = b']);
  });

  test('a doubtful name that nothing settles leaves its place to a shorter one', () => {
    const pack = makePack([makeTopic('a', [makeName('iron gate', { cues: [] })]), makeTopic('b', ['gate'])]);
    expect(found('the iron gate', { pack })).toEqual(['gate = b']);
  });

  test('a misspelt decoy swallows nothing', () => {
    expect(found('New Mexico', { pack: people })).toEqual([]);
    expect(found('New Mexcio', { pack: people })).toEqual(['Mexcio = country']);
  });
});

describe('what was settled is settled again when the page says more, or less', () => {
  const lexicon = compileLexicon([people]);

  test.each([
    ['the full name', 'The Senate.', 'Senate of the Republic', 1],
    ['a cue elsewhere', 'A Mexicana.', 'Mexicana and peso', 1],
    ['a related topic', 'His aides.', 'Joe Biden', 1],
    ['a rival', 'Biden.', 'Hunter Biden', 0],
    ['nothing for it: a broad topic that it is related to', 'The crisis.', 'Mexico', 0],
    ['nothing for it: another text', 'The Senate.', 'Joe Biden', 0],
  ])('%s', (_, first, second, afterwards) => {
    const document = createDocumentMentions();
    const put = (id: number, text: string) => {
      document.put(id, { text, language: 'en' });
      readToRest(document, lexicon);
      return document.mentionsOf(1).length;
    };
    const before = put(1, first);
    expect(put(2, second)).toBe(afterwards);
    expect(document.takeChanged().includes(1)).toBe(before !== 0 || afterwards !== 0);
    document.remove(2);
    readToRest(document, lexicon);
    expect(document.mentionsOf(1)).toHaveLength(before);
  });
});
