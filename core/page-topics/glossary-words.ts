/** The words a written glossary needs from the interface. Types only. */
import type { Message } from '../cards/messages';
import type { Kind } from '../topics/kind-names';

export interface GlossaryWords {
  /** "Glossary of …": names the page. */
  title: string;
  /** Where the page is, or null. */
  address: string | null;
  /** "Made by Glosa …, as of …": what this is. */
  made: string;
  figures: string;
  since: string;
  source: string;
  say(message: Message): string;
  kind(kind: Kind): string;
  date(date: string): string;
  /** "¶ 12". */
  paragraph(number: number): string;
}
