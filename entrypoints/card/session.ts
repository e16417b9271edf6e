/** Translates the reader's actions into events of the card's state machine, and carries out its effects: loading, showing, hiding. */

import type { DrawPicture } from '@/components/card/picture-figure';
import type { WordTable } from '@/components/spoken';
import type { CardEffect, CardEvent, CardState } from '@/core/cards/card-modes';
import { isOpenAt, pointerEvent } from '@/core/cards/card-pointer';
import { closedCard, moveCard } from '@/core/cards/card-state';
import type { EntryData } from '@/core/cards/near-topics';
import { LEAVE_DELAY_MS } from '@/core/limits';
import { type Language, NO_TOPIC, type TopicKey } from '@/core/topics/topic';
import type { SelectedTopic, TopicEntry } from '@/core/topics/topic-entry';
import { listenThrough, oncePerFrame } from '@/page/page-events';
import { type PageMention, targetOf } from '@/page/page-mention';
import type { Point } from '@/page/pointer';
import type { CardRequest, CardSession, CardSessionDeps, ShownRemote } from '../reader/card-handover';
import { type CardWords, createCardWords } from './card-words';
import { type CardInput, createInput, type InputSource, type Pointer } from './input';
import { createShownCard, type ShownCard } from './shown-card';
import type { ToolsDeps } from './tools-model';
import { createTopFrame, type TopFrame, type TopFrameDeps } from './top-frame';

/** What only the card script can do. */
export interface CardReach
  extends Pick<ToolsDeps, 'change' | 'walk' | 'address' | 'isPrivate' | 'version'>,
    Omit<TopFrameDeps, 'session' | 'report'> {
  /** The page's own date, or null. */
  pageDate: () => string | null;
  /** The selected words as a mention of that topic; null if nothing readable is selected. */
  selected: (topic: SelectedTopic) => PageMention | null;
  /** The messages of a card in that language. */
  getWords: (language: Language) => Promise<WordTable>;
  /** Draws the picture of a card. */
  draw?: DrawPicture;
  /** Topics with names similar to these words, best first. */
  getNear: (words: string) => Promise<TopicEntry[]>;
}

export type CardDeps = CardSessionDeps & CardReach;

type Event = CardEvent<PageMention, EntryData>;
type State = CardState<PageMention, EntryData>;

/** How often an open card checks whether its words, and the card itself, are still there, in ms. */
const LOOK_MS = 250;

/** The cards of one frame, and their current state. */
interface Cards {
  readonly deps: CardDeps;
  readonly store: CardStore;
  readonly shown: ShownCard;
  readonly top: TopFrame;
  readonly words: CardWords;
  /** Where the pointer was when the card was requested; null: by key. */
  readonly pointer: { at: Point | null };
  /** Where the pointer is now; null: not in this frame, or not known. */
  now: Pointer | null;
  /** How long the pointer had already rested before this script started, in ms. */
  rested: number;
  looking: ReturnType<typeof setInterval> | undefined;
}

/** The cards of one frame, of which at most one is open. `request` is what the reader is already waiting for. */
export function createCardSession(deps: CardDeps, request: CardRequest | null): CardSession {
  const { session, signal } = deps;
  const store = createCardStore(signal);
  const pointer = { at: null };
  const words = createCardWords(deps.getWords, deps.report);
  const shown = createShownCard({ ...deps, ...shownBy(store, deps.draw), words, pointer: () => pointer.at });
  const cards: Cards = {
    deps,
    store,
    shown,
    top: createTopFrame(deps),
    words,
    pointer,
    now: null,
    rested: 0,
    looking: undefined,
  };
  const followSoon = oncePerFrame(() => follow(cards, true));
  const input = createInput(shown.holds, (happened) => takeInput(cards, happened, followSoon));

  store.listen({ effect: (effect, event) => run(cards, effect, event), again: () => show(cards, false) });
  listenThrough(session, signal, input.listen);
  const stop = session.subscribe(() => checkWords(cards));
  signal.addEventListener('abort', () => {
    stop();
    clearInterval(cards.looking);
    shown.hide('leave');
  });
  const made = sessionOf(cards);
  if (request) handle(cards, made, input, request);
  return made;
}

function sessionOf(cards: Cards): CardSession {
  return {
    open: (mention, how) => open(cards, mention, how),
    openRemote: (mention) => open(cards, pageMentionOf(mention), mention.focus ? 'key' : 'pointer'),
    openSelected(topic) {
      const mention = cards.deps.selected(topic);
      if (mention) open(cards, mention, 'key');
    },
    close: () => move(cards, { type: 'closed' }),
  };
}

interface CardListener {
  /** Carries out an effect of that event. */
  effect(effect: CardEffect, event: Event): void;
  /** Shows the open card again, because something it shows has changed. */
  again(): void;
}

/** Keeps the state of the card; its listener is set once everything it needs has been made. */
interface CardStore {
  listen(listener: CardListener): void;
  state(): State;
  /** Takes a step, unless the frame's instance has ended. */
  move(event: Event): void;
  again(): void;
}

function createCardStore(signal: AbortSignal): CardStore {
  let state: State = closedCard();
  let listener: CardListener | null = null;
  return {
    listen(toCome) {
      listener = toCome;
    },
    state: () => state,
    move(event) {
      if (signal.aborted) return;
      const step = moveCard(state, event);
      state = step.state;
      for (const effect of step.effects) listener?.effect(effect, event);
    },
    again: () => listener?.again(),
  };
}

/** What the reader does in a card, as events of the state machine. */
function shownBy({ move, again }: CardStore, draw?: DrawPicture) {
  const close = () => move({ type: 'closed' });
  return {
    events: { lost: close, used: () => move({ type: 'used' }) },
    actions: {
      turn: (topic: TopicKey) => move({ type: 'turned', topic }),
      back: () => move({ type: 'back' }),
      forward: () => move({ type: 'forward' }),
      close,
      retry: () => move({ type: 'retry' }),
      draw,
    },
    again,
  };
}

function open(cards: Cards, mention: PageMention, how: 'key' | 'pointer'): void {
  cards.pointer.at = null;
  move(cards, { type: how === 'key' ? 'key' : 'clicked', target: targetOf(mention) });
}

/** Carries out what the reader wanted before this script had loaded. */
function handle(cards: Cards, made: CardSession, input: InputSource, request: CardRequest): void {
  if (request.what === 'open') request.open(made);
  else if (request.what === 'click') input.clickAt(request.event, request.path);
  else {
    const { clientX: x, clientY: y, shiftKey: shift } = request.at;
    cards.rested = performance.now() - request.since;
    input.pointAt({ x, y, shift, onCard: false });
    cards.rested = 0;
  }
}

/** `followSoon` makes the card follow its words once, in the next frame. */
function takeInput(cards: Cards, input: CardInput, followSoon: () => void): void {
  const { store, shown } = cards;
  const { mode } = store.state();
  switch (input.type) {
    case 'pointer':
      pointAt(cards, input);
      return;
    case 'dragged':
      // The selection would end at a card that is in the way.
      move(cards, { type: 'clicked elsewhere' });
      return;
    case 'pointer away':
      cards.now = null;
      if (mode !== 'closed' && !shown.isDocked()) move(cards, { type: 'left' });
      return;
    case 'click': {
      const found = input.isPlain ? cards.deps.session.mentionAt(input.x, input.y) : null;
      if (found) cards.pointer.at = input;
      move(cards, found ? { type: 'clicked', target: targetOf(found) } : { type: 'clicked elsewhere' });
      return;
    }
    case 'escape':
      // The card is innermost: a dialog of the page closes on the next press of the key.
      if (mode === 'open') input.take();
      move(cards, { type: 'escape' });
      return;
    case 'scrolled':
      if (mode === 'open') followSoon();
  }
}

function pointAt(cards: Cards, at: Pointer): void {
  const { deps, store, shown } = cards;
  const state = store.state();
  cards.now = at;
  const found = at.onCard ? null : deps.session.mentionAt(at.x, at.y);
  const event = pointerEvent(state, {
    ...at,
    target: found && targetOf(found),
    opening: deps.settings().opening,
    isOnWay: () => state.mode === 'open' && shown.isOnWay(state, at),
  });
  // A card stays at the line where it opened.
  if (event?.type === 'rested' && !isOpenAt(state, event.target)) cards.pointer.at = at;
  if (event) move(cards, event);
}

function move(cards: Cards, event: Event): void {
  if (event.type === 'escape' || event.type === 'clicked elsewhere') cards.top.leave();
  cards.store.move(event);
}

function run(cards: Cards, effect: CardEffect, event: Event): void {
  switch (effect.do) {
    case 'delay': {
      const { token } = effect;
      const delay = effect.for === 'rest' ? cards.deps.settings().hoverDelay - cards.rested : LEAVE_DELAY_MS;
      setTimeout(() => move(cards, { type: 'delayed', token }), delay);
      return;
    }
    case 'load':
      void load(cards, effect.token, effect.topic);
      return;
    case 'show':
      show(cards, effect.focus);
      return;
    case 'unfold':
      cards.shown.unfold();
      return;
    case 'hide':
      clearInterval(cards.looking);
      // A pointer that was on the card is on nothing now, until it moves.
      if (cards.now?.onCard) cards.now = null;
      // A click elsewhere has already put the focus where the reader wants it.
      cards.shown.hide(
        effect.another ? 'another card follows' : event.type === 'clicked elsewhere' ? 'leave' : 'give back',
      );
  }
}

async function load(cards: Cards, token: number, topic: TopicKey): Promise<void> {
  try {
    const loading = topic === NO_TOPIC ? loadNear(cards) : cards.deps.getCard(topic);
    const [card] = await Promise.all([loading, prepareWords(cards)]);
    move(cards, card ? { type: 'loaded', token, card } : { type: 'load failed', token });
  } catch (error) {
    cards.deps.report(error, 'loading a card');
    move(cards, { type: 'load failed', token });
  }
}

/** Has the words of the language that the card will be in. */
async function prepareWords({ deps, store, words }: Cards): Promise<void> {
  const state = store.state();
  if (state.mode === 'closed') return;
  const { target } = state.mode === 'open' && state.next ? state.next : state;
  await words.prepare(deps.settings().cardLanguage, target.mention.language);
}

/** For words that name no topic: the topics they may mean. */
async function loadNear({ deps, store }: Cards): Promise<EntryData | null> {
  const state = store.state();
  if (state.mode === 'closed') return null;
  const words = state.target.mention.mention.text;
  return { words, near: await deps.getNear(words) };
}

function show(cards: Cards, focus: boolean): void {
  const { deps, store, shown, top } = cards;
  const state = store.state();
  if (state.mode !== 'open') return;
  const { mention } = state.target;
  if (top.isWanted()) {
    move(cards, { type: 'closed' });
    top.show(mention, focus, () => open(cards, mention, focus ? 'key' : 'pointer'));
    return;
  }
  clearInterval(cards.looking);
  cards.looking = setInterval(() => follow(cards, false), LOOK_MS);
  // Going to the next mention continues from here, however the card was opened.
  if (!mention.detached) deps.session.standAt(mention);
  try {
    if (shown.show(state, focus)) return;
  } catch (error) {
    deps.report(error, 'showing a card');
  }
  move(cards, { type: 'closed' });
}

/** Keeps the open card at its words, or closes it. */
function follow(cards: Cards, scrolled: boolean): void {
  const state = cards.store.state();
  if (state.mode !== 'open') return;
  const ending = cards.shown.follow(state, scrolled, cards.now);
  if (ending) move(cards, { type: ending });
}

function checkWords(cards: Cards): void {
  const { deps, store, shown } = cards;
  const state = store.state();
  if (state.mode === 'closed' || shown.isSilencing() || shown.isDocked()) return;
  const { mention } = state.target;
  if (mention.detached || deps.session.isThere(mention)) return;
  // For an open card, the position of the pointer matters too.
  if (state.mode === 'open') follow(cards, false);
  else move(cards, { type: 'gone' });
}

/** A mention of another frame, in the form of those of this frame. */
function pageMentionOf({ topic, text, by, reason, beside, frame }: ShownRemote): PageMention {
  const mention = { topic, text, by, reason, start: 0, end: text.length, certainty: 'sure', demonym: false } as const;
  // No block has this number.
  return { mention, block: -1, language: null, detached: { beside, frame } };
}
