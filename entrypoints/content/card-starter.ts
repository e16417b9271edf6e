/** Waits for the first sign that a reader wants a card, then has the second script started, which does all the rest. */
import type { CardSession, CardSessionParts, MakeCardSession, Wish } from './card-session';
import { listenThrough, oncePerFrame } from './listen-through';
import type { PageMention } from './page-mention';

export interface CardStarterParts extends CardSessionParts {
  /** Fetches what makes cards; asked when the first is wanted, and again after it failed. */
  getCards: () => Promise<MakeCardSession>;
}

/** The cards of one frame. Until the second script is there, the last thing a reader wanted is kept for it. */
export function awaitCards(parts: CardStarterParts): CardSession {
  const { session, signal, report } = parts;
  const came = new AbortController();
  let cards: CardSession | null = null;
  let coming = false;
  let wish: Wish | null = null;

  const want = (next: Wish) => {
    wish = next;
    if (coming) return;
    coming = true;
    parts.getCards().then(
      (make) => {
        if (signal.aborted) return;
        came.abort();
        cards = make(parts, wish);
      },
      (error: unknown) => {
        coming = false;
        wish = null;
        report(error, 'fetching the card');
      },
    );
  };
  const rested = (at: PointerEvent) => {
    if (!session.mentionAt(at.clientX, at.clientY)) {
      if (wish?.what === 'rest') wish = null;
    } else if (!wish || wish.what === 'rest') want({ what: 'rest', at, since: wish?.since ?? performance.now() });
  };
  listenThrough(session, AbortSignal.any([signal, came.signal]), (until) => listen(session, rested, want, until));

  return {
    open: (mention: PageMention, how) => (cards ? cards.open(mention, how) : want({ what: 'open', mention, how })),
    openRemote: (mention) => (cards ? cards.openRemote(mention) : want({ what: 'remote', mention })),
    openSelected: (topic) => (cards ? cards.openSelected(topic) : want({ what: 'selected', topic })),
    close() {
      wish = null;
      cards?.close();
    },
  };
}

/** Listens in the capture phase: a page that stops events further down stops nothing here. */
function listen(
  session: CardSessionParts['session'],
  rested: (at: PointerEvent) => void,
  want: (wish: Wish) => void,
  signal: AbortSignal,
): void {
  const passive = { signal, capture: true, passive: true } as const;
  let last: PointerEvent | undefined;
  const look = oncePerFrame(() => {
    if (last && !signal.aborted) rested(last);
  });
  const onMove = (event: PointerEvent) => {
    // A finger scrolls; a pressed button selects.
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    last = event;
    look();
  };
  const onClick = (event: MouseEvent) => {
    if (event.isTrusted && session.mentionAt(event.clientX, event.clientY))
      // The path is gone once the event has been told to everybody.
      want({ what: 'click', event, path: event.composedPath() });
  };
  document.addEventListener('pointermove', onMove, passive);
  document.addEventListener('click', onClick, passive);
}
