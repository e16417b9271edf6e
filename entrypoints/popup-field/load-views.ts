/** Loads the popup's views once its field, which is in the page, has been drawn with the caret in it. */

/** A page in the background has no caret and is not drawn, and nobody waits for it; a slow machine may take a while. In ms. */
const LONGEST_MS = 1_000;

/**
 * Lets the modules out of the template into which the build puts them (`scripts/wxt/early-popup.ts`): loaded beside the page they would
 * keep it from being drawn. Where there is no template they are in the page already.
 */
export function loadViews(page: Document): void {
  const views = page.querySelector<HTMLTemplateElement>('#views');
  if (!views) return;
  // What has been let out is not there again.
  const load = () => page.head.append(views.content);
  // A frame has been drawn when the next one begins; whatever waits for the first one comes before this task. To let the modules out
  // takes as long as to draw one.
  const loadWhenDrawn = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(load)));
  const hasCaret = page.hasFocus() && page.activeElement !== page.body;
  // A field may have the focus before its page has: browsers say so when both do.
  if (hasCaret) loadWhenDrawn();
  else page.addEventListener('focusin', loadWhenDrawn, { once: true });
  setTimeout(load, LONGEST_MS);
}
