/** A page with two mentions in a paragraph, a page session over it, and a way to see into the closed root. */
import { vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PageSession } from '@/entrypoints/reader/page-session';
import type { PageMention } from '@/page/page-mention';
import { makeMention } from './mention';

/** Roots that were attached since the last call of `watchRoots`. */
export function watchRoots(): () => ShadowRoot | null {
  const real = Element.prototype.attachShadow;
  let last: ShadowRoot | null = null;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    last = real.call(this, init);
    return last;
  });
  return () => last;
}

export interface FakePage {
  session: PageSession;
  mentions: PageMention[];
  /** The element of each mention's words. */
  spans: HTMLElement[];
  /** Takes a mention away and tells so. */
  remove(index: number): void;
}

/** A mention of all words of an element, which is the block of that number. */
function mentionOf(span: HTMLElement, block: number): PageMention {
  return { block, language: null, mention: makeMention(span.title, span.textContent ?? '') };
}

/** Puts `html` into the page; every `<b>` in it is a mention of the topic in its `title`. */
export function makePage(html: string): FakePage {
  const main = document.createElement('main');
  main.innerHTML = html;
  document.body.append(main);
  const spans = [...main.querySelectorAll('b')];
  const listeners = new Set<() => void>();
  const gone = new Set<number>();
  const mentions = spans.map(mentionOf);
  const rectsOf = ({ block }: PageMention) =>
    gone.has(block)
      ? []
      : [...(spans[block]?.getClientRects() ?? [])].map(({ x, y, width, height }) => ({ x, y, width, height }));
  const session: PageSession = {
    mentionAt: (x, y) =>
      mentions.find((each) =>
        rectsOf(each).some((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height),
      ) ?? null,
    mentionAtCaret: () => null,
    placeOf: () => null,
    roots: () => [],
    walk: () => null,
    standAt: () => {},
    blockOf: () => undefined,
    rectsOf,
    topicsBeside: ({ block }) => mentions.filter((each) => each.block !== block).map(({ mention }) => mention.topic),
    isThere: ({ block }) => !gone.has(block),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    found: () => ({ state: 'done', topics: [], here: true }),
  };
  return {
    session,
    mentions,
    spans,
    remove(index) {
      gone.add(index);
      for (const listener of listeners) listener();
    },
  };
}

const middle = (element: Element) => {
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Moves the real pointer to a point of the viewport, or to the middle of an element (in a closed root too). */
export async function point(at: Element | { x: number; y: number }): Promise<void> {
  await userEvent.hover(document.documentElement, { position: inRoot(at), force: true });
}

/** Presses the real button there. */
export async function press(at: Element | { x: number; y: number }): Promise<void> {
  await userEvent.click(document.documentElement, { position: inRoot(at), force: true });
}

/** Positions are from the root element's corner, which scrolls. */
function inRoot(at: Element | { x: number; y: number }) {
  const { x, y } = at instanceof Element ? middle(at) : at;
  const root = document.documentElement.getBoundingClientRect();
  return { x: x - root.x, y: y - root.y };
}

/** Waits for so many milliseconds. */
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
