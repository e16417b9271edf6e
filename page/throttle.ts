/** Runs a task once for all requests within a period. */

export interface Throttle {
  /** Schedules the task in `ms` milliseconds, unless it is already scheduled. */
  ask(ms: number): void;
  /** Cancels the scheduled run, if there is one. */
  stop(): void;
}

/** Makes a throttle for `task`. */
export function createThrottle(task: () => void): Throttle {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask(ms) {
      timer ??= setTimeout(() => {
        timer = undefined;
        task();
      }, ms);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
