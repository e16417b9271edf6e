/** The part of the card that a reader sees: one card of this frame, shown, kept at its words and taken away. */
import type { CardActions } from '@/components/TopicCard';
import type { Point } from '@/page/anchor';
import type { PageSession } from '../reader/page-session';
import { type CardHost, type CardHostEvents, createCardHost } from './host';
import { createShownCard, type ShownCard } from './shown-card';
import { createToolsModel, type ToolsParts } from './tools-model';

export interface CardViewParts extends Omit<ToolsParts, 'announce' | 'session'> {
  session: PageSession;
  events: CardHostEvents;
  actions: CardActions;
  /** Where the pointer was when the card was asked for; null: by key. */
  pointer: () => Point | null;
  /** The page's own date, or null. Read when a card opens. */
  pageDate: () => string | null;
}

/** Shows the cards of one frame, keeps them at their words and takes them away. */
export interface CardView extends ShownCard, Pick<CardHost, 'box' | 'holds' | 'isDocked' | 'hide'> {
  /** True while the card says what was silenced: it stays though its words are painted no more. */
  isSilencing(): boolean;
}

/** A view over a page; nothing is in the page until a card is shown. */
export function createCardView(parts: CardViewParts): CardView {
  const host = createCardHost(parts.events);
  const tools = createToolsModel({ ...parts, announce: host.announce });
  const shown = createShownCard({ ...parts, host, tools });
  return {
    ...shown,
    hide(focus) {
      tools.clear();
      host.hide(focus);
    },
    box: host.box,
    holds: host.holds,
    isDocked: host.isDocked,
    isSilencing: () => tools.isSilencing(),
  };
}
