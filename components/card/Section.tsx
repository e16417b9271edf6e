/** A part of the card under its heading. */
import type { ComponentChildren, VNode } from 'preact';
import { i18n } from '@/components/spoken';

/** A heading and its content. */
export function Section({ heading, children }: { heading: VNode; children: ComponentChildren }) {
  return (
    <section>
      {heading}
      {children}
    </section>
  );
}

interface ListProps {
  /** List items, each with its key. */
  items: VNode[];
  /** How many are shown; the rest is one click away. */
  first: number;
  kind?: string;
}

/** A list whose end is folded away: a card should take seconds to read. */
export function List({ items, first, kind = '' }: ListProps) {
  // Folding a single item away saves no space.
  const shown = items.length <= first + 1 ? items.length : first;
  const rest = items.slice(shown);
  return (
    <>
      <ul class={`list ${kind}`}>{items.slice(0, shown)}</ul>
      {rest.length > 0 && (
        <details class="more">
          <summary>{i18n.t('card.more', [String(rest.length)])}</summary>
          <ul class={`list ${kind}`}>{rest}</ul>
        </details>
      )}
    </>
  );
}
