/** The card's states, the events that change them, and the effects of a step. Types only. */
import type { TopicKey } from '../topics/topic';

/**
 *   closed --rested--> resting --delayed--> waiting --loaded--> open --left--> open (leaving) --delayed--> closed
 *      \------------ clicked, key ------------^          (turned, back, forward, retry stay in open)
 *
 * Every delay and load carries the token of the interaction that started it; a result whose token is no longer
 * current is ignored, so no timer ever has to be cancelled.
 */

/** What a card is attached to. `id` is the same for the same words; `mention` is the caller's own handle. */
export interface Target<M> {
  readonly id: string;
  readonly topic: TopicKey;
  readonly mention: M;
}

export type How = 'hover' | 'click' | 'key';

/** One entry in the history of a card: a topic with its data, or null if loading it failed. */
export interface TrailEntry<C> {
  readonly topic: TopicKey;
  readonly card: C | null;
}

/** A result that arrived before it was needed. */
export type Early<C> = { readonly card: C | null } | null;

export type CardState<M, C> =
  /** No card. */
  | { readonly mode: 'closed'; readonly token: number }
  /** The pointer is on words; the delay runs and the card is being prepared. */
  | { readonly mode: 'resting'; readonly token: number; readonly target: Target<M>; readonly early: Early<C> }
  /** A card is wanted now and its data is not there yet. */
  | { readonly mode: 'waiting'; readonly token: number; readonly target: Target<M>; readonly how: How }
  /** A card is shown. */
  | OpenCard<M, C>;

export interface OpenCard<M, C> {
  readonly mode: 'open';
  /** The latest token issued. */
  readonly token: number;
  readonly target: Target<M>;
  readonly how: How;
  /** It stays open when the pointer leaves. */
  readonly held: boolean;
  /** Token of the delay after which it closes, null while the pointer is on it. */
  readonly leaving: number | null;
  /** The topics visited so far, and which of them is shown. */
  readonly trail: readonly TrailEntry<C>[];
  readonly at: number;
  /** An entry being loaded: the one to turn to, or the shown one again. */
  readonly pending: { readonly token: number; readonly topic: TopicKey; readonly again: boolean } | null;
  /** Other words on which the pointer is resting meanwhile. */
  readonly next: { readonly token: number; readonly target: Target<M>; readonly early: Early<C> } | null;
}

export type CardEvent<M, C> =
  /** The pointer is on words. */
  | { type: 'rested'; target: Target<M> }
  /** The pointer is on nothing that keeps a card. */
  | { type: 'left' }
  /** The pointer is on the card. */
  | { type: 'entered' }
  /** The card was focused or pressed. */
  | { type: 'used' }
  /** Words were clicked or tapped. */
  | { type: 'clicked'; target: Target<M> }
  /** A key asked for the card of these words. */
  | { type: 'key'; target: Target<M> }
  /** The delay with this token is over. */
  | { type: 'delayed'; token: number }
  | { type: 'loaded'; token: number; card: C }
  | { type: 'load failed'; token: number }
  | { type: 'turned'; topic: TopicKey }
  | { type: 'back' }
  | { type: 'forward' }
  | { type: 'retry' }
  /** Escape; the words are gone; the card's close button; a click elsewhere; the words left the window. */
  | { type: 'escape' | 'gone' | 'closed' | 'clicked elsewhere' | 'scrolled away' };

export type CardEffect =
  | { do: 'delay'; token: number; for: 'rest' | 'leave' }
  | { do: 'load'; token: number; topic: TopicKey }
  /** Render the open state; `focus` moves the focus into the card. */
  | { do: 'show'; focus: boolean }
  /** Show all of the open card: the key that opened it was pressed again. */
  | { do: 'unfold' }
  /** Hide the card; `another` is true if the next one is already on its way. */
  | { do: 'hide'; another: boolean };

/** A state and the effects to carry out now. */
export interface Step<M, C> {
  readonly state: CardState<M, C>;
  readonly effects: readonly CardEffect[];
}
