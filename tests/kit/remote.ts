/** Functions that run in a page under test, and how they get there. */
import type { Box, Painted } from './driven-browser';

/** `fn(...args)` as source. Tools that compile our TypeScript may wrap named functions in `__name`. */
export function sourceOf(fn: (...args: never) => unknown, args: readonly unknown[]): string {
  const list = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(', ');
  return `(() => { const __name = (f) => f; return (${fn})(${list}); })()`;
}

/** `fn(root, ...args)` as source, where root is the closed root that shows something; null where there is none. */
export function cardSourceOf(fn: (...args: never) => unknown, args: readonly unknown[]): string {
  return `(() => {
    const __name = (f) => f;
    const root = (${openCardRoot})();
    return root ? (${fn})(root, ...${JSON.stringify(args)}) : null;
  })()`;
}

/** The closed root of the open card. Chromium's and Firefox's ways for an extension (or the browser) to see one. */
function openCardRoot(): ShadowRoot | null {
  type Eyes = { chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } };
  const { chrome } = globalThis as unknown as Eyes;
  const rootOf = (element: Element): ShadowRoot | null => {
    if (element.shadowRoot) return null;
    if (chrome?.dom) return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
    return (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
  };
  const shown = (root: ShadowRoot): boolean =>
    [...root.querySelectorAll<HTMLElement>(':not(style)')].some((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 100 && height > 40 && (element.textContent ?? '').trim() !== '';
    });
  // The host stands at the end of what holds it: look from the back.
  for (const element of [...document.querySelectorAll('*')].reverse()) {
    const root = rootOf(element);
    if (root && shown(root)) return root;
  }
  return null;
}

/** What is painted on the page as mentions, in document order. Runs in the page's own world: the registry is shared. */
export function readPainted(): Painted[] {
  const found: { range: Range; key: string }[] = [];
  for (const [key, highlight] of CSS.highlights as unknown as Map<string, Set<StaticRange>>) {
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      if (startContainer.isConnected) found.push({ range, key });
    }
  }
  // Places in different shadow trees cannot be compared: they stay as they were painted.
  found.sort(({ range: one }, { range: other }) =>
    one.startContainer.getRootNode() === other.startContainer.getRootNode()
      ? one.compareBoundaryPoints(Range.START_TO_START, other)
      : 0,
  );
  return found.map(({ range, key }) => ({
    key,
    text: range.toString(),
    before: (range.startContainer.textContent ?? '').slice(Math.max(0, range.startOffset - 30), range.startOffset),
  }));
}

/** Line boxes of the `nth` painted stretch with the words `text`, scrolled into view where they are not; empty where there is none. */
export function boxesOfPainted(text: string, nth: number): Box[] {
  let left = nth;
  for (const [, highlight] of CSS.highlights as unknown as Map<string, Set<StaticRange>>) {
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      if (!startContainer.isConnected) continue;
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      if (range.toString() !== text || left-- > 0) continue;
      const { top, bottom } = range.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) {
        startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      }
      return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
    }
  }
  return [];
}

/** The document as text: everything a page could compare, doctype and comments beside the root included. */
export function wholeDocument(): string {
  return [...document.childNodes]
    .map((node) => (node instanceof Element ? node.outerHTML : new XMLSerializer().serializeToString(node)))
    .join('\n');
}
