/** One instance runs in a frame's world: a later one ends it, and scripts of the frame find what they left each other. */
import { beforeEach, expect, it } from 'vitest';
import { beginInstance, instanceHere } from '../../platform/frame-instance';

beforeEach(() => {
  instanceHere()?.end();
  delete (globalThis as { __glosa?: unknown }).__glosa;
});

it('there is none before one was begun', () => {
  expect(instanceHere()).toBeUndefined();
});

it('a later one ends the one before, and is found in its stead', () => {
  const first = beginInstance();
  const second = beginInstance();
  expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
  expect(instanceHere()).toBe(second);
  second.end();
  expect(second.signal.aborted).toBe(true);
});

it('keeps what one script leaves for another, and a later one has nothing of it', () => {
  beginInstance();
  Object.assign(instanceHere<{ session: string }>() ?? {}, { session: 'here' });
  expect(instanceHere<{ session: string }>()?.session).toBe('here');
  beginInstance();
  expect(instanceHere<{ session: string }>()?.session).toBeUndefined();
});
