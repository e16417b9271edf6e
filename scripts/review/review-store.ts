/** What a store's reviewer looks for on the store page: the pictures it asks for, in the sizes it takes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of pictures in one language, as the Chrome Web Store says (2026): https://developer.chrome.com/docs/webstore/images */
const MAX_PICTURES = 5;
const PICTURE = '1280 x 800';
/** The first is required there, the icon everywhere; the logo is what Edge recommends. */
const DRAWINGS = { tile: '440 x 280', marquee: '1400 x 560', icon: '128 x 128', logo: '300 x 300' } as const;

/** What is wrong with the pictures in `folder` (store/pictures), a line each; none where all is well. */
export function reviewPictures(folder: string): string[] {
  if (!existsSync(folder)) return ['There are no pictures of the store page: npm run store-pictures takes them.'];
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
  const sizes = new Map(names.map((name) => [name.slice(0, -'.png'.length), sizeOf(join(folder, name))]));
  const drawings = Object.entries(DRAWINGS).flatMap(([name, size]) => sizeFault(name, sizes.get(name), size));
  const pictures = [...sizes].filter(([name]) => !(name in DRAWINGS));
  const counts = ['en', 'es'].map((language) => pictures.filter(([name]) => name.endsWith(`-${language}`)).length);
  const many = counts.some((count) => count < 1 || count > MAX_PICTURES)
    ? [`There must be one to ${MAX_PICTURES} pictures in each language, not ${counts.join(' and ')}.`]
    : [];
  return [...drawings, ...many, ...pictures.flatMap(([name, size]) => sizeFault(name, size, PICTURE))];
}

function sizeFault(name: string, size: string | undefined, wanted: string): string[] {
  if (size === wanted) return [];
  return [size ? `${name}.png is ${size}, not ${wanted}.` : `There is no ${name}.png, ${wanted}.`];
}

/** Width and height stand in a PNG's first chunk: https://www.w3.org/TR/png-3/#11IHDR */
function sizeOf(path: string): string {
  const file = readFileSync(path);
  return `${file.readUInt32BE(16)} x ${file.readUInt32BE(20)}`;
}
