/** Labels beside marks: never on one another, never outside. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInside, labelBox, type Marked, markBox, overlap, placeLabels } from '@/core/maps/place-labels';

const ROOM = { left: 0, top: 0, right: 300, bottom: 200 };
const mark = (x: number, y: number): Marked => ({ x, y, width: 60, height: 14 });

it('stand to the right where there is room, else to the left, above, below', () => {
  expect(placeLabels([mark(100, 100)], ROOM)).toEqual(['right']);
  expect(placeLabels([mark(280, 100)], ROOM)).toEqual(['left']);
  expect(placeLabels([mark(30, 100)], { ...ROOM, right: 70 })).toEqual(['above']);
  expect(placeLabels([mark(30, 10)], { ...ROOM, right: 70 })).toEqual(['below']);
});

it('are left out where there is no room', () => {
  expect(placeLabels([mark(10, 10)], { left: 0, top: 0, right: 40, bottom: 40 })).toEqual([null]);
});

it('make way for earlier ones, for other marks, and for what is there already', () => {
  expect(placeLabels([mark(100, 100), mark(100, 112)], ROOM)[0]).toBe('right');
  expect(placeLabels([mark(100, 100), mark(101, 101)], ROOM)[1]).not.toBe('right');
  expect(placeLabels([mark(100, 100), mark(130, 100)], ROOM)[0]).toBe('left');
  expect(placeLabels([mark(100, 100)], ROOM, [{ left: 110, top: 90, right: 200, bottom: 110 }])).toEqual(['left']);
});

it('never overlap each other or a mark, and stay inside, wherever 200 marks are', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 200 }) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 200 }), (places) => {
      const marks = places.map(({ x, y }, at) => ({ x, y, width: 20 + (at % 7) * 10, height: 14 }));
      const sides = placeLabels(marks, ROOM);
      const boxes = marks.flatMap((one, at) => {
        const side = sides[at];
        return side ? [{ at, box: labelBox(one, side) }] : [];
      });
      for (const { at, box } of boxes) {
        expect(isInside(box, ROOM)).toBe(true);
        for (const other of boxes) if (other.at > at) expect(overlap(box, other.box)).toBe(false);
        marks.forEach((one, place) => {
          if (place !== at) expect(overlap(box, markBox(one))).toBe(false);
        });
      }
    }),
    { numRuns: 50 },
  );
});
