/** One part of the options, with its heading. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Settings } from '@/core/settings/settings';
import type { OptionsModel } from './options-model';

/** The props of a part. */
export interface PartProps {
  model: OptionsModel;
  settings: Settings;
}

/** A section that screen readers find by its heading. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
