/** A list of words that the reader edits by hand. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Items } from './Items';

export interface WordListProps {
  title: string;
  /** What one item is ("a site …"), for the label of the field. */
  one: string;
  placeholder?: string | undefined;
  items: readonly string[];
  /** The item that was typed, or a sentence that says why it is not one. */
  read: (typed: string) => { item: string } | { fault: string };
  add: (item: string) => void;
  remove: (item: string) => void;
  children?: ComponentChildren;
}

/** Title, items, and a field to add one. */
export function WordList({ title, one, placeholder, items, read, add, remove, children }: WordListProps) {
  const addNew = (item: string) => {
    if (!items.includes(item)) add(item);
  };
  return (
    <div class="word-list">
      <h3>{title}</h3>
      {children}
      <Items title={title} items={items.map((text) => ({ id: text, text }))} remove={remove} />
      <AddField {...{ one, placeholder, read }} add={addNew} />
    </div>
  );
}

/** An error is shown at the field, and what was typed stays there. */
function AddField({ one, placeholder, read, add }: Pick<WordListProps, 'one' | 'placeholder' | 'read' | 'add'>) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    const result = read(typed.trim());
    if ('fault' in result) {
      setFault(result.fault);
      return;
    }
    setTyped('');
    setFault(null);
    add(result.item);
  };
  return (
    <>
      <form class="add" onSubmit={onSubmit}>
        <input
          type="text"
          aria-label={i18n.t('options.add_label', [one])}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          placeholder={placeholder}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setFault(null);
          }}
        />
        <button type="submit" class="press">
          {i18n.t('options.add')}
        </button>
      </form>
      <p id={`${id}-fault`} class="fault" role="alert">
        {fault}
      </p>
    </>
  );
}
