/** A throttle: one run for all that asked, none after it was stopped. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createThrottle } from '@/page/throttle';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('runs once for all that asked, so long after the first', () => {
  const task = vi.fn();
  const throttle = createThrottle(task);
  throttle.ask(100);
  vi.advanceTimersByTime(60);
  throttle.ask(100);
  vi.advanceTimersByTime(39);
  expect(task).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(task).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1_000);
  expect(task).toHaveBeenCalledOnce();
});

it('runs again where the task itself asks', () => {
  const throttle = createThrottle(() => {
    if (task.mock.calls.length < 3) throttle.ask(10);
    task();
  });
  const task = vi.fn();
  throttle.ask(10);
  vi.advanceTimersByTime(1_000);
  expect(task).toHaveBeenCalledTimes(4);
});

it('does not run once it was stopped, until it is asked for again', () => {
  const task = vi.fn();
  const throttle = createThrottle(task);
  throttle.ask(100);
  throttle.stop();
  vi.advanceTimersByTime(1_000);
  expect(task).not.toHaveBeenCalled();
  throttle.ask(5);
  vi.advanceTimersByTime(5);
  expect(task).toHaveBeenCalledOnce();
});
