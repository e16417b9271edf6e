/** Tells what a reader does on a page with pointer, finger and keys: before the page can stop it, and never what a page made up. */

/** A point of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In the capture phase: a page that stops events further down stops nothing here. */
const optionsFor = (signal: AbortSignal) => ({ signal, capture: true, passive: true }) as const;

/** Calls back for every move of a pointer that points. */
export function onPointing(moved: (event: PointerEvent) => void, until: AbortSignal): void {
  const onMove = (event: PointerEvent) => {
    // A finger scrolls; a pressed button selects.
    if (event.isTrusted && event.pointerType !== 'touch' && event.buttons === 0) moved(event);
  };
  document.addEventListener('pointermove', onMove, optionsFor(until));
}

/** Calls back when the pointer goes where no move comes from: out of the window, or into a frame. */
export function onPointerAway(left: () => void, until: AbortSignal): void {
  const onOut = ({ isTrusted, pointerType, relatedTarget: to }: PointerEvent) => {
    if (isTrusted && pointerType !== 'touch' && (to === null || to instanceof HTMLIFrameElement)) left();
  };
  document.addEventListener('pointerout', onOut, optionsFor(until));
}

/** Calls back for every click or tap with the main button. */
export function onMainClick(clicked: (event: MouseEvent) => void, until: AbortSignal): void {
  const onClick = (event: MouseEvent) => {
    if (event.isTrusted && event.button === 0) clicked(event);
  };
  document.addEventListener('click', onClick, optionsFor(until));
}

/** Calls back when Shift is pressed, unless the reader is writing. */
export function onShift(pressed: () => void, until: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Shift' && !isWriting(event)) pressed();
  };
  document.addEventListener('keydown', onKey, optionsFor(until));
}

/** Calls back when Escape is pressed; `take` keeps the key from the page. */
export function onEscape(pressed: (take: () => void) => void, until: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    pressed(() => {
      event.preventDefault();
      event.stopPropagation();
    });
  };
  document.addEventListener('keydown', onKey, { signal: until, capture: true });
}

/** True where the key is a letter's rather than the card's: the reader writes. */
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
 * True where a click means nothing to the page: no control under it, no selection made, no key held. `steps` is the path
 * that the event had when it was told.
 */
export function isPlainClick(event: MouseEvent, steps: readonly EventTarget[]): boolean {
  // By key (detail 0) a click has no place.
  if (event.detail === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (document.getSelection()?.isCollapsed === false) return false;
  const path = steps.filter((node) => node instanceof HTMLElement);
  if (path.some((element) => element.matches(PAGE_MEANS) || element.isContentEditable)) return false;
  const [innermost] = path;
  return innermost === undefined || getComputedStyle(innermost).cursor !== 'pointer';
}
