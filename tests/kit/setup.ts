/** Gives every test a fresh fake extension API, with the English messages behind `i18n.getMessage`. */
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../assets/locales/en.json';

function flatten(node: object, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}_`),
  );
}
const table = new Map(flatten(messages));

function getMessage(key: string, substitutions?: string | string[]): string {
  const values = typeof substitutions === 'string' ? [substitutions] : (substitutions ?? []);
  return (table.get(key) ?? '').replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
}

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en' });
});
