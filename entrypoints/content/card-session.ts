/** Feeds the card's state machine with timers, loaded topics and what the reader does; has what it answers shown. */
import type { CardData } from '@/core/cards/card-data';
import type { CardEffect, CardEvent, CardState, OpenCard } from '@/core/cards/card-modes';
import { closedCard, moveCard } from '@/core/cards/card-state';
import { LEAVE_DELAY_MS } from '@/core/limits';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import type { TopicKey } from '@/core/topics/topic';
import type { Point } from './card-anchor';
import { watchReader } from './card-input';
import { targetOf } from './card-target';
import type { CardView, CardViewParts, MakeCardView } from './card-view';
import type { PageMention } from './page-mention';
import type { PageSession } from './page-session';

export interface CardSession {
  /** Opens the card of a mention at once; by key the focus moves into it. */
  open(mention: PageMention, how: 'key' | 'pointer'): void;
  close(): void;
}

export interface CardSessionParts {
  session: PageSession & { onDocumentReplaced?: (listener: () => void) => () => void };
  getCard: (topic: TopicKey) => Promise<CardData | null>;
  /** Fetches what shows cards; asked when the first is wanted, and again after it failed. */
  getView: () => Promise<MakeCardView>;
  /** The reader's settings as they are now; absent: the defaults. */
  settings?: () => Settings;
  /** Ends everything. */
  signal: AbortSignal;
  report: (error: unknown, doing: string) => void;
  /** The page's own date, or null. */
  pageDate?: () => string | null;
}

type Event = CardEvent<PageMention, CardData>;
type State = CardState<PageMention, CardData>;

/** How often an open card looks whether its words, and it itself, are still there. */
const LOOK_MS = 250;

/** The cards of one frame: at most one is open. */
export function createCardSession(parts: CardSessionParts): CardSession {
  const { session, getCard, signal, report, settings = () => DEFAULT_SETTINGS } = parts;
  let state: State = closedCard();
  let looking: ReturnType<typeof setInterval> | undefined;
  let pointer: Point | null = null;
  let view: CardView | null = null;
  let coming = false;
  /** The card that waits for its view is to have the focus. */
  let focusThen = false;

  const move = (event: Event): void => {
    if (signal.aborted) return;
    const step = moveCard(state, event);
    state = step.state;
    for (const effect of step.effects) run(effect, event);
  };
  const actions = {
    turn: (topic: TopicKey) => move({ type: 'turned', topic }),
    back: () => move({ type: 'back' }),
    forward: () => move({ type: 'forward' }),
    close: () => move({ type: 'closed' }),
    retry: () => move({ type: 'retry' }),
  };
  const viewParts: CardViewParts = {
    session,
    events: { lost: () => move({ type: 'closed' }), used: () => move({ type: 'used' }) },
    actions,
    pointer: () => pointer,
    pageDate: parts.pageDate ?? (() => null),
    length: () => settings().cardLength,
  };

  /** Fetches the view once. It comes while the delay runs and the topic is loaded, seldom later. */
  const prepare = () => {
    if (coming) return;
    coming = true;
    parts.getView().then(
      (make) => {
        if (signal.aborted) return;
        view = make(viewParts);
        if (state.mode === 'open') show(state, focusThen);
      },
      (error: unknown) => {
        coming = false;
        report(error, 'fetching the card');
        if (state.mode === 'open') move({ type: 'closed' });
      },
    );
  };
  const load = async (token: number, topic: TopicKey) => {
    prepare();
    try {
      const card = await getCard(topic);
      move(card ? { type: 'loaded', token, card } : { type: 'load failed', token });
    } catch (error) {
      report(error, 'loading a card');
      move({ type: 'load failed', token });
    }
  };
  const show = (open: OpenCard<PageMention, CardData>, focus: boolean) => {
    clearInterval(looking);
    if (!view) {
      focusThen ||= focus;
      prepare();
      return;
    }
    focusThen = false;
    looking = setInterval(() => look(false), LOOK_MS);
    try {
      if (view.show(open, focus)) return;
    } catch (error) {
      report(error, 'showing a card');
    }
    move({ type: 'closed' });
  };
  const run = (effect: CardEffect, event: Event) => {
    switch (effect.do) {
      case 'delay': {
        const { token } = effect;
        setTimeout(
          () => move({ type: 'delayed', token }),
          effect.for === 'rest' ? settings().hoverDelay : LEAVE_DELAY_MS,
        );
        return;
      }
      case 'load':
        void load(effect.token, effect.topic);
        return;
      case 'show':
        if (state.mode === 'open') show(state, effect.focus);
        return;
      case 'hide':
        clearInterval(looking);
        focusThen = false;
        // Who clicks elsewhere has put the focus where it is wanted.
        view?.hide(
          effect.another ? 'another card follows' : event.type === 'clicked elsewhere' ? 'leave' : 'give back',
        );
    }
  };
  const look = (scrolled: boolean) => {
    const ending = state.mode === 'open' ? view?.follow(state, scrolled) : null;
    if (ending) move({ type: ending });
  };

  const reader = {
    session,
    view: () => view,
    state: () => state,
    line: () => (state.mode === 'open' ? (view?.anchor(state)?.words[0] ?? null) : null),
    move,
    opening: () => settings().opening,
    pointed: (at: Point) => {
      pointer = at;
    },
    scrolled: () => look(true),
  };
  listenThrough(session, signal, (until) => watchReader(reader, until));
  const stop = session.subscribe(() => {
    if (state.mode !== 'closed' && !session.isThere(state.target.mention)) move({ type: 'gone' });
  });
  signal.addEventListener('abort', () => {
    stop();
    clearInterval(looking);
    view?.hide('leave');
  });

  return {
    open(mention, how) {
      pointer = null;
      move({ type: how === 'key' ? 'key' : 'clicked', target: targetOf(mention) });
    },
    close: () => move({ type: 'closed' }),
  };
}

/** Listens until `signal`, and anew after the page threw its document away with every listener on it. */
function listenThrough(
  session: CardSessionParts['session'],
  signal: AbortSignal,
  listen: (until: AbortSignal) => void,
): void {
  let last = new AbortController();
  listen(AbortSignal.any([signal, last.signal]));
  const stop = session.onDocumentReplaced?.(() => {
    last.abort();
    last = new AbortController();
    listen(AbortSignal.any([signal, last.signal]));
  });
  if (stop) signal.addEventListener('abort', stop);
}
