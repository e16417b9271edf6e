/** The part of the card that a reader sees. It comes in a second script, when the first card of a frame is wanted. */
import type { CardActions } from '@/components/TopicCard';
import type { CardLength } from '@/core/settings/settings';
import type { Point } from './card-anchor';
import { type CardHost, type CardHostEvents, createCardHost } from './card-host';
import { createShownCard, type ShownCard } from './card-shown';
import type { PageSession } from './page-session';

/** What the first script gives to the second. */
export interface CardViewParts {
  session: PageSession;
  events: CardHostEvents;
  actions: CardActions;
  /** Where the pointer was when the card was asked for; null: by key. */
  pointer: () => Point | null;
  /** The page's own date, or null. */
  pageDate: () => string | null;
  /** How much a card says. */
  length: () => CardLength;
}

/** Shows the cards of one frame, keeps them at their words and takes them away. */
export type CardView = ShownCard & Pick<CardHost, 'hide' | 'box' | 'holds'>;

export type MakeCardView = (parts: CardViewParts) => CardView;

/** A view over a page; nothing is in the page until a card is shown. */
export function createCardView({ session, events, actions, pointer, pageDate, length }: CardViewParts): CardView {
  const host = createCardHost(events);
  return {
    ...createShownCard({ session, host, actions, pointer, pageDate, length }),
    hide: host.hide,
    box: host.box,
    holds: host.holds,
  };
}
