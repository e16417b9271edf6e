/** A list whose items can be removed one by one. */
import { X } from 'lucide';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '../IconButton';

/** One of them, as it is shown. */
export interface Item {
  id: string;
  text: string;
  /** What else is to be known of it. */
  note?: string;
}

export interface ItemsProps {
  title: string;
  items: readonly Item[];
  remove: (id: string) => void;
}

/** The items, each with a button that removes it; a sentence where there are none. */
export function Items({ title, items, remove }: ItemsProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  // The focus must not get lost with the button that had it.
  const onRemove = (id: string) => {
    list.current?.focus();
    remove(id);
  };
  return (
    <fieldset ref={list} class="items" tabIndex={-1} aria-label={title}>
      {items.length === 0 ? (
        <p class="hint">{i18n.t('options.empty')}</p>
      ) : (
        <ul>
          {items.map(({ id, text, note }) => (
            <li key={id} class="item">
              <span>
                {text}
                {note !== undefined && <span class="topic-line rank">{note}</span>}
              </span>
              <IconButton
                class="quiet"
                node={X}
                label={i18n.t('options.remove', [text])}
                onClick={() => onRemove(id)}
              />
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
