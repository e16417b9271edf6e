/** What waits for a frame is done once it was drawn, once however often it was asked for. */
import { expect, test, vi } from 'vitest';
import { createAfterFrame } from '@/page/after-frame';
import { nextFrame } from './fixture';

test('is done once, after the callbacks of the next frame, and again when asked again', async () => {
  const done: string[] = [];
  const afterFrame = createAfterFrame(() => done.push('after'));
  afterFrame.ask();
  afterFrame.ask();
  requestAnimationFrame(() => done.push('frame'));
  expect(done).toEqual([]);
  await vi.waitFor(() => expect(done).toEqual(['frame', 'after']));
  await nextFrame();
  expect(done).toHaveLength(2);
  afterFrame.ask();
  await vi.waitFor(() => expect(done).toHaveLength(3));
});

test('is not done once it was stopped, before the frame or after it', async () => {
  const act = vi.fn();
  const afterFrame = createAfterFrame(act);
  afterFrame.ask();
  afterFrame.stop();
  await nextFrame();
  afterFrame.ask();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  afterFrame.stop();
  await nextFrame();
  expect(act).not.toHaveBeenCalled();
});
