/** What the tools of a card show and do, as data and callbacks. */
import type { Scope } from '@/core/cards/silencing';
import type { Direction } from '@/core/messages';
import type { CardLanguage, CardLength, CardPlace } from '@/core/settings/settings';

/** What the menu shows: nothing, everything, or the statements to choose a wrong one from. */
export type MenuState = 'shut' | 'open' | 'mistake';

/** What was copied; if the browser refused, `text` is there to be copied by hand. */
export interface Copied {
  readonly what: 'card' | 'words' | 'mistake';
  readonly text: string | null;
}

/** What the reader has just silenced, by its name. */
export interface Silenced {
  readonly scope: Scope;
  readonly name: string;
}

/** Data and callbacks of the tools. */
export interface CardTools {
  /** How much a card says when it opens. */
  readonly length: CardLength;
  readonly place: CardPlace;
  readonly language: CardLanguage;
  readonly menu: MenuState;
  readonly copied: Copied | null;
  readonly silenced: Silenced | null;
  /** The words on the page; null for a topic that the reader turned to within the card. */
  readonly name: string | null;
  readonly site: string;
  /** In a private window nothing can be silenced. */
  readonly isPrivate: boolean;
  /** The words have an address that can be reopened. */
  readonly hasLink: boolean;
  setLength(length: CardLength): void;
  setPlace(place: CardPlace): void;
  setLanguage(language: CardLanguage): void;
  setMenu(menu: MenuState): void;
  /** `same`: of the topic being shown; otherwise of any topic. */
  walk(direction: Direction, same: boolean): void;
  copyCard(): void;
  copyLink(): void;
  /** `statement`: the words that are wrong. */
  copyMistake(statement: string): void;
  silence(scope: Scope): void;
  undo(): void;
}
