/** Opens cards of the sample text by the pointer, as on a page. */
import type { Mention } from '@/core/mentions/mention';
import type { Settings } from '@/core/settings/settings';

/** Opens cards as `settings` say: by resting, by resting with Shift held, by a click. Returns the way to stop. */
export function watchPointer(
  element: HTMLElement | null,
  mentionAt: (x: number, y: number) => Mention | null,
  { opening, hoverDelay }: Settings,
  open: (mention: Mention) => void,
): () => void {
  let resting: { mention: Mention; timer: ReturnType<typeof setTimeout> } | null = null;
  const leave = () => {
    clearTimeout(resting?.timer);
    resting = null;
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const found = mentionAt(event.clientX, event.clientY);
    const mention = opening === 'hover' || (opening === 'shift' && event.shiftKey) ? found : null;
    if (mention === resting?.mention) return;
    leave();
    if (mention) resting = { mention, timer: setTimeout(() => open(mention), hoverDelay) };
  };
  const onClick = (event: MouseEvent) => {
    const mention = mentionAt(event.clientX, event.clientY);
    if (!mention) return;
    leave();
    open(mention);
  };
  element?.addEventListener('pointermove', onMove);
  element?.addEventListener('pointerleave', leave);
  element?.addEventListener('click', onClick);
  return () => {
    leave();
    element?.removeEventListener('pointermove', onMove);
    element?.removeEventListener('pointerleave', leave);
    element?.removeEventListener('click', onClick);
  };
}
