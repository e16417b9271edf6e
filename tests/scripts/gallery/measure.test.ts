/** What counts as another look: the comparison behind `tests/e2e/gallery.test.ts`, seen to fail on what it must not pass. */
import { describe, expect, test } from 'vitest';
import { coloursOf, differences, type Look } from '../../../scripts/gallery/measure';
import type { Picture } from '../../kit/png';

const BOX = { x: 0, y: 0, width: 120, height: 160 };
const PAPER = [250, 248, 240] as const;
const INK = [30, 30, 40] as const;

/** A picture of paper, with ink wherever `isInk` says. */
function pictureOf(isInk: (x: number, y: number) => boolean): Picture {
  return { width: BOX.width, height: BOX.height, at: (x, y) => [...(isInk(x, y) ? INK : PAPER)] };
}

/** Lines of text: ink in every fifth row. */
const lines = (shift = 0) => pictureOf((_, y) => (y + shift) % 5 === 0);
const look = (picture: Picture, blocks: Look['blocks'] = [['head', 0, 1]]): Look => ({
  blocks,
  colours: coloursOf(picture, BOX),
});

describe('the look of a state', () => {
  test('is the same where lines stand elsewhere, or a block is moved by a hair', () => {
    const kept = look(lines(), [['head', 0.04, 0.92]]);
    expect(differences(look(lines(1), [['head', 0.05, 0.91]]), kept)).toEqual([]);
  });

  test.each<[string, Look, RegExp]>([
    ['a block is gone', look(lines(), []), /^blocks: \nwere: {3}head/],
    ['a block is moved', look(lines(), [['head', 0.03, 1]]), /^head 0: 0\.03, 1; was 0, 1/],
    ['a block is narrower', look(lines(), [['head', 0, 0.9]]), /^head 0: 0, 0\.9; was 0, 1/],
    ['the ground is another', look(pictureOf(() => true)), /^colours differ by \d+\.\d on the whole/],
    ['a part has no ground', look(pictureOf((x, y) => y % 5 === 0 || (x < 10 && y < 10))), /^a cell differs by \d+: 0/],
    ['there is no picture', { blocks: [['head', 0, 1]], colours: '' }, /^0 cells of colour; were 192/],
  ])('is another where %s', (_, now, told) => {
    expect(differences(now, look(lines())).join('\n')).toMatch(told);
  });
});
