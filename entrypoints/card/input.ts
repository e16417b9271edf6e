/** Turns what the reader does with pointer, touch and keys into plain events. */
import { oncePerFrame, onScrollOrResize } from '@/page/page-events';
import {
  isPlainClick,
  onDragging,
  onEscape,
  onMainClick,
  onPointerAway,
  onPointing,
  onShift,
  type Point,
} from '@/page/pointer';

/** Where the pointer is: on the card or not, with Shift held or not. */
export interface Pointer extends Point {
  readonly shift: boolean;
  readonly onCard: boolean;
}

export type CardInput =
  | ({ readonly type: 'pointer' } & Pointer)
  /** The reader drags from outside the card, to select or to move something of the page. */
  | { readonly type: 'dragged' }
  /** The pointer left the frame. */
  | { readonly type: 'pointer away' }
  /** A click outside the card; a plain one means nothing to the page. */
  | { readonly type: 'click'; readonly x: number; readonly y: number; readonly isPlain: boolean }
  /** `take` keeps the key from the page. */
  | { readonly type: 'escape'; readonly take: () => void }
  /** Something was scrolled, or the window was resized. */
  | { readonly type: 'scrolled' };

export interface InputSource {
  /** Starts listening to the page. */
  listen(until: AbortSignal): void;
  /** Takes over where the pointer was before this started to listen. */
  pointAt(pointer: Pointer): void;
  /** Takes over a click; `path` is the one the event had when it was dispatched. */
  clickAt(event: MouseEvent, path: readonly EventTarget[]): void;
}

/** Makes a source that passes its events to `emit`; `isOnCard` recognises those that came from the card. */
export function createInput(isOnCard: (event: Event) => boolean, emit: (input: CardInput) => void): InputSource {
  /** Where the pointer was last; null: not in this frame. */
  let last: Pointer | null = null;
  const pointAt = (pointer: Pointer) => {
    last = pointer;
    emit({ type: 'pointer', ...pointer });
  };
  const clickAt: InputSource['clickAt'] = (event, path) => {
    const { clientX: x, clientY: y } = event;
    if (!isOnCard(event)) emit({ type: 'click', x, y, isPlain: isPlainClick(event, path) });
  };
  return {
    pointAt,
    clickAt,
    listen(until) {
      const look = oncePerFrame(() => {
        if (last && !until.aborted) pointAt(last);
      });
      onPointing((event) => {
        last = { x: event.clientX, y: event.clientY, shift: event.shiftKey, onCard: isOnCard(event) };
        look();
      }, until);
      listenToDragging(isOnCard, emit, until);
      onPointerAway(() => {
        last = null;
        emit({ type: 'pointer away' });
      }, until);
      // Pressing Shift while the pointer rests on words means the same as pressing it before.
      onShift(() => {
        if (!last) return;
        last = { ...last, shift: true };
        look();
      }, until);
      onMainClick((event) => clickAt(event, event.composedPath()), until);
      onEscape((take) => emit({ type: 'escape', take }), until);
      onScrollOrResize(() => emit({ type: 'scrolled' }), until);
    },
  };
}

/** A pressed pointer that moves this many CSS pixels is dragging; with less, it is an unsteady click. */
const DRAG_PX = 4;

function listenToDragging(isOnCard: (event: Event) => boolean, emit: (input: CardInput) => void, until: AbortSignal) {
  /** Where a button was pressed outside the card; null: pressed on the card, not pressed, or already dragging. */
  let pressed: Point | null = null;
  onDragging((event) => {
    const { clientX: x, clientY: y } = event;
    if (event.type !== 'pointermove') pressed = event.type === 'pointerup' || isOnCard(event) ? null : { x, y };
    else if (pressed && Math.hypot(x - pressed.x, y - pressed.y) >= DRAG_PX) {
      pressed = null;
      emit({ type: 'dragged' });
    }
  }, until);
}
