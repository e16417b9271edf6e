/** How messages are looked up in a build. */
import { expect, it } from 'vitest';
import { plainMessages } from '../../../scripts/wxt/plain-messages';

const plugin = plainMessages() as unknown as {
  resolveId: (source: string) => string | null;
  load: (id: string) => string | null;
};

/** What the module that stands for WXT's asks the browser for, and answers. */
function ask(key: string, values?: unknown[]): { asked: unknown[]; answer: unknown } {
  const code = plugin.load(plugin.resolveId('@wxt-dev/i18n') ?? '') ?? '';
  const body = code
    .replace("import { browser } from '@wxt-dev/browser';", '')
    .replace('export const createI18n =', 'return');
  let asked: unknown[] = [];
  const getMessage = (...all: unknown[]) => {
    asked = all;
    return 'A message.';
  };
  const create = new Function('browser', body)({ i18n: { getMessage } }) as () => {
    t: (key: string, values?: unknown[]) => unknown;
  };
  const answer = values ? create().t(key, values) : create().t(key);
  return { asked, answer };
}

it('asks for the key as the browser writes it, and returns what it says', () => {
  expect(ask('card.more.short')).toEqual({ asked: ['card_more_short', []], answer: 'A message.' });
});

it('hands on values as strings', () => {
  expect(ask('panel.count', [3, 'two', null]).asked).toEqual(['panel_count', ['3', 'two', 'null']]);
});

it('stands for no other module', () => {
  expect(plugin.resolveId('@wxt-dev/browser')).toBeNull();
  expect(plugin.load('@wxt-dev/i18n')).toBeNull();
});
