/** One part of the options, with its heading. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
