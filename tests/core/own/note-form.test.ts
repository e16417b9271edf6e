/** The form of a note: what is told while typing, and what becomes of it. */
import { describe, expect, it } from 'vitest';
import {
  checkFields,
  entryOf,
  fieldsFor,
  fieldsOf,
  isFit,
  type NoteFields,
  notedOn,
  proposalsFor,
} from '@/core/own/note-form';
import { entriesOf, makeNote } from './own-notes';

const none = entriesOf();
const good: NoteFields = { ...fieldsFor('Tarnwick Tram'), line: 'A tram.' };
const check = (more: Partial<NoteFields>, entries = none) => checkFields({ ...good, ...more }, entries, null);
const noted = { date: '2026-11-29' };

describe('the fields', () => {
  it('begin with the selected name and a guess of its kind', () => {
    expect(fieldsFor('“Andrea Lobo,”')).toMatchObject({ name: 'Andrea Lobo', kind: 'person', line: '' });
  });

  it('begin without a name where a whole page was selected', () => {
    expect(fieldsFor('word '.repeat(200)).name).toBe('');
  });

  it('offer no name that was typed', () => {
    const fields = fieldsFor('Andrea Lobo');
    expect(proposalsFor(fields, 'en')).toEqual([{ text: 'Lobo', by: 'surname' }]);
    expect(proposalsFor({ ...fields, more: 'x-ray, lobo' }, 'en')).toEqual([]);
  });
});

describe('the check', () => {
  it('finds nothing wrong with a good note', () => {
    expect(check({})).toEqual({ name: null, line: null, more: [], cues: null, unseen: false, known: null });
    expect(isFit(check({}))).toBe(true);
  });

  it.each<[string, Partial<NoteFields>, object]>([
    ['no name', { name: ' ' }, { name: { refused: 'none' } }],
    ['a stop word', { name: 'the' }, { name: { refused: 'everywhere' } }],
    ['no line', { line: ' \n' }, { line: 'none' }],
    ['a long line', { line: 'a'.repeat(601) }, { line: 'too_long' }],
    ['markup in the line', { line: 'see <b>this</b>' }, { line: 'markup' }],
    ['a further name that is refused', { more: 'Tram, 7' }, { more: [{ text: '7', refused: 'number' }] }],
    ['a ticked name that is refused', { ticked: ['x'] }, { more: [{ text: 'x', refused: 'one_letter' }] }],
    ['too many cues', { cues: 'abcdefghijk'.split('').join(',') }, { cues: 'too_many' }],
    ['a cue in the name', { cues: 'tram' }, { cues: 'in_name' }],
  ])('finds %s', (_, fields, found) => {
    expect(check(fields)).toMatchObject(found);
    expect(isFit(check(fields))).toBe(false);
  });

  it('asks about an ordinary word, and keeps it all the same', () => {
    const asked = check({ name: 'strike', kind: 'event' });
    expect(asked.name).toEqual({ asks: 'ordinary' });
    expect(isFit(asked)).toBe(true);
    expect(check({ name: 'strike', kind: 'event', cues: 'dockers' }).name).toBeNull();
  });

  it('says that signs which nobody sees are left out', () => {
    expect(check({ name: 'Tarn\u200bwick' })).toMatchObject({ unseen: true, name: null });
  });

  it('knows a note of the same name, but for the one that is edited', () => {
    const note = makeNote('one', ['tarnwick  TRAM']);
    expect(check({}, entriesOf(note)).known).toBe(note);
    expect(checkFields(good, entriesOf(note), 'one').known).toBeNull();
  });
});

describe('the entry', () => {
  it('has every name once, the first as what it is called', () => {
    const fields = { ...good, name: ' Tarnwick\n Tram', ticked: ['TTC'], more: 'the Line, ttc;Trams' };
    expect(entryOf(fields, 'n-1', noted, 'en')).toEqual({
      ...{ what: 'note', id: 'n-1', revision: 0, kind: 'concept', line: 'A tram.', language: 'en', noted },
      names: [
        { text: 'Tarnwick Tram' },
        { text: 'TTC', exactCase: true },
        { text: 'the Line' },
        { text: 'ttc' },
        { text: 'Trams' },
      ],
    });
  });

  it('has cues at ordinary words only', () => {
    const entry = entryOf(
      { ...good, name: 'strike', more: 'walkout, Dock Strike', cues: 'dockers, port' },
      'n',
      noted,
      'en',
    );
    expect(entry.what === 'note' && entry.names).toEqual([
      { text: 'strike', cues: ['dockers', 'port'] },
      { text: 'walkout', cues: ['dockers', 'port'] },
      { text: 'Dock Strike' },
    ]);
  });

  it('comes back into the form as it was', () => {
    const fields = { ...good, name: 'strike', more: 'walkout, Dock Strike', cues: 'dockers, port' };
    const entry = entryOf(fields, 'n', noted, 'en');
    expect(entry.what === 'note' && fieldsOf(entry)).toEqual(fields);
  });

  it('may be another name of a topic, without a line', () => {
    const of = { topic: 'amlo-2023/usaid', called: 'USAID' };
    const fields = { ...fieldsFor('Usaid'), of };
    expect(isFit(checkFields(fields, none, null))).toBe(true);
    const entry = entryOf(fields, 'unused', noted, 'en');
    expect(entry).toMatchObject({ what: 'name', ...of, name: { text: 'Usaid' }, noted });
    expect(entry.id).toBe(entryOf(fields, 'other', noted, 'es').id);
  });
});

describe('where it was noted', () => {
  it.each([
    ['https://example.org/a/b?token=1#words', 'https://example.org/a/b'],
    ['https://me:secret@example.org/x', 'https://example.org/x'],
    ['https://example.org', 'https://example.org/'],
    ['http://example.org/x', undefined],
    ['file:///home/me/x.html', undefined],
    [`https://example.org/${'x'.repeat(600)}`, undefined],
    [null, undefined],
  ])('is the page alone: %s', (address, url) => {
    expect(notedOn({ title: ' A \u202epage ', address }, '2026-11-29')).toEqual({
      title: 'A page',
      ...(url && { url }),
      date: '2026-11-29',
    });
  });

  it('is a day where the page is not known', () => {
    expect(notedOn(null, '2026-11-29')).toEqual(noted);
    expect(notedOn({ title: '<b>x', address: null }, '2026-11-29')).toEqual(noted);
  });
});
