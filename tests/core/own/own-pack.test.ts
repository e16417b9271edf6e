/** A reader's notes as a pack, and back: checked as the command checks packs. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '@/core/lexicon/lexicon';
import { resolveWords } from '@/core/lexicon/resolve-words';
import { MAX_NOTES } from '@/core/limits';
import type { Entry } from '@/core/own/note';
import { entriesOf, ownPack, withOtherNames } from '@/core/own/own-pack';
import { readEntry } from '@/core/own/stored-notes';
import { readPackText } from '@/core/packs/read-pack';
import type { Pack } from '@/core/topics/topic';
import { checkAt } from '../../../scripts/pack/check-folder';
import { makePack, makeTopic } from '../../kit/pack';
import { makeNote, makeOther } from './own-notes';

const words = { title: 'My notes', publisher: 'A reader', stance: 'Notes of a reader.', language: 'en' as const };
const entries: Entry[] = [
  makeNote('a-1', ['Tarnwick Tram', 'TTC'], { kind: 'company' }),
  makeNote('b-2', ['Güero Ñandú'], {
    kind: 'person',
    language: 'es',
    line: 'El dueño de los tranvías, desde 1999 y hasta hoy mismo.',
    noted: { date: '2026-01-02' },
  }),
  makeNote('c-3', ['strike'], { names: [{ text: 'strike', cues: ['dockers'] }] }),
  makeOther('name-x', 'amlo-2023/usaid', 'Usaid'),
];
const packOf = (of: readonly Entry[]) => ownPack(of, words) as Pack;

async function faultsOf(text: string): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'glosa-own-'));
  const file = join(folder, 'notes.json');
  await writeFile(file, text);
  const { faults } = await checkAt(file);
  await rm(folder, { recursive: true });
  return faults;
}

describe('the pack of notes', { timeout: 60_000 }, () => {
  it('passes the check of packs, in one language and with other names', async () => {
    expect(await faultsOf(JSON.stringify(packOf(entries)))).toEqual([]);
  });

  it('is checked: a name that stands everywhere is a fault', async () => {
    const [note] = entries;
    const bad = JSON.stringify(packOf([note as Entry])).replace('"Tarnwick Tram","languages"', '"the","languages"');
    expect(await faultsOf(bad)).toHaveLength(1);
  });

  it('comes back the same', () => {
    const reading = readPackText(JSON.stringify(packOf(entries)));
    if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
    const back = entriesOf(reading.pack) as Entry[];
    expect(back.slice(0, 3)).toEqual(entries.slice(0, 3));
    expect(back[3]).toMatchObject({ topic: 'amlo-2023/usaid', name: { text: 'Usaid' } });
    expect(packOf(back)).toEqual(packOf(entries));
  });

  it('may hold other names only', async () => {
    const text = JSON.stringify(packOf(entries.slice(3)));
    expect(await faultsOf(text)).toEqual([]);
    expect(await faultsOf(text.replace(/,"otherNames":.*$/, '}'))).toHaveLength(1);
  });

  it('is none where there are no notes, and no pack of an article is notes', () => {
    expect(ownPack([], words)).toBeNull();
    expect(entriesOf(makePack([makeTopic('x', ['X-ray'])]))).toBeNull();
  });

  it('holds as many as there may be', () => {
    const many = Array.from({ length: MAX_NOTES }, (_, number) => makeNote(`n-${number}`, [`Name Number ${number}`]));
    const reading = readPackText(JSON.stringify(packOf(many)));
    expect('pack' in reading && reading.pack.topics.length).toBe(MAX_NOTES);
  });

  it('is found in both languages, and a word with a cue is doubtful', () => {
    const found = resolveWords(compileLexicon([packOf(entries)]), ['guero', 'ñandu', 'strike']);
    expect(found.names.map(({ text, languages, cues }) => [text, languages, cues])).toEqual([
      ['Güero Ñandú', ['en', 'es'], null],
      ['strike', ['en', 'es'], [['dockers']]],
    ]);
  });
});

describe('other names', () => {
  it('are names of the topic they are for, and of no other', () => {
    const packs = [makePack([makeTopic('usaid', ['USAID']), makeTopic('ned', ['NED'])], { id: 'main' })];
    const others = [makeOther('n', 'main/usaid', 'Usaid'), makeOther('m', 'gone/usaid', 'Nothing')];
    const [pack] = withOtherNames(packs, others);
    expect(pack?.topics.map(({ names }) => names.map(({ text }) => text))).toEqual([['USAID', 'Usaid'], ['NED']]);
    expect(withOtherNames(packs, [])[0]).toBe(packs[0]);
    expect(packs[0]?.topics[0]?.names).toHaveLength(1);
  });
});

describe('a stored entry', () => {
  it('is read as it was written', () => {
    for (const entry of entries) expect(readEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
  });

  it.each([
    ['nothing', null],
    ['no names', { ...entries[0], names: [] }],
    ['a sign that turns what is read around', { ...entries[0], line: 'a\u202eb' }],
    ['another kind', { ...entries[0], kind: 'planet' }],
    ['an address that is none', { ...entries[0], noted: { url: 'javascript:alert(1)', date: '2026-01-01' } }],
    ['an id that is no id', { ...entries[0], id: '../x' }],
    ['a topic that is none', { ...entries[3], topic: 'x' }],
  ])('is left out: %s', (_, value) => {
    expect(readEntry(value)).toBeNull();
  });
});
