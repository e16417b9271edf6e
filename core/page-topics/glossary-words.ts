/** The words a written glossary needs from the interface. Types only. */
import type { Message } from '../cards/messages';
import type { SectionKey } from '../cards/outline';
import type { Kind } from '../topics/kind-names';

export interface GlossaryWords {
  /** "Glossary of …": names the page. */
  title: string;
  /** Where the page is, or null. */
  address: string | null;
  /** "Made by Glosa …, as of …": what this is. */
  made: string;
  /** The heading of the sources. */
  source: string;
  section(key: SectionKey): string;
  say(message: Message): string;
  kind(kind: Kind): string;
  /** From a date to another; `end` null: one date. */
  dates(date: string, end: string | null): string;
  /** "¶ 12". */
  paragraph(number: number): string;
}
