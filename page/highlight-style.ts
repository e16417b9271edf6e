/** Gives open shadow roots the style of our highlights, where the browser does not hand it down to them. */
import { HIGHLIGHT_KEYS } from './highlight-layer';

let sheet: Promise<CSSStyleSheet | null> | null = null;

/**
 * Adds the style that `fetchCss` brings to the root's adopted sheets. Chromium hands the document's highlight styles down
 * to shadow trees: nothing is fetched there.
 */
export async function adoptHighlightStyle(root: ShadowRoot, fetchCss: () => Promise<string>): Promise<void> {
  if (isHandedDown(root)) return;
  sheet ??= fetchCss().then(makeSheet, () => {
    // Nobody answered: asked again for the next root.
    sheet = null;
    return null;
  });
  const made = await sheet;
  try {
    if (made && !root.adoptedStyleSheets.includes(made)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
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
