/** Custom properties of a style sheet that is part of a script. */
import { expect, it } from 'vitest';
import { withShortProperties } from '../../../scripts/wxt/short-properties';

const LONG = 'light-dark(#fdfbf6,#1c1a17)';

it('have short names wherever the script and its style sheet use them', () => {
  const code = `css='.a{--text-unit:1px;--ink:${LONG};color:var(--ink);fill:var(--ink);width:calc(2*var(--text-unit))}';s.setProperty('--text-unit',u)`;
  expect(withShortProperties(code)).toBe(
    `css='.a{--0:1px;--1:${LONG};color:var(--1);fill:var(--1);width:calc(2*var(--0))}';s.setProperty('--0',u)`,
  );
});

it('give way to their value where that is shorter, values within values too, unless they are declared twice', () => {
  const code = `css='.a{--gap:4px;--box:calc(2*var(--gap));margin:var(--gap);width:var(--box);--ink:red}.b{--ink:tan;color:var(--ink)}'`;
  expect(withShortProperties(code)).toBe(`css='.a{margin:4px;width:calc(2*4px);--0:red}.b{--0:tan;color:var(--0)}'`);
});

it('are gone where nobody uses them', () => {
  expect(withShortProperties(`css='.a{--wide:32px;color:red}'`)).toBe(`css='.a{color:red}'`);
});

it('keep their names where somebody else declares them, and names that only begin alike', () => {
  const code = `css='.a{--ink:${LONG};color:var(--ink-soft);fill:var(--ink);stroke:var(--ink)}'`;
  expect(withShortProperties(code)).toBe(`css='.a{--0:${LONG};color:var(--ink-soft);fill:var(--0);stroke:var(--0)}'`);
});

it('stay declared where they are used with another value beside them', () => {
  const code = `css='.a{--gap:4px;--wide:32px;margin:var(--gap);padding:var(--gap,1px);width:var(--wide,var(--gap))}'`;
  expect(withShortProperties(code)).toBe(
    `css='.a{--0:4px;--1:32px;margin:var(--0);padding:var(--0,1px);width:var(--1,var(--0))}'`,
  );
});
