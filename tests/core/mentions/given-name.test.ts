/** A short name that is part of somebody else’s longer one. */
import { describe, expect, test } from 'vitest';
import {
  isBeforeOfThe,
  isBeforeSurname,
  isBehindGivenName,
  isInLongerName,
  isInQuotedTitle,
  isNamedAfter,
  isNickname,
} from '../../../core/mentions/given-name';
import { marked } from './block-of';

/** A table of texts, the name in square brackets, for which a question is answered with yes or no. */
const yes = (...texts: string[]) => texts.map((text) => [text, true] as const);
const no = (...texts: string[]) => texts.map((text) => [text, false] as const);

describe('behind a given name, or said to be borne as a surname', () => {
  test.each([
    ...yes('Hunter [Biden] came', 'said Hunter [Biden]', 'Ñuño [Biden]', 'de apellido [Biden]', 'apellidado [Biden]'),
    ...yes('apellidadas [Biden]', 'surnamed [Biden]', 'surnamed "[Biden]"', 'all said of Jo [Biden] that he'),
    ...no('[Biden] came', 'hunter [Biden] came', 'Hunter, [Biden] came', 'Hunter  [Biden]', 'Hunter-[Biden]'),
    ...no('President [Biden] came', 'But [Biden] came', 'A [Biden] came', 'HUNTER [Biden] came', 'Hunter. [Biden]'),
    ...no('Regarding [Biden]', 'Accused [Biden]', 'Reportedly [Biden]', 'Cuando [Biden]', 'Considerando [Biden]'),
    ...no('Siguiendo [Biden]', 'Finalmente [Biden]', 'the surnamed man [Biden]', 'un [Biden] de apellido'),
    ...no('nicksurnamed [Biden]', 'apellidosa [Biden]', 'B [Biden]'),
    // The last word of the block before it began where this text has "surnamed".
    ...no('[Biden] was a man, surnamed Lee'),
  ])('%s: %s', (text, expected) => {
    const { block, first } = marked(text);
    expect(isBehindGivenName(block, first)).toBe(expected);
  });
});

describe('before a word that goes on with the name', () => {
  test.each([
    ...yes('[Washington] Post', 'the [Washington] Post said', '[Morena] Slim del partido', '[San Juan] Slim'),
    ...no('[Washington]', '[Washington] post', '[Washington], Post', '[Washington]  Post', '[Washington] P said'),
    ...no('[Washington] POST', '[Washington] President', '[Washington] Is', '[Washington] Reportedly'),
  ])('%s: %s', (text, expected) => {
    const { block, first, last } = marked(text);
    expect(isBeforeSurname(block, first, last)).toBe(expected);
  });
});

describe('a headline, where all is capitalised, says nothing', () => {
  test.each([
    ...no(
      'Judge Blocks New [Asylum] Rule For People',
      'Court Stops Cruel [Asylum] Rule',
      'More Rule Came [Asylum] Rule Slim',
    ),
    // Of the two words before the neighbour and the two behind, three long ones have to speak for it.
    ...yes('a judge in Cruel [Asylum] Rule', 'Then judge Blocks Cruel [Asylum] Rule', 'Court Cruel [Asylum] Rule'),
    ...yes('Judge Is On Cruel [Asylum] Rule'),
    // Short words say nothing either way.
    ...no('Court the Cruel [Asylum] Rule Here'),
  ])('%s: part of a longer name %s', (text, expected) => {
    const { block, first, last } = marked(text);
    expect(isInLongerName(block, first, last)).toBe(expected);
  });
});

describe('a small word beside a capitalised one', () => {
  test.each([
    ...yes('la Agencia [Europea] de', 'from [Asylum] Records in', 'Agencia [Europea]'),
    ...no('[Europea] de', 'la agencia [Europea] de', 'La [Europea] de', 'Agencia: [Europea] de', 'de [Europea]'),
  ])('%s: %s', (text, expected) => {
    const { block, first, last } = marked(text);
    expect(isInLongerName(block, first, last)).toBe(expected);
  });
});

describe('a place with "de la", "del" and a capitalised word', () => {
  test.each([
    ...yes(
      '[Juárez] de la Frontera',
      '[Juárez] de las Flores',
      '[Juárez] de los Altos y',
      '[Lagos] del Río',
      'en [San Juan] del Río',
    ),
    ...no('[Juárez] de la frontera', '[Juárez] de la', '[Juárez] de', '[Juárez]', '[Lagos] del', '[Lagos] del río'),
    ...no('[Juárez], de la Frontera', '[Juárez] de la, Frontera', '[Juárez] De la Frontera', '[Juárez] de el Norte'),
    ...no('[Juárez] de Frontera', '[Juárez] en la Frontera', '[Juárez] de una Frontera', '[Juárez] de Los Altos'),
    ...no(
      '[Juárez] en del Río',
      '[Lagos] del del',
      '[Juárez] de la 3 Frontera',
      '[Juárez] de la El',
      '[Lagos] del "Río',
    ),
  ])('%s: %s', (text, expected) => {
    const { block, last } = marked(text);
    expect(isBeforeOfThe(block, last)).toBe(expected);
  });
});

describe('a street, a school or the like', () => {
  test.each([
    ...yes(
      '[Pentagon] Street',
      'on [Pentagon] Street today',
      'the [Carter] Museum',
      'avenida [Biden]',
      'la Calle de [Biden]',
    ),
    ...yes('calle de [Biden]', 'Hospital [Biden]', 'El Premio [Biden]'),
    ...no(
      '[Pentagon] street',
      '[Pentagon], Street',
      '[Pentagon]  Street',
      '[Pentagon] Papers',
      '[Pentagon]',
      'avenida, [Biden]',
    ),
    ...no(
      'avenida  [Biden]',
      'de [Biden]',
      'calles [Biden]',
      'la casa de [Biden]',
      'calle a [Biden]',
      'calle del [Biden]',
    ),
    ...no('[Biden] avenida', 'Street [Pentagon]', 'calle de, [Biden]'),
    // The last word of the block before it began where this text has "calle".
    ...no('de [Biden] vive en calle'),
  ])('%s: %s', (text, expected) => {
    const { block, first, last } = marked(text);
    expect(isNamedAfter(block, first, last)).toBe(expected);
  });
});

describe('a nickname', () => {
  test.each([
    ...yes(
      'a la que todos llaman la [China]',
      'apodada la [China]',
      'apodado el [México]',
      'le apodan la [China]',
      'le dicen la [China]',
    ),
    ...yes(
      'alias el [México]',
      'a man nicknamed the [Mexico]',
      'Dubbed The [Mexico]',
      `${'x'.repeat(100)} llaman la [China]`,
      `la llaman la [China] ${'y sigue '.repeat(20)}`,
    ),
    ...no(
      'llaman [China]',
      'llaman la  [China]',
      'llaman la gran [China]',
      'the [Mexico]',
      'called the [Mexico]',
      'la [China] llaman la',
    ),
  ])('%s: %s', (text, expected) => {
    const { block, start } = marked(text);
    expect(isNickname(block.text, start)).toBe(expected);
  });
});

describe('the end of a title in quotation marks', () => {
  test.each([
    ...yes(
      'la coalición "Todos por [México]"',
      '“Todos por [México]”',
      '«Todos por [México]»',
      'el "Juntos Hacemos Historia por [México]" ganó',
    ),
    ...yes('“Todos [México]”', '"A la Voz de [México]"', `"${'Todos'.padEnd(56, 's')} [México]"`),
    ...no(
      '"[México]"',
      '"Todos por [México] y',
      '"todos por [México]"',
      'Todos por [México]"',
      '"Todos hablan de [México]"',
    ),
    ...no(
      '"Todos, por [México]"',
      '"Uno Dos Tres Cuatro Cinco Seis [México]"',
      '"Todos por  [México] "',
      '"Todos por el[México]"',
    ),
    ...no(
      `"${'Todos'.padEnd(60, 's')} [México]"`,
      '"Todos" por [México]"',
      "'Todos por [México]'",
      '"Todos por. [México]"',
    ),
  ])('%s: %s', (text, expected) => {
    const { block, start, end } = marked(text);
    expect(isInQuotedTitle(block.text, start, end)).toBe(expected);
  });
});
