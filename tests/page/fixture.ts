/** A page to read in a test: sets the body, watches it, and reads to rest. */
import { onTestFinished } from 'vitest';
import { HIGHLIGHT_KEYS, type Style } from '@/page/highlight-registry';
import type { Block } from '@/page/page-text';
import { createPageWatcher, type PageWatcher } from '@/page/watch-page';

export interface WatchedPage {
  watcher: PageWatcher;
  put: Block[];
  forgotten: Block[];
  moved: Block[];
  touched: MutationRecord[];
  roots: ShadowRoot[];
  /** Reads all that waits; resolves after records of the page's changes have come in. */
  read(): Promise<void>;
  texts(): string[];
}

/** Puts `html` into the body; the test's end empties it. */
export function setBody(html: string): HTMLElement {
  document.body.innerHTML = html;
  onTestFinished(() => {
    document.body.replaceChildren();
    for (const name of [...document.documentElement.getAttributeNames()])
      document.documentElement.removeAttribute(name);
  });
  return document.body;
}

/** Watches the document and reads it once. */
export async function watchPage(html: string): Promise<WatchedPage> {
  setBody(html);
  const page: Omit<WatchedPage, 'watcher' | 'read' | 'texts'> = {
    put: [],
    forgotten: [],
    moved: [],
    touched: [],
    roots: [],
  };
  const watcher = createPageWatcher(document);
  watcher.listen({
    put: (block) => page.put.push(block),
    forget: (block) => page.forgotten.push(block),
    moved: (block) => page.moved.push(block),
    touched: (records) => page.touched.push(...records),
    wake() {},
    root: (root) => page.roots.push(root),
  });
  onTestFinished(() => watcher.stop());
  const whole: WatchedPage = {
    ...page,
    watcher,
    async read() {
      await Promise.resolve();
      while (watcher.step(() => false));
    },
    texts: () => watcher.blocks().map(({ text }) => text.replace(/\s+/g, ' ').trim()),
  };
  await whole.read();
  return whole;
}

/** The block whose text holds `words`. */
export function blockWith(page: WatchedPage, words: string): Block {
  const block = page.watcher.blocks().find(({ text }) => text.includes(words));
  if (!block) throw new Error(`no block holds "${words}": ${JSON.stringify(page.texts())}`);
  return block;
}

/** The first element that `selector` finds; a test that asks for one knows that it is there. */
export function node(selector: string): HTMLElement {
  return document.querySelector(selector) as HTMLElement;
}

/** The words that the browser paints now in one style, in no order, by what the registry holds. */
export function wordsPaintedAs(style: Style): string[] {
  return [...(CSS.highlights.get(HIGHLIGHT_KEYS[style]) ?? [])].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}

/** Resolves after the next frame was drawn. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
