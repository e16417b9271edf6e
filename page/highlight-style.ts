/** Gives open shadow roots the style of our highlights, where the browser does not hand it down to them. */
import { HIGHLIGHT_KEYS } from './highlight-registry';

let sheet: CSSStyleSheet | null = null;

/**
 * Adds `css` to the root's adopted sheets. Chromium hands the document's highlight styles down to shadow trees: nothing
 * is added there.
 */
export function adoptHighlightStyle(root: ShadowRoot, css: string): void {
  if (isHandedDown(root)) return;
  try {
    sheet ??= makeSheet(css);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // A root of another document, or a browser that keeps content scripts from adopting: its mentions stay unpainted.
  }
}

function makeSheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

function isHandedDown(root: ShadowRoot): boolean {
  const element = root.firstElementChild ?? root.host;
  return getComputedStyle(element, `::highlight(${HIGHLIGHT_KEYS.sure})`).textDecorationLine === 'underline';
}
