/** Runs tasks one after the other. */

/** Gives a function that runs a task once all earlier ones have ended, well or badly, and passes on how it ends. */
export function createQueue(): <T>(task: () => T | Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(task);
    last = mine.catch(() => {});
    return mine;
  };
}
