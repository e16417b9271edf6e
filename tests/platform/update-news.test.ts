/** What an update leaves to be told, until the reader has seen it. */
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetNews, noteUpdate, untoldNews } from '@/platform/update-news';

const updated = async (from: string | undefined, to: string) => {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: 'Glosa', version: to });
  await noteUpdate(from);
};

it('tells of a version that brings something, once', async () => {
  await updated('0.1.3', '0.2.0');
  expect(await untoldNews()).toBe('0.2.0');
  await forgetNews();
  expect(await untoldNews()).toBeNull();
});

it.each([
  ['a repair', '0.1.0', '0.1.1'],
  ['a way back', '0.10.0', '0.2.0'],
  ['an update from we do not know what', undefined, '0.2.0'],
])('tells nothing of %s', async (_, from, to) => {
  await updated(from, to);
  expect(await untoldNews()).toBeNull();
});

it.each([[7], [{ version: '1' }], ['<b>'], ['9'.repeat(40)]])(
  'takes nothing from a damaged value: %j',
  async (value) => {
    await fakeBrowser.storage.local.set({ news: value });
    expect(await untoldNews()).toBeNull();
  },
);
