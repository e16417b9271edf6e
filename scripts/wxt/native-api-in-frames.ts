/** A Vite plugin: what WXT itself adds to content scripts gets the browser's own extension API, not the polyfill. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from '../run/root';

/** Files of WXT that only content scripts load. */
const IN_FRAMES = /\/wxt\/dist\/utils\/(?:content-script-context|internal\/[\w-]+)\.mjs$/;
/** Their import as written, and as the polyfill's module rewrites it. */
const API = new Set(['wxt/browser', '@wxt-dev/webextension-polyfill/browser']);

/** Why, and what it saves: docs/decisions/0009-polyfill.md. */
export function nativeApiInFrames(): Plugin {
  return {
    name: 'glosa:native-api-in-frames',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!API.has(source) || !importer || !IN_FRAMES.test(importer.replaceAll('\\', '/'))) return null;
      return resolve(ROOT, 'platform', 'api.ts');
    },
  };
}
