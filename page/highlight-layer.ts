/** Paints stretches of text with the CSS Custom Highlight API, and unpaints them; the page's DOM is never touched. */
import { MAX_REPAINTS_AFTER_CLEAR } from '@/core/limits';
import type { Certainty } from '@/core/mentions/mention';
import type { Mark } from '@/core/settings/settings';
import type { Place } from './locate';
import { parentOf } from './unclobbered';

/** How a stretch is painted. The page can see these names; they say nothing of what was found. */
export const HIGHLIGHT_KEYS = {
  sure: 'glosa-sure',
  likely: 'glosa-likely',
  'faint-sure': 'glosa-faint-sure',
  'faint-likely': 'glosa-faint-likely',
  'tint-sure': 'glosa-tint-sure',
  'tint-likely': 'glosa-tint-likely',
  current: 'glosa-current',
} as const;
export type Style = keyof typeof HIGHLIGHT_KEYS;

/** The style of a mention, by how the reader wants mentions marked. */
export function styleOf(mark: Mark, certainty: Certainty): Style {
  return mark === 'line' ? certainty : `${mark}-${certainty}`;
}

/** A stretch to paint; `owner` comes back from `at`. */
export interface Stretch<T> {
  place: Place;
  style: Style;
  owner: T;
}

interface Painted<T> extends Stretch<T> {
  range: StaticRange;
  text: string;
}

export interface HighlightLayer<T> {
  /** Paints exactly these: what is painted already stays as it is, all else goes. */
  paint(stretches: readonly Stretch<T>[]): void;
  /** Marks one stretch, or none, above all others. */
  mark(place: Place | null): void;
  /** Unpaints what the page changed. Call it inside the observer's callback: that runs before the next frame is drawn. */
  drop(records: readonly MutationRecord[]): void;
  /** The painted stretches that touch a place in a text. */
  at(node: Node, offset: number): T[];
  /** Sets our highlights again where the page took them away, a few times; then stops painting for good. */
  check(): void;
  count(): number;
  clear(): void;
}

/** Makes a layer for the page. Its own lists are kept here: Firefox cannot iterate highlights from a content script. */
export function createHighlightLayer<T>(): HighlightLayer<T> {
  let highlights = makeHighlights();
  const painted = new Set<Painted<T>>();
  const byNode = new Map<Node, Set<Painted<T>>>();
  let marked: Painted<null> | null = null;
  let repaints = 0;
  let stopped = false;

  const nodesOf = ({ place }: Painted<unknown>) => [place.startContainer, place.endContainer];
  const add = (stretch: Stretch<T>) => {
    const one: Painted<T> = { ...stretch, range: new StaticRange(stretch.place), text: textOf(stretch.place) };
    painted.add(one);
    highlights[one.style].add(one.range);
    for (const node of nodesOf(one)) {
      const known = byNode.get(node);
      if (known) known.add(one);
      else byNode.set(node, new Set([one]));
    }
  };
  const remove = (one: Painted<T>) => {
    painted.delete(one);
    highlights[one.style].delete(one.range);
    for (const node of nodesOf(one)) {
      const known = byNode.get(node);
      known?.delete(one);
      if (known?.size === 0) byNode.delete(node);
    }
  };
  const unmark = () => {
    if (marked) highlights.current.delete(marked.range);
    marked = null;
  };
  /** A page can take ranges out of our highlights, and put its own in: they are made anew. */
  const rebuild = () => {
    for (const style of STYLES) {
      const key = HIGHLIGHT_KEYS[style];
      if (CSS.highlights.get(key) === highlights[style]) CSS.highlights.delete(key);
    }
    highlights = makeHighlights();
    for (const { style, range } of painted) highlights[style].add(range);
    if (marked) highlights.current.add(marked.range);
  };
  const isTaken = () => {
    const counts = new Map<Style, number>([['current', marked ? 1 : 0]]);
    for (const { style } of painted) counts.set(style, (counts.get(style) ?? 0) + 1);
    return STYLES.some((style) => {
      const ours = highlights[style];
      return (
        ours.size !== (counts.get(style) ?? 0) || (ours.size > 0 && CSS.highlights.get(HIGHLIGHT_KEYS[style]) !== ours)
      );
    });
  };
  /** A key stands in the registry only while something is painted with it. */
  const register = () => {
    for (const style of STYLES) {
      const key = HIGHLIGHT_KEYS[style];
      const ours = highlights[style];
      if (ours.size > 0 && !stopped) {
        if (CSS.highlights.get(key) !== ours) CSS.highlights.set(key, ours);
      } else if (CSS.highlights.get(key) === ours) CSS.highlights.delete(key);
    }
  };
  const clear = () => {
    for (const one of painted) remove(one);
    unmark();
    register();
  };

  return {
    paint(stretches) {
      if (stopped) return;
      const kept = new Set<Painted<T>>();
      const fresh: Stretch<T>[] = [];
      for (const stretch of stretches) {
        const same = find(byNode.get(stretch.place.startContainer), stretch);
        if (!same) fresh.push(stretch);
        else kept.add(Object.assign(same, { owner: stretch.owner }));
      }
      for (const one of painted) if (!kept.has(one)) remove(one);
      for (const stretch of fresh) add(stretch);
      register();
    },
    mark(place) {
      unmark();
      if (place && !stopped) {
        marked = { place, style: 'current', owner: null, range: new StaticRange(place), text: textOf(place) };
        highlights.current.add(marked.range);
      }
      register();
    },
    drop(records) {
      if (painted.size === 0 && !marked) return;
      const touched = touchedBy(records);
      for (const node of touched.texts)
        for (const one of byNode.get(node) ?? []) if (!isIntact(one, touched)) remove(one);
      if (touched.around.size > 0) for (const one of painted) if (!isIntact(one, touched)) remove(one);
      if (marked && !isIntact(marked, touched)) unmark();
      register();
    },
    at(node, offset) {
      const found: T[] = [];
      for (const one of node.nodeType === Node.TEXT_NODE ? candidates(byNode, painted, node) : [])
        if (touches(one.place, node, offset)) found.push(one.owner);
      return found;
    },
    check() {
      if (stopped || !isTaken()) return;
      repaints += 1;
      if (repaints > MAX_REPAINTS_AFTER_CLEAR) {
        stopped = true;
        clear();
        return;
      }
      rebuild();
      register();
    },
    count: () => painted.size,
    clear,
  };
}

const STYLES = Object.keys(HIGHLIGHT_KEYS) as Style[];

/** Takes away highlights that an earlier instance of the extension left on this page. */
export function clearLeftoverHighlights(): void {
  for (const key of Object.values(HIGHLIGHT_KEYS)) CSS.highlights.delete(key);
}

function makeHighlights(): Record<Style, Highlight> {
  const made = Object.fromEntries(STYLES.map((style) => [style, new Highlight()])) as Record<Style, Highlight>;
  made.current.priority = 1;
  return made;
}

function find<T>(among: ReadonlySet<Painted<T>> | undefined, { place, style }: Stretch<T>): Painted<T> | undefined {
  for (const one of among ?? []) {
    const other = one.place;
    if (
      one.style === style &&
      other.startContainer === place.startContainer &&
      other.startOffset === place.startOffset &&
      other.endContainer === place.endContainer &&
      other.endOffset === place.endOffset
    )
      return one;
  }
  return undefined;
}

interface Touched {
  texts: Set<Node>;
  /** Nodes whose children changed, with all that they stand in. */
  around: Set<Node>;
  /** Elements that may not be read any more: editors now. */
  telling: Node[];
}

function touchedBy(records: readonly MutationRecord[]): Touched {
  const texts = new Set<Node>();
  const around = new Set<Node>();
  const telling: Node[] = [];
  for (const { type, target } of records) {
    if (type === 'characterData') texts.add(target);
    else if (type === 'attributes') telling.push(target);
    if (type !== 'characterData')
      for (let at: Node | null = target; at && !around.has(at); at = parentOf(at)) around.add(at);
  }
  return { texts, around, telling };
}

/** True where a painted stretch still covers the same words, standing alone as before, and nothing came in between. */
function isIntact({ place, text }: Painted<unknown>, { texts, around, telling }: Touched): boolean {
  const { startContainer, endContainer } = place;
  if (!startContainer.isConnected || telling.some((element) => element.contains(startContainer))) return false;
  if (startContainer === endContainer)
    return !texts.has(startContainer) || (textOf(place) === text && standsAlone(place));
  if (!endContainer.isConnected || texts.has(startContainer) || texts.has(endContainer)) return false;
  const common = commonOf(place);
  return common !== null && !around.has(common);
}

/** The innermost element that holds both ends. */
function commonOf({ startContainer, endContainer }: Place): Node | null {
  let common: Node | null = startContainer.parentNode;
  while (common && !common.contains(endContainer)) common = common.parentNode;
  return common;
}

const LETTER = /[\p{L}\p{N}]/u;

/** False where a letter has come to touch either end. */
function standsAlone({ startContainer, startOffset, endOffset }: Place): boolean {
  const { data } = startContainer;
  return !LETTER.test(data.charAt(startOffset - 1)) && !LETTER.test(data.charAt(endOffset));
}

/** The words, as far as they stand in the first and the last node. */
function textOf({ startContainer, startOffset, endContainer, endOffset }: Place): string {
  if (startContainer === endContainer) return startContainer.data.slice(startOffset, endOffset);
  return startContainer.data.slice(startOffset) + endContainer.data.slice(0, endOffset);
}

/** Stretches that begin or end in `node`; where there are none, those that cross elements: `node` may lie in the middle. */
function* candidates<T>(byNode: ReadonlyMap<Node, Set<Painted<T>>>, painted: ReadonlySet<Painted<T>>, node: Node) {
  const known = byNode.get(node);
  if (known) yield* known;
  else for (const one of painted) if (one.place.startContainer !== one.place.endContainer) yield one;
}

function touches(place: Place, node: Node, offset: number): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = place;
  if (node === startContainer && offset < startOffset) return false;
  if (node === endContainer && offset > endOffset) return false;
  if (node === startContainer || node === endContainer) return true;
  const follows = startContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  return follows !== 0 && (endContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
