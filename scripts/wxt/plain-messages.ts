/** A Vite plugin: messages are looked up without what WXT's module can do besides. */
import type { Plugin } from 'vite';

const MODULE = '@wxt-dev/i18n';
const PLAIN = '\0glosa:plain-messages';

/** Every call of ours is `t(key)` or `t(key, values)`; `tests/locales.test.ts` knows every key. */
const CODE = `
import { browser } from '@wxt-dev/browser';
export const createI18n = () => ({
  t: (key, values = []) => browser.i18n.getMessage(key.replaceAll('.', '_'), values.map(String)),
});
`;

/**
 * Leaves the plural forms, named values and warnings of WXT's messages out of every script: a kilobyte of a card's script, and nothing
 * of ours uses them.
 */
export function plainMessages(): Plugin {
  return {
    name: 'glosa:plain-messages',
    enforce: 'pre',
    resolveId: (source) => (source === MODULE ? PLAIN : null),
    load: (id) => (id === PLAIN ? CODE : null),
  };
}
