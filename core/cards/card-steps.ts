/** The steps that several modes of a card share. */
import type { CardState, Early, How, Step, Target } from './card-modes';

/** Words were clicked, or a key asked for them: a card without delay, and it stays. */
export function wanted<M, C>(state: CardState<M, C>, target: Target<M>, how: How): Step<M, C> {
  if (state.mode === 'open' && state.target.id === target.id) {
    return {
      state: { ...state, how, held: true, leaving: null, next: null },
      effects: [{ do: 'show', focus: how === 'key' }],
    };
  }
  if (state.mode === 'resting' && state.target.id === target.id) return due(target, how, state.token, state.early);
  if (state.mode === 'waiting' && state.target.id === target.id) return stay({ ...state, how });
  const token = state.token + 1;
  return {
    state: { mode: 'waiting', token, target, how },
    effects: [
      ...(state.mode === 'open' ? [{ do: 'hide', another: true } as const] : []),
      { do: 'load', token, topic: target.topic },
    ],
  };
}

/** The pointer came onto words: start the delay, and prepare the card meanwhile. */
export function rest<M, C>(state: CardState<M, C>, target: Target<M>): Step<M, C> {
  const token = state.token + 1;
  return {
    state: { mode: 'resting', token, target, early: null },
    effects: [
      { do: 'delay', token, for: 'rest' },
      { do: 'load', token, topic: target.topic },
    ],
  };
}

/** The card is wanted now: open it, or wait for its data. `replacing`: another one is still open. */
export function due<M, C>(target: Target<M>, how: How, token: number, early: Early<C>, replacing = false): Step<M, C> {
  if (early) return open(target, how, token, early.card);
  return {
    state: { mode: 'waiting', token, target, how },
    effects: replacing ? [{ do: 'hide', another: true }] : [],
  };
}

/** The card opens, with its data or (null) with the failure to load it. */
export function open<M, C>(target: Target<M>, how: How, token: number, card: C | null): Step<M, C> {
  return {
    state: {
      mode: 'open',
      token,
      target,
      how,
      held: how !== 'hover',
      leaving: null,
      trail: [{ topic: target.topic, card }],
      at: 0,
      pending: null,
      next: null,
    },
    effects: [{ do: 'show', focus: how === 'key' }],
  };
}

/** No card any more. */
export function close<M, C>(state: CardState<M, C>): Step<M, C> {
  return {
    // Whatever is still under way comes back to nobody; the next token is a new one.
    state: { mode: 'closed', token: state.token },
    // A card that waits may have taken another's place: whoever hides learns that none follows.
    effects: state.mode === 'open' || state.mode === 'waiting' ? [{ do: 'hide', another: false }] : [],
  };
}

/** Nothing has to happen. */
export function stay<M, C>(state: CardState<M, C>): Step<M, C> {
  return { state, effects: [] };
}
