/** Waits for the first sign that the reader wants a card, then has the card script started, which does the rest. */

import { listenThrough } from '@/page/page-events';
import { onMainClick, onPointing } from '@/page/pointer';
import type { CardRequest, CardSession, CardSessionDeps, MakeCardSession } from './card-handover';

export interface CardStarterDeps extends CardSessionDeps {
  /** Loads the card script; called when the first card is wanted, and again after a failure. */
  getCards: () => Promise<MakeCardSession>;
}

/** The cards of one frame. Until the card script has loaded, the last thing the reader wanted is kept for it. */
export function awaitCards(deps: CardStarterDeps): CardSession {
  const { session, signal, report } = deps;
  const came = new AbortController();
  let cards: CardSession | null = null;
  let coming = false;
  let request: CardRequest | null = null;

  const ask = (next: CardRequest) => {
    request = next;
    if (coming) return;
    coming = true;
    deps.getCards().then(
      (make) => {
        if (signal.aborted) return;
        came.abort();
        cards = make(deps, request);
      },
      (error: unknown) => {
        coming = false;
        request = null;
        report(error, 'card');
      },
    );
  };
  const rested = (at: PointerEvent) => {
    if (!session.mentionAt(at.clientX, at.clientY)) {
      if (request?.what === 'rest') request = null;
    } else if (!request || request.what === 'rest')
      ask({ what: 'rest', at, since: request?.since ?? performance.now() });
  };
  listenThrough(session, AbortSignal.any([signal, came.signal]), (until) => listen(session, rested, ask, until));

  const open = (request: (cards: CardSession) => void) =>
    cards ? request(cards) : ask({ what: 'open', open: request });
  return {
    open: (mention, how) => open((cards) => cards.open(mention, how)),
    openRemote: (mention) => open((cards) => cards.openRemote(mention)),
    openSelected: (topic) => open((cards) => cards.openSelected(topic)),
    close() {
      request = null;
      cards?.close();
    },
  };
}

function listen(
  session: CardSessionDeps['session'],
  rested: (at: PointerEvent) => void,
  ask: (request: CardRequest) => void,
  signal: AbortSignal,
): void {
  // Browsers report moves once a frame already.
  onPointing(rested, signal);
  onMainClick((event) => {
    // The path is no longer available once the event has been dispatched.
    if (session.mentionAt(event.clientX, event.clientY)) ask({ what: 'click', event, path: event.composedPath() });
  }, signal);
}
