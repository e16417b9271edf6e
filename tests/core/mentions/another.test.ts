/** What the words beside a name say of whose it is. */
import { expect, test } from 'vitest';
import { isAfterAdjective, isAnotherOne, isOfCountry, isTeam, isTheCity } from '../../../core/mentions/another';
import { marked } from './block-of';

const cases = <T>(expected: T, ...texts: string[]) => texts.map((text) => [text, expected] as const);
const MEXICO = /^(?:mexi|meji)/;

test.each([
  ...cases(
    true,
    'Colombian [cartels] sell',
    "Brazil's [ministry] said",
    'la [pobreza] argentina',
    '[poverty] of Bolivia',
  ),
  ...cases(true, 'la [inflación] de la Argentina', '[poverty] in Bolivia', '[pobreza] en Perú'),
  ...cases(
    false,
    'Mexican [cartels]',
    'la [pobreza] mexicana',
    '[poverty] in Mexico',
    'the [poverty], Bolivia',
    '[poverty] fell',
  ),
])('%s: of another country %s', (text, expected) => {
  const { block, first, last } = marked(text);
  expect(isOfCountry(block, MEXICO, true, first, last)).toBe(expected);
});

test('what is in a country is its own only if it is a common noun', () => {
  const { block, first, last } = marked('el [INE] en España');
  expect(isOfCountry(block, MEXICO, false, first, last)).toBe(false);
  const of = marked('el [INE] de España');
  expect(isOfCountry(of.block, MEXICO, false, of.first, of.last)).toBe(true);
});

test.each([
  ...cases(true, '[the border] with Guatemala', '[la frontera] entre Chile y', '[la frontera] con la India'),
  ...cases(false, '[the border] with them', '[the border], with Guatemala', '[the border] of Guatemala'),
])('%s: another one %s', (text, expected) => {
  const { block, last } = marked(text);
  expect(isAnotherOne(block, last)).toBe(expected);
});

test.each([
  ...cases(true, 'in [Beijing]', 'flew to [Washington]', 'un vuelo a [Pekín]', 'cerca de Pekín, en [Pekín]'),
  ...cases(false, 'told [Beijing]', 'wrote to [Washington]', '[Beijing] said'),
])('%s: the city itself %s', (text, expected) => {
  const { block, first } = marked(text);
  expect(isTheCity(block, first)).toBe(expected);
});

test.each([
  ...cases(
    true,
    'El [Monterrey] ganó',
    'le ganó al [Monterrey]',
    '[Monterrey] beat Tigres',
    'a goal for [Monterrey]'.replace('goal', 'derby'),
  ),
  ...cases(
    false,
    'en [Monterrey] beat',
    'la ciudad de [Monterrey], con su liga',
    '[Monterrey] grew',
    'liga y a b c d e [Monterrey]',
  ),
])('%s: a team %s', (text, expected) => {
  const { block, first, last } = marked(text);
  expect(isTeam(block, first, last)).toBe(expected);
});

test.each([
  ...cases(true, 'said of Ruritanian [cartels]', "and Ruritania's [cartels]"),
  ...cases(false, 'said of big [cartels]', 'Ruritanian [cartels]', 'and The [cartels]', 'and Ruritania, [cartels]'),
])('%s: after somebody who has it %s', (text, expected) => {
  const { block, first } = marked(text);
  expect(isAfterAdjective(block, first)).toBe(expected);
});
