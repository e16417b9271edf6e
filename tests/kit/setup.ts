/** Gives every test a fresh fake extension API, with the English messages behind `i18n.getMessage`. */
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../assets/locales/en.json';
import { filled, flatMessages } from '../../core/message-texts';

const table = new Map(flatMessages(messages, '_'));

function getMessage(key: string, substitutions?: string | string[]): string {
  const values = typeof substitutions === 'string' ? [substitutions] : (substitutions ?? []);
  return filled(table.get(key) ?? '', values);
}

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en' });
});

/** A busy machine takes its time; a fault stays one. Waiting gives up after a second by itself, and no configuration says otherwise. */
const { waitFor } = vi;
vi.waitFor = (callback, options = { timeout: 5_000 }) => waitFor(callback, options);
