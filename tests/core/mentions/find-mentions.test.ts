import { describe, expect, test } from 'vitest';
import { found, mentionsOf } from './find';

describe('letters', () => {
  test.each([
    ['Lopez Obrador spoke', 'Lopez Obrador = amlo'],
    ['LÓPEZ OBRADOR spoke', 'LÓPEZ OBRADOR = amlo'],
    ['Lo\u0301pez Obrador spoke', 'Lo\u0301pez Obrador = amlo'],
    ['the L\u00f3pez\u00a0Obrador tour', 'L\u00f3pez\u00a0Obrador = amlo'],
    ['fen\u00adta\u00adnyl', 'fen\u00adta\u00adnyl = fentanyl'],
    ['fen\u200btanyl', 'fen\u200btanyl = fentanyl'],
    ['ｆｅｎｔａｎｙｌ', 'ｆｅｎｔａｎｙｌ = fentanyl'],
    ['𝐟𝐞𝐧𝐭𝐚𝐧𝐲𝐥 seized', '𝐟𝐞𝐧𝐭𝐚𝐧𝐲𝐥 = fentanyl'],
    ['López\nObrador', 'López\nObrador = amlo'],
    ['López\u2009Obrador', 'López\u2009Obrador = amlo'],
    ['“López Obrador”', 'López Obrador = amlo'],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('an accent that ends a name belongs to it', () => {
    expect(found('Ciudad Juárez', {})).toEqual(['Ciudad Juárez = juarez']);
    expect(mentionsOf('fentanyl\u0301 here')[0]?.end).toBe(9);
  });
});

describe('what joins and what parts', () => {
  test.each([
    ['near shoring', 'near shoring = near-shoring'],
    ['nearshoring', 'nearshoring = near-shoring'],
    ['near\u2011shoring', 'near\u2011shoring = near-shoring'],
    ['Lopez-Obrador', 'Lopez-Obrador = amlo'],
    ['a Tratado entre México, Estados Unidos y Canadá', 'Tratado entre México, Estados Unidos y Canadá = treaty'],
  ])('%j is one name', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test.each([
    'López. Obrador',
    'López, Obrador',
    'López\n\nObrador',
    'López – Obrador',
    'López (Obrador)',
    'Title. 42',
  ])('%j is none', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each(['afentanylb', 'unMexican', '@Mexico', 'www.mexico.com', 'x.Mexico.org', 'Mexico_City'])(
    '%j is no word of ours',
    (text) => {
      expect(found(text, { language: null })).toEqual([]);
    },
  );
});

describe('full stops', () => {
  test.each([
    ['the U.S. said', ['U.S. = united-states']],
    ['in the U.S.', ['U.S. = united-states']],
    ['the U. S. said', ['U. S. = united-states']],
    ['EE. UU. dijo', ['EE. UU. = united-states']],
    ['EE UU.', ['EE UU = united-states']],
    ['UNA LEY DE EE UU.', ['EE UU = united-states']],
    ['the U.S.’s part', ['U.S. = united-states']],
    ['the U.S. border', ['U.S. border = border']],
    ['A.M.L.O. spoke', ['A.M.L.O. = amlo']],
    ['by Mexico. Then', ['Mexico = mexico']],
    ['by Mexico.Then', ['Mexico = mexico']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('money is not the country', () => {
    expect(found('US$ 400 from Mexico')).toEqual(['US$ = dollar', 'Mexico = mexico']);
  });
});

describe('endings', () => {
  test('possessives stay outside', () => {
    expect(found("Mexico’s law, Mexico's law")).toEqual(['Mexico = mexico', 'Mexico = mexico']);
  });

  test('common nouns take a plural, names do not', () => {
    expect(found('two drug cartels, two Tesla Motorses')).toEqual(['drug cartels = cartels']);
    expect(mentionsOf('two drug cartels')[0]).toMatchObject({ by: 'name', certainty: 'sure' });
    expect(found('The Mexicos')).toEqual([]);
  });
});

describe('capitals', () => {
  test.each([
    ['mexico', []],
    ['a MEXICO page', []],
    ['tell us of Mexico', ['Mexico = mexico']],
    ['LET US DECIDE ON THE BORDER', []],
    ['via Mexico', ['Mexico = mexico']],
    ['la Vía México', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('where all is in capitals they say nothing: something else has to settle the name', () => {
    expect(found('BIDEN MEETS OBRADOR')).toEqual([]);
    expect(found('BIDEN MEETS OBRADOR\n\nJoe Biden spoke.')).toEqual(['BIDEN = biden', 'Joe Biden = biden']);
    expect(found('PRESIDENT BIDEN: Thank you.\n\nJoe Biden spoke.')).toEqual(['BIDEN = biden', 'Joe Biden = biden']);
  });
});

describe('titles, countries and other people', () => {
  test('titles and the country stay outside', () => {
    expect(found('President Xi in Juárez, Mexico')).toEqual(['Xi = xi', 'Juárez = juarez', 'Mexico = mexico']);
    expect(mentionsOf('President Xi')[0]).toMatchObject({ certainty: 'sure', by: 'name' });
  });

  test.each([
    ['Hunter Biden came', []],
    ['President Biden came', ['Biden = biden']],
    ['But Biden came', ['Biden = biden']],
    ['Regarding Biden', ['Biden = biden']],
    ['the Biden Foundation', []],
    ['Judge Blocks Biden Order Again', ['Biden = biden']],
    ['Pentagon Street', []],
    ['the avenida Biden', []],
    ['the calle de Biden', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a bare surname is nobody where only others of that name are there', () => {
    expect(found('Hunter Biden came. Biden left.')).toEqual([]);
    expect(found('Hunter Biden came. President Biden left.')).toEqual(['Biden = biden']);
  });

  test('a name hyphened to another is not the listed phrase', () => {
    expect(found('the Canada-US border')).not.toContain('US border = border');
  });
});
