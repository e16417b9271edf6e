/** The extension API as every supported browser has it: frames load this in place of the polyfill behind `wxt/browser`. */
import type { browser as polyfilled } from 'wxt/browser';

const world = globalThis as { browser?: typeof polyfilled; chrome?: typeof polyfilled };

/** Firefox calls it `browser`, Chrome `chrome` (newer ones both); in Manifest V3 both answer with promises. */
export const browser = (world.browser?.runtime?.id ? world.browser : world.chrome) as typeof polyfilled;
