/** Cuts work into slices, so that the page can keep drawing frames. */
import { SLICE_MS } from '@/core/limits';

export interface Slices {
  /** Works as soon as the browser has nothing more urgent to do, but not before `delay` ms. */
  start(delay?: number): void;
  /** Total milliseconds of all slices so far, the current one included. */
  spent(): number;
  stop(): void;
}

type PostTask = (task: () => void, options: { priority: 'user-blocking' | 'user-visible' }) => unknown;

/** So much work, in ms, goes before the browser's own: a reader waits for the first words, which are in view. */
const URGENT_MS = 2 * SLICE_MS;
/** Work that has failed this often will always fail. */
const MAX_FAILURES = 5;

/**
 * Calls `work` slice after slice as long as it returns true. `work` gets a function that says when its slice is over
 * (SLICE_MS), and should call it often. Errors go to `onError`; after a few of them, the work ends.
 */
export function createSlices(work: (isOver: () => boolean) => boolean, onError: (error: unknown) => void): Slices {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  let stopped = false;
  let spent = 0;
  /** When the current slice began; 0 between two. */
  let begun = 0;
  let failures = 0;

  const slice = () => {
    waiting = false;
    if (stopped) return;
    begun = performance.now();
    try {
      if (work(() => performance.now() - begun >= SLICE_MS)) soon();
    } catch (error) {
      failures += 1;
      onError(error);
      if (failures < MAX_FAILURES) soon();
    }
    spent += performance.now() - begun;
    begun = 0;
  };
  const soon = () => {
    if (waiting || stopped) return;
    clearTimeout(timer);
    timer = undefined;
    waiting = true;
    post(slice, spent < URGENT_MS ? 'user-blocking' : 'user-visible');
  };

  return {
    start(delay = 0) {
      if (waiting || stopped || (timer !== undefined && delay > 0)) return;
      if (delay === 0) soon();
      else timer = setTimeout(soon, delay);
    },
    spent: () => spent + (begun && performance.now() - begun),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function post(task: () => void, priority: 'user-blocking' | 'user-visible'): void {
  const scheduler = (globalThis as { scheduler?: { postTask?: PostTask } }).scheduler;
  if (scheduler?.postTask) scheduler.postTask(task, { priority });
  else setTimeout(task);
}
