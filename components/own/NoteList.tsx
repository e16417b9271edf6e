/** A reader's own entries as a list to search, with what can be done with each. */
import { Merge, Pencil, Tag, Trash2 } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Entries, type Entry, type Note, namesOf, titleOf } from '@/core/own/note';
import { searchEntries } from '@/core/own/search-entries';
import { Icon, KindIcon } from '../Icon';
import { IconButton } from '../IconButton';
import { interfaceLanguage } from '../interface-language';
import { sayDate, sayKind, sayNumber } from '../say';

export interface NoteListProps {
  entries: Entries;
  edit: (note: Note) => void;
  remove: (entry: Entry) => void;
  merge: (first: Note, second: Note) => void;
}

/** Rows at first, and more with each press. */
const ROWS = 50;

/** The last changed come first. */
export function NoteList({ entries, ...actions }: NoteListProps) {
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(ROWS);
  /** The note that goes into another, while the reader chooses which. */
  const [moving, setMoving] = useState<string | null>(null);
  const moved = entries.get(moving ?? '');
  const goes = moved?.what === 'note' ? moved : null;
  const found = searchEntries(entries, query).filter((entry) => entry !== goes && (!goes || entry.what === 'note'));
  const into = (note: Note) => {
    setMoving(null);
    if (goes) actions.merge(note, goes);
  };
  return (
    <div class="note-list">
      <SearchField query={query} change={setQuery} />
      {goes && <MergeAsk name={titleOf(goes)} cancel={() => setMoving(null)} />}
      <p class="hint" role="status">
        {found.length === 0 && query.trim() !== ''
          ? i18n.t('own.nothing_found', [query.trim()])
          : sayEntries(found.length)}
      </p>
      <ul>
        {found.slice(0, most).map((entry) => (
          <Row
            key={entry.id}
            entry={entry}
            into={goes && entry.what === 'note' ? () => into(entry) : null}
            move={() => setMoving(entry.id)}
            {...actions}
          />
        ))}
      </ul>
      {found.length > most && (
        <button type="button" class="press" onClick={() => setMost(most + ROWS)}>
          {i18n.t('own.more_rows', [Math.min(ROWS, found.length - most)])}
        </button>
      )}
    </div>
  );
}

/** "1 entry", "12 entries". */
export function sayEntries(count: number): string {
  return count === 1 ? i18n.t('own.count_one') : i18n.t('own.count_many', [sayNumber(count)]);
}

function SearchField({ query, change }: { query: string; change: (query: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label class="label" for={id}>
        {i18n.t('own.search')}
      </label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </div>
  );
}

function MergeAsk({ name, cancel }: { name: string; cancel: () => void }) {
  return (
    <div class="merge-ask">
      <p role="status">{i18n.t('own.merge_ask', [name])}</p>
      <button type="button" class="press" onClick={cancel}>
        {i18n.t('own.cancel')}
      </button>
    </div>
  );
}

interface RowProps extends Omit<NoteListProps, 'entries' | 'merge'> {
  entry: Entry;
  /** Chosen as the note that another goes into; null where none does. */
  into: (() => void) | null;
  move: () => void;
}

function Row({ entry, into, move, edit, remove }: RowProps) {
  const title = titleOf(entry);
  return (
    <li class="note">
      <span class="hit-kind">{entry.what === 'note' ? <KindIcon kind={entry.kind} /> : <Icon node={Tag} />}</span>
      <div class="topic">
        <span class="topic-name">{title}</span>
        <Said entry={entry} />
      </div>
      {into ? (
        <button type="button" class="press" onClick={into}>
          {i18n.t('own.merge_into', [title])}
        </button>
      ) : (
        <div class="row-actions">
          {entry.what === 'note' && (
            <>
              <RowButton node={Pencil} label={i18n.t('own.edit_of', [title])} press={() => edit(entry)} />
              <RowButton node={Merge} label={i18n.t('own.merge_of', [title])} press={move} />
            </>
          )}
          <RowButton node={Trash2} label={i18n.t('own.delete_of', [title])} press={() => remove(entry)} />
        </div>
      )}
    </li>
  );
}

function RowButton({ node, label, press }: { node: typeof Pencil; label: string; press: () => void }) {
  return <IconButton class="quiet" node={node} label={label} title={label} onClick={press} />;
}

/** What it says, what else it is called, and where it comes from. */
function Said({ entry }: { entry: Entry }) {
  const { noted } = entry;
  const from =
    noted.title === undefined
      ? i18n.t('own.from_day', [sayDate(noted.date)])
      : i18n.t('own.from', [noted.title, sayDate(noted.date)]);
  const others = namesOf(entry).slice(1);
  const list = new Intl.ListFormat(interfaceLanguage());
  return (
    <>
      <span class="note-line">{entry.what === 'note' ? entry.line : i18n.t('own.other_name', [entry.called])}</span>
      <span class="hint">
        {entry.what === 'note' && `${sayKind(entry.kind)}. `}
        {others.length > 0 && `${i18n.t('own.names_of', [list.format(others.map(({ text }) => text))])}. `}
        {from}
      </span>
    </>
  );
}
