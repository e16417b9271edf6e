/** What is wrong with a pack, and where. */

/** One thing wrong with a pack. */
export interface Fault {
  /** Where, as in `topics[3].points[0].text.es`; empty for the pack as a whole. */
  path: string;
  /** What is wrong, or what to do, in English. */
  message: string;
}

/** The steps from the root of a pack to a value. */
export type Step = string | number;

/** `['topics', 3, 'text']` as `topics[3].text`. Keys come from strangers, so long ones are cut. */
export function pathOf(steps: readonly Step[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else path += `${path === '' ? '' : '.'}${step.length > 40 ? `${step.slice(0, 40)}...` : step}`;
  }
  return path;
}
