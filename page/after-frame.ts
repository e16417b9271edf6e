/** Waits until the page has been drawn: layout is known then, and reading it costs next to nothing. */

export interface AfterFrame {
  /** Calls back once, when the next frame has been drawn; in a tab that is not shown, when it is. */
  ask(): void;
  stop(): void;
}

/** Makes a way to have `act` called after a frame. */
export function createAfterFrame(act: () => void): AfterFrame {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask() {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        // The callback itself runs before layout; the task after it runs after the frame was drawn.
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
