/** What the reader does with pointer, finger and keys, as events of the card. */

import type { CardEvent, CardState } from '@/core/cards/card-modes';
import type { EntryData } from '@/core/cards/near-topics';
import { type Box, inCorridor } from '@/core/cards/place-card';
import type { Opening } from '@/core/settings/settings';
import type { Point } from '@/page/anchor';
import { oncePerFrame } from '@/page/listen-through';
import type { PageMention } from '@/page/page-mention';
import type { PageSession } from '../reader/page-session';
import { targetOf } from './target';
import type { CardView } from './view';

/** What is looked at, and who is told. */
export interface Reader {
  session: PageSession;
  /** What is seen of the card. */
  view: CardView;
  state: () => CardState<PageMention, EntryData>;
  /** The line the open card stands at, or null. Reads layout. */
  line: () => Box | null;
  move: (event: CardEvent<PageMention, EntryData>) => void;
  /** What opens a card besides a click and a key. */
  opening: () => Opening;
  /** Where the pointer was last; null: nowhere here. */
  last: Pointer | null;
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

/** Where the pointer is: on the card or not, with Shift held or not. */
export interface Pointer extends Point {
  onCard: boolean;
  shift: boolean;
}

/** The pointer, looked at once per frame. */
function watchPointer(reader: Reader, passive: Passive): void {
  const look = oncePerFrame(() => {
    if (reader.last && !passive.signal.aborted) pointAt(reader, reader.last);
  });
  const onMove = (event: PointerEvent) => {
    // A finger scrolls; a pressed button selects.
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    reader.last = { x: event.clientX, y: event.clientY, onCard: reader.view.holds(event), shift: event.shiftKey };
    look();
  };
  const onOut = (event: PointerEvent) => {
    const to = event.relatedTarget;
    // Out of the window, or into a frame, from where no move comes.
    const away = to === null || to instanceof HTMLIFrameElement;
    if (!event.isTrusted || event.pointerType === 'touch' || !away) return;
    reader.last = null;
    if (reader.state().mode !== 'closed' && !reader.view.isDocked()) reader.move({ type: 'left' });
  };
  // Shift, pressed while the pointer rests on words, means the same as pressed before.
  const onShift = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Shift' || !reader.last || isWriting(event)) return;
    reader.last = { ...reader.last, shift: true };
    look();
  };
  document.addEventListener('keydown', onShift, passive);
  document.addEventListener('pointermove', onMove, passive);
  document.addEventListener('pointerout', onOut, passive);
}

/** True where the key is a letter's rather than the card's: the reader writes. */
function isWriting(event: KeyboardEvent): boolean {
  const [innermost] = event.composedPath();
  return (
    innermost instanceof HTMLElement && (innermost.isContentEditable || innermost.matches('input, textarea, select'))
  );
}

/** True where resting on words may open their card; an open card stays open over its own words. */
function mayRest(reader: Reader, { shift }: Pointer, found: PageMention): boolean {
  if (shift || reader.opening() === 'hover') return true;
  const state = reader.state();
  return state.mode === 'open' && state.target.id === targetOf(found).id;
}

/** What a pointer there means to the card. */
export function pointAt(reader: Reader, at: Pointer): void {
  if (at.onCard) {
    reader.move({ type: 'entered' });
    return;
  }
  const under = reader.session.mentionAt(at.x, at.y);
  const found = under && mayRest(reader, at, under) ? under : null;
  if (found) {
    const state = reader.state();
    const target = targetOf(found);
    // A card stays at the line where it opened.
    if (state.mode !== 'open' || state.target.id !== target.id) reader.pointed(at);
    reader.move({ type: 'rested', target });
  } else if (reader.state().mode !== 'closed' && !isOnTheWay(reader, at)) reader.move({ type: 'left' });
}

/** On its way to the card. A docked one may be anywhere: it stays until another takes its place. */
function isOnTheWay({ view, line }: Reader, point: Point): boolean {
  const card = view.box();
  if (card && view.isDocked()) return true;
  const from = card && line();
  return card !== null && from !== null && inCorridor(point, from, card);
}

function watchClicks(reader: Reader, passive: Passive): void {
  const onClick = (event: MouseEvent) => clickAt(reader, event, event.composedPath());
  document.addEventListener('click', onClick, passive);
}

/** What a click means to the card; `path` is the one the event had when it was told. */
export function clickAt(reader: Reader, event: MouseEvent, path: readonly EventTarget[]): void {
  if (!event.isTrusted || event.button !== 0 || reader.view.holds(event)) return;
  const at = { x: event.clientX, y: event.clientY };
  const found = isPlain(event, path) ? reader.session.mentionAt(at.x, at.y) : null;
  if (found) reader.pointed(at);
  reader.move(found ? { type: 'clicked', target: targetOf(found) } : { type: 'clicked elsewhere' });
}

/** A click on one of these means something to the page. */
const PAGE_MEANS =
  'a[href], area, button, input, select, textarea, label, summary, option, [role="button"], [role="link"]';

/** True where a click means nothing to the page: no control under it, no selection made, no key held. */
function isPlain(event: MouseEvent, steps: readonly EventTarget[]): boolean {
  // By key (detail 0) a click has no place.
  if (event.detail === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (document.getSelection()?.isCollapsed === false) return false;
  const path = steps.filter((node) => node instanceof HTMLElement);
  if (path.some((element) => element.matches(PAGE_MEANS) || element.isContentEditable)) return false;
  const [innermost] = path;
  return innermost === undefined || getComputedStyle(innermost).cursor !== 'pointer';
}
