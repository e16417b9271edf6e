/** Measures how wide a drawing may be. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Narrower than any browser lets a panel be. */
const LEAST = 200;
/** Drawings are laid out again only for a visible change. */
const STEP = 8;

/**
 * The element's width in pixels of usual text: with text twice as large, half of what the screen has, so that a drawing
 * stretched to the element grows with the text.
 */
export function useWidth(element: RefObject<HTMLElement | null>, start = 320): number {
  const [width, setWidth] = useState(start);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = () => {
      const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
      setWidth(Math.max(LEAST, Math.floor(box.clientWidth / unit / STEP) * STEP));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
