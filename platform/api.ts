/** The native extension API of the browser, which frames use instead of `wxt/browser` and its polyfill. */
import type { browser as polyfilled } from 'wxt/browser';

const world = globalThis as { browser?: typeof polyfilled; chrome?: typeof polyfilled };

/** Firefox calls it `browser`, Chrome `chrome` (newer ones both); in Manifest V3 both return promises. */
export const browser = (world.browser?.runtime?.id ? world.browser : world.chrome) as typeof polyfilled;
