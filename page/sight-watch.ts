/** Notices when words on the page come to be seen, or can be seen no more. No record of a change of text tells of that. */
import type { BlockId } from '@/core/mentions/document';
import { boxAround } from './in-sight';
import { type Block, pieceAt } from './page-text';
import { isInWindow } from './seen';
import { createThrottle } from './throttle';
import { elementAround } from './unclobbered';
import { outerOf } from './visible-area';

export interface SightWatch {
  /** Watches the element around the words that begin at `start` in a block; `isSeen`: they can be seen now. */
  watch(block: Block, start: number, isSeen: boolean): void;
  /** Something happened on the page: what is near the viewport is looked at in a moment. */
  look(): void;
  /** Blocks with mentions near the viewport. */
  near(): BlockId[];
  stop(): void;
}

/** Each watched element costs the browser a little in every frame: beyond this many, those with all in sight are not watched. */
const MAX_WATCHED = 400;
/** What happens all the time is looked at this often, in ms. */
const LOOK_MS = 150;

/** Calls `onChange` with blocks whose mentions may be seen, or not be seen, where it was the other way round. */
export function createSightWatch(onChange: (ids: readonly BlockId[]) => void): SightWatch {
  const watched = new Map<Element, Set<BlockId>>();
  const blocksIn = (elements: Iterable<Element>) =>
    [...elements].flatMap((element) => [...(watched.get(element) ?? [])]);
  const { near, ...places } = createPlaces((elements) => onChange(blocksIn(elements)));
  const looking = createThrottle(() => onChange(blocksIn(near)));
  const look = () => looking.ask(LOOK_MS);
  const around = createAround(look);
  return {
    watch(block, start, isSeen) {
      const text = pieceAt(block, start)?.node;
      const element = text && boxAround(elementAround(text));
      if (element && isSeen) places.seen(element);
      const ids = element && watched.get(element);
      if (ids) ids.add(block.id);
      if (!element || ids || (watched.size >= MAX_WATCHED && isSeen)) return;
      watched.set(element, new Set([block.id]));
      places.watch(element, isSeen);
      around.watch(element);
      for (const old of watched.keys()) {
        if (old.isConnected && watched.size <= 2 * MAX_WATCHED) break;
        watched.delete(old);
        places.forget(old);
      }
    },
    look,
    near: () => blocksIn(near),
    stop() {
      looking.stop();
      places.stop();
      around.stop();
    },
  };
}

/** Follows which watched elements are near the viewport; `onMove` is called with those that may have come into sight, or gone. */
function createPlaces(onMove: (elements: readonly Element[]) => void) {
  const near = new Set<Element>();
  /** Not to be seen when the browser last said where they are, though in the window. */
  const hidden = new WeakSet<Element>();
  /** Judged as they began to be watched, and seen: that the browser then says so as well is nothing new. */
  const fresh = new WeakSet<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      const told = entries.filter(({ target, isIntersecting, boundingClientRect }) => {
        const isNew = !fresh.delete(target);
        hidden.delete(target);
        near.delete(target);
        if (isIntersecting) near.add(target);
        // What was scrolled away is only somewhere else; of what stays in the window something has changed.
        else if (isInWindow(boundingClientRect)) hidden.add(target);
        return isIntersecting ? isNew : hidden.has(target);
      });
      onMove(told.map(({ target }) => target));
    },
    { rootMargin: '50%', threshold: [0, 0.5, 1] },
  );
  return {
    near: near as ReadonlySet<Element>,
    watch(element: Element, isSeen: boolean) {
      if (isSeen) fresh.add(element);
      observer.observe(element);
    },
    /** Judged as seen. One shown between the frame and that, and hidden again by the next, is nothing new to the browser. */
    seen(element: Element) {
      if (hidden.delete(element)) near.add(element);
    },
    forget(element: Element) {
      near.delete(element);
      fresh.delete(element);
      observer.unobserve(element);
    },
    stop: () => observer.disconnect(),
  };
}

/** Calls back when an attribute changes of what watched elements stand in: most that hides or shows words sets one there. */
function createAround(changed: () => void) {
  const known = new WeakSet<Element>();
  const observer = new MutationObserver(changed);
  return {
    watch(element: Element) {
      for (let at: Element | null = element; at && !known.has(at); at = outerOf(at)) {
        known.add(at);
        observer.observe(at, { attributes: true });
      }
    },
    stop: () => observer.disconnect(),
  };
}
