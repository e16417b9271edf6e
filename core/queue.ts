/** Runs tasks one after the other. */

/** Makes a function that runs a task once all earlier ones have settled, and settles with its result or error. */
export function createQueue(): <T>(task: () => T | Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(task);
    last = mine.catch(() => {});
    return mine;
  };
}
