/** The reader's packs in storage: whole or not at all, in order, mended where damaged. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_CHARACTERS_IN_ALL, MAX_NAMES_IN_ALL } from '@/core/limits';
import { type CheckedPack, checkPackText, checksumOf } from '@/core/packs/check-text';
import type { PackFacts } from '@/core/packs/pack-list';
import type { Pack } from '@/core/topics/topic';
import { createPackStore, readPacks } from '@/platform/pack-store';
import { type StorablePack, storablePack } from '@/platform/stored-text';
import { makePack, makeTopic } from '../kit/pack';

const shipped = [
  makePack([makeTopic('a', ['Alpha One'])], { id: 'main' }),
  makePack([makeTopic('b', ['Beta Two'])], { id: 'extra' }),
];
const facts = shipped.map((pack) => (checkPackText(JSON.stringify(pack)) as CheckedPack).facts) as PackFacts[];
async function readShipped(wanted: string): Promise<Pack> {
  const pack = shipped.find(({ id }) => id === wanted);
  if (!pack) throw new Error(`${wanted} does not ship`);
  return pack;
}

const open = () => createPackStore(facts);
const stored = () => fakeBrowser.storage.local.get(null);
const idsOn = async () => (await readPacks(readShipped, facts)).map(({ id }) => id);

const textOf = (id: string, name = 'Gamma Three') => JSON.stringify(makePack([makeTopic('g', [name])], { id }));

function checked(id: string, name?: string): Promise<StorablePack> {
  return storablePack(checkPackText(textOf(id, name)) as CheckedPack);
}

beforeEach(() => fakeBrowser.reset());

describe('the list', () => {
  it('begins with the bundled packs, of which the first is on', async () => {
    expect((await open().list()).map(({ id, on }) => [id, on])).toEqual([
      ['main', true],
      ['extra', false],
    ]);
    expect(await idsOn()).toEqual(['main']);
    expect(await stored()).toEqual({});
  });

  it('takes a pack in, on, and gives it back as it was', async () => {
    expect(await open().add(await checked('mine'))).toEqual({ added: 'new' });
    expect(await idsOn()).toEqual(['main', 'mine']);
    expect(await open().textOf('mine')).toBe(textOf('mine'));
  });

  it('takes a fraction of the room that its text would', async () => {
    const names = Array.from({ length: 300 }, (_, number) => `Gamma number ${number}`);
    const topics = names.map((name, number) => makeTopic(`g-${number}`, [name]));
    const text = JSON.stringify(makePack(topics, { id: 'mine' }));
    await open().add(await storablePack(checkPackText(text) as CheckedPack));
    expect(await open().usage()).toBeLessThan(text.length / 5);
    expect(await open().textOf('mine')).toBe(text);
  });

  it('reads a pack that was stored as it stood, before texts were pressed', async () => {
    const text = textOf('mine', 'Güero Ñandú 東京');
    await open().add(await checked('mine'));
    await fakeBrowser.storage.local.set({ 'pack:mine': { text, sum: checksumOf(text) } });
    expect(await open().textOf('mine')).toBe(text);
    expect(await idsOn()).toEqual(['main', 'mine']);
  });

  it('gives back letters of any script', async () => {
    await open().add(await checked('mine', 'Güero Ñandú 東京 𝔊'));
    expect(await open().textOf('mine')).toBe(textOf('mine', 'Güero Ñandú 東京 𝔊'));
  });

  it('replaces a pack of the same id, in its place and with its switch', async () => {
    await open().add(await checked('mine'));
    await open().move('mine', -1);
    await open().switchTo('mine', false);
    expect(await open().add(await checked('mine', 'Delta Four'))).toEqual({ added: 'update' });
    expect((await open().list()).map(({ id, on }) => [id, on])).toEqual([
      ['main', true],
      ['mine', false],
      ['extra', false],
    ]);
    await open().switchTo('mine', true);
    expect((await readPacks(readShipped, facts))[1]?.topics[0]?.name.en).toBe('Delta Four');
  });

  it('moves packs up and down, not over the ends', async () => {
    await open().add(await checked('mine'));
    await open().move('main', -1);
    await open().move('mine', 1);
    await open().move('main', 1);
    expect((await open().list()).map(({ id }) => id)).toEqual(['extra', 'main', 'mine']);
  });

  it('removes a pack with all that was stored of it', async () => {
    await open().add(await checked('mine'));
    await open().remove('mine');
    expect(Object.keys(await stored())).toEqual(['packs']);
    expect(JSON.stringify(await stored())).not.toContain('mine');
  });

  it('tells of changes', async () => {
    const told = vi.fn();
    const stop = open().subscribe(told);
    await open().switchTo('extra', true);
    expect(told).toHaveBeenCalledOnce();
    stop();
    await open().switchTo('extra', false);
    expect(told).toHaveBeenCalledOnce();
  });

  it('keeps two changes made at once', async () => {
    const [one, two] = [await checked('one'), await checked('two')];
    await Promise.all([open().add(one), open().add(two), open().switchTo('extra', true)]);
    expect((await idsOn()).sort()).toEqual(['extra', 'main', 'one', 'two']);
  });
});

describe('what is refused', () => {
  it('is a pack with the id of a bundled one', async () => {
    expect(await open().add(await checked('main'))).toEqual({ fault: 'bundled_id' });
    expect(await stored()).toEqual({});
  });

  it('is the 51st pack', async () => {
    for (let number = 0; number < 50; number += 1) await open().add(await checked(`p-${number}`));
    const before = await stored();
    expect(await open().add(await checked('one-more'))).toEqual({ fault: 'too_many_packs' });
    expect(await open().add(await checked('p-7', 'Delta Four'))).toEqual({ added: 'update' });
    expect(Object.keys(await stored())).toEqual(Object.keys(before));
  });

  it('is switching on what would be too many names; it is taken in switched off', async () => {
    const large = await checked('large');
    large.facts.names = MAX_NAMES_IN_ALL;
    expect(await open().add(large)).toEqual({ added: 'new' });
    expect(await idsOn()).toEqual(['main']);
    expect(await open().switchTo('large', true)).toEqual({ fault: 'too_many_names' });
    await open().switchTo('main', false);
    expect(await open().switchTo('large', true)).toBeNull();
    expect(await idsOn()).toEqual(['large']);
  });

  it('is a pack that would make all of them too long; a shorter one is taken', async () => {
    await open().add(await checked('mine'));
    const before = await stored();
    const long = await checked('long');
    const room = MAX_CHARACTERS_IN_ALL - textOf('mine').length;
    long.facts.characters = room + 1;
    expect(await open().add(long)).toEqual({ fault: 'too_much_text' });
    expect(await stored()).toEqual(before);
    long.facts.characters = room;
    expect(await open().add(long)).toEqual({ added: 'new' });
  });

  it('is what the browser has no room for, and everything is as it was', async () => {
    await open().add(await checked('mine'));
    const before = await stored();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('Resource::kQuotaBytes quota exceeded'));
    expect(await open().add(await checked('other'))).toEqual({ fault: 'full' });
    expect(await stored()).toEqual(before);
  });
});

describe('damage', () => {
  it.each<[string, unknown]>([
    ['cut off', { packed: 'H4sIAAAA', sum: '20:x' }],
    ['another text than was checked', { packed: 'H4sIAAAAAAAAA6uuBQBDv6ajAgAAAA==', sum: checksumOf('mine') }],
    ['whole by its sum alone', { packed: 'H4sIAAAA', sum: checksumOf('H4sIAAAA') }],
    ['not even base64', { packed: '??', sum: checksumOf('??') }],
    ['of an older version and cut off', { text: '{"format":1,"id":"mi', sum: '20:x' }],
    ['no text', 7],
    ['gone', undefined],
  ])('a stored pack that is %s is left out, marked, and mended by importing it again', async (_, damage) => {
    await open().add(await checked('mine'));
    if (damage === undefined) await fakeBrowser.storage.local.remove('pack:mine');
    else await fakeBrowser.storage.local.set({ 'pack:mine': damage });
    expect(await idsOn()).toEqual(['main']);
    expect((await open().list()).find(({ id }) => id === 'mine')).toMatchObject({ damaged: true, on: false });
    await open().add(await checked('mine'));
    expect(await idsOn()).toEqual(['main', 'mine']);
  });

  it.each<[string, unknown]>([
    ['a number', 5],
    ['null', null],
    ['another version', { version: 2, order: ['extra'], on: { extra: true }, imported: [] }],
    ['lists of anything', { version: 1, order: [1, {}, '__proto__'], on: ['x'], imported: [null, { id: 'X' }] }],
  ])('a list that is %s gives the bundled packs', async (_, damage) => {
    await fakeBrowser.storage.local.set({ packs: damage });
    expect((await open().list()).map(({ id, on }) => [id, on])).toEqual([
      ['main', true],
      ['extra', false],
    ]);
  });

  it('keeps what can be read of a list', async () => {
    await open().add(await checked('mine'));
    const { packs } = (await stored()) as { packs: { imported: unknown[]; on: object } };
    packs.imported.push({ id: 'half' });
    await fakeBrowser.storage.local.set({
      packs: { ...packs, order: 'x', on: { ...packs.on, extra: 'yes', main: false } },
    });
    expect(await idsOn()).toEqual(['mine']);
  });
});
