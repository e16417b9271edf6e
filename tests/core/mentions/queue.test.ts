/** A queue gives back what was put in, in order, each once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Queue } from '../../../core/mentions/queue';

test('gives what waits longest, each once, and what was taken out no more', () => {
  const queue = new Queue<string>();
  expect(queue.first()).toBeUndefined();
  for (const item of ['a', 'b', 'a', 'c']) queue.add(item);
  expect(queue.size).toBe(3);
  expect([...queue]).toEqual(['a', 'b', 'c']);
  expect(queue.first()).toBe('a');
  expect(queue.first()).toBe('a');
  queue.delete('a');
  queue.delete('never');
  expect(queue.first()).toBe('b');
  queue.delete('b');
  queue.delete('c');
  expect(queue.size).toBe(0);
  expect(queue.first()).toBeUndefined();
  queue.add('a');
  expect(queue.first()).toBe('a');
});

test('holds what was added and not taken out, whatever the order, and hands out each of it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(5)), { maxLength: 40 }), (steps) => {
      const queue = new Queue<number>();
      const held = new Set<number>();
      for (const [isAdded, item] of steps) {
        if (isAdded) queue.add(item);
        else queue.delete(item);
        if (isAdded) held.add(item);
        else held.delete(item);
        expect(queue.size).toBe(held.size);
        expect(new Set(queue)).toEqual(held);
        const first = queue.first();
        expect(first === undefined ? held.size === 0 : held.has(first)).toBe(true);
      }
      for (let left = held.size; left > 0; left--) {
        const first = queue.first() as number;
        expect(held.delete(first)).toBe(true);
        queue.delete(first);
      }
      expect(queue.first()).toBeUndefined();
    }),
  );
});
