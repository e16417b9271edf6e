/** Turns what the reader does with pointer, finger and keys into plain events. */
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
  /** The reader drags from beside the card: to select, or something of the page. */
  | { readonly type: 'dragged' }
  /** The pointer left the frame. */
  | { readonly type: 'pointer away' }
  /** A click beside the card; a plain one means nothing to the page. */
  | { readonly type: 'click'; readonly x: number; readonly y: number; readonly isPlain: boolean }
  /** `take` keeps the key from the page. */
  | { readonly type: 'escape'; readonly take: () => void }
  /** Something scrolled, or the window changed its size. */
  | { readonly type: 'scrolled' };

export interface InputSource {
  /** Listens to the page. */
  listen(until: AbortSignal): void;
  /** Takes in where the pointer was before this began to listen. */
  pointAt(pointer: Pointer): void;
  /** Takes in a click; `path` is the one the event had when it was dispatched. */
  clickAt(event: MouseEvent, path: readonly EventTarget[]): void;
}

/** Makes a source that gives `emit` its events; `isOnCard` recognises those that came from the card. */
export function createInput(isOnCard: (event: Event) => boolean, emit: (input: CardInput) => void): InputSource {
  /** Where the pointer was last; null: nowhere here. */
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
      // Shift, pressed while the pointer rests on words, means the same as pressed before.
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

/** So many CSS pixels a pressed pointer moves before that is a drag; less is a click of an unsteady hand. */
const DRAG_PX = 4;

function listenToDragging(isOnCard: (event: Event) => boolean, emit: (input: CardInput) => void, until: AbortSignal) {
  /** Where a button went down beside the card; null: on it, none is down, or it is a drag already. */
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
