/** Runs a task once for all that asked for it within a while. */

export interface Throttle {
  /** Has the task run in `ms` milliseconds, unless it was asked for already and has not run since. */
  ask(ms: number): void;
  /** It does not run any more, unless it is asked for again. */
  stop(): void;
}

/** Makes the throttle of `task`. */
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
