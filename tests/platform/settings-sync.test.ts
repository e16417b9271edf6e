/** Sync: off until chosen, shared parts alone, and nothing lost where the browser refuses. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSettingsStore, type SettingsStore } from '@/platform/settings-store';
import { followSync, syncFault } from '@/platform/settings-sync';
import { SETTINGS_KEY } from '@/platform/storage-keys';

let store: SettingsStore;
const report = vi.fn();
const synced = async () => (await fakeBrowser.storage.sync.get(SETTINGS_KEY))[SETTINGS_KEY];

beforeEach(async () => {
  store = await createSettingsStore();
  followSync(async () => store, report);
});
afterEach(() => vi.restoreAllMocks());

describe('followSync', () => {
  it('stores nothing there until it is switched on', async () => {
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    await store.change({ density: 'page' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(set).not.toHaveBeenCalled();
  });

  it('stores what is shared when switched on, keeps it current, and deletes it when switched off', async () => {
    await store.change({ density: 'page', sitesOff: ['private.example'], silencedNames: ['Morena'] });
    await store.change({ sync: true });
    await vi.waitFor(async () => expect(await synced()).toEqual({ version: 2, changed: { density: 'page' } }));
    await store.change({ mark: 'tint' });
    await vi.waitFor(async () =>
      expect(await synced()).toEqual({ version: 2, changed: { density: 'page', mark: 'tint' } }),
    );
    await store.change({ sync: false });
    await vi.waitFor(async () => expect(await synced()).toBeUndefined());
  });

  it('takes what other browsers stored, first of all when it is switched on', async () => {
    await fakeBrowser.storage.sync.set({ [SETTINGS_KEY]: { version: 2, changed: { density: 'every' } } });
    await store.change({ density: 'page', sitesOff: ['mine.example'] });
    await store.change({ sync: true });
    await vi.waitFor(() => expect(store.get()).toMatchObject({ density: 'every', sitesOff: ['mine.example'] }));
    await fakeBrowser.storage.sync.set({
      [SETTINGS_KEY]: { version: 2, changed: { likely: false, sitesOff: ['evil.example'], sync: false } },
    });
    await vi.waitFor(() =>
      expect(store.get()).toMatchObject({ likely: false, sitesOff: ['mine.example'], sync: true }),
    );
  });

  it('comes to rest after two changes at once', async () => {
    await store.change({ sync: true });
    await Promise.all([store.change({ density: 'page' }), store.change({ density: 'every' })]);
    await vi.waitFor(async () => expect(await synced()).toEqual({ version: 2, changed: { density: 'every' } }));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(set).not.toHaveBeenCalled();
    expect(store.get().density).toBe('every');
  });

  it('says where the browser refuses, keeps the settings, and recovers', async () => {
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await store.change({ sync: true, density: 'page' });
    await vi.waitFor(async () => expect(await syncFault()).toBe('refused'));
    expect(report).toHaveBeenCalled();
    expect(store.get()).toMatchObject({ sync: true, density: 'page' });
    set.mockRestore();
    await store.change({ mark: 'faint' });
    await vi.waitFor(async () => expect(await syncFault()).toBeNull());
    expect(await synced()).toEqual({ version: 2, changed: { density: 'page', mark: 'faint' } });
  });

  it('leaves alone what a newer Glosa has stored', async () => {
    const newer = { version: 99, changed: { density: 'page' } };
    await fakeBrowser.storage.sync.set({ [SETTINGS_KEY]: newer });
    await store.change({ sync: true, likely: false });
    await vi.waitFor(async () => expect(await syncFault()).toBe('newer'));
    expect(await synced()).toEqual(newer);
    expect(store.get()).toMatchObject({ density: 'section', likely: false });
  });
});
