/** Waits until the page has been drawn: then layout is up to date, and reading it costs next to nothing. */

export interface AfterFrame {
  /** Calls back once, after the next frame has been drawn; in a hidden tab, once it is shown. */
  ask(): void;
  stop(): void;
}

/** Makes a function that has `act` called after a frame. */
export function createAfterFrame(act: () => void): AfterFrame {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask() {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        // The callback itself runs before layout; the task queued by it runs after the frame has been drawn.
        timer = setTimeout(() => {
          frame = 0;
          act();
        });
      });
    },
    stop() {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      frame = 0;
    },
  };
}
