/** Words that a page wrote in pieces, in the plural, or with one wrong letter. */
import { describe, expect, test } from 'vitest';
import { makePack, makeTopic } from '../../kit/pack';
import { found as foundIn } from './find';

const pack = makePack([
  makeTopic('amlo', ['López Obrador'], { kind: 'person' }),
  makeTopic('street', ['Obregonista López']),
  makeTopic('gold', ['Gold Mills']),
  makeTopic('union', ['Union Mills of Tampa']),
  makeTopic('twice', ['Baden-Baden']),
  makeTopic('mexico', ['México']),
  makeTopic('doctor', ['Dr Rivas']),
]);
const found = (text: string) => foundIn(text, { pack });

describe('a word of a name that came apart', () => {
  test.each([
    ['Lop ez Obrador', 'Lop ez Obrador = amlo'],
    ['said Lo pez Obrador so', 'Lo pez Obrador = amlo'],
    ['Obregonista Lo pez', 'Obregonista Lo pez = street'],
    ['said Obregonista Lop ez so', 'Obregonista Lop ez = street'],
    ['López Ob rador', 'López Ob rador = amlo'],
    ['López Obra dor', 'López Obra dor = amlo'],
    ['Bad en-Baden', 'Bad en-Baden = twice'],
    ['Baden-Ba den', 'Baden-Ba den = twice'],
  ])('is found with its neighbour: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test.each(['Lop. ez Obrador', 'Lop (ez) Obrador', 'Lop x ez Obrador', 'Obra López dor', 'Lop ez'])(
    'is none where the pieces do not meet: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('what is wrong is added up over the words of a name', () => {
  test.each([
    ['Glod Mills', ['Glod Mills = gold']],
    ['Gold Mlils', ['Gold Mlils = gold']],
    ['Glod Mlils', []],
    ['Unoin Mlils of Tampa', ['Unoin Mlils of Tampa = union']],
    ['Unoin Mlils of Tmapa', []],
    ['GoldMills', ['GoldMills = gold']],
    ['GlodMills', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('a name needs all its words, in order, beside each other', () => {
  test.each([
    'Mills Gold',
    'Gold of Mills',
    'Union Mills of',
    'Mills of Tampa',
    'Union of Mills Tampa',
    'Gold',
    'Baden',
    'Obregonista',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('and not a misspelt word of another name in its place', () => {
    expect(found('López Mexcio')).toEqual(['Mexcio = mexico']);
    expect(found('Mexcio Obrador')).toEqual(['Mexcio = mexico']);
  });

  test('with a full stop between only behind one or two letters', () => {
    expect(found('said Dr. Rivas so')).toEqual(['Dr. Rivas = doctor']);
    expect(found('said Gold. Mills so')).toEqual([]);
  });

  test('one letter that came off is no word: the rest is misspelt', () => {
    expect(found('López Obrado r')).toEqual(['López Obrado = amlo']);
  });

  test('at the very beginning of a paragraph, and at its end', () => {
    expect(found('Gold Mills')).toEqual(['Gold Mills = gold']);
    expect(found('Gold\n\nMills')).toEqual([]);
    expect(found('Union Mills of\n\nTampa')).toEqual([]);
    expect(found('Lop\n\nez Obrador')).toEqual([]);
    expect(found('López Obra\n\ndor')).toEqual([]);
  });
});
