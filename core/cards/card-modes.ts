/** The states of the one card, the events that move it, and what has to happen at a step. Types only. */
import type { TopicKey } from '../topics/topic';

/**
 *   closed --rested--> resting --delayed--> waiting --loaded--> open --left--> open (leaving) --delayed--> closed
 *      \------------ clicked, key ------------^          (turned, back, forward, retry stay in open)
 *
 * Every delay and load carries the token of the interaction that asked for it; an answer whose token is no longer
 * current changes nothing, so no timer has to be hunted down.
 */

/** What a card belongs to. `id` is the same for the same words; `mention` is the caller's own handle. */
export interface Target<M> {
  readonly id: string;
  readonly topic: TopicKey;
  readonly mention: M;
}

export type How = 'hover' | 'click' | 'key';

/** One entry of the trail of a card: a topic with its data, or null where loading it failed. */
export interface TrailEntry<C> {
  readonly topic: TopicKey;
  readonly card: C | null;
}

/** An answer that came before it was needed. */
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
  /** The newest token given out. */
  readonly token: number;
  readonly target: Target<M>;
  readonly how: How;
  /** Stays when the pointer leaves. */
  readonly held: boolean;
  /** Token of the delay after which it closes, null while the pointer is on it. */
  readonly leaving: number | null;
  /** What was turned to so far, and which entry is shown. */
  readonly trail: readonly TrailEntry<C>[];
  readonly at: number;
  /** An entry being loaded: the one to turn to, or the shown one again. */
  readonly pending: { readonly token: number; readonly topic: TopicKey; readonly again: boolean } | null;
  /** Other words the pointer rests on meanwhile. */
  readonly next: { readonly token: number; readonly target: Target<M>; readonly early: Early<C> } | null;
}

export type CardEvent<M, C> =
  /** The pointer is on words. */
  | { type: 'rested'; target: Target<M> }
  /** The pointer is on nothing that keeps a card. */
  | { type: 'left' }
  /** The pointer is on the card. */
  | { type: 'entered' }
  /** The card got the focus or a press. */
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
  /** Take the card away; `another` is true where the next one is already under way. */
  | { do: 'hide'; another: boolean };

/** A state and what must happen now. */
export interface Step<M, C> {
  readonly state: CardState<M, C>;
  readonly effects: readonly CardEffect[];
}
