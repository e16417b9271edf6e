/** The font of test pages: one of an npm package, inlined, so that line breaks are the same on every machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The family that `FONT_FACES` brings. */
export const FONT = 'Glosa Test';

const { resolve } = createRequire(import.meta.url);

/** `@font-face` rules with the font inside: nothing is loaded. Slanted text is slanted by the browser. */
export const FONT_FACES = [400, 700].map(faceOf).join('');

function faceOf(weight: number): string {
  const file = resolve(`@fontsource/pt-serif/files/pt-serif-latin-${weight}-normal.woff2`);
  const data = readFileSync(file, 'base64');
  return `@font-face{font-family:"${FONT}";font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
}
