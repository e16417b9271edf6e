/** Loads the popup's views once its field, which is in the page, has been drawn. */

/** A page that is not shown is not drawn. In ms. */
const LONGEST_MS = 200;

/**
 * Lets the modules out of the template into which the build puts them (`scripts/wxt/early-popup.ts`): loaded beside the page they would
 * keep it from being drawn. Where there is no template they are in the page already.
 */
export function loadViews(page: Document): void {
  const views = page.querySelector<HTMLTemplateElement>('#views');
  if (!views) return;
  const load = () => page.head.append(views.content);
  // The callback itself runs before the frame is drawn; the task queued by it runs after that. What has been let out is not there again.
  requestAnimationFrame(() => setTimeout(load));
  setTimeout(load, LONGEST_MS);
}
