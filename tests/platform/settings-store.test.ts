/** Settings that are stored, read again, and seen by every window. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, frameSettings } from '@/core/settings/settings';
import { ExtensionReplaced } from '@/platform/replaced';
import { readSettings } from '@/platform/settings-reader';
import { createSettingsStore } from '@/platform/settings-store';
import { SETTINGS_KEY } from '@/platform/storage-keys';

const stored = async () => (await fakeBrowser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];

describe('createSettingsStore', () => {
  beforeEach(() => vi.restoreAllMocks());

  it('begins with the defaults and stores nothing by itself', async () => {
    expect((await createSettingsStore()).get()).toEqual(DEFAULT_SETTINGS);
    expect(await stored()).toBeUndefined();
  });

  it('stores what differs and reads it again', async () => {
    const store = await createSettingsStore();
    await store.change({ highlights: false });
    expect(await stored()).toEqual({ version: 2, changed: { highlights: false } });
    expect((await createSettingsStore()).get()).toEqual({ ...DEFAULT_SETTINGS, highlights: false });
    await store.change({ highlights: true });
    expect(await stored()).toEqual({ version: 2, changed: {} });
  });

  it('keeps what another window changed', async () => {
    const [one, two] = [await createSettingsStore(), await createSettingsStore()];
    await Promise.all([one.change({ highlights: false }), two.change({ density: 'every' })]);
    for (const store of [one, two]) expect(store.get()).toMatchObject({ highlights: false, density: 'every' });
  });

  it('keeps both of two sites added at once', async () => {
    const [one, two] = [await createSettingsStore(), await createSettingsStore()];
    const add = (host: string) => (current: typeof DEFAULT_SETTINGS) => ({ sitesOff: [...current.sitesOff, host] });
    await Promise.all([one.change(add('a.example')), two.change(add('b.example'))]);
    expect(one.get().sitesOff).toEqual(['a.example', 'b.example']);
  });

  it('tells of changes once each, here and elsewhere, until stopped', async () => {
    const [one, two] = [await createSettingsStore(), await createSettingsStore()];
    const [heardByOne, heardByTwo] = [vi.fn(), vi.fn()];
    one.subscribe(heardByOne);
    const stop = two.subscribe(heardByTwo);
    await one.change({ likely: false });
    expect(heardByOne).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_SETTINGS, likely: false });
    expect(heardByTwo).toHaveBeenCalledTimes(1);
    stop();
    await one.change({ likely: true });
    expect(heardByTwo).toHaveBeenCalledTimes(1);
  });

  it('keeps what is readable of damaged settings, and goes back to defaults where they are taken away', async () => {
    await fakeBrowser.storage.local.set({
      [SETTINGS_KEY]: { version: 'x', changed: { highlights: 0, density: 'page' } },
    });
    const store = await createSettingsStore();
    expect(store.get()).toEqual({ ...DEFAULT_SETTINGS, density: 'page' });
    await fakeBrowser.storage.local.remove(SETTINGS_KEY);
    expect(store.get()).toEqual(DEFAULT_SETTINGS);
  });

  it('gives defaults where storage cannot be read, and says so', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    expect((await createSettingsStore()).get()).toEqual(DEFAULT_SETTINGS);
    expect(warn.mock.calls[0]?.[0]).toBe('Glosa: reading the settings: corrupt');
  });

  it('29 storage-faults: leaves settings as they were where storage refuses, and goes on after', async () => {
    const store = await createSettingsStore();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    await expect(store.change({ highlights: false })).rejects.toThrow('Quota');
    expect(store.get()).toEqual(DEFAULT_SETTINGS);
    await store.change({ likely: false });
    expect(store.get()).toEqual({ ...DEFAULT_SETTINGS, likely: false });
  });

  it('says by type that the extension was replaced', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(createSettingsStore()).rejects.toBeInstanceOf(ExtensionReplaced);
  });
});

describe('readSettings of a frame that was handed settings', () => {
  const early = { settings: { version: 2, changed: { density: 'page' } } };

  beforeEach(() => vi.restoreAllMocks());

  it('has those at once, and hears what storage says since', async () => {
    let answer = () => {};
    const answered = new Promise<Record<string, unknown>>((resolve) => {
      answer = () => resolve({ [SETTINGS_KEY]: { version: 2, changed: { highlights: false } } });
    });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockReturnValue(answered);
    const settings = await readSettings(frameSettings, early);
    expect(settings.get()).toMatchObject({ highlights: true, density: 'page' });
    answer();
    await vi.waitFor(() =>
      expect(settings.get()).toMatchObject({ highlights: false, density: DEFAULT_SETTINGS.density }),
    );
  });

  it('goes on with them where storage cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('Extension context invalidated.'));
    const settings = await readSettings(frameSettings, early);
    await Promise.resolve();
    expect(settings.get().density).toBe('page');
  });
});
