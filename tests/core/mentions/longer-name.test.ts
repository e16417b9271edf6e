/** A name in a longer proper one that no pack lists. */
import { expect, test } from 'vitest';
import { isBeforeOfThe, isInBody, isInQuotedTitle } from '../../../core/mentions/longer-name';
import { marked } from './block-of';

const yes = (...texts: string[]) => texts.map((text) => [text, true] as const);
const no = (...texts: string[]) => texts.map((text) => [text, false] as const);

test.each([
  ...yes(
    '[China] Southern Airlines',
    'the [China] Media Project',
    '[China] Radio International',
    'on [Pentagon] Street today',
  ),
  ...yes('the [Semiconductor] Industry Association', 'New [Mexican] Military College', '[Texas] Oil & Gas Association'),
  ...yes(
    'el Pacto por [México]',
    'el Banco de [México]',
    'Bank of [America]',
    'Voice of [China]',
    'la Red [Mexicana] de',
  ),
  ...yes(
    'avenida [Biden]',
    'la Calle de [Biden]',
    'calle de [Biden]',
    'Hospital [Biden]',
    'playa [Brasil]',
    'la coalición Unidos por [México]',
  ),
  ...yes(
    'el Instituto [Mexicano] del Seguro',
    'el Banco Nacional de [México]',
    'avenida  [Biden]',
    'de apellido [Biden]',
    'surnamed [Biden]',
  ),
  ...no(
    '[China] southern airlines',
    '[China], Airlines',
    '[Pentagon] Papers',
    '[Pentagon]',
    'avenida, [Biden]',
    '[China] is a Museum',
  ),
  ...no('the embassy of [Mexico]', 'president of [Mexico]', 'Presidente de [México]', 'El banco de [México]'),
  ...no(
    'la casa de [Biden]',
    'calle a [Biden]',
    'calle del [Biden]',
    'calle de, [Biden]',
    '[China] President Visits Museum',
  ),
  ...no('Trabajo por [México]', 'vota por [México]', 'in [Mexico] banks'),
  // The last word of the block before it began where this text has "calle".
  ...no('de [Biden] vive en calle'),
])('%s: of a body, a street or the like %s', (text, expected) => {
  const { block, first, last } = marked(text);
  expect(isInBody(block, first, last)).toBe(expected);
});

test.each([
  ...yes(
    '[Juárez] de la Frontera',
    '[Juárez] de las Flores',
    '[Juárez] de los Altos y',
    '[Lagos] del Río',
    'en [San Juan] del  Río',
  ),
  ...no('[Juárez] de la frontera', '[Juárez] de la', '[Juárez] de', '[Juárez]', '[Lagos] del', '[Lagos] del río'),
  ...no('[Juárez], de la Frontera', '[Juárez] de la, Frontera', '[Juárez] De la Frontera', '[Juárez] de el Norte'),
  ...no(
    '[Juárez] de Frontera',
    '[Juárez] en la Frontera',
    '[Juárez] de una Frontera',
    '[Lagos] del "Río',
    '[Juárez] de la 3 Frontera',
  ),
])('%s: the beginning of a longer place name %s', (text, expected) => {
  const { block, last } = marked(text);
  expect(isBeforeOfThe(block, last)).toBe(expected);
});

test.each([
  ...yes(
    'la coalición "Todos por [México]"',
    '“Todos por [México]”',
    '«Todos por [México]»',
    'called " Voice of [China], " which',
  ),
  ...yes(
    'el "Juntos Hacemos Historia por [México]" ganó',
    '"A la Voz de [México]"',
    `"${'Todos'.padEnd(56, 's')} [México]"`,
  ),
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
    '"Todos por el[México]"',
    '"Todos" por [México]"',
  ),
  ...no(`"${'Todos'.padEnd(60, 's')} [México]"`, "'Todos por [México]'", '"Todos por. [México]"'),
])('%s: the end of a title in quotation marks %s', (text, expected) => {
  const { block, start, end } = marked(text);
  expect(isInQuotedTitle(block.text, start, end)).toBe(expected);
});
