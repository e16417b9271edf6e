/** The native extension API of the browser, which frames use instead of `wxt/browser` and its polyfill. */
import type { browser as polyfilled } from 'wxt/browser';

/**
 * In Manifest V3 it returns promises under this name in Firefox too. Whether there is a `browser` is not asked: to look at what such
 * a name holds has the browser make the API, in every frame, and most frames need none of it.
 */
export const browser = (globalThis as unknown as { chrome: typeof polyfilled }).chrome;
