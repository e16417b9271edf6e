/** Changes to a reader's notes, and what undoes them. */
import { describe, expect, it } from 'vitest';
import {
  added,
  type Change,
  type Changed,
  carryOut,
  distinct,
  edited,
  joined,
  merged,
  removed,
  replaced,
} from '@/core/own/change';
import type { Entries, Note } from '@/core/own/note';
import { entriesOf, makeNote, makeOther } from './own-notes';

/** The state after a change, with its undo; fails where another window was first. */
function stateAfter(entries: Entries, change: Change, revision: number): { entries: Entries; undo: Change } {
  const done = carryOut(entries, change, revision);
  if ('changed' in done) throw new Error('changed elsewhere');
  return { entries: applied(entries, done), undo: done.undo };
}

function applied(entries: Entries, done: Extract<Changed, { now: unknown }>): Entries {
  const next = new Map(entries);
  for (const [id, entry] of done.now) {
    if (entry) next.set(id, entry);
    else next.delete(id);
  }
  return next;
}

/** Without revisions, which an undo sets anew. */
const bare = (entries: Entries) =>
  [...entries.values()].map((entry) => ({ ...entry, revision: 0 })).sort((a, b) => (a.id < b.id ? -1 : 1));

const one = makeNote('one', ['Alpha One', 'A One'], { revision: 3 });
const two = makeNote('two', ['Beta Two', 'alpha one'], { revision: 4, line: 'Another line.' });
const other = makeOther('three', 'main/usaid', 'Usaid', { revision: 5 });
const all = entriesOf(one, two, other);
const mergedChange = merged(one, two) as Change;

describe('a change', () => {
  const changes: [string, Change][] = [
    ['adding', added([makeNote('new', ['New'])])],
    ['editing', edited(one, { ...one, line: 'Changed.' })],
    ['removing', removed([two, other])],
    ['merging', mergedChange],
    ['replacing', replaced(all, [makeNote('one', ['Other']), makeNote('four', ['Four'])])],
    ['joining', joined(all, [makeNote('x', ['alpha one'], { line: 'Joined.' }), makeNote('y', ['Why'])])],
  ];
  it.each(changes)('of the type %s does something, is undone, and done again', (_, change) => {
    const done = stateAfter(all, change, 9);
    expect(bare(done.entries)).not.toEqual(bare(all));
    const undone = stateAfter(done.entries, done.undo, 10);
    expect(bare(undone.entries)).toEqual(bare(all));
    expect(bare(stateAfter(undone.entries, undone.undo, 11).entries)).toEqual(bare(done.entries));
  });

  it('gives what it writes its revision, and leaves the rest', () => {
    const { entries } = stateAfter(all, edited(one, { ...one, line: 'Changed.' }), 9);
    expect([...entries.values()].map(({ id, revision }) => [id, revision])).toEqual([
      ['one', 9],
      ['two', 4],
      ['three', 5],
    ]);
  });

  it.each<[string, Change]>([
    ['edited', edited({ ...one, revision: 2 }, one)],
    ['gone', edited(makeNote('gone', ['Gone'], { revision: 1 }), one)],
    ['there already', added([one])],
    ['removed', removed([{ ...two, revision: 1 }])],
    ['merged', merged(one, { ...two, revision: 1 }) as Change],
  ])('does nothing where another window was first: %s', (_, change) => {
    expect(carryOut(all, change, 9)).toHaveProperty('changed');
  });

  it('says what there is now where another window was first', () => {
    expect(carryOut(all, edited({ ...one, revision: 2 }, one), 9)).toEqual({ changed: new Map([['one', one]]) });
    expect(carryOut(entriesOf(), removed([one]), 9)).toEqual({ changed: new Map([['one', null]]) });
  });
});

describe('merging', () => {
  it('keeps the first name, both lines and every name once', () => {
    const [note] = mergedChange.put as Note[];
    expect(note).toMatchObject({ id: 'one', line: 'What Alpha One is. Another line.' });
    expect(note?.names.map(({ text }) => text)).toEqual(['Alpha One', 'A One', 'Beta Two']);
    expect(mergedChange.drop).toEqual(['two']);
  });

  it('says the same line once', () => {
    expect(merged(one, { ...two, line: one.line })?.put).toMatchObject([{ line: one.line }]);
  });

  it('refuses two lines that are no line together', () => {
    expect(merged({ ...one, line: 'a'.repeat(400) }, { ...two, line: 'b'.repeat(400) })).toBeNull();
  });

  it('tells “WHO” from “who”', () => {
    expect(distinct([{ text: 'WHO', exactCase: true }, { text: 'who' }, { text: 'Who' }])).toHaveLength(2);
  });
});

describe('joining notes from elsewhere', () => {
  it('takes the place of a note of the same name, keeping its names, and leaves the rest', () => {
    const change = joined(all, [makeNote('x', ['alpha one', 'Uno'], { line: 'Joined.' })]);
    expect(change.put).toMatchObject([{ id: 'one', line: 'Joined.' }]);
    expect((change.put[0] as Note).names.map(({ text }) => text)).toEqual(['alpha one', 'Uno', 'A One']);
    expect(change.drop).toEqual([]);
  });
});
