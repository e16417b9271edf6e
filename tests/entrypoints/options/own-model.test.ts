/** Notes going out to files and coming in, with the reader's word. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Change, carryOut } from '@/core/own/change';
import { type Entries, titleOf } from '@/core/own/note';
import { createOwnModel, type OwnModel } from '@/entrypoints/options/own-model';
import { decodeText } from '@/platform/decode-text';
import { entriesOf, makeNote, makeOther } from '../../core/own/own-notes';
import { makePack, makeTopic } from '../../kit/pack';

let kept: Entries;
let saved: { name: string; text: string } | null;
let heard: () => void;
let model: OwnModel;
let ids: number;

async function change(wanted: Change) {
  const done = carryOut(kept, wanted, 9);
  if ('now' in done) {
    kept = new Map(
      [...kept, ...[...done.now].flatMap(([id, entry]) => (entry ? [[id, entry] as const] : []))].filter(
        ([id]) => done.now.get(id) !== null,
      ),
    );
    heard();
  }
  return done;
}

async function open(entries: Entries): Promise<void> {
  kept = entries;
  await model.start();
}

beforeEach(() => {
  saved = null;
  ids = 0;
  heard = () => undefined;
  model = createOwnModel({
    read: async () => kept,
    change,
    subscribe: (listener) => {
      heard = listener;
    },
    lookUp: async () => [],
    newId: () => `new-${++ids}`,
    ...{ today: () => '2026-11-29', language: 'en', decode: decodeText, report: vi.fn() },
    words: { title: 'Notes of a reader', publisher: 'A reader', stance: 'Notes.', language: 'en' },
    kindOf: (word) => (word === 'concept' ? 'concept' : null),
    save: (name, _type, text) => {
      saved = { name, text };
    },
  });
});

const some = () =>
  entriesOf(makeNote('one', ['Tarnwick Tram', 'TTC']), makeOther('name-x', 'amlo-2023/usaid', 'Usaid'));
const names = () => [...kept.values()].map(titleOf).sort();
const file = (text: BlobPart, name = 'notes.json') => new File([text], name);
const bare = () =>
  [...kept.values()].map((entry) => ({ ...entry, revision: 0, ...(entry.what === 'name' && { id: '' }) }));

describe('notes in files', () => {
  it('go out as a pack, and come back the same', async () => {
    await open(some());
    const before = bare();
    model.takeOut('pack');
    expect(saved?.name).toBe('glosa-notes.json');
    expect(JSON.parse(saved?.text ?? '')).toMatchObject({ format: 1, id: 'reader-notes' });
    await open(entriesOf());
    await model.takeIn(file(saved?.text ?? ''));
    expect(bare()).toEqual(before);
    expect(model.notes.said.value).toMatchObject({ key: 'imported', name: 'notes.json' });
  });

  it('go out as a table, and come back the same', async () => {
    await open(some());
    model.takeOut('csv');
    expect(saved?.text).toContain('Tarnwick Tram,concept,What Tarnwick Tram is.,TTC\r\n');
    await open(entriesOf());
    await model.takeIn(file(saved?.text ?? '', 'notes.csv'));
    expect([...kept.values()]).toMatchObject([
      { names: [{ text: 'Tarnwick Tram' }, { text: 'TTC' }], kind: 'concept', line: 'What Tarnwick Tram is.' },
    ]);
  });

  it('join what is there or replace it, as the reader says, and that is undone', async () => {
    await open(some());
    const more = file('name,kind,line,names\nBeta,concept,A letter.,\n', 'more.csv');
    await model.takeIn(more);
    expect(model.asked.value?.name).toBe('more.csv');
    expect(names()).toEqual(['Tarnwick Tram', 'Usaid']);
    await model.answer(null);
    expect([model.asked.value, names()]).toEqual([null, ['Tarnwick Tram', 'Usaid']]);
    await model.takeIn(more);
    await model.answer('join');
    expect(names()).toEqual(['Beta', 'Tarnwick Tram', 'Usaid']);
    await model.takeIn(more);
    await model.answer('replace');
    expect(names()).toEqual(['Beta']);
    expect(model.notes.said.value).toMatchObject({ key: 'replaced', name: '1' });
    await model.notes.undo();
    expect(names()).toEqual(['Beta', 'Tarnwick Tram', 'Usaid']);
  });

  it.each<[string, File, object]>([
    ['the pack of an article', file(JSON.stringify(makePack([makeTopic('x', ['X-ray'])]))), { refused: 'not_notes' }],
    ['a table without notes', file('\uFEFF\n', 'x.csv'), { refused: 'nothing_in_it' }],
    ['broken JSON', file('{"format": 1,}'), { faults: { faults: [{ code: 'comma_last' }], file: 'notes.json' } }],
    ['an empty pack', file(' '), { faults: { faults: [{ code: 'file_empty' }] } }],
    ['Latin-1', file(new Uint8Array([0x6e, 0xf1, 0x2c]), 'x.csv'), { faults: { faults: [{ code: 'not_utf8' }] } }],
    ['rows that are none', file('name,line\nthe,x\n', 'x.csv'), { left: [{ row: 2, name: 'the', why: 'name' }] }],
  ])('are told in words where they are %s, and nothing changes', async (_, bad, outcome) => {
    await open(some());
    await model.takeIn(bad);
    expect(model.outcome.value).toMatchObject(outcome);
    expect([model.asked.value, names()]).toEqual([null, ['Tarnwick Tram', 'Usaid']]);
  });
});
