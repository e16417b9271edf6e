import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  dockCard,
  freeOf,
  inSafePolygon,
  lineAt,
  type Places,
  placeCard,
  sheetCard,
} from '../../../core/cards/place-card';

const WINDOW = { width: 1000, height: 800 };
const place = (word: Box, card = { width: 380, height: 300 }, more: Partial<Places> = {}) =>
  placeCard({ words: [word], card, window: WINDOW, ...more });

describe('placeCard', () => {
  it('stands below the words, at their beginning', async () => {
    expect(await place({ x: 100, y: 100, width: 80, height: 20 })).toEqual({
      x: 100,
      y: 126,
      height: 300,
      maxHeight: 480,
      side: 'below',
    });
  });

  it('stands above where there is no room below', async () => {
    expect(await place({ x: 100, y: 600, width: 80, height: 20 })).toMatchObject({
      y: 294,
      height: 300,
      side: 'above',
    });
  });

  it('may take nine tenths of a low window, and three fifths of any other', () => {
    const tall = { width: 300, height: 2_000 };
    expect(place({ x: 10, y: 5, width: 50, height: 10 }, tall, { window: { width: 320, height: 225 } }).height).toBe(
      196,
    );
    expect(place({ x: 10, y: 5, width: 50, height: 10 }, tall, { window: { width: 400, height: 500 } }).height).toBe(
      300,
    );
  });

  it('moves inside the window', async () => {
    expect(await place({ x: 900, y: 100, width: 80, height: 20 })).toMatchObject({ x: 1000 - 8 - 380 });
    expect(await place({ x: -40, y: 100, width: 80, height: 20 })).toMatchObject({ x: 8 });
  });

  it('ends where right-to-left words begin', async () => {
    const placed = await place({ x: 600, y: 100, width: 80, height: 20 }, undefined, { rightToLeft: true });
    expect(placed.x).toBe(600 + 80 - 380);
  });

  it('is never taller than 60 % of the window', async () => {
    const placed = await place({ x: 100, y: 100, width: 80, height: 20 }, { width: 380, height: 3000 });
    expect(placed).toMatchObject({ height: 480, maxHeight: 480 });
  });

  it('takes the larger side and its height where neither has room', async () => {
    const word = { x: 100, y: 350, width: 80, height: 20 };
    const placed = await place(word, { width: 380, height: 700 }, { window: { width: 1000, height: 720 } });
    // Below: 720 - 8 - 376 = 336; above: 350 - 6 - 8 = 336 as well; one of them, and not over the words.
    expect(placed.height).toBe(336);
    const low = await place({ ...word, y: 200 }, { width: 380, height: 700 }, { window: { width: 1000, height: 500 } });
    expect(low).toMatchObject({ side: 'below', y: 226, height: 266, maxHeight: 266 });
    const high = await place(
      { ...word, y: 280 },
      { width: 380, height: 700 },
      { window: { width: 1000, height: 500 } },
    );
    expect(high).toMatchObject({ side: 'above', y: 8, height: 266 });
  });

  it('stays usable and inside a very low window', async () => {
    const placed = await place(
      { x: 10, y: 60, width: 80, height: 20 },
      { width: 304, height: 600 },
      { window: { width: 320, height: 140 } },
    );
    expect(placed.height).toBeGreaterThanOrEqual(84);
    expect(placed.y).toBeGreaterThanOrEqual(0);
    expect(placed.y + placed.height).toBeLessThanOrEqual(140);
  });

  it('covers neither line of words broken over two', async () => {
    const words = [
      { x: 800, y: 100, width: 100, height: 20 },
      { x: 50, y: 124, width: 60, height: 20 },
    ];
    const placed = placeCard({
      words,
      card: { width: 380, height: 300 },
      window: WINDOW,
    });
    expect(placed.y).toBe(150);
    expect(placed.x).toBe(612);
  });

  it('lies inside every window, over no words, wherever they are', async () => {
    const sizes = fc.record({
      x: fc.integer({ min: 0, max: 1200 }),
      y: fc.integer({ min: 0, max: 860 }),
      width: fc.integer({ min: 5, max: 400 }),
    });
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.integer({ min: 80, max: 2000 }),
        fc.integer({ min: 320, max: 1300 }),
        fc.integer({ min: 256, max: 900 }),
        async (word, tall, width, height) => {
          const line = { ...word, x: word.x % width, y: word.y % (height - 20), height: 20 };
          const card = { width: Math.min(380, width - 16), height: tall };
          const placed = await place(line, card, { window: { width, height } });
          expect(placed.x).toBeGreaterThanOrEqual(8);
          expect(placed.x + card.width).toBeLessThanOrEqual(width - 8);
          expect(placed.y).toBeGreaterThanOrEqual(8);
          expect(placed.y + placed.height).toBeLessThanOrEqual(height - 8);
          expect(placed.y >= line.y + 20 || placed.y + placed.height <= line.y).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('freeOf', () => {
  it('leaves the next column out', () => {
    const words = [
      { x: 0, y: 700, width: 50, height: 20 },
      { x: 500, y: 10, width: 50, height: 20 },
    ];
    expect(freeOf(words)).toEqual({ x: 0, y: 700, width: 50, height: 20 });
    expect(freeOf([...words].reverse())).toEqual({ x: 500, y: 10, width: 50, height: 20 });
  });
});

it('finds the line nearest to the pointer', () => {
  const [one, two] = [
    { x: 0, y: 0, width: 10, height: 10 },
    { x: 100, y: 20, width: 10, height: 10 },
  ] as const;
  expect(lineAt([one, two], { x: 104, y: 25 })).toBe(two);
  expect(lineAt([one, two], { x: 4, y: 9 })).toBe(one);
  expect(lineAt([one, two], null)).toBe(one);
  expect(lineAt([], null)).toBeUndefined();
});

describe('inSafePolygon', () => {
  const line = { x: 200, y: 100, width: 60, height: 20 };
  const below = { x: 100, y: 140, width: 380, height: 300 };

  it('keeps the way down, between the edges of both', () => {
    expect(inSafePolygon({ x: 230, y: 110 }, line, below)).toBe(true);
    expect(inSafePolygon({ x: 155, y: 130 }, line, below)).toBe(true);
    expect(inSafePolygon({ x: 140, y: 130 }, line, below)).toBe(false);
    expect(inSafePolygon({ x: 360, y: 130 }, line, below)).toBe(true);
    expect(inSafePolygon({ x: 300, y: 110 }, line, below)).toBe(false);
    expect(inSafePolygon({ x: 120, y: 300 }, line, below)).toBe(true);
    expect(inSafePolygon({ x: 230, y: 90 }, line, below)).toBe(false);
  });

  it('keeps the way up', () => {
    const above = { x: 100, y: -250, width: 380, height: 330 };
    expect(inSafePolygon({ x: 155, y: 90 }, line, above)).toBe(true);
    expect(inSafePolygon({ x: 230, y: 125 }, line, above)).toBe(false);
  });
});

describe('columns of words', () => {
  const column = { x: 500, y: 100, width: 20, height: 120 };

  it('have the card beside them, left first', async () => {
    const placed = await place(column, undefined, { vertical: true });
    expect(placed).toMatchObject({ x: 500 - 6 - 380, y: 100, side: 'beside' });
  });

  it('have it on the right where the left has no room', async () => {
    expect(await place({ ...column, x: 200 }, undefined, { vertical: true })).toMatchObject({ x: 226, side: 'beside' });
  });

  it('have it above or below where no side has room', async () => {
    const narrow = { width: 420, height: 800 };
    const placed = await place({ ...column, x: 200 }, undefined, { vertical: true, window: narrow });
    expect(placed).toMatchObject({ y: 226, side: 'below' });
  });

  it('keep a name free that goes on in the next column', async () => {
    const next = { x: 476, y: 40, width: 20, height: 60 };
    const placed = placeCard({
      words: [column, next],
      card: { width: 380, height: 300 },
      window: WINDOW,
      vertical: true,
    });
    expect(placed.x).toBe(476 - 6 - 380);
  });
});

describe('dockCard', () => {
  const card = { width: 380, height: 300 };
  const dock = (words: Box[], window = WINDOW) => dockCard({ words, card, window });

  it('stands in the lower right corner', () => {
    expect(dock([])).toEqual({ x: 604, y: 484, height: 300, maxHeight: 480, side: 'corner' });
  });

  it('goes to another corner rather than over the words', () => {
    const right = { x: 700, y: 600, width: 80, height: 20 };
    expect(dock([right])).toMatchObject({ x: 604, y: 16 });
    expect(dock([right, { x: 700, y: 100, width: 80, height: 20 }])).toMatchObject({ x: 16, y: 484 });
  });

  it('stays inside a window that is too small for its margins', () => {
    const placed = dock([], { width: 390, height: 200 });
    expect(placed.x).toBeGreaterThanOrEqual(0);
    expect(placed.x + 380).toBeLessThanOrEqual(390);
    expect(placed.height).toBe(180);
  });
});

describe('the way to a card beside its words', () => {
  const line = { x: 500, y: 100, width: 20, height: 120 };
  const card = { x: 114, y: 100, width: 380, height: 300 };

  it('is between the two, and nowhere else', () => {
    expect(inSafePolygon({ x: 497, y: 150 }, line, card)).toBe(true);
    expect(inSafePolygon({ x: 499, y: 270 }, line, card)).toBe(false);
    expect(inSafePolygon({ x: 497, y: 90 }, line, card)).toBe(false);
    expect(inSafePolygon({ x: 530, y: 150 }, line, card)).toBe(false);
  });
});

describe('sheetCard', () => {
  const window = { width: 390, height: 800 };
  const sheet = (words: Box[], height = 160) => sheetCard({ words, card: { width: 390, height }, window });

  it('lies at the bottom of the window, as wide as that', () => {
    expect(sheet([{ x: 20, y: 100, width: 80, height: 20 }])).toEqual({
      x: 0,
      y: 640,
      height: 160,
      maxHeight: 480,
      side: 'sheet',
    });
  });

  it('lies at the top where it would cover the words', () => {
    expect(sheet([{ x: 20, y: 700, width: 80, height: 20 }]).y).toBe(0);
    // Words that it covers in either place, and words of another frame.
    expect(sheet([{ x: 20, y: 0, width: 80, height: 800 }]).y).toBe(640);
    expect(sheet([]).y).toBe(640);
  });

  it('is never taller than three fifths of the window', () => {
    expect(sheet([], 2_000)).toMatchObject({ y: 320, height: 480 });
  });
});
