/** Feeds the card's state machine with timers, loaded topics and what the reader does, and does what it answers. */
import { interfaceLanguage, say, sayKind } from '@/components/say';
import { type CardContent, cardContent } from '@/core/cards/card-content';
import type { CardData } from '@/core/cards/card-data';
import type { CardEffect, CardEvent, CardState, OpenCard } from '@/core/cards/card-modes';
import { closedCard, moveCard } from '@/core/cards/card-state';
import { HOVER_DELAY_MS, LEAVE_DELAY_MS } from '@/core/limits';
import type { TopicKey } from '@/core/topics/topic';
import { anchorOf, isInView } from './card-anchor';
import { type Anchor, createCardHost } from './card-host';
import { watchReader } from './card-input';
import { targetOf } from './card-target';
import type { PageMention, PageSession } from './page-session';

export interface CardSession {
  /** Opens the card of a mention at once; by key the focus moves into it. */
  open(mention: PageMention, how: 'key' | 'pointer'): void;
  close(): void;
}

export interface CardSessionParts {
  session: PageSession;
  getCard: (topic: TopicKey) => Promise<CardData | null>;
  /** Ends everything. */
  signal: AbortSignal;
  report: (error: unknown, doing: string) => void;
  /** The page's own date, or null. */
  pageDate?: () => string | null;
}

type Event = CardEvent<PageMention, CardData>;
type State = CardState<PageMention, CardData>;
type Open = OpenCard<PageMention, CardData>;

/** How often an open card looks whether its words and itself are still there. */
const LOOK_MS = 250;

/** The cards of one frame: at most one is open. */
export function createCardSession(parts: CardSessionParts): CardSession {
  const { session, signal, report } = parts;
  let state: State = closedCard();
  let looking: ReturnType<typeof setInterval> | undefined;
  /** Where the pointer was when the card opened; it chooses the line the card stands at. */
  let pointer: Anchor['pointer'] = null;
  let seenInView = false;

  const host = createCardHost({ lost: () => move({ type: 'closed' }), used: () => move({ type: 'used' }) });

  function move(event: Event): void {
    if (signal.aborted) return;
    const step = moveCard(state, event);
    state = step.state;
    for (const effect of step.effects) run(effect, event);
  }

  function run(effect: CardEffect, event: Event): void {
    switch (effect.do) {
      case 'delay': {
        const { token } = effect;
        setTimeout(() => move({ type: 'delayed', token }), effect.for === 'rest' ? HOVER_DELAY_MS : LEAVE_DELAY_MS);
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
        // Who clicks elsewhere has put the focus where it is wanted.
        host.hide(effect.another ? 'another card follows' : event.type === 'clicked elsewhere' ? 'leave' : 'give back');
    }
  }

  async function load(token: number, topic: TopicKey): Promise<void> {
    try {
      const card = await parts.getCard(topic);
      move(card ? { type: 'loaded', token, card } : { type: 'load failed', token });
    } catch (error) {
      report(error, 'loading a card');
      move({ type: 'load failed', token });
    }
  }

  function show(open: Open, focus: boolean): void {
    try {
      if (render(open, focus)) return;
    } catch (error) {
      report(error, 'showing a card');
    }
    // No place for a card here, or no words for it: an extension that was replaced has none.
    move({ type: 'closed' });
  }

  function render(open: Open, focus: boolean): boolean {
    const anchor = anchorOf(session.rectsOf(open.target.mention), pointer);
    if (!anchor) return false;
    const content = contentOf(open, parts);
    const card = { content, canGoBack: open.at > 0, canGoForward: open.at < open.trail.length - 1, actions };
    const opened = !host.isShown();
    if (!host.show(card, anchor, focus)) return false;
    if (opened) {
      seenInView = isInView(anchor);
      clearInterval(looking);
      looking = setInterval(() => look(false), LOOK_MS);
    }
    if (opened && open.how === 'key' && content) announce(content);
    return true;
  }

  const actions = {
    turn: (topic: TopicKey) => move({ type: 'turned', topic }),
    back: () => move({ type: 'back' }),
    forward: () => move({ type: 'forward' }),
    close: () => move({ type: 'closed' }),
    retry: () => move({ type: 'retry' }),
  };

  /** Follows the words of the open card, or closes it where they are gone or out of sight. */
  function look(scrolled: boolean): void {
    if (state.mode !== 'open') return;
    const { mention } = state.target;
    const anchor = session.isThere(mention) ? anchorOf(session.rectsOf(mention), pointer) : null;
    const inView = anchor !== null && isInView(anchor) && !(scrolled && isCovered(state, anchor));
    if (!host.isShown()) move({ type: 'closed' });
    else if (!anchor) move({ type: 'gone' });
    // A key scrolls words into view while their card opens: it closes only once they have been seen.
    else if (!inView && seenInView) move({ type: 'scrolled away' });
    else {
      seenInView ||= inView;
      host.follow(anchor);
    }
  }

  /** True where the words of a painted mention slid under something: a bar of the page, the edge of what scrolls. */
  function isCovered(open: Open, { words: [line] }: Anchor): boolean {
    if (!line || open.how === 'key') return false;
    const found = session.mentionAt(line.x + line.width / 2, line.y + line.height / 2);
    return found === null || targetOf(found).id !== open.target.id;
  }

  watchReader(
    { session, host, state: () => state, line: () => (state.mode === 'open' ? lineOf(state) : null) },
    {
      move(event, at) {
        // Once a card is open, its line stays the one it opened at.
        if (at && (state.mode !== 'open' || event.type === 'clicked')) pointer = at;
        move(event);
      },
      scrolled: () => look(true),
    },
    signal,
  );

  function lineOf(open: Open) {
    return anchorOf(session.rectsOf(open.target.mention), pointer)?.words[0] ?? null;
  }

  const stop = session.subscribe(() => {
    if (state.mode !== 'closed' && !session.isThere(state.target.mention)) move({ type: 'gone' });
  });
  signal.addEventListener('abort', () => {
    stop();
    clearInterval(looking);
    host.hide('leave');
  });

  return {
    open(mention, how) {
      pointer = null;
      move({ type: how === 'key' ? 'key' : 'clicked', target: targetOf(mention) });
    },
    close: () => move({ type: 'closed' }),
  };
}

/** What the shown leaf says, or null where it could not be loaded. */
function contentOf(open: Open, { session, pageDate }: CardSessionParts): CardContent | null {
  const card = open.trail[open.at]?.card;
  if (!card) return null;
  const { mention, topic } = open.target;
  const first = open.at === 0;
  const beside = session.topicsBeside(mention);
  return cardContent(card, {
    language: interfaceLanguage(),
    mention: first ? mention.mention : null,
    // On a leaf turned to, the topic it began with is beside it too.
    beside: first ? beside : [topic, ...beside],
    pageDate: pageDate?.() ?? null,
    today: new Date().toISOString().slice(0, 10),
  });
}

/** Says who or what the card is about to those who hear it, without a live region in the page. */
function announce(content: CardContent): void {
  const words = [content.name.text, sayKind(content.kind), content.line.text, ...content.notices.map(say)].join('. ');
  (document as Document & { ariaNotify?: (words: string) => void }).ariaNotify?.(words);
}
