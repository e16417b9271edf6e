/** The transitions of an open card. */
import type { TopicKey } from '../topics/topic';
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
    case 'left':
      return leave(state);
    case 'delayed':
      if (event.token === state.leaving) return close(state);
      if (!state.next || event.token !== state.next.token) return stay(state);
      return due(state.next.target, 'hover', state.next.token, state.next.early, true);
    case 'loaded':
      return answered(state, event.token, event.card);
    case 'load failed':
      return answered(state, event.token, null);
    case 'turned':
      return turn(state, event.topic, false);
    case 'retry':
      return turn(state, state.trail[state.at]?.topic, true);
    case 'back':
      return go(state, state.at - 1);
    case 'forward':
      return go(state, state.at + 1);
    default:
      return stay(state);
  }
}

/** The pointer moved onto words while a card is open. */
function restBeside<M, C>(state: OpenCard<M, C>, target: Target<M>): Step<M, C> {
  if (target.id === state.target.id) return stay({ ...state, leaving: null, next: null });
  // A held card stays until it is closed or other words are clicked.
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

/** The pointer left: the card closes after a delay, unless it is held or the delay is already running. */
function leave<M, C>(state: OpenCard<M, C>): Step<M, C> {
  if (state.held || state.leaving !== null) return stay({ ...state, next: null });
  const token = state.token + 1;
  return {
    state: { ...state, token, leaving: token, next: null },
    effects: [{ do: 'delay', token, for: 'leave' }],
  };
}

/** The card of `topic` is to replace this one; `again`: reload the topic being shown. Asking for it holds the card open. */
function turn<M, C>(state: OpenCard<M, C>, topic: TopicKey | undefined, again: boolean): Step<M, C> {
  if (topic === undefined || (!again && topic === state.trail[state.at]?.topic)) return stay(state);
  const token = state.token + 1;
  return {
    state: { ...state, token, pending: { token, topic, again }, held: true, leaving: null, next: null },
    effects: [{ do: 'load', token, topic }],
  };
}

/** Another entry of the history is shown, if there is one. */
function go<M, C>(state: OpenCard<M, C>, at: number): Step<M, C> {
  if (at < 0 || at >= state.trail.length) return stay(state);
  return {
    state: { ...state, at, pending: null, held: true, leaving: null, next: null },
    effects: [{ do: 'show', focus: true }],
  };
}

/** Data, or the failure to load it, arrived while a card is open. */
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
