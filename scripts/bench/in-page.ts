/** Functions that run inside measured pages: nothing but their arguments and the page's globals. */

/** Milliseconds to walk every text node and add up every character: the least that reading a page can cost. */
export function baselineInPage(): number {
  const begun = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let at = 0; at < data.length; at += 1) sum = (sum + data.charCodeAt(at)) | 0;
  }
  return sum === 0.5 ? 0 : performance.now() - begun;
}

/** Milliseconds that mark.js takes for `names` over the whole page. */
export function markInPage(names: string[]): Promise<number> {
  type Mark = new (root: Element) => { mark(words: string[], options: object): void };
  const { Mark } = globalThis as unknown as { Mark: Mark };
  const begun = performance.now();
  return new Promise((resolve) => {
    new Mark(document.body).mark(names, {
      separateWordSearch: false,
      diacritics: true,
      accuracy: 'exactly',
      done: () => resolve(performance.now() - begun),
    });
  });
}

/** From now on notes when the first highlight was there, in ms of the page's clock: `firstPaint`. */
export function noteFirstPaint(): void {
  const world = globalThis as unknown as { firstPaint: number };
  world.firstPaint = 0;
  const look = () => {
    for (const [, highlight] of CSS.highlights as unknown as Map<string, Set<unknown>>) {
      if (highlight.size > 0) world.firstPaint = performance.now();
    }
    if (world.firstPaint === 0) requestAnimationFrame(look);
  };
  look();
}

/** Milliseconds from the end of `DOMContentLoaded` to the first highlight; 0 while there is none. */
export function untilFirstPaint(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { firstPaint } = globalThis as unknown as { firstPaint: number };
  return firstPaint === 0 ? 0 : Math.max(0.1, firstPaint - (navigation?.domContentLoadedEventEnd ?? 0));
}

/** From now on notes when an element with the id `named` was shown first, in ms of the page's clock: `textShown`. */
export function noteTextShown(): void {
  const world = globalThis as unknown as { textShown: number };
  world.textShown = 0;
  const look = () => {
    if (document.getElementById('named')) world.textShown = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}

/** Milliseconds from the first frame with that element to the first highlight; 0 while there is none. */
export function sinceTextShown(): number {
  const { firstPaint, textShown } = globalThis as unknown as { firstPaint: number; textShown: number };
  return firstPaint === 0 || textShown === 0 ? 0 : Math.max(0.1, firstPaint - textShown);
}

/** Milliseconds in which a page edits, adds and removes its own text and asks where it stands, `times` over. */
export async function ownWork(times: number): Promise<number> {
  const paragraphs = [...document.querySelectorAll('p')].slice(0, 400);
  let spent = 0;
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now();
    for (const paragraph of paragraphs) {
      const text = paragraph.lastChild;
      if (text instanceof Text) text.data = `${text.data.slice(0, 200)} ${time}`;
      const copy = paragraph.cloneNode(true);
      paragraph.after(copy);
      copy.parentNode?.removeChild(copy);
    }
    document.body.getBoundingClientRect();
    // What observers do with it comes after, in the same task and the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    spent += performance.now() - begun;
  }
  return spent;
}

/** Notes, from the click or key on, when a card's host stands in the page: `cardTimes`, in ms from the click. */
export function noteCards(): void {
  const world = window as unknown as { cardTimes: number[] };
  world.cardTimes = [];
  let clicked = 0;
  addEventListener(
    'click',
    (event) => {
      clicked = event.timeStamp;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    const host = [...document.documentElement.children].some((each) => each.hasAttribute('data-glosa-host'));
    if (!host || clicked === 0) return;
    const since = clicked;
    clicked = 0;
    requestAnimationFrame(() => world.cardTimes.push(performance.now() - since));
  }).observe(document.documentElement, { childList: true });
}

/** What `noteCards` noted so far. */
export function cardTimes(): number[] {
  return (window as unknown as { cardTimes: number[] }).cardTimes;
}
