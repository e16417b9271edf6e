/** The name `children` in a card's script. */
import { expect, it } from 'vitest';
import { withShortChildren } from '../../../scripts/wxt/short-children';

const ENTRY = 'entrypoints/card/index.ts';
const withSource = (source: string) => new Map([[ENTRY, source]]);

it('is shorter wherever it stands: in views, and where Preact compares it', () => {
  const code = `j("p",{children:"a"});"children"==k;props.children`;
  expect(withShortChildren(code, ENTRY, withSource('props;'))).toBe(`j("p",{$c:"a"});"$c"==k;props.$c`);
});

it('is left to the browser: a script that asks an element for its children is refused', () => {
  expect(() => withShortChildren('x', ENTRY, withSource('element.children[0];'))).toThrow(/children/);
});

it('takes no name that is there already', () => {
  expect(() => withShortChildren('$c.children', ENTRY, withSource(''))).toThrow('$c');
});

it.each(['p("The children of it")', 'p(`children of ` + n)', 'p(".a>.children")'])(
  'is no word of a text: %s is refused',
  (code) => {
    expect(() => withShortChildren(code, ENTRY, withSource(''))).toThrow(/children/);
  },
);

it.each(['e.children.length', 'e.children[0]', 'e?.children?.[0]'])(
  'is left to the browser in packages too: %s is refused',
  (code) => {
    expect(() => withShortChildren(code, ENTRY, withSource(''))).toThrow(/children/);
  },
);
