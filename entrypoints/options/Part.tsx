/** One part of the options, with its heading. */
import type { ComponentChildren } from 'preact';
import type { Settings } from '@/core/settings/settings';
import type { OptionsModel } from './options-model';

/** The props of a part. */
export interface PartProps {
  model: OptionsModel;
  settings: Settings;
}

/** The parts by name, in order, with the key of their headings. */
export const PARTS = [
  ['packs', 'packs.title'],
  ['own', 'own.title'],
  ['finding', 'options.finding'],
  ['look', 'options.look'],
  ['cards', 'options.cards'],
  ['sites', 'options.sites'],
  ['silenced', 'options.silenced'],
  ['keys', 'options.keys'],
  ['sync', 'options.sync'],
  ['file', 'options.file'],
  ['problem', 'options.problem'],
] as const;

/** The address of a part within the page, without its `#`. */
export function addressOf(name: (typeof PARTS)[number][0]): string {
  return `part-${name}`;
}

/** What `Part` needs. */
interface PartFrame {
  name: (typeof PARTS)[number][0];
  title: string;
  children: ComponentChildren;
}

/** A section that screen readers find by its heading, and the list of contents by its name. */
export function Part({ name, title, children }: PartFrame) {
  const id = `title-${name}`;
  return (
    <section id={addressOf(name)} class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
