/** Keeps the one card of a document: where in it, how often again, and who had the focus before. */
import type { TopicCardProps } from '@/components/TopicCard';
import type { Box } from '@/core/cards/place-card';
import { MAX_HOST_ATTACHES } from '@/core/limits';
import type { Anchor } from '@/page/anchor';
import { cardHome, isUsableHome } from '@/page/top-layer-home';
import { type CardRoot, openCardRoot } from './shadow-root';

export interface CardHost {
  /** Renders the card and puts it beside the words. False where this document has no place for it. */
  show(card: Omit<TopicCardProps, 'popover'>, anchor: Anchor, focus: boolean): boolean;
  /** Puts the open card where its words are now. */
  follow(anchor: Anchor): void;
  /** Takes everything away; nothing of ours is left in the page. */
  hide(focus: 'another card follows' | 'give back' | 'leave'): void;
  /** False where the browser or the page no longer shows the card, or keeps the reader from it. */
  isShown(): boolean;
  /** Where the card is, or null while there is none. */
  box(): Box | null;
  /** True while the card stands in a corner of the window. */
  isDocked(): boolean;
  /** Says something politely to those who hear the page. */
  announce(words: string): void;
  /** True where an event at the document came from the card. */
  holds(event: Event): boolean;
}

export interface CardHostEvents {
  /** The browser or the page took the card away. */
  lost: () => void;
  /** The reader pressed something in the card, or moved the focus into it. */
  used: () => void;
}

const ATTACH_WINDOW_MS = 5_000;

/** A host for the cards of this document. Nothing is in the page until `show`. */
export function createCardHost(events: CardHostEvents): CardHost {
  let open: CardRoot | null = null;
  let docked = false;
  /** Who had the focus before a card took it. */
  let focusBefore: HTMLElement | null = null;

  const mayAttach = createAttachLimit();
  const hide: CardHost['hide'] = (focus) => {
    const had = open?.hasFocus() ?? false;
    open?.end();
    open = null;
    if (focus === 'another card follows') return;
    // Focus that fell to the body fell out of our card.
    const fell = had || document.activeElement === null || document.activeElement === document.body;
    if (focus === 'give back' && fell) focusBefore?.focus({ preventScroll: true });
    focusBefore = null;
  };
  // A page that removes strangers gets the host back some times, then has its way.
  const removed = () => {
    if (open && mayAttach() && open.attachAgain()) return;
    events.lost();
  };

  return {
    show(card, anchor, focus) {
      const home = cardHome(anchor.words[0]);
      if (!home) return false;
      if (open && open.home !== home) hide('another card follows');
      if (focus && !open?.hasFocus()) focusBefore ??= focusedElement();
      open ??= openCardRoot(home, { closed: events.lost, removed, used: events.used });
      open.render(card);
      open.place(anchor);
      docked = anchor.docked;
      if (focus) open.focus();
      return true;
    },
    follow: (anchor) => open?.place(anchor),
    hide,
    isShown: () => (open?.isShown() && isUsableHome(open.home)) ?? false,
    box: () => open?.box() ?? null,
    isDocked: () => open !== null && docked,
    announce: (words) => open?.announce(words),
    holds: (event) => open?.holds(event) ?? false,
  };
}

/** Answers, each time it is asked, whether that was not too often in the last seconds. */
function createAttachLimit(): () => boolean {
  let attaches: number[] = [];
  return () => {
    const now = performance.now();
    attaches = attaches.filter((at) => now - at < ATTACH_WINDOW_MS);
    attaches.push(now);
    return attaches.length <= MAX_HOST_ATTACHES;
  };
}

function focusedElement(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement && document.activeElement !== document.body
    ? document.activeElement
    : null;
}
