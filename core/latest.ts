/** Lets the latest of several requests win, whatever the order of their answers. */

/**
 * Gives a function to call when a request begins. What that returns is true for as long as no later request has begun:
 * an answer that comes when it is false is dropped.
 */
export function createLatest(): () => () => boolean {
  let begun = 0;
  return () => {
    begun += 1;
    const mine = begun;
    return () => mine === begun;
  };
}
