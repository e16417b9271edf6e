/** Translates what the pointer does into an event of the card. */
import type { Opening } from '../settings/settings';
import type { CardEvent, CardState, Target } from './card-modes';

/** Where the pointer is on a page. */
export interface SeenPointer<M> {
  /** It is on the card. */
  readonly onCard: boolean;
  /** Shift is held. */
  readonly shift: boolean;
  /** The words under it, or null. */
  readonly target: Target<M> | null;
  /** What opens a card besides a click and a key. */
  readonly opening: Opening;
  /** True if it is on its way from the words to the card; asked only where that matters. */
  readonly isOnWay: () => boolean;
}

/** The event that moves the card; null if the pointer means nothing to it. */
export function pointerEvent<M, C>(state: CardState<M, C>, seen: SeenPointer<M>): CardEvent<M, C> | null {
  if (seen.onCard) return { type: 'entered' };
  const { target } = seen;
  if (target && (seen.shift || seen.opening === 'hover' || isOpenAt(state, target))) return { type: 'rested', target };
  return state.mode !== 'closed' && !seen.isOnWay() ? { type: 'left' } : null;
}

/** True if the card of these words is open. */
export function isOpenAt<M, C>(state: CardState<M, C>, target: Target<M>): boolean {
  return state.mode === 'open' && state.target.id === target.id;
}
