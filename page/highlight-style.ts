/** Gives open shadow roots the style sheet of our highlights, in browsers where they do not inherit it. */
import { HIGHLIGHT_KEYS } from './highlight-registry';

let sheet: Promise<CSSStyleSheet | null> | null = null;

/**
 * Adds the style sheet that `fetchCss` loads to the root's adopted sheets. In Chromium, shadow trees inherit the document's
 * highlight styles, so nothing is loaded.
 */
export async function adoptHighlightStyle(root: ShadowRoot, fetchCss: () => Promise<string>): Promise<void> {
  if (isHandedDown(root)) return;
  sheet ??= fetchCss().then(makeSheet, () => {
    // No answer: try again for the next root.
    sheet = null;
    return null;
  });
  const made = await sheet;
  try {
    if (made && !root.adoptedStyleSheets.includes(made)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
  } catch {
    // A root of another document, or a browser that does not let content scripts adopt sheets: its mentions stay unpainted.
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
