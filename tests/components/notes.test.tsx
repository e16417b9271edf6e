/** Notes, as a reader makes, changes and loses none of them: the form, the list, and what is said after each action. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NoteForm } from '@/components/own/NoteForm';
import { NoteList } from '@/components/own/NoteList';
import { createNoteEditor, type NoteDeps, type NoteEditor } from '@/components/own/note-editor';
import { OwnSaid } from '@/components/own/OwnSaid';
import { type Change, type Changed, carryOut, edited, type OwnFault } from '@/core/own/change';
import { type Entries, type Note, titleOf } from '@/core/own/note';
import type { LookupHit } from '@/core/topics/topic-entry';
import { entriesOf, makeNote, makeOther } from '../core/own/own-notes';
import { shownAs } from '../kit/shown';
import '@/assets/tokens.css';
import '@/assets/card.css';
import '@/assets/controls.css';
import '@/assets/narrow.css';
import '@/assets/own.css';
import '@/entrypoints/sidepanel/panel.css';

const { root, $, texts, faults } = shownAs('panel narrow');
root.style.width = '320px';

let kept: Entries;
let fault: OwnFault | null;
let revision: number;
let ids: number;
let editor: NoteEditor;

const hit: LookupHit = {
  ...{ key: 'amlo-2023/usaid', name: 'USAID', kind: 'agency', line: 'An agency.', shown: 'USAID' },
  matched: [[0, 5]],
};
const own: LookupHit = { ...hit, key: 'own/one' };

/** As the store keeps them. */
async function change(wanted: Change): Promise<Changed | { fault: OwnFault }> {
  if (fault) return { fault };
  revision += 1;
  const done = carryOut(kept, wanted, revision);
  if ('now' in done) {
    const next = new Map(kept);
    for (const [id, entry] of done.now) {
      if (entry) next.set(id, entry);
      else next.delete(id);
    }
    kept = next;
  }
  return done;
}

beforeEach(() => {
  kept = entriesOf(makeNote('one', ['Tarnwick Tram', 'TTC'], { revision: 1, noted: { date: '2026-11-01' } }));
  fault = null;
  revision = 1;
  ids = 0;
  const deps: NoteDeps = {
    read: async () => kept,
    change,
    lookUp: async () => [own, hit],
    newId: () => `new-${++ids}`,
    today: () => '2026-11-29',
    report: vi.fn(),
  };
  editor = createNoteEditor(deps);
});

const page = { title: 'A page', address: 'https://example.org/a?b#c' };
const names = () => [...kept.values()].map(titleOf).sort();
const noteNamed = (name: string) => [...kept.values()].find((entry) => titleOf(entry) === name) as Note;

/** What the panel shows of it. */
function Shown() {
  const form = editor.form.value;
  return (
    <>
      <h1 class="unseen">Notes</h1>
      {form && (
        <NoteForm
          key={form.opened}
          form={form}
          lookup={editor}
          set={editor.set}
          save={() => void editor.save()}
          cancel={editor.cancel}
          edit={(note) => void editor.edit(note)}
        />
      )}
      <OwnSaid said={editor.said.value} undo={() => void editor.undo()} />
    </>
  );
}
const begin = (words: string, isPrivate = false) =>
  act(async () => {
    render(<Shown />, root);
    await editor.begin(words, page, isPrivate);
  });
const press = (label: string) =>
  act(async () => {
    const button = [...root.querySelectorAll('button')].find(
      (one) => one.textContent === label || one.getAttribute('aria-label') === label,
    );
    if (!button) throw new Error(`no button “${label}” in ${root.textContent}`);
    button.click();
    // All that the store of these tests does is done by the next task.
    await new Promise((resolve) => setTimeout(resolve));
  });
const field = (label: string) => {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
};
const fill = (label: string, text: string) => act(() => userEvent.fill(field(label), text));
const said = () => $('.own-said').textContent;
const LINE = 'Who or what this is, in one line';

describe('the form of a note', () => {
  it('has the selected name, begins in the line, and Enter saves', async () => {
    await begin('“Andrea Lobo,”');
    expect(field('Name').value).toBe('Andrea Lobo');
    expect(document.activeElement).toBe(field(LINE));
    expect(await faults()).toEqual([]);
    await act(() => userEvent.keyboard('The author.{Enter}'));
    expect(noteNamed('Andrea Lobo')).toMatchObject({
      ...{ id: 'new-1', kind: 'person', line: 'The author.', language: 'en' },
      noted: { title: 'A page', url: 'https://example.org/a', date: '2026-11-29' },
    });
    expect(said()).toBe('Saved: “Andrea Lobo”.Undo');
    expect($('form')).toBeNull();
  });

  it('offers other names to tick, and forgets ticks of a name that is another', async () => {
    await begin('Andrea Lobo');
    expect(texts('.ticks label')).toEqual(['Lobo surname']);
    await act(async () => $<HTMLInputElement>('.ticks input').click());
    expect(editor.form.value?.fields.ticked).toEqual(['Lobo']);
    await fill('Name', 'Andrea Wolf');
    expect(texts('.ticks label')).toEqual(['Wolf surname']);
    expect(editor.form.value?.fields.ticked).toEqual([]);
  });

  it('tells what is wrong while typing, and what is missing on saving', async () => {
    await begin('');
    expect(document.activeElement).toBe(field('Name'));
    expect(texts('.fault')).toEqual([]);
    await fill('Name', 'the');
    expect(texts('.fault')).toEqual(['“the” stands on nearly every page. Add the words that go with it.']);
    expect(field('Name').getAttribute('aria-invalid')).toBe('true');
    await press('Save');
    expect(texts('.fault')[1]).toBe('Say it in one line.');
    expect(names()).toEqual(['Tarnwick Tram']);
    expect(await faults()).toEqual([]);
  });

  it('asks about an ordinary word, and takes words that must stand near it', async () => {
    await begin('Maria');
    expect($('.doubt').textContent).toContain('also means other things');
    await fill('Only near one of these words, with commas between them', 'Tarnwick');
    expect($('.doubt')).toBeNull();
    await fill(LINE, 'A driver.');
    await press('Save');
    expect(noteNamed('Maria').names).toEqual([{ text: 'Maria', cues: ['Tarnwick'] }]);
  });

  it('says what is left out of a name, and that a page is no name', async () => {
    await begin('word '.repeat(100));
    expect($('.doubt').textContent).toContain('more than a name');
    await fill('Name', 'Tarn\u200bwick');
    expect(texts('.doubt').join()).toContain('nobody can see');
  });

  it('knows a note of that name, and turns to it', async () => {
    await begin('tarnwick tram');
    await press('Edit that note');
    expect($('h2').textContent).toBe('Your note “Tarnwick Tram”');
    expect(field('More names, with commas between them').value).toBe('TTC');
    await fill(LINE, 'Changed.');
    await press('Save');
    expect(noteNamed('Tarnwick Tram')).toMatchObject({ id: 'one', line: 'Changed.', noted: { date: '2026-11-01' } });
    await press('Undo');
    expect(noteNamed('Tarnwick Tram').line).toBe('What Tarnwick Tram is.');
    expect(said()).toBe('Undone.');
  });

  it('says that a pack knows the name, until it is another', async () => {
    await begin('Andrea Lobo');
    expect(root.textContent).not.toContain('knows this name already');
    await begin('usaid');
    await vi.waitFor(() => expect($('.doubt').textContent).toContain('knows this name already, as “USAID”'));
    await fill('Name', 'Usaid office');
    expect(root.textContent).not.toContain('knows this name already');
  });

  it('makes another name of a topic, not of a note', async () => {
    await begin('Usaid');
    await act(async () => {
      $<HTMLDetailsElement>('.of-topic').open = true;
    });
    await vi.waitFor(() => expect(texts('.hit .topic-name')).toEqual(['USAID']));
    await act(async () => $('.hit').click());
    await press('Save');
    expect([...kept.values()][1]).toMatchObject({
      ...{ what: 'name', topic: 'amlo-2023/usaid', called: 'USAID', name: { text: 'Usaid' } },
    });
    expect(said()).toBe('“Usaid” now opens that topic’s card.Undo');
    await press('Undo');
    expect(names()).toEqual(['Tarnwick Tram']);
  });

  it('keeps the text where the browser has no room, and says so', async () => {
    await begin('Andrea Lobo');
    await fill(LINE, 'The author.');
    fault = 'full';
    await press('Save');
    expect(said()).toContain('no room left');
    expect(field(LINE).value).toBe('The author.');
    fault = null;
    await press('Save');
    expect(names()).toEqual(['Andrea Lobo', 'Tarnwick Tram']);
  });

  it('keeps both where the note was changed in another window meanwhile', async () => {
    const note = noteNamed('Tarnwick Tram');
    render(<Shown />, root);
    await act(() => editor.edit(note));
    await change(edited(note, { ...note, line: 'Of the other window.' }));
    await fill(LINE, 'Of this one.');
    await press('Save');
    expect([...kept.values()]).toMatchObject([{ line: 'Of the other window.' }, { line: 'Of this one.', id: 'new-1' }]);
    expect(said()).toContain('Both versions are kept');
  });

  it('loses nothing that was typed to another selection', async () => {
    await begin('Andrea Lobo');
    await fill(LINE, 'The author.');
    await begin('Somebody Else');
    expect(field('Name').value).toBe('Andrea Lobo');
    expect(said()).toBe('Save or cancel this note first.');
    await press('Cancel');
    await begin('Somebody Else');
    expect(field('Name').value).toBe('Somebody Else');
  });

  it('keeps nothing in a private window, and says so', async () => {
    await begin('Andrea Lobo', true);
    expect(root.textContent).toContain('This is a private window');
    expect($('form')).toBeNull();
    await editor.save();
    expect(names()).toEqual(['Tarnwick Tram']);
    await press('Close');
    expect(root.textContent).toBe('Notes');
  });

  it('saves once, however often the button is pressed', async () => {
    await begin('Andrea Lobo');
    await fill(LINE, 'The author.');
    await act(async () => {
      void editor.save();
      await editor.save();
    });
    expect(names()).toEqual(['Andrea Lobo', 'Tarnwick Tram']);
  });

  it('fits a narrow panel, with a name of one long word', async () => {
    await begin('x'.repeat(120));
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  });
});

describe('the list of notes', () => {
  const show = (entries: Entries) =>
    act(() =>
      render(
        <NoteList
          entries={entries}
          edit={(note) => void editor.edit(note)}
          remove={(entry) => void editor.remove([entry])}
          merge={(first, second) => void editor.merge(first, second)}
        />,
        root,
      ),
    );
  const rows = () => texts('.note .topic-name');

  it('shows fifty of thousands, and more with each press', async () => {
    await show(entriesOf(...Array.from({ length: 2_000 }, (_, number) => makeNote(`n-${number}`, [`Name ${number}`]))));
    expect(rows()).toHaveLength(50);
    await press('Show 50 more');
    expect(rows()).toHaveLength(100);
    await act(() => userEvent.fill($('input'), 'name 1999'));
    expect(rows()).toEqual(['Name 1999']);
    expect($('[role=status]').textContent).toBe('1 entry');
    await act(() => userEvent.fill($('input'), 'nowhere'));
    expect($('[role=status]').textContent).toBe('No note has “nowhere”.');
  });

  it('says what an entry is, where it is from, and has no faults', async () => {
    await show(entriesOf(...kept.values(), makeOther('o', 'amlo-2023/usaid', 'Usaid', { called: 'USAID' })));
    expect(texts('.note')).toEqual([
      'Tarnwick TramWhat Tarnwick Tram is.Concept. Also: TTC. Noted on 1 November 2026',
      'UsaidAnother name of USAIDNoted on 29 November 2026',
    ]);
    expect(await faults('page-has-heading-one')).toEqual([]);
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  });

  it('merges one note into another, and undoes that', async () => {
    kept = entriesOf(...kept.values(), makeNote('two', ['Trolley'], { revision: 2 }));
    await show(kept);
    await press('Merge “Trolley” with another note');
    expect(rows()).toEqual(['Tarnwick Tram']);
    await press('Into “Tarnwick Tram”');
    expect(noteNamed('Tarnwick Tram').names.map(({ text }) => text)).toEqual(['Tarnwick Tram', 'TTC', 'Trolley']);
    expect(names()).toEqual(['Tarnwick Tram']);
    await act(() => editor.undo());
    expect(names()).toEqual(['Tarnwick Tram', 'Trolley']);
  });

  it('deletes, undoes, and says where another window was first', async () => {
    await show(kept);
    await press('Delete “Tarnwick Tram”');
    expect(names()).toEqual([]);
    await act(() => editor.undo());
    const note = noteNamed('Tarnwick Tram');
    await change(edited(note, { ...note, line: 'Changed.' }));
    await editor.remove([note]);
    expect(names()).toEqual(['Tarnwick Tram']);
    expect(editor.said.value).toMatchObject({ key: 'late', undo: null });
  });
});
