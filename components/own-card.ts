/** Keeps the card that one of our own pages shows, driven by the same state machine as cards on web pages. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CardData } from '@/core/cards/card-data';
import type { CardEffect, CardEvent, CardState, OpenCard, Target } from '@/core/cards/card-modes';
import { closedCard, moveCard } from '@/core/cards/card-state';
import type { TopicKey } from '@/core/topics/topic';

/** A card that is shown; `M` is what opened it. */
export type ShownCard<M = null> = OpenCard<M, CardData>;

export interface OwnCard<M = null> {
  /** Null if no card is open. The previous card stays until the next one is loaded. */
  shown: ReadonlySignal<ShownCard<M> | null>;
  move(event: CardEvent<M, CardData>): void;
}

export interface OwnCardDeps {
  /** Null if there is no such card. */
  getCard(topic: TopicKey): Promise<CardData | null>;
  report(error: unknown, doing: string): void;
}

/** Makes a card that the pointer does not close, since it has a place of its own. `hoverDelay` is in milliseconds. */
export function createOwnCard<M>({ getCard, report }: OwnCardDeps, hoverDelay = () => 0): OwnCard<M> {
  const shown = signal<ShownCard<M> | null>(null);
  let state: CardState<M, CardData> = closedCard();
  const load = async (token: number, topic: TopicKey) => {
    const card = await getCard(topic).catch((error: unknown) => {
      report(error, 'loading a card');
      return null;
    });
    move(card ? { type: 'loaded', token, card } : { type: 'load failed', token });
  };
  const run = (effect: CardEffect) => {
    if (effect.do === 'load') void load(effect.token, effect.topic);
    else if (effect.do === 'show') shown.value = state.mode === 'open' ? state : null;
    else if (effect.do === 'hide') shown.value = effect.another ? shown.value : null;
    else if (effect.do === 'delay' && effect.for === 'rest')
      setTimeout(() => move({ type: 'delayed', token: effect.token }), hoverDelay());
  };
  const move = (event: CardEvent<M, CardData>) => {
    // A card that is already wanted opens, wherever the pointer goes meanwhile.
    if (event.type === 'left' && state.mode === 'waiting') return;
    const step = moveCard(state, event);
    state = step.state;
    for (const effect of step.effects) run(effect);
  };
  return { shown, move };
}

/** The event that opens a topic's card when only the topic was chosen. */
export function chosen(topic: TopicKey): CardEvent<null, CardData> {
  const target: Target<null> = { id: topic, topic, mention: null };
  return { type: 'clicked', target };
}
