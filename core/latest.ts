/** Lets the latest of several requests win, whatever the order of their answers. */

/**
 * Makes a function to call when a request begins. It returns a check that is true until a later request begins;
 * an answer that arrives when the check is false should be dropped.
 */
export function createLatest(): () => () => boolean {
  let begun = 0;
  return () => {
    begun += 1;
    const mine = begun;
    return () => mine === begun;
  };
}
