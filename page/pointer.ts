/** Reports what the reader does on a page with pointer, touch and keys: before the page can stop the events, and only trusted ones. */

/** A point of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Listens in the capture phase, before the page can stop the event, and ignores events that the page dispatches. */
function listen<K extends keyof DocumentEventMap>(
  type: K,
  happened: (event: DocumentEventMap[K]) => void,
  signal: AbortSignal,
  passive = true,
): void {
  const trusted = (event: DocumentEventMap[K]) => event.isTrusted && happened(event);
  document.addEventListener(type, trusted, { signal, capture: true, passive });
}

/** Calls back for every move of a pointer that points. */
export function onPointing(moved: (event: PointerEvent) => void, until: AbortSignal): void {
  // A finger scrolls; a pressed button selects text.
  listen('pointermove', (event) => event.pointerType !== 'touch' && event.buttons === 0 && moved(event), until);
}

/** Calls back when a button of a mouse or pen is pressed and released, and for every move in between: a click, selection or drag. */
export function onDragging(happened: (event: PointerEvent) => void, until: AbortSignal): void {
  const byHand = (event: PointerEvent) => event.pointerType !== 'touch' && happened(event);
  listen('pointerdown', byHand, until);
  listen('pointerup', byHand, until);
  listen('pointermove', (event) => event.buttons !== 0 && byHand(event), until);
}

/** Calls back when the pointer goes where no move events come from: out of the window, or into a frame. */
export function onPointerAway(left: () => void, until: AbortSignal): void {
  const out = ({ pointerType, relatedTarget: to }: PointerEvent) =>
    pointerType !== 'touch' && (to === null || to instanceof HTMLIFrameElement) && left();
  listen('pointerout', out, until);
}

/** Calls back for every click or tap with the main button. */
export function onMainClick(clicked: (event: MouseEvent) => void, until: AbortSignal): void {
  listen('click', (event) => event.button === 0 && clicked(event), until);
}

/** Calls back when Shift is pressed, unless the reader is typing. */
export function onShift(pressed: () => void, until: AbortSignal): void {
  listen('keydown', (event) => event.key === 'Shift' && !isWriting(event) && pressed(), until);
}

/** Calls back when Escape is pressed; `take` keeps the key from the page. */
export function onEscape(pressed: (take: () => void) => void, until: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    pressed(() => {
      event.preventDefault();
      event.stopPropagation();
    });
  };
  listen('keydown', onKey, until, false);
}

/** True if the key is for typing rather than for the card. */
function isWriting(event: KeyboardEvent): boolean {
  const [innermost] = event.composedPath();
  return (
    innermost instanceof HTMLElement && (innermost.isContentEditable || innermost.matches('input, textarea, select'))
  );
}

/** A click on one of these means something to the page. */
const PAGE_MEANS =
  'a[href], area, button, input, select, textarea, label, summary, option, [role="button"], [role="link"]';

/**
 * True if a click means nothing to the page: no control under it, no selection made, no key held. `steps` is the path
 * that the event had when it was dispatched.
 */
export function isPlainClick(event: MouseEvent, steps: readonly EventTarget[]): boolean {
  // A click by key (detail 0) has no position.
  if (event.detail === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (document.getSelection()?.isCollapsed === false) return false;
  const path = steps.filter((node) => node instanceof HTMLElement);
  if (path.some((element) => element.matches(PAGE_MEANS) || element.isContentEditable)) return false;
  return !looksClickable(path);
}

/** True if the style says that a click does something here. If the whole page has that style, it says nothing about the words. */
function looksClickable(path: readonly HTMLElement[]): boolean {
  const points = (element: Element | undefined) => element && getComputedStyle(element).cursor === 'pointer';
  return points(path[0]) === true && !points(path.find(({ localName }) => localName === 'body'));
}
