/** Notices when hidden blocks become visible (a tab is opened, a menu unfolds), which no mutation record shows. */
import type { BlockId } from '@/core/mentions/document';
import type { Block } from './page-text';
import { elementOf } from './unclobbered';

export interface HiddenBlocks {
  /** Watches a block with something hidden in it until its container is displayed near the viewport. */
  await(block: Block): void;
  stop(): void;
}

/** Calls `onAppear` with blocks whose containers are now displayed. */
export function createHiddenBlocks(onAppear: (ids: Iterable<BlockId>) => void): HiddenBlocks {
  const hidden = new Map<Element, Set<BlockId>>();
  const appearance = createAppearance((elements) => {
    onAppear(elements.flatMap((element) => [...(hidden.get(element) ?? [])]));
    for (const element of elements) hidden.delete(element);
  });
  return {
    await({ id, container }) {
      const element = elementOf(container);
      hidden.set(element, (hidden.get(element) ?? new Set()).add(id));
      appearance.await(element);
    },
    stop: appearance.stop,
  };
}

interface Appearance {
  /** Watches elements until each has appeared once; beyond a few hundred, further ones are not watched. */
  await(element: Element): void;
  stop(): void;
}

/** Each watched element costs the browser a little in every frame. */
const MAX_AWAITED = 300;

/** Calls `onAppear` with elements that are now displayed near the viewport. */
function createAppearance(onAppear: (elements: readonly Element[]) => void): Appearance {
  const awaited = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      const shown = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
      for (const element of shown) {
        awaited.delete(element);
        observer.unobserve(element);
      }
      if (shown.length > 0) onAppear(shown);
    },
    { rootMargin: '50%' },
  );
  return {
    await(element) {
      if (awaited.has(element)) return;
      for (const old of awaited) {
        if (old.isConnected && awaited.size < MAX_AWAITED) break;
        awaited.delete(old);
        observer.unobserve(old);
      }
      awaited.add(element);
      observer.observe(element);
    },
    stop: () => observer.disconnect(),
  };
}
