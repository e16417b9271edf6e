/** A surname in the name of another person. */
import { describe, expect, test } from 'vitest';
import {
  givenNameBefore,
  isBeforeSuffix,
  isHeadline,
  isNickname,
  isSomebodysSurname,
  surnameAfter,
} from '../../../core/mentions/given-name';
import { marked } from './block-of';

const cases = <T>(expected: T, ...texts: string[]) => texts.map((text) => [text, expected] as const);

describe('what the word before a surname makes of it', () => {
  test.each([
    ...cases('another', 'Hunter [Biden] came', 'said Hunter [Biden]', 'Hunter  [Biden]', 'Hunter\n[Biden]'),
    ...cases(
      'another',
      'Fernando [Biden]',
      'Clemente [Biden]',
      'Emily [Biden]',
      'said Alfred [Biden]',
      'HUNTER [BIDEN]',
    ),
    ...cases('another', 'Ms [Musk]', 'Ms. [Musk]', 'la señora [Trump]', 'said Mark [Biden]', 'said Fred C. [Trump]'),
    ...cases('capital', 'said Ñuño [Biden] here', 'all said of Xiomaro [Biden] that he'),
    ...cases(null, '[Biden] came', 'hunter [Biden] came', 'Hunter, [Biden] came', 'Hunter-[Biden]', 'Hunter. [Biden]'),
    ...cases(null, 'President [Biden] came', 'But [Biden] came', 'A [Biden] came', 'said Mr. [Biden]', 'B. [Biden]'),
    ...cases(null, 'Recibe [Ebrard] a', 'Hoy [Biden]', 'Meanwhile [Trump] flew', 'Rechaza [AMLO]', 'Then [Biden] left'),
    ...cases(
      null,
      'Regarding [Biden]',
      'Llegó a casa. Rechazan [Biden]',
      'Will [Trump] come?',
      'on Tuesday [Trump] said',
    ),
    ...cases(null, '“Sorprende [Biden] a', '¿Puede [Trump] ganar?', 'a UNESCO [Biden]'),
    // The last word of the block before it began where this text has a given name.
    ...cases(null, '[Biden] was a man, Hunter'),
  ])('%s: %s', (text, expected) => {
    const { block, first } = marked(text);
    expect(givenNameBefore(block, first, false)).toBe(expected);
  });

  test('a woman has her own title', () => {
    const { block, first } = marked('Ms [Lobo] wrote');
    expect([givenNameBefore(block, first, true), givenNameBefore(block, first, false)]).toEqual([null, 'another']);
  });
});

test.each([
  ...cases(true, '[Trump] Jr. spoke', '[Trump], Jr.', '[Trump] III', '[Biden] Sr'),
  ...cases(false, '[Trump] jr', '[Trump]. Sr. López', '[Trump] spoke', '[Trump]'),
])('%s: somebody else by what stands after it: %s', (text, expected) => {
  const { block, last } = marked(text);
  expect(isBeforeSuffix(block, last)).toBe(expected);
});

test.each([
  ...cases('capital', '[Morena] Slim del partido', '[San Juan] Slim', 'the [Washington] Wizards'),
  ...cases(null, '[Washington]', '[Washington] post', '[Washington], Post', '[Washington] POST'),
  ...cases(null, '[Washington] President', '[Washington] Is', '[Washington] Tuesday'),
])('%s goes on: %s', (text, expected) => {
  const { block, first, last } = marked(text);
  expect(surnameAfter(block, first, last)).toBe(expected);
});

test.each([
  ...cases(
    true,
    'Judge Blocks New [Asylum] Rule For People',
    'Court Stops Their Cruel [Asylum] Rule',
    'More Court Made Cruel [Asylum] Rule',
  ),
  ...cases(
    false,
    'a judge in Cruel [Asylum] Rule',
    'Then judge Blocks Cruel [Asylum] Rule Here Now',
    'Court Cruel [Asylum] Rule',
  ),
])('%s: a headline %s', (text, expected) => {
  const { block, first, last } = marked(text);
  expect(isHeadline(block, first, last)).toBe(expected);
});

test.each([
  ...cases(true, 'Geoffrey [Canada] founded', 'Angela\n[Brazil] wrote', 'said Mark [Canada]'),
  ...cases(false, 'Visit [Canada]', 'In [Canada]', 'geoffrey [Canada]', 'Geoffrey, [Canada]', 'Will [Canada] pay?'),
])('%s: a person %s', (text, expected) => {
  const { block, first } = marked(text);
  expect(isSomebodysSurname(block, first)).toBe(expected);
});

test.each([
  ...cases(true, 'a la que todos llaman la [China]', 'apodada la [China]', 'le dicen la [China]', 'alias el [México]'),
  ...cases(
    true,
    'a man nicknamed the [Mexico]',
    'Dubbed The [Mexico]',
    'llaman la  [China]',
    `${'x'.repeat(100)} llaman la [China]`,
  ),
  ...cases(
    false,
    'llaman [China]',
    'llaman la gran [China]',
    'the [Mexico]',
    'called the [Mexico]',
    'la [China] llaman la',
  ),
])('%s: a nickname %s', (text, expected) => {
  const { block, first } = marked(text);
  expect(isNickname(block, first)).toBe(expected);
});
