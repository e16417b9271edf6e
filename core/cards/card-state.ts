/** The one state machine of the card: a state and an event to the next state and its effects. */
import type { CardEvent, CardState, Step } from './card-modes';
import { close, due, open, rest, stay, wanted } from './card-steps';
import { moveOpen } from './open-card';

/** The initial state. */
export function closedCard<M, C>(): CardState<M, C> {
  return { mode: 'closed', token: 0 };
}

/** The next state and its effects. Pure: timers and loads come back as events with the token of their effect. */
export function moveCard<M, C>(state: CardState<M, C>, event: CardEvent<M, C>): Step<M, C> {
  switch (event.type) {
    case 'clicked':
    case 'key':
      return wanted(state, event.target, event.type === 'key' ? 'key' : 'click');
    case 'escape':
    case 'gone':
    case 'closed':
    case 'clicked elsewhere':
    case 'scrolled away':
      return close(state);
  }
  switch (state.mode) {
    case 'closed':
      return event.type === 'rested' ? rest(state, event.target) : stay(state);
    case 'resting':
      return moveResting(state, event);
    case 'waiting':
      return moveWaiting(state, event);
    case 'open':
      return moveOpen(state, event);
  }
}

type Resting<M, C> = Extract<CardState<M, C>, { mode: 'resting' }>;
type Waiting<M, C> = Extract<CardState<M, C>, { mode: 'waiting' }>;

function moveResting<M, C>(state: Resting<M, C>, event: CardEvent<M, C>): Step<M, C> {
  switch (event.type) {
    case 'rested':
      return event.target.id === state.target.id ? stay(state) : rest(state, event.target);
    case 'left':
      return close(state);
    case 'loaded':
      return event.token === state.token ? stay({ ...state, early: { card: event.card } }) : stay(state);
    case 'load failed':
      return event.token === state.token ? stay<M, C>({ ...state, early: { card: null } }) : stay(state);
    case 'delayed':
      return event.token === state.token ? due<M, C>(state.target, 'hover', state.token, state.early) : stay(state);
    default:
      return stay(state);
  }
}

function moveWaiting<M, C>(state: Waiting<M, C>, event: CardEvent<M, C>): Step<M, C> {
  switch (event.type) {
    case 'loaded':
    case 'load failed':
      if (event.token !== state.token) return stay(state);
      return open<M, C>(state.target, state.how, state.token, event.type === 'loaded' ? event.card : null);
    case 'rested':
      return state.how !== 'hover' || event.target.id === state.target.id ? stay(state) : rest(state, event.target);
    case 'left':
      return state.how === 'hover' ? close(state) : stay(state);
    default:
      return stay(state);
  }
}
