/** The steps that several modes of a card share. */
import type { CardState, Early, How, Step, Target } from './card-modes';

/** Words were clicked, or a key asked for them: open a card without delay, and keep it open. */
export function wanted<M, C>(state: CardState<M, C>, target: Target<M>, how: How): Step<M, C> {
  if (state.mode === 'open' && state.target.id === target.id) {
    const isAgain = how === 'key' && state.how === 'key';
    return {
      state: { ...state, how, held: true, leaving: null, next: null },
      effects: [...(isAgain ? [{ do: 'unfold' } as const] : []), { do: 'show', focus: how === 'key' }],
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

/** The pointer moved onto words: start the delay, and load the card meanwhile. */
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

/** The card is wanted now: open it, or wait for its data. `replacing`: another card is still open. */
export function due<M, C>(target: Target<M>, how: How, token: number, early: Early<C>, replacing = false): Step<M, C> {
  if (early) return open(target, how, token, early.card);
  return {
    state: { mode: 'waiting', token, target, how },
    effects: replacing ? [{ do: 'hide', another: true }] : [],
  };
}

/** The card opens with its data, or (null) with the message that loading failed. */
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

/** The card closes. */
export function close<M, C>(state: CardState<M, C>): Step<M, C> {
  return {
    // Whatever is still pending is ignored: the next token is a new one.
    state: { mode: 'closed', token: state.token },
    // A waiting card may have been about to replace another: tell whoever hides that one that none follows.
    effects: state.mode === 'open' || state.mode === 'waiting' ? [{ do: 'hide', another: false }] : [],
  };
}

/** Nothing has to happen. */
export function stay<M, C>(state: CardState<M, C>): Step<M, C> {
  return { state, effects: [] };
}
