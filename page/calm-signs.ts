/** Detects whether a page, as currently shown, is for writing or paying rather than reading. */
import { ofDocument } from './unclobbered';

/** Fields for confidential input. */
const SECRET_FIELDS = 'input[type="password" i], input[autocomplete^="cc-" i]';
const EDITORS =
  'textarea, [contenteditable=""], [contenteditable="true" i], .monaco-editor, .ace_editor, .CodeMirror, .cm-editor';
/** An editor that fills this much of the viewport is the purpose of the page. */
const MOST_OF_VIEW = 0.5;
/** How many fields are checked; a page with more is a table. */
const MAX_LOOKED_AT = 30;
const PAYING = /\/(?:checkout|payment|pagar|caja)(?:[/.?]|$)/i;

/** True if the document as a whole is an editor. */
export function isEditor(document: Document): boolean {
  return ofDocument(document, 'designMode') === 'on';
}

/** True if one of the signs is in view. Reads layout if there are such fields. */
export function hasCalmSign(document: Document): boolean {
  const view = ofDocument(document, 'defaultView');
  if (!view) return false;
  if (PAYING.test(view.location.pathname)) return true;
  const all = ofDocument(document, 'querySelectorAll');
  return (
    first(all(SECRET_FIELDS)).some((field) => shareInView(field, view) > 0) ||
    first(all(EDITORS)).some((editor) => shareInView(editor, view) > MOST_OF_VIEW)
  );
}

function first(elements: NodeListOf<Element>): Element[] {
  return Array.from({ length: Math.min(elements.length, MAX_LOOKED_AT) }, (_, at) => elements[at] as Element);
}

/** The share of the viewport that an element covers, 0 to 1; 0 if it is hidden. */
function shareInView(element: Element, { innerWidth, innerHeight }: Window): number {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return 0;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return width > 0 && height > 0 ? (width * height) / (innerWidth * innerHeight) : 0;
}
