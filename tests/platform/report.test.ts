/** One voice for errors. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
let report: typeof import('@/platform/report').report;
let ExtensionReplaced: typeof import('@/platform/replaced').ExtensionReplaced;

beforeEach(async () => {
  warn.mockClear();
  vi.resetModules();
  ({ report } = await import('@/platform/report'));
  ({ ExtensionReplaced } = await import('@/platform/replaced'));
  Object.assign(fakeBrowser.runtime, { id: 'test-extension-id' });
});

it('says what failed, once', () => {
  report(new Error('full'), 'storing the settings');
  report(new Error('full'), 'storing the settings');
  report('odd', 'reading');
  expect(warn.mock.calls.map(([message]) => message)).toEqual([
    'Glosa: storing the settings: full',
    'Glosa: reading: odd',
  ]);
});

it('is silent after the extension was replaced', () => {
  report(new ExtensionReplaced(), 'asking');
  Object.assign(fakeBrowser.runtime, { id: undefined });
  report(new Error('any'), 'asking');
  expect(warn).not.toHaveBeenCalled();
});

it('stops after twenty', () => {
  for (let count = 0; count < 50; count += 1) report(new Error(`${count}`), 'reading');
  expect(warn).toHaveBeenCalledTimes(20);
});
