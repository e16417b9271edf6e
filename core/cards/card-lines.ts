/** Defines what the statements, figures, ties and changes of a card consist of: types only. */

import type { Kind } from '../topics/kind-names';
import type { RelationSentence } from '../topics/relation-sentence';
import type { Language, Nature, Source, TopicKey } from '../topics/topic';
import type { FigureDrawing } from './figure-drawing';
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
  /** Null if the heading above already says whose statement it is. */
  readonly label: Message | null;
  /** Paragraph of the article, or null for background. */
  readonly paragraph: number | null;
  /** Where that paragraph can be read; null if the article's address is not known: a number that leads nowhere is not shown. */
  readonly place: { readonly url: string; readonly publisher: string } | null;
  /** Where else it can be read. */
  readonly references: readonly Link[];
}

export interface DoubtLine {
  readonly label: Message;
  /** Null if the card has shown it already; the label says so. */
  readonly line: Line | null;
  readonly references: readonly Link[];
}

export interface Statement {
  readonly origin: Origin;
  /** The article it comes from. */
  readonly cite: Source | null;
  readonly line: Line;
  readonly doubts: readonly DoubtLine[];
}

export interface FigureLine {
  readonly origin: Origin;
  readonly value: Line;
  readonly unit: Line | null;
  readonly label: Line;
  readonly doubts: readonly DoubtLine[];
  /** What it became after the article, or what it can be measured by; null if the pack does not say. */
  readonly compared: { readonly words: Message; readonly references: readonly Link[] } | null;
  /** Null where a drawing would not help. */
  readonly drawing: FigureDrawing | null;
}

/** A tie to another topic; the card's own topic is the subject of `phrase`. */
export interface Tie {
  readonly to: TopicKey;
  readonly name: Line;
  readonly kind: Kind;
  readonly phrase: Message;
  /** The whole of it, with the words that lead to the other topic; null if the pack has no sentence for it. */
  readonly sentence: (RelationSentence & Pick<Line, 'language'>) | null;
  /** The article does not name it. */
  readonly sinceOnly: boolean;
  readonly origin: Origin;
  readonly doubts: readonly DoubtLine[];
}

export interface Change {
  readonly date: string;
  /** The pack's editors put it first. */
  readonly isChosen: boolean;
  readonly line: Line;
  /** The same in one short whole sentence; null if there is none. */
  readonly short: Line | null;
  readonly references: readonly Link[];
}
