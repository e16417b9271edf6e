/** Keeps the cards that a reader turned to, one from the other, in a surface of their own (popup, panel). */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CardData } from '@/core/cards/card-data';
import type { TopicKey } from '@/core/topics/topic';
import type { CardActions } from './TopicCard';

/** The cards that were turned to, one from the other, and which of them is shown. */
export interface Trail {
  topics: readonly TopicKey[];
  at: number;
  /** Null where it could not be loaded. */
  data: CardData | null;
}

export interface CardTrail {
  /** Null where no card is open. */
  trail: ReadonlySignal<Trail | null>;
  /** Shows a topic's card, as the first of a trail. */
  open(topic: TopicKey): Promise<void>;
  /** Turns the shown card to another topic. */
  turn(topic: TopicKey): Promise<void>;
  /** Goes along the trail; before its first card is the list. */
  go(step: 1 | -1 | 0): Promise<void>;
  close(): void;
}

/** Makes a trail. Late answers to earlier questions are dropped. */
export function createCardTrail(
  getCard: (topic: TopicKey) => Promise<CardData | null>,
  report: (error: unknown, doing: string) => void,
): CardTrail {
  const trail = signal<Trail | null>(null);
  let asked = 0;
  const show = async (topics: readonly TopicKey[], at: number) => {
    asked += 1;
    const mine = asked;
    const topic = topics[at];
    if (topic === undefined) {
      trail.value = null;
      return;
    }
    const data = await getCard(topic).catch((error: unknown) => {
      report(error, 'loading a card');
      return null;
    });
    if (mine === asked) trail.value = { topics, at, data };
  };
  return {
    trail,
    open: (topic) => show([topic], 0),
    turn: (topic) => {
      const { topics, at } = trail.value ?? { topics: [], at: -1 };
      return topics[at] === topic ? Promise.resolve() : show([...topics.slice(0, at + 1), topic], at + 1);
    },
    go: (step) => show(trail.value?.topics ?? [], (trail.value?.at ?? 0) + step),
    close: () => {
      asked += 1;
      trail.value = null;
    },
  };
}

/** What the buttons of a card do that is shown in a trail. */
export function actionsOf(cards: CardTrail): CardActions {
  return {
    turn: (topic) => void cards.turn(topic),
    back: () => void cards.go(-1),
    forward: () => void cards.go(1),
    close: () => cards.close(),
    retry: () => void cards.go(0),
  };
}
