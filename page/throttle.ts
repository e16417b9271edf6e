/** Runs a task once for all requests within a period. */

export interface Throttle {
  /** Schedules the task in `ms` milliseconds; false if it is already scheduled. */
  ask(ms: number): boolean;
  /** Cancels the scheduled run, if there is one. */
  stop(): void;
}

/** Makes a throttle for `task`. */
export function createThrottle(task: () => void): Throttle {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask(ms) {
      if (timer !== undefined) return false;
      timer = setTimeout(() => {
        timer = undefined;
        task();
      }, ms);
      return true;
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
