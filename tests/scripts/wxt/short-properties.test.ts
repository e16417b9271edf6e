/** Custom properties of a style sheet that is part of a script. */
import { expect, it } from 'vitest';
import { withShortProperties } from '../../../scripts/wxt/short-properties';

it('have short names wherever the script and its style sheet use them', () => {
  const code =
    "css='.a{--text-unit:1px;--ink:red;color:var(--ink);width:calc(2*var(--text-unit))}';s.setProperty('--text-unit',u)";
  expect(withShortProperties(code)).toBe(
    "css='.a{--0:1px;--1:red;color:var(--1);width:calc(2*var(--0))}';s.setProperty('--0',u)",
  );
});

it('keep them where somebody else declares them, and names that only begin alike', () => {
  const code = "css='.a{--ink:red;color:var(--ink-soft,var(--ink))}'";
  expect(withShortProperties(code)).toBe("css='.a{--0:red;color:var(--ink-soft,var(--0))}'");
});
