/** What the reader does with pointer, finger and keys, as events of the card. */

import type { CardData } from '@/core/cards/card-data';
import type { CardEvent, CardState } from '@/core/cards/card-modes';
import { type Box, inCorridor } from '@/core/cards/place-card';
import type { Opening } from '@/core/settings/settings';
import type { Point } from './card-anchor';
import { targetOf } from './card-target';
import type { CardView } from './card-view';
import type { PageMention } from './page-mention';
import type { PageSession } from './page-session';

/** What is looked at, and who is told. */
export interface Reader {
  session: PageSession;
  /** What is seen of the card; null until the first is wanted. */
  view: () => CardView | null;
  state: () => CardState<PageMention, CardData>;
  /** The line the open card stands at, or null. Reads layout. */
  line: () => Box | null;
  move: (event: CardEvent<PageMention, CardData>) => void;
  /** What opens a card besides a click and a key. */
  opening: () => Opening;
  /** Where the pointer is on words whose card may come. */
  pointed: (at: Point) => void;
  /** Something scrolled, or the window changed its size, while a card is open. */
  scrolled: () => void;
}

/** Listens until `signal`, in the capture phase: a page that stops events further down stops nothing here. */
export function watchReader(reader: Reader, signal: AbortSignal): void {
  const passive = { signal, capture: true, passive: true } as const;
  watchPointer(reader, passive);
  watchClicks(reader, passive);
  const scrolled = oncePerFrame(reader.scrolled);
  const whileOpen = () => reader.state().mode === 'open' && scrolled();
  document.addEventListener('scroll', whileOpen, passive);
  window.addEventListener('resize', whileOpen, passive);
  document.addEventListener('keydown', (event) => onKey(reader, event), { signal, capture: true });
}

type Passive = { signal: AbortSignal; capture: true; passive: true };

function onKey({ state, move }: Reader, event: KeyboardEvent): void {
  if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
  if (state().mode === 'open') {
    // The card is the innermost thing: a dialog of the page closes with the next press.
    event.preventDefault();
    event.stopPropagation();
  }
  move({ type: 'escape' });
}

/** The pointer, looked at once per frame. */
function watchPointer(reader: Reader, passive: Passive): void {
  let last: Pointer | null = null;
  const look = oncePerFrame(() => {
    if (last) pointAt(reader, last);
  });
  const onMove = (event: PointerEvent) => {
    // A finger scrolls; a pressed button selects.
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    last = {
      x: event.clientX,
      y: event.clientY,
      onCard: reader.view()?.holds(event) ?? false,
      shift: event.shiftKey,
    };
    look();
  };
  const onOut = (event: PointerEvent) => {
    const to = event.relatedTarget;
    // Out of the window, or into a frame, from where no move comes.
    const away = to === null || to instanceof HTMLIFrameElement;
    if (!event.isTrusted || event.pointerType === 'touch' || !away) return;
    last = null;
    if (reader.state().mode !== 'closed') reader.move({ type: 'left' });
  };
  const onShift = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Shift' || !last || reader.opening() !== 'shift') return;
    last = { ...last, shift: true };
    look();
  };
  document.addEventListener('keydown', onShift, passive);
  document.addEventListener('pointermove', onMove, passive);
  document.addEventListener('pointerout', onOut, passive);
}

/** Where the pointer is: on the card or not, with Shift held or not. */
type Pointer = Point & { onCard: boolean; shift: boolean };

/** True where resting on words may open their card; an open card stays open over its own words. */
function mayRest(reader: Reader, { shift }: Pointer, found: PageMention): boolean {
  const opening = reader.opening();
  if (opening === 'hover' || (opening === 'shift' && shift)) return true;
  const state = reader.state();
  return state.mode === 'open' && state.target.id === targetOf(found).id;
}

function pointAt(reader: Reader, at: Pointer): void {
  const under = at.onCard ? null : reader.session.mentionAt(at.x, at.y);
  const found = under && mayRest(reader, at, under) ? under : null;
  if (at.onCard) reader.move({ type: 'entered' });
  else if (found) {
    const state = reader.state();
    const target = targetOf(found);
    // A card stays at the line where it opened.
    if (state.mode !== 'open' || state.target.id !== target.id) reader.pointed(at);
    reader.move({ type: 'rested', target });
  } else if (reader.state().mode !== 'closed' && !isOnTheWay(reader, at)) reader.move({ type: 'left' });
}

function isOnTheWay({ view, line }: Reader, point: Point): boolean {
  const card = view()?.box() ?? null;
  const from = card && line();
  return card !== null && from !== null && inCorridor(point, from, card);
}

function watchClicks(reader: Reader, passive: Passive): void {
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || reader.view()?.holds(event)) return;
    const at = { x: event.clientX, y: event.clientY };
    const found = isPlain(event) ? reader.session.mentionAt(at.x, at.y) : null;
    if (found) reader.pointed(at);
    reader.move(found ? { type: 'clicked', target: targetOf(found) } : { type: 'clicked elsewhere' });
  };
  document.addEventListener('click', onClick, passive);
}

/** A click on one of these means something to the page. */
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
