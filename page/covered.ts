/** Tells whether something covers the card, if the browser knows (Chromium does, Firefox does not). */

/** The minimum interval that Chromium requires between two checks, in ms. */
const LOOK_EVERY_MS = 100;

interface SeenEntry extends IntersectionObserverEntry {
  /** False if any of it is covered, or the page makes it look other than it is; null if nobody knows. */
  readonly isVisible?: boolean | null;
}

/** Watches `element`; the answer is true while what the reader sees there is not, or not only, what we drew. */
export function watchCover(element: Element): () => boolean {
  let covered = false;
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    trackVisibility: true,
    delay: LOOK_EVERY_MS,
  };
  new IntersectionObserver((entries) => {
    const last: SeenEntry | undefined = entries.at(-1);
    covered = last?.isIntersecting === true && last.isVisible === false;
  }, options).observe(element);
  return () => covered;
}
