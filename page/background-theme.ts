/** Tells whether the page is dark under the card. */
import { lightnessOf } from '@/core/cards/lightness-of';
import type { Box } from '@/core/cards/place-card';
import { hostOf } from './unclobbered';

/**
 * `dark` or `light`, by what is under the words and under the future card; null (let the system choose) if the page does
 * not tell: a photograph, or a colour in an unknown notation. Reads layout.
 */
export function themeUnder(words: Box, card: Box): 'light' | 'dark' | null {
  const points = [
    [card.x + card.width / 2, card.y + card.height / 2],
    [words.x + words.width / 2, words.y + words.height / 2],
  ] as const;
  for (const [x, y] of points) {
    const lightness = lightnessAt(x, y);
    if (lightness !== null) return lightness < 0.5 ? 'dark' : 'light';
  }
  return null;
}

/** Lightness of the first background found under a point of the viewport, or null. */
function lightnessAt(x: number, y: number): number | null {
  for (let element = document.elementFromPoint(x, y); element; element = parentOf(element)) {
    const style = getComputedStyle(element);
    const lightness = lightnessOf(style.backgroundColor);
    // A picture may be dark or light.
    if (style.backgroundImage.includes('url(') && lightness === null) return null;
    if (lightness !== null) return lightness;
  }
  // No element has a background, so it is the browser's canvas, which is dark only if the page allows it.
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const dark =
    scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? 0 : 1;
}

/** The parent, crossing shadow roots. */
function parentOf(element: Element): Element | null {
  return element.parentElement ?? hostOf(element.getRootNode());
}
