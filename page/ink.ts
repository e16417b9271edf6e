/** Tells whether a highlight would leave the letters as the page drew them. */
import { elementAround } from './unclobbered';

/**
 * False if a highlight would change the letters: browsers draw highlighted text in its `color`, without the fill or stroke that a
 * style gives it, and Chromium draws the page's own lines in that color too (Chromium 156, Firefox 153; November 2026).
 */
export function keepsInk({ startContainer }: StaticRange): boolean {
  for (let at = elementAround(startContainer as Text); at; at = at.parentElement) {
    const style = getComputedStyle(at);
    const { color } = style;
    if (style.webkitTextFillColor !== color || Number.parseFloat(style.webkitTextStrokeWidth) > 0) return false;
    if (style.textDecorationLine !== 'none' && style.textDecorationColor !== color) return false;
    // Lines of what is farther out would go through a whole block.
    if (!style.display.startsWith('inline')) break;
  }
  return true;
}
