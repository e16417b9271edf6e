/** Abbreviations that the words before them spell out as something else. */
import { describe, expect, test } from 'vitest';
import { makeName, makePack, makeTopic } from '../../kit/pack';
import { found as foundIn } from './find';

const pack = makePack([
  makeTopic('dea', ['Drug Enforcement Administration', 'Drogas', makeName('DEA', { exactCase: true })], {
    kind: 'agency',
  }),
  makeTopic('ine', ['Instituto Nacional Electoral', makeName('INE', { exactCase: true })], { kind: 'agency' }),
  makeTopic('nafta', [makeName('NAFTA', { exactCase: true })], { kind: 'treaty' }),
  makeTopic('ice', ['ice'], { kind: 'agency' }),
  makeTopic('jobs', ['Empleo']),
]);
const found = (text: string) => foundIn(text, { pack });

describe('an abbreviation belongs to the words before it that spell it out', () => {
  test.each([
    'the data envelopment analysis (DEA) of it',
    'the data envelopment analysis(DEA) of it',
    'the data envelopment analysis, or DEA, of it',
    'un análisis de datos: dosis efectiva alta, o DEA, del mes',
    'the data and envelopment of the analysis (DEA)',
    'Dato para Evaluación con Análisis (DEA)',
    'Data Envelopment Analysis (DEA). We saw it.',
    'Instituto Nacional de Estadística (INE)',
    'data for envelopment by analysis (DEA)',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['where a word begins with another letter', 'the data envelopment of ours (DEA)', 'DEA = dea'],
    ['where a word between lends it no letter', 'data on small envelopment analysis (DEA)', 'DEA = dea'],
    ['where a sentence ends between', 'We saw data. Envelopment analysis (DEA)', 'DEA = dea'],
    ['where a clause ends between', 'We saw data; envelopment analysis (DEA)', 'DEA = dea'],
    ['where a letter is left over', 'an envelopment analysis (DEA)', 'DEA = dea'],
    ['without a bracket', 'data envelopment analysis DEA', 'DEA = dea'],
    ['with more than a bracket', 'data envelopment analysis (see DEA)', 'DEA = dea'],
    ['with a comma before the bracket', 'data envelopment analysis, (DEA)', 'DEA = dea'],
    ['with a quotation mark in the bracket', 'data envelopment analysis ("DEA")', 'DEA = dea'],
    ['with more than a comma before "or"', 'data envelopment (analysis), or DEA', 'DEA = dea'],
    ['with more than a comma and "or"', 'data envelopment analysis, "or DEA"', 'DEA = dea'],
    ['with no comma before "or"', 'data envelopment analysis or DEA', 'DEA = dea'],
    ['with another word after the comma', 'data envelopment analysis, for DEA', 'DEA = dea'],
    ['at the beginning', '(DEA) data envelopment analysis', 'DEA = dea'],
    ['behind one word', 'Analysis (DEA)', 'DEA = dea'],
  ])('not %s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('not when it is too far away, function words and all', () => {
    const far = (count: number) => `data ${'of '.repeat(count)}envelopment analysis (DEA)`;
    expect(found(far(7))).toEqual([]);
    expect(found(far(8))).toEqual(['DEA = dea']);
  });

  test('unless they are a name of its topic', () => {
    expect(found('Drug Enforcement Administration (DEA)')).toEqual([
      'Drug Enforcement Administration = dea',
      'DEA = dea',
    ]);
    // A name of the topic that stands before the explanation, or behind the abbreviation, is none.
    expect(found('Drug Enforcement Administration and data envelopment analysis (DEA)')).toEqual([
      'Drug Enforcement Administration = dea',
    ]);
    expect(found('data envelopment analysis (DEA), Drug Enforcement Administration')).toEqual([
      'Drug Enforcement Administration = dea',
    ]);
    // One word of it will do, the first too; a name of another topic does not.
    expect(found('Drogas en América (DEA)')).toEqual(['Drogas = dea', 'DEA = dea']);
    expect(found('Instituto Nacional de Estadística (INE)')).toEqual([]);
    expect(found('Instituto Nacional de Empleo (INE)')).toEqual([]);
  });

  test('only where it is listed in capitals: pages explain no common noun so', () => {
    expect(found('in cold environments (ice)')).toEqual(['ice = ice']);
  });
});
