/** Which stretches of words could be a name, before anything is settled. */
import { describe, expect, test } from 'vitest';
import { makeName, makePack, makeTopic } from '../../kit/pack';
import { found as foundIn, mentionsOf } from './find';

const capital = { exactCase: true };
const pack = makePack([
  makeTopic('biden', ['Joe Biden', makeName('Biden', capital), makeName('President Joe', capital)], { kind: 'person' }),
  makeTopic('us', [makeName('U.S.', capital), makeName('US', { ...capital, cues: ['border'] }), 'U.S. Army'], {
    kind: 'place',
  }),
  makeTopic('who', [makeName('WHO', capital)], { kind: 'agency' }),
  makeTopic('dollar', ['US$'], {}),
  makeTopic('aid', ['Aid (money)', 'Land & Co.'], { kind: 'company' }),
  makeTopic('mexico', [makeName('México', capital)], { kind: 'place', decoys: ['Vía México', 'golfo de México'] }),
  makeTopic('juarez', ['Juárez, México', 'Ciudad Juárez'], { kind: 'place' }),
  makeTopic('laredo', ['Laredo, Texas (US)'], { kind: 'place' }),
  makeTopic('puebla', ['Puebla, México', makeName('Puebla', { cues: [] })], { kind: 'place' }),
  makeTopic('magazine', [makeName('Us Magazine', capital), 'Magazine of Us'], {}),
  makeTopic('pri', [makeName('PRI MÉXICO', capital)], {}),
  makeTopic('far', ['Pueblo, Estado, País'], { kind: 'place' }),
  makeTopic('party', ['Regeneración Nacional', makeName('MORENA', { exactCase: true, cues: [] })], { kind: 'party' }),
]);
const found = (text: string) => foundIn(text, { pack });

describe('the way a name is written', () => {
  test.each([
    ['Ciudad juarez', 'Ciudad juarez = juarez'],
    ['Mexico', 'Mexico = mexico'],
    ['the US$ falls', 'US$ = dollar'],
    ['US$', 'US$ = dollar'],
    ['the U.S.', 'U.S. = us'],
    ['the U.S. Army.', 'U.S. Army = us'],
    ['Aid (money) came', 'Aid (money) = aid'],
    ['Land & Co. came', 'Land & Co = aid'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test.each([
    ['a proper name in small letters after a capital', 'Joe and biden of méxico'],
    ['a word of every sentence in a headline', 'WHO SAID IT'],
    ['other capitals', 'MéXICO'],
    ['a sign of the name that is not there', 'Aid (money'],
    ['an address', 'www.México.mx'],
  ])('%s is none', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test.each(['Xi Jinping-Joe Biden', 'Xi Jinping–Joe Biden', 'Xi Jinping/Joe Biden', 'Xi Jinping—Joe Biden'])(
    '%s: two names are two names, whatever sign is between them',
    (text) => {
      expect(foundIn(text)).toEqual(['Xi Jinping = xi', 'Joe Biden = biden']);
    },
  );

  test('a single one may follow another with a hyphen', () => {
    expect(found('the Obama-Biden years')).toEqual(['Biden = biden']);
  });

  test('without capitals all around, none can be asked for', () => {
    expect(found('and so biden left méxico')).toEqual(['biden = biden', 'méxico = mexico']);
    expect(found('Ana: and so biden left')).toEqual(['biden = biden']);
    expect(found('Ana left. and so biden left')).toEqual(['biden = biden']);
    expect(found('Ana and so biden left')).toEqual([]);
  });

  test('capitals all around say nothing: a firm name becomes a doubtful one', () => {
    expect(found('BIDEN SPEAKS')).toEqual([]);
    expect(mentionsOf('BIDEN SPEAKS\n\nJoe Biden', { pack })[0]).toMatchObject({ by: 'short', certainty: 'sure' });
    expect(found('BIDEN speaks')).toEqual([]);
    expect(found('READ US MAGAZINE NOW\n\nMagazine of Us')).toEqual([
      'US MAGAZINE = magazine',
      'Magazine of Us = magazine',
    ]);
    expect(found('SAID BIden TODAY\n\nJoe Biden')).toEqual(['Joe Biden = biden']);
    expect(found('BIDEN speaks\n\nJoe Biden')).toEqual(['Joe Biden = biden']);
  });

  test('a misspelt one keeps its first capital, and is not shouted', () => {
    expect(found('Regeneracion Nacionla')).toEqual(['Regeneracion Nacionla = party']);
    expect(found('regeneracion nacionla')).toEqual([]);
    expect(found('Mexcio')).toEqual(['Mexcio = mexico']);
    expect(found('MEXCIO')).toEqual([]);
    expect(found('Pri Mexcio')).toEqual(['Mexcio = mexico']);
    expect(found('REGENERACION NACIONLA')).toEqual(['REGENERACION NACIONLA = party']);
  });
});

describe('what stays outside a mention', () => {
  test('a title, where something is left', () => {
    expect(found('President Joe')).toEqual(['Joe = biden']);
  });

  test('the country behind a place, where it is the last thing', () => {
    const [place] = mentionsOf('Juárez, México', { pack });
    expect(place).toMatchObject({ text: 'Juárez', start: 0, end: 6, reason: { name: 'Juárez, México' } });
    expect(found('Laredo, Texas (US)')).toEqual(['Laredo = laredo']);
    expect(mentionsOf('Puebla\n\nPuebla, México', { pack })[0]?.reason.evidence).toEqual({
      kind: 'full-name',
      words: 'Puebla, México',
    });
    expect(found('Pueblo, Estado, País')).toEqual(['Pueblo, Estado, País = far']);
  });

  test('but evidence is told with it', () => {
    const reason = (text: string) => mentionsOf(text, { pack })[0]?.reason.evidence;
    expect(reason('BIDEN SPOKE\n\nPresident Biden')).toEqual({ kind: 'full-name', words: 'President Biden' });
    // Only a title, and only beside the name.
    expect(reason('BIDEN SPOKE\n\nPresident, Biden')).toEqual({ kind: 'full-name', words: 'Biden' });
    expect(reason('BIDEN SPOKE\n\nBut Biden')).toEqual({ kind: 'full-name', words: 'Biden' });
    expect(reason('BIDEN SPOKE\n\nPresident Joe Biden')).toEqual({ kind: 'full-name', words: 'Joe Biden' });
  });
});

describe('a decoy', () => {
  test.each([
    ['la Vía México', []],
    ['vía México', ['México = mexico']],
    ['VÍA MÉXICO', []],
    ['Via Mexico', []],
    ['el golfo de México', []],
    ['el Golfo de México', []],
    ['el golfo de méxico', []],
  ])('with capitals is none without them: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
