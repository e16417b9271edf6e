/** How an open card moves. */
import type { CardEvent, OpenCard, Step, Target } from './card-modes';
import { close, due, stay } from './card-steps';

/** The next step of an open card. */
export function moveOpen<M, C>(state: OpenCard<M, C>, event: CardEvent<M, C>): Step<M, C> {
  switch (event.type) {
    case 'entered':
      return stay({ ...state, leaving: null, next: null });
    case 'used':
      return stay({ ...state, held: true, leaving: null, next: null });
    case 'rested':
      return restBeside(state, event.target);
    case 'left': {
      if (state.held || state.leaving !== null) return stay({ ...state, next: null });
      const token = state.token + 1;
      return {
        state: { ...state, token, leaving: token, next: null },
        effects: [{ do: 'delay', token, for: 'leave' }],
      };
    }
    case 'delayed':
      if (event.token === state.leaving) return close(state);
      if (!state.next || event.token !== state.next.token) return stay(state);
      return due(state.next.target, 'hover', state.next.token, state.next.early, true);
    case 'loaded':
      return answered(state, event.token, event.card);
    case 'load failed':
      return answered(state, event.token, null);
    case 'turned':
    case 'retry': {
      const shown = state.trail[state.at];
      const topic = event.type === 'turned' ? event.topic : shown?.topic;
      if (topic === undefined || (event.type === 'turned' && topic === shown?.topic)) return stay(state);
      const token = state.token + 1;
      const pending = { token, topic, again: event.type === 'retry' };
      // Whoever uses the card wants it to stay.
      return {
        state: { ...state, token, pending, held: true, leaving: null, next: null },
        effects: [{ do: 'load', token, topic }],
      };
    }
    case 'back':
    case 'forward': {
      const at = state.at + (event.type === 'back' ? -1 : 1);
      if (at < 0 || at >= state.trail.length) return stay(state);
      return {
        state: { ...state, at, pending: null, held: true, leaving: null, next: null },
        effects: [{ do: 'show', focus: true }],
      };
    }
    default:
      return stay(state);
  }
}

/** The pointer came onto words while a card is open. */
function restBeside<M, C>(state: OpenCard<M, C>, target: Target<M>): Step<M, C> {
  if (target.id === state.target.id) return stay({ ...state, leaving: null, next: null });
  // A card that is held stays until it is closed or other words are clicked.
  if (state.held || state.next?.target.id === target.id) return stay(state);
  const token = state.token + 1;
  return {
    state: { ...state, token, leaving: null, next: { token, target, early: null } },
    effects: [
      { do: 'delay', token, for: 'rest' },
      { do: 'load', token, topic: target.topic },
    ],
  };
}

/** Data, or its failure, came while a card is open. */
function answered<M, C>(state: OpenCard<M, C>, token: number, card: C | null): Step<M, C> {
  if (state.next?.token === token) return stay({ ...state, next: { ...state.next, early: { card } } });
  if (state.pending?.token !== token) return stay(state);
  const { topic, again } = state.pending;
  const kept = state.trail.slice(0, again ? state.at : state.at + 1);
  const trail = [...kept, { topic, card }];
  return {
    state: { ...state, trail, at: trail.length - 1, pending: null },
    effects: [{ do: 'show', focus: true }],
  };
}
