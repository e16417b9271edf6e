/** The words that an exported glossary needs from the interface. Types only. */
import type { Message } from '../cards/messages';
import type { Kind } from '../topics/kind-names';

export interface GlossaryWords {
  /** "Glossary of …": names the page. */
  title: string;
  /** The address of the page, or null. */
  address: string | null;
  /** "Made by Glosa …, as of …". */
  made: string;
  /** The heading of the sources. */
  source: string;
  say(message: Message): string;
  kind(kind: Kind): string;
  /** A date range; `end` null: a single date. */
  dates(date: string, end: string | null): string;
  /** "¶ 12". */
  paragraph(number: number): string;
}
