/** The map of a page's places: all of them on it, none of its labels on another, whatever the page names. */
import { describe, expect, it } from 'vitest';
import { cardDataOf } from '@/core/cards/card-data-of';
import { isInside, overlap } from '@/core/maps/place-labels';
import { readWorld } from '@/core/maps/world';
import { layoutPlaces, type PlaceMap } from '@/core/page-topics/place-map';
import { type PagePlace, pagePlaces, placeWords } from '@/core/page-topics/places';
import type { Where } from '@/core/topics/topic';
import { coarseAtlas } from '@/scripts/maps/atlas';
import { makePack, makeTopic } from '../../kit/pack';
import { squareWorld } from '../../kit/world';

const world = readWorld(coarseAtlas(), 0.5);
const wide = (line: string) => line.length * 6.5;

function place(id: string, where: Where): PagePlace {
  return { topic: { key: `kit/${id}`, name: { text: id, language: 'en' }, kind: 'place', sinceOnly: false }, where };
}

const point = (lat: number, lon: number): Where => ({ points: [{ lat, lon, label: { en: 'x', es: 'x' } }] });

/** `count` places spread over the Earth by the golden angle, the same every time. */
const spread = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    place(
      `Place number ${at}`,
      point((Math.asin(1 - (2 * at + 1) / count) * 180) / Math.PI, ((at * 137.508) % 360) - 180),
    ),
  );

function expectClear({ spots, width, height }: PlaceMap): void {
  const boxes = spots.flatMap(({ label }) => (label ? [label.box] : []));
  boxes.forEach((box, at) => {
    expect(isInside(box, { left: 0, top: 0, right: width, bottom: height })).toBe(true);
    for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
  });
  for (const { x, y } of spots) {
    expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
  }
}

describe.each([320, 380, 720])('at %i pixels', (width) => {
  it.each([2, 30, 200])('no two labels of %i places overlap, and every place has a mark', (count) => {
    const map = layoutPlaces(spread(count), world, width, wide);
    expectClear(map);
    expect(map.spots.flatMap(({ places }) => places)).toHaveLength(count);
    expect(map.spots.filter(({ label }) => label).length).toBeGreaterThanOrEqual(2);
  });
});

it('lets one mark stand for places that are too near to each other, and says how many', () => {
  const map = layoutPlaces(
    [place('Here', point(5, 3)), place('Beside it', point(5.01, 3)), place('Far', point(5, 18))],
    squareWorld(),
    320,
    wide,
  );
  expect(map.spots.map(({ places }) => places.length)).toEqual([2, 1]);
  expect(map.spots[0]?.label?.lines).toEqual(['Here +1']);
});

it('tells them apart where only these are shown', () => {
  const near = [place('Here', point(5, 3)), place('There', point(7, 3))];
  const far = place('Far', point(60, 150));
  expect(layoutPlaces([...near, far], world, 320, wide).spots).toHaveLength(2);
  expect(layoutPlaces(near, world, 320, wide).spots).toHaveLength(2);
});

it('marks countries in their middle and borders on their line, and shades them when asked', () => {
  const map = layoutPlaces(
    [place('Two', { countries: ['AR', 'BR'] }), place('Line', { border: ['AR', 'BR'] })],
    squareWorld(),
    320,
    wide,
  );
  expect(map.lines).not.toBe('');
  expect(map.shapeOf({ countries: ['AR'] }).area).not.toBe('');
  expect(map.shapeOf({ border: ['AR', 'BR'] }).line).toBe(map.lines);
  expect(map.shapeOf(point(1, 1))).toEqual({ area: '', line: '' });
  const [spot] = map.spots;
  expect(Math.abs((spot?.x ?? 0) - 160)).toBeLessThan(20);
});

it('leaves out what the atlas does not draw', () => {
  expect(layoutPlaces([place('Nowhere', { countries: ['TV'] })], squareWorld(), 320, wide).spots).toEqual([]);
});

it('is the same every time', () => {
  const laid = () => layoutPlaces(spread(30), world, 380, wide);
  expect(JSON.stringify(laid())).toBe(JSON.stringify(laid()));
});

describe('the places of a page', () => {
  const pack = makePack([
    makeTopic('one', ['One thing'], { where: point(5, 3) }),
    makeTopic('two', ['Two things']),
    makeTopic('three', ['Three things'], { where: { border: ['AR', 'BR'] } }),
  ]);
  const cards = ['one', 'two', 'three'].flatMap((id) => cardDataOf([pack], `kit/${id}`) ?? []);

  it('are those of its topics that say where they are', () => {
    expect(pagePlaces(cards, 'en').map(({ topic }) => topic.name.text)).toEqual(['One thing', 'Three things']);
  });

  it('are told in words in both languages', () => {
    const words = (language: 'en' | 'es') =>
      pagePlaces(cards, language).map(({ where }) => placeWords(squareWorld(), where, language));
    expect(words('en')).toEqual(['x, Argentina', 'Argentina – Brazil']);
    expect(words('es')).toEqual(['x, Argentina', 'Argentina – Brasil']);
    expect(placeWords(world, { countries: ['MX', 'US'] }, 'es')).toBe('México, Estados Unidos');
  });
});
