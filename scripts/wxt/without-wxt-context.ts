/** A Vite plugin: content scripts start without the context that WXT would give them, and so without what it loads. */
import type { Plugin } from 'vite';

const CONTEXT = 'wxt/utils/content-script-context';
const STUB = '\0glosa:no-context';

/**
 * Leaves WXT's context out of frames. Nothing of ours uses it: it ends at an event that any page can make, costs 2 kB in
 * every frame, and brings the polyfill along. See docs/decisions/0009-polyfill.md.
 */
export function withoutWxtContext(): Plugin {
  return {
    name: 'glosa:without-wxt-context',
    enforce: 'pre',
    resolveId: (source) => (source === CONTEXT ? STUB : null),
    load: (id) => (id === STUB ? 'export class ContentScriptContext {}' : null),
  };
}
