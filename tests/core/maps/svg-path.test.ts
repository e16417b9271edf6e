/** Paths: short, in whole numbers, without what rounds away. */
import { expect, it } from 'vitest';
import { areaOf, createPen, pathOf } from '@/core/maps/svg-path';

function drawn(closed: boolean, ...points: [number, number][]) {
  const pen = createPen();
  const [[x, y] = [0, 0], ...rest] = points;
  pen.moveTo(x, y);
  for (const [nextX, nextY] of rest) pen.lineTo(nextX, nextY);
  if (closed) pen.closePath();
  return pen.strokes;
}

it('are relative after the first point, and a minus separates by itself', () => {
  expect(pathOf(drawn(false, [10, 10], [12.4, 9], [9.6, 20.2]))).toBe('M10 10l2-1-2 11');
  expect(pathOf(drawn(true, [-1, 0], [4, 0], [4, 4]))).toBe('M-1 0l5 0 0 4z');
});

it('leave out points that round to the one before, and strokes of which too little is left', () => {
  expect(pathOf(drawn(false, [1, 1], [1.2, 0.8], [3, 1]))).toBe('M1 1l2 0');
  expect(pathOf(drawn(false, [1, 1], [1.2, 0.8]))).toBe('');
  expect(pathOf(drawn(true, [1, 1], [3, 1], [3.2, 1.1]))).toBe('');
});

it('leave out areas that are too small, and no lines', () => {
  const square = drawn(true, [0, 0], [2, 0], [2, 2], [0, 2]);
  expect(square.map(areaOf)).toEqual([4]);
  expect(pathOf(square, 4)).not.toBe('');
  expect(pathOf(square, 5)).toBe('');
  expect(pathOf(drawn(false, [0, 0], [2, 0]), 5)).not.toBe('');
});
