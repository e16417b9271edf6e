/** Tells whether a highlight would leave the letters as the page drew them. */

/**
 * False if a highlight would change the letters: browsers draw highlighted text in its `color`, without the fill or stroke that a
 * style gives it, and Chromium draws the page's own lines in that color too (Chromium 156, Firefox 153; November 2026).
 */
export function keepsInk({ startContainer }: StaticRange): boolean {
  for (let at = startContainer.parentElement; at; at = at.parentElement) {
    const { color, display, webkitTextFillColor, webkitTextStrokeWidth, textDecoration, textDecorationColor } =
      getComputedStyle(at);
    // The plain underline of a link is where ours is; other lines keep their color.
    const hasOwnLines = /wavy|dott|dash|doub|thro/.test(textDecoration) && textDecorationColor !== color;
    if (webkitTextFillColor !== color || webkitTextStrokeWidth !== '0px' || hasOwnLines) return false;
    // Lines of what is farther out would go through a whole block.
    if (!/^inline/.test(display)) break;
  }
  return true;
}
