/** A small map: what it shows, where its words stand, and that no place on Earth breaks it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAP_CORE_WIDTH, MAP_HEIGHT, MAP_WIDTH, MAX_MAP_CHARACTERS, MAX_NAMES_PER_MAP } from '@/core/limits';
import { drawMap } from '@/core/maps/draw-map';
import { countryAt } from '@/core/maps/frame';
import { readWorld } from '@/core/maps/world';
import type { Where } from '@/core/topics/topic';
import { coarseAtlas } from '@/scripts/maps/atlas';
import { squareWorld } from '../../kit/world';

const world = readWorld(coarseAtlas(), 0.5);
const label = { en: 'Here', es: 'Aquí' };
const at = (lat: number, lon: number, words = label) => ({ points: [{ lat, lon, label: words }] });
const drawn = (where: Where, on = world) => drawMap(() => on, { id: 'one', where });

/** The first number pair of every stroke. */
const strokesIn = (path: string) => path.split('M').length - 1;

describe('a point', () => {
  it('is marked in the middle part, with its label beside it and its country named', () => {
    const map = drawn(at(5, 3), squareWorld());
    const [mark] = map?.marks ?? [];
    expect(mark?.x).toBeGreaterThan((MAP_WIDTH - MAP_CORE_WIDTH) / 2);
    expect(mark?.x).toBeLessThan((MAP_WIDTH + MAP_CORE_WIDTH) / 2);
    expect(mark?.label).toBe('right');
    expect(map?.within).toEqual(['AR']);
    expect(map?.names.map(({ country }) => country)).toEqual(['AR', 'BR']);
    expect([map?.area, map?.line]).toEqual(['', '']);
  });

  it('has its country shown whole if that is not too large', () => {
    // Its own country, ten degrees tall, fills the height; the neighbour to the east is to the right of it.
    const map = drawn(at(5, 3), squareWorld());
    const [own, other] = map?.names ?? [];
    expect(own?.x).toBeLessThan(other?.x ?? 0);
    expect(strokesIn(map?.land ?? '')).toBe(1);
  });

  it('at sea is in no country', () => {
    expect(drawn(at(0, -30))?.within).toEqual([]);
  });

  it('is in no country where the atlas is too coarse to tell', () => {
    expect(countryAt(squareWorld(), [9.999, 5])).toBe('AR');
    expect(countryAt({ ...squareWorld(), blur: 0.5 }, [9.9, 5])).toBeNull();
    expect(countryAt({ ...squareWorld(), blur: 0.5 }, [5, 5])).toBe('AR');
  });

  it.each([
    ['on the date line', 0, 180],
    ['just across it', 10, -179.9],
    ['at the North Pole', 90, 0],
    ['at the South Pole', -90, 120],
  ])('%s is marked in the middle', (_, lat, lon) => {
    const [mark] = drawn(at(lat, lon))?.marks ?? [];
    expect(Math.abs((mark?.x ?? 0) - MAP_WIDTH / 2)).toBeLessThan(MAP_CORE_WIDTH / 2);
    expect(Math.abs((mark?.y ?? 0) - MAP_HEIGHT / 2)).toBeLessThan(MAP_HEIGHT / 2);
  });

  it('is on the map with another on the other side of the Earth', () => {
    for (const lon of [180, -179.9992]) {
      const { marks } = drawn({ points: [0, lon].map((east) => ({ lat: 0, lon: east, label })) }, squareWorld()) ?? {};
      expect(marks).toHaveLength(2);
    }
  });

  it('stands across the date line beside another', () => {
    const { marks = [] } =
      drawn({
        points: [
          { lat: 5, lon: 179, label },
          { lat: -5, lon: -179, label },
        ],
      }) ?? {};
    expect(marks).toHaveLength(2);
    expect(Math.abs((marks[0]?.x ?? 0) - (marks[1]?.x ?? 0))).toBeLessThan(60);
    expect(marks[0]?.x).toBeLessThan(marks[1]?.x ?? 0);
  });
});

describe('countries', () => {
  it('are shaded as one area, and named', () => {
    const map = drawn({ countries: ['AR', 'BR'] }, squareWorld());
    expect(strokesIn(map?.area ?? '')).toBe(1);
    expect(map?.names.map(({ country }) => country)).toEqual(['AR', 'BR']);
    expect(map?.marks).toEqual([]);
  });

  it('that the atlas lacks have no map', () => {
    expect(drawn({ countries: ['TV'] }, squareWorld())).toBeNull();
  });
});

describe('a border', () => {
  it('is one line', () => {
    const map = drawn({ border: ['AR', 'BR'] }, squareWorld());
    expect(map?.line).toMatch(/^M[\d .-]+l[\d .-]+$/);
    expect(map?.area).toBe('');
  });

  it('between countries that do not touch has no map', () => {
    expect(drawn({ border: ['AR', 'CU'] }, squareWorld())).toBeNull();
  });
});

it('is null for a topic that does not say where it is', () => {
  expect(drawMap(() => world, { id: 'one' })).toBeNull();
});

it('is made simpler until it is small enough', () => {
  const bends: number[] = [];
  const map = drawMap(
    (scale, bend) => {
      if (scale > 0) bends.push(bend);
      // As if only the squares were simple enough.
      return bend > 2 ? squareWorld() : readWorld(coarseAtlas(), 0.5);
    },
    { id: 'one', where: { countries: ['AR', 'BR'] } },
  );
  expect(bends.length).toBeGreaterThan(2);
  expect(bends).toEqual([...bends].sort((one, other) => one - other));
  expect(JSON.stringify(map).length).toBeLessThanOrEqual(MAX_MAP_CHARACTERS);
});

it('draws any place on Earth with every mark on it, at most three names, and no number that is none', () => {
  const point = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    label: fc.constant(label),
  });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 5 }), (points) => {
      const map = drawn({ points }, squareWorld());
      expect(map?.marks).toHaveLength(points.length);
      expect(map?.names.length).toBeLessThanOrEqual(MAX_NAMES_PER_MAP);
      expect(JSON.stringify(map)).not.toMatch(/NaN|null|Infinity/);
    }),
    { numRuns: 30 },
  );
});
