/** What the reader does with pointer, finger and keys, as events of the card. */

import type { CardData } from '@/core/cards/card-data';
import type { CardEvent, CardState } from '@/core/cards/card-modes';
import { type Box, inCorridor } from '@/core/cards/place-card';
import type { CardHost } from './card-host';
import { targetOf } from './card-target';
import type { PageMention, PageSession } from './page-session';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Seen {
  session: PageSession;
  host: CardHost;
  state: () => CardState<PageMention, CardData>;
  /** The line the open card stands at, or null. Reads layout. */
  line: () => Box | null;
}

interface Told {
  move: (event: CardEvent<PageMention, CardData>, at: Point | null) => void;
  /** Something scrolled, or the window changed its size. */
  scrolled: () => void;
}

/** Listens until `signal`, passively and in the capture phase: a page that stops events further down stops nothing here. */
export function watchReader(seen: Seen, told: Told, signal: AbortSignal): void {
  const passive = { signal, capture: true, passive: true } as const;
  watchPointer(seen, told, passive);
  watchClicks(seen, told, passive);
  const scrolled = oncePerFrame(told.scrolled);
  const whileOpen = () => seen.state().mode === 'open' && scrolled();
  document.addEventListener('scroll', whileOpen, passive);
  window.addEventListener('resize', whileOpen, passive);
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
      if (seen.state().mode === 'open') {
        // The card is the innermost thing: a dialog of the page closes with the next press.
        event.preventDefault();
        event.stopPropagation();
      }
      told.move({ type: 'escape' }, null);
    },
    { signal, capture: true },
  );
}

type Passive = { signal: AbortSignal; capture: true; passive: true };

/** The pointer, looked at once per frame. */
function watchPointer(seen: Seen, told: Told, passive: Passive): void {
  let last: (Point & { onCard: boolean }) | null = null;
  const look = oncePerFrame(() => {
    if (!last) return;
    const found = last.onCard ? null : seen.session.mentionAt(last.x, last.y);
    if (last.onCard) told.move({ type: 'entered' }, null);
    else if (found) told.move({ type: 'rested', target: targetOf(found) }, last);
    else if (seen.state().mode !== 'closed' && !isOnTheWay(seen, last)) told.move({ type: 'left' }, null);
  });
  document.addEventListener(
    'pointermove',
    (event) => {
      // A finger scrolls; a pressed button selects.
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
      last = { x: event.clientX, y: event.clientY, onCard: seen.host.holds(event) };
      look();
    },
    passive,
  );
  document.addEventListener(
    'pointerout',
    (event) => {
      const to = event.relatedTarget;
      // Out of the window, or into a frame, from where no move comes.
      const away = to === null || to instanceof HTMLIFrameElement;
      if (!event.isTrusted || event.pointerType === 'touch' || !away) return;
      last = null;
      if (seen.state().mode !== 'closed') told.move({ type: 'left' }, null);
    },
    passive,
  );
}

function isOnTheWay({ host, line }: Seen, point: Point): boolean {
  const card = host.box();
  const from = card && line();
  return card !== null && from !== null && inCorridor(point, from, card);
}

function watchClicks(seen: Seen, told: Told, passive: Passive): void {
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || seen.host.holds(event)) return;
      const at = { x: event.clientX, y: event.clientY };
      const found = isPlain(event) ? seen.session.mentionAt(at.x, at.y) : null;
      told.move(found ? { type: 'clicked', target: targetOf(found) } : { type: 'clicked elsewhere' }, at);
    },
    passive,
  );
}

/** What a click on it means something to the page. */
const PAGE_MEANS =
  'a[href], area, button, input, select, textarea, label, summary, option, [role="button"], [role="link"]';

/** True where a click means nothing to the page: no control under it, no selection made, no key held. */
function isPlain(event: MouseEvent): boolean {
  // By key (detail 0) a click has no place.
  if (event.detail === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (document.getSelection()?.isCollapsed === false) return false;
  const path = event.composedPath().filter((node) => node instanceof HTMLElement);
  if (path.some((element) => element.matches(PAGE_MEANS) || element.isContentEditable)) return false;
  const [innermost] = path;
  return innermost === undefined || getComputedStyle(innermost).cursor !== 'pointer';
}

/** Calls `act` in the next frame, however often it was asked for until then. */
function oncePerFrame(act: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      act();
    });
  };
}
