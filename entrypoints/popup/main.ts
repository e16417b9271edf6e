/** Loads the popup's views once its field, which is in the page, has been drawn with the caret in it. */

/** A popup that is not shown draws nothing. In ms. */
const LONGEST_MS = 200;

const drawn = new Promise<void>((resolve) => {
  // The callback itself runs before the frame is drawn; the task queued by it runs after that.
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, LONGEST_MS);
});
// Nothing is imported before: what is shared with our other pages would be loaded beside what is drawn.
void drawn.then(() => import('./start'));
