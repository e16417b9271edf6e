/** Cuts work into slices that leave the page its frames. */
import { SLICE_MS } from '@/core/limits';

export interface Slices {
  /** Works as soon as the browser has nothing more urgent, or after `delay` ms at the earliest. */
  start(delay?: number): void;
  /** Milliseconds of all slices so far. */
  spent(): number;
  stop(): void;
}

type PostTask = (task: () => void, options: { priority: 'user-visible' | 'background' }) => unknown;

/**
 * Calls `work` slice after slice for as long as it returns true. `work` is given a clock that says when its slice is
 * over (SLICE_MS), and should look at it often.
 */
export function createSlices(work: (isOver: () => boolean) => boolean): Slices {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  let stopped = false;
  let spent = 0;

  const slice = () => {
    waiting = false;
    if (stopped) return;
    const begun = performance.now();
    const more = work(() => performance.now() - begun >= SLICE_MS);
    spent += performance.now() - begun;
    if (more) soon();
  };
  const soon = () => {
    if (waiting || stopped) return;
    clearTimeout(timer);
    timer = undefined;
    waiting = true;
    post(slice);
  };

  return {
    start(delay = 0) {
      if (waiting || stopped || (timer !== undefined && delay > 0)) return;
      if (delay === 0) soon();
      else timer = setTimeout(soon, delay);
    },
    spent: () => spent,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function post(task: () => void): void {
  const scheduler = (globalThis as { scheduler?: { postTask?: PostTask } }).scheduler;
  if (scheduler?.postTask) scheduler.postTask(task, { priority: 'user-visible' });
  else setTimeout(task);
}
