/** Feeds the card's state machine with timers, loaded topics and what the reader does; has what it answers shown. */
import type { CardEffect, CardEvent, CardState } from '@/core/cards/card-modes';
import { closedCard, moveCard } from '@/core/cards/card-state';
import type { EntryData } from '@/core/cards/near-topics';
import { LEAVE_DELAY_MS } from '@/core/limits';
import type { RemoteMention } from '@/core/messages';
import { NO_TOPIC, type TopicKey } from '@/core/topics/topic';
import type { SelectedTopic, TopicEntry } from '@/core/topics/topic-entry';
import type { Point } from '@/page/anchor';
import { listenThrough } from '@/page/listen-through';
import type { PageMention } from '@/page/page-mention';
import { selectedMention } from '@/page/selected-mention';
import type { CardRequest, CardSession, CardSessionParts, ShownRemote } from '../reader/card-handover';
import { clickAt, pointAt, type Reader, watchReader } from './input';
import { targetOf } from './target';
import type { ToolsParts } from './tools-model';
import { type CardView, createCardView } from './view';

/** What only the card script can do. */
export interface CardReach extends Pick<ToolsParts, 'change' | 'walk' | 'isPrivate' | 'version'> {
  /** The page's own date, or null. */
  pageDate: () => string | null;
  /** This frame is too small for cards: they are shown in the top one. */
  isTooSmall: () => boolean;
  /** Shows a card in the top frame, or (null) takes it away. Rejects where it cannot be shown there. */
  showInTop: (mention: RemoteMention | null) => Promise<unknown>;
  /** Topics whose names are like these words, best first. */
  getNear: (words: string) => Promise<TopicEntry[]>;
}

type Event = CardEvent<PageMention, EntryData>;
type State = CardState<PageMention, EntryData>;

/** How often an open card looks whether its words, and it itself, are still there. */
const LOOK_MS = 250;

/** The cards of one frame: at most one is open. `request` is what the reader waits for already. */
export function createCardSession(parts: CardSessionParts & CardReach, request: CardRequest | null): CardSession {
  const cards = new Cards(parts);
  if (request) cards.handle(request);
  return cards;
}

class Cards implements CardSession {
  private state: State = closedCard();
  private looking: ReturnType<typeof setInterval> | undefined;
  private pointer: Point | null = null;
  /** Rest of the pointer that was over before this began, in ms. */
  private rested = 0;
  /** The top frame shows a card for this one, or has nobody who could. */
  private isInTop = false;
  private isTopDeaf = false;
  private readonly view: CardView;
  private readonly reader: Reader;

  constructor(private readonly parts: CardSessionParts & CardReach) {
    const { session, signal } = parts;
    this.view = this.makeView();
    this.reader = this.makeReader();
    listenThrough(session, signal, (until) => watchReader(this.reader, until));
    const stop = session.subscribe(() => this.checkWords());
    signal.addEventListener('abort', () => {
      stop();
      clearInterval(this.looking);
      this.view.hide('leave');
    });
  }

  open(mention: PageMention, how: 'key' | 'pointer'): void {
    this.pointer = null;
    this.move({ type: how === 'key' ? 'key' : 'clicked', target: targetOf(mention) });
  }

  openRemote(mention: ShownRemote): void {
    this.open(pageMentionOf(mention), mention.focus ? 'key' : 'pointer');
  }

  openSelected(topic: SelectedTopic): void {
    const mention = selectedMention(document, this.parts.session, topic);
    if (mention) this.open(mention, 'key');
  }

  close(): void {
    this.move({ type: 'closed' });
  }

  handle(request: CardRequest): void {
    switch (request.what) {
      case 'rest':
        this.rested = performance.now() - request.since;
        this.reader.last = { x: request.at.clientX, y: request.at.clientY, onCard: false, shift: request.at.shiftKey };
        pointAt(this.reader, this.reader.last);
        this.rested = 0;
        return;
      case 'click':
        clickAt(this.reader, request.event, request.path);
        return;
      case 'open':
        this.open(request.mention, request.how);
        return;
      case 'remote':
        this.openRemote(request.mention);
        return;
      case 'selected':
        this.openSelected(request.topic);
    }
  }

  private makeView(): CardView {
    return createCardView({
      ...this.parts,
      events: { lost: () => this.close(), used: () => this.move({ type: 'used' }) },
      actions: {
        turn: (topic) => this.move({ type: 'turned', topic }),
        back: () => this.move({ type: 'back' }),
        forward: () => this.move({ type: 'forward' }),
        close: () => this.close(),
        retry: () => this.move({ type: 'retry' }),
      },
      pointer: () => this.pointer,
      again: () => this.show(false),
    });
  }

  private makeReader(): Reader {
    return {
      session: this.parts.session,
      view: this.view,
      state: () => this.state,
      line: () => (this.state.mode === 'open' ? (this.view.anchor(this.state)?.words[0] ?? null) : null),
      move: (event) => this.move(event),
      last: null,
      opening: () => this.parts.settings().opening,
      pointed: (at) => {
        this.pointer = at;
      },
      scrolled: () => this.look(true),
    };
  }

  private move(event: Event): void {
    if (this.parts.signal.aborted) return;
    if (this.isInTop && (event.type === 'escape' || event.type === 'clicked elsewhere')) this.leaveTop();
    const step = moveCard(this.state, event);
    this.state = step.state;
    for (const effect of step.effects) this.run(effect, event);
  }

  private run(effect: CardEffect, event: Event): void {
    switch (effect.do) {
      case 'delay': {
        const { token } = effect;
        const delay = effect.for === 'rest' ? this.parts.settings().hoverDelay - this.rested : LEAVE_DELAY_MS;
        setTimeout(() => this.move({ type: 'delayed', token }), delay);
        return;
      }
      case 'load':
        void this.load(effect.token, effect.topic);
        return;
      case 'show':
        this.show(effect.focus);
        return;
      case 'hide':
        clearInterval(this.looking);
        // Who clicks elsewhere has put the focus where it is wanted.
        this.view.hide(
          effect.another ? 'another card follows' : event.type === 'clicked elsewhere' ? 'leave' : 'give back',
        );
    }
  }

  private async load(token: number, topic: TopicKey): Promise<void> {
    try {
      const card = await (topic === NO_TOPIC ? this.loadNear() : this.parts.getCard(topic));
      this.move(card ? { type: 'loaded', token, card } : { type: 'load failed', token });
    } catch (error) {
      this.parts.report(error, 'loading a card');
      this.move({ type: 'load failed', token });
    }
  }

  /** Words that name no topic: those they may mean. */
  private async loadNear(): Promise<EntryData | null> {
    const { state } = this;
    if (state.mode === 'closed') return null;
    const words = state.target.mention.mention.text;
    return { words, near: await this.parts.getNear(words) };
  }

  private show(focus: boolean): void {
    if (this.state.mode !== 'open') return;
    const { mention } = this.state.target;
    if (!this.isTopDeaf && this.parts.isTooSmall()) {
      this.sendToTop(mention, focus);
      return;
    }
    clearInterval(this.looking);
    this.looking = setInterval(() => this.look(false), LOOK_MS);
    // Walking goes on from here, however the card was opened.
    if (!mention.unplaced) this.parts.session.standAt(mention);
    try {
      if (this.view.show(this.state, focus)) return;
    } catch (error) {
      this.parts.report(error, 'showing a card');
    }
    this.close();
  }

  /** This frame has no room: the top frame shows the card, and closes it. */
  private sendToTop(mention: PageMention, focus: boolean): void {
    const { session, showInTop } = this.parts;
    const { topic, text, by, reason } = mention.mention;
    session.standAt(mention);
    this.isInTop = true;
    this.close();
    showInTop({ topic, text, by, reason, beside: session.topicsBeside(mention), focus }).catch(() => {
      // Nobody of ours is there: a small card is better than none.
      this.isTopDeaf = true;
      this.isInTop = false;
      this.open(mention, focus ? 'key' : 'pointer');
    });
  }

  private leaveTop(): void {
    this.isInTop = false;
    this.parts.showInTop(null).catch((error) => this.parts.report(error, 'closing a card'));
  }

  private look(scrolled: boolean): void {
    const ending = this.state.mode === 'open' ? this.view.follow(this.state, scrolled) : null;
    if (ending) this.move({ type: ending });
  }

  private checkWords(): void {
    if (this.state.mode === 'closed' || this.view.isSilencing() || this.view.isDocked()) return;
    const { mention } = this.state.target;
    if (!mention.unplaced && !this.parts.session.isThere(mention)) this.move({ type: 'gone' });
  }
}

/** A mention of another frame, as those of this one are held. */
function pageMentionOf({ topic, text, by, reason, beside, frame }: ShownRemote): PageMention {
  const mention = { topic, text, by, reason, start: 0, end: text.length, certainty: 'sure', demonym: false } as const;
  // No block has this number.
  return { mention, block: -1, language: null, unplaced: { beside, frame } };
}
