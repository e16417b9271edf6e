/** The style sheet in a card's script. */
import { expect, it } from 'vitest';
import { withShortRules } from '../../../scripts/wxt/short-rules';

/** The rules among other code, in either quote. */
const script = (rules: string, quote = "'") =>
  `x=a & b;css=${quote}.s{}:host{all:initial}${rules}${quote};y=[1, 2].join(', ')`;

it.each([
  [
    'spaces around signs',
    '.a{width:calc(2 * var(--a));font:calc(3 * 1px) / 1.4 serif}',
    '.a{width:calc(2*var(--a));font:calc(3*1px)/1.4 serif}',
  ],
  ['spaces behind commas', '.a{width:min(1px, 2px)}', '.a{width:min(1px,2px)}'],
  [
    'the sign of the rule around, where something follows it',
    '.a{color:red;& .b,& h2{margin:0}&>p{padding:0}}',
    '.a{color:red;.b,h2{margin:0}>p{padding:0}}',
  ],
])('goes without %s', (_, rules, short) => {
  for (const quote of ["'", '`']) expect(withShortRules(script(rules, quote))).toBe(script(short, quote));
});

it.each(['.a{width:calc(2px - 1px)}', '.a{&:hover{margin:0}&.b{margin:0}&+p{margin:0}}', '.a{&:has(>b)+c{margin:0}}'])(
  'keeps what says something: %s',
  (rules) => expect(withShortRules(script(rules))).toBe(script(rules)),
);

it('finds its style sheet where strings in other quotes are around it', () => {
  const around = (rules: string) => `a='x, y';css=".s{}:host{all:initial}${rules}";b=[c, d];e='z, y'`;
  expect(withShortRules(around('.a{width:min(1px, 2px)}'))).toBe(around('.a{width:min(1px,2px)}'));
});

it.each([
  ['none', 'x=1'],
  ['one outside of a string', 'x=/:host{all:/'],
  ['two', `${script('')};${script('')}`],
])('is one: a script with %s is refused', (_, code) => {
  expect(() => withShortRules(code)).toThrow('style sheet');
});
