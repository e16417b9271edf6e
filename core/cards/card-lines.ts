/** Defines what the statements, figures, ties and changes of a card consist of: types only. */

import type { Kind } from '../topics/kind-names';
import type { Language, Nature, TopicKey } from '../topics/topic';
import type { Link } from './links-of';
import type { Message } from './messages';

/** A sentence of the pack, and the language it is actually in. */
export interface Line {
  readonly text: string;
  readonly language: Language;
}

/** Where a statement comes from. */
export interface Origin {
  readonly nature: Nature;
  /** Null if "reported" goes without saying. */
  readonly label: Message | null;
  /** Paragraph of the article, or null for background. */
  readonly paragraph: number | null;
  /** Where else it can be read. */
  readonly references: readonly Link[];
}

export interface DoubtLine {
  readonly label: Message;
  readonly line: Line;
  readonly references: readonly Link[];
}

export interface Statement {
  readonly origin: Origin;
  readonly line: Line;
  readonly doubts: readonly DoubtLine[];
}

export interface FigureLine {
  readonly origin: Origin;
  readonly value: Line;
  readonly unit: Line | null;
  readonly label: Line;
  readonly doubts: readonly DoubtLine[];
}

/** A tie to another topic; the card's own topic is the subject of `phrase`. */
export interface Tie {
  readonly to: TopicKey;
  readonly name: Line;
  readonly kind: Kind;
  readonly phrase: Message;
  /** The article does not name it. */
  readonly sinceOnly: boolean;
  readonly origin: Origin;
  readonly doubts: readonly DoubtLine[];
}

export interface Change {
  readonly date: string;
  readonly line: Line;
  readonly references: readonly Link[];
}
