import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { reviewPictures } from '@/scripts/review/review-store';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glosa-pictures-'));
  for (const [name, width, height] of [
    ['tile', 440, 280],
    ['marquee', 1400, 560],
    ['icon', 128, 128],
    ['logo', 300, 300],
    ['card-en', 1280, 800],
    ['card-es', 1280, 800],
  ] as const)
    write(name, width, height);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file that is a PNG as far as its size. */
function write(name: string, width: number, height: number): void {
  const head = Buffer.alloc(24);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  writeFileSync(join(folder, `${name}.png`), head);
}

it('has nothing against what the store takes', () => {
  expect(reviewPictures(folder)).toEqual([]);
});

it('asks for the pictures where there are none', () => {
  expect(reviewPictures(join(folder, 'nowhere'))).toEqual([
    'There are no pictures of the store page: npm run store-pictures takes them.',
  ]);
});

it('names a drawing that is missing, and one of another size', () => {
  rmSync(join(folder, 'tile.png'));
  write('marquee', 1400, 500);
  expect(reviewPictures(folder)).toEqual([
    'There is no tile.png, 440 x 280.',
    'marquee.png is 1400 x 500, not 1400 x 560.',
  ]);
});

it('counts the pictures of each language', () => {
  for (let at = 0; at < 5; at += 1) write(`more-${at}-es`, 1280, 800);
  expect(reviewPictures(folder)).toEqual(['There must be one to 5 pictures in each language, not 1 and 6.']);
});

it('names a picture of another size', () => {
  write('card-en', 640, 400);
  expect(reviewPictures(folder)).toEqual(['card-en.png is 640 x 400, not 1280 x 800.']);
});
