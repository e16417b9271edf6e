/** A reader's notes in storage: each change whole or not at all, in few parts, and none lost between two windows. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_NOTES, MAX_OWN_NAMES } from '@/core/limits';
import { added, type Change, edited, removed } from '@/core/own/change';
import type { Note } from '@/core/own/note';
import { createOwnStore } from '@/platform/own-store';
import { makeNote } from '../core/own/own-notes';

const report = vi.fn();
const open = () => createOwnStore(report);
const stored = () => fakeBrowser.storage.local.get(null);
const namesIn = async () => [...(await open().read()).values()].map(({ id }) => id).sort();
const undoOf = async (change: Change) => {
  const done = await open().change(change);
  if (!('undo' in done)) throw new Error(JSON.stringify(done));
  return done.undo;
};
const noteNow = async (id: string) => (await open().read()).get(id) as Note;

beforeEach(() => {
  vi.restoreAllMocks();
  report.mockClear();
  fakeBrowser.reset();
});

describe('the store of notes', () => {
  it('holds nothing at first', async () => {
    expect(await open().read()).toEqual(new Map());
    expect(await stored()).toEqual({});
  });

  it('keeps a note, changes it and takes it away, and undoes each', async () => {
    await open().change(added([makeNote('one', ['One'])]));
    const one = await noteNow('one');
    expect(one).toEqual({ ...makeNote('one', ['One']), revision: 1 });
    const undoEdit = await undoOf(edited(one, { ...one, line: 'Changed.' }));
    expect(await noteNow('one')).toMatchObject({ line: 'Changed.', revision: 2 });
    await open().change(undoEdit);
    expect(await noteNow('one')).toMatchObject({ line: one.line, revision: 3 });
    const undoRemoval = await undoOf(removed([await noteNow('one')]));
    expect(await namesIn()).toEqual([]);
    await open().change(undoRemoval);
    expect(await namesIn()).toEqual(['one']);
  });

  it('rewrites a small part of many notes, in one write with the index', async () => {
    const many = Array.from({ length: 2_000 }, (_, number) => makeNote(`n-${number}`, [`Number ${number}`]));
    await open().change(added(many));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await open().change(added([makeNote('one', ['One'])]));
    expect(set).toHaveBeenCalledTimes(1);
    const written = JSON.stringify(set.mock.calls[0]).length;
    expect(written).toBeLessThan(JSON.stringify(await stored()).length / 50);
    expect((await open().read()).size).toBe(2_001);
  });

  it('tells the later of two windows, and changes nothing', async () => {
    await open().change(added([makeNote('one', ['One'])]));
    const seen = await noteNow('one');
    await open().change(edited(seen, { ...seen, line: 'Of the first window.' }));
    const done = await open().change(edited(seen, { ...seen, line: 'Of the second.' }));
    expect(done).toEqual({ changed: new Map([['one', await noteNow('one')]]) });
    expect(await noteNow('one')).toMatchObject({ line: 'Of the first window.' });
  });

  it('takes changes of many windows at once', async () => {
    const all = Array.from({ length: 40 }, (_, number) => `n-${number}`);
    await Promise.all(all.map((id) => open().change(added([makeNote(id, [id])]))));
    expect(await namesIn()).toEqual([...all].sort());
    expect((await stored()).own).toEqual({ version: 1, revision: 40, entries: 40, names: 40 });
  });

  it('says that the browser is full, and keeps what was', async () => {
    await open().change(added([makeNote('one', ['One'])]));
    const before = await stored();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await open().change(added([makeNote('two', ['Two'])]))).toEqual({ fault: 'full' });
    expect(await stored()).toEqual(before);
    expect(report).not.toHaveBeenCalled();
  });

  it('says that it could not store, and reports why', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('no'));
    expect(await open().change(added([makeNote('two', ['Two'])]))).toEqual({ fault: 'not_stored' });
    expect(report).toHaveBeenCalledOnce();
  });

  it('takes no more than there may be, and lets the reader take away from too many', async () => {
    await open().change(added([makeNote('one', ['One'])]));
    await fakeBrowser.storage.local.set({ own: { version: 1, revision: 5, entries: MAX_NOTES, names: 9 } });
    expect(await open().change(added([makeNote('two', ['Two'])]))).toEqual({ fault: 'too_many_notes' });
    await fakeBrowser.storage.local.set({ own: { version: 1, revision: 5, entries: 9, names: MAX_OWN_NAMES } });
    expect(await open().change(added([makeNote('two', ['Two'])]))).toEqual({ fault: 'too_many_names' });
    expect(await open().change(removed([await noteNow('one')]))).toHaveProperty('undo');
  });

  it('leaves out what is damaged, and reads the rest', async () => {
    await open().change(added([makeNote('one', ['One'])]));
    const [key = ''] = Object.keys(await stored()).filter((each) => each.startsWith('own:'));
    const part = (await stored())[key] as unknown[];
    await fakeBrowser.storage.local.set({ [key]: [...part, { what: 'note' }, 7], 'own:0': 'damage', own: 'damage' });
    expect(await namesIn()).toEqual(['one']);
  });

  it('tells of every change, once', async () => {
    const heard = vi.fn();
    const stop = open().subscribe(heard);
    await open().change(added([makeNote('one', ['One'])]));
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
    await open().change(added([makeNote('two', ['Two'])]));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
