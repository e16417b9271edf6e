/** Keeps the painted ranges, by the nodes they begin and end in. */

import type { Style } from './highlight-registry';
import { isIntact, type Touched, wordsOf } from './intact';
import type { TextRange } from './locate';

/** A range to paint; `at` returns its `owner`. */
export interface Stretch<T> {
  place: TextRange;
  style: Style;
  owner: T;
}

export interface Painted<T> extends Stretch<T> {
  range: StaticRange;
  text: string;
}

export interface PaintedList<T> {
  readonly all: ReadonlySet<Painted<T>>;
  add(stretch: Stretch<T>): Painted<T>;
  remove(one: Painted<T>): void;
  /** The one painted at exactly this place and in this style. */
  find(stretch: Stretch<T>): Painted<T> | undefined;
  /** The ranges that touch a position in a text. */
  at(node: Node, offset: number): T[];
  /** Those that a change did not leave intact. */
  broken(touched: Touched): Painted<T>[];
}

/** A painted range with its `StaticRange`, and the words it covers now. */
export function asPainted<T>(stretch: Stretch<T>): Painted<T> {
  return { ...stretch, range: new StaticRange(stretch.place), text: wordsOf(stretch.place) };
}

/** Makes an empty list. */
export function createPaintedList<T>(): PaintedList<T> {
  const all = new Set<Painted<T>>();
  /** Those that begin in one text and end in another. */
  const across = new Set<Painted<T>>();
  const byNode = new Map<Node, Set<Painted<T>>>();
  const nodesOf = ({ place }: Painted<T>) => [place.startContainer, place.endContainer];
  const isBroken = (touched: Touched) => (one: Painted<T>) => !isIntact(one.place, one.text, touched);

  return {
    all,
    add(stretch) {
      const one = asPainted(stretch);
      all.add(one);
      if (one.place.startContainer !== one.place.endContainer) across.add(one);
      for (const node of nodesOf(one)) byNode.set(node, (byNode.get(node) ?? new Set()).add(one));
      return one;
    },
    remove(one) {
      all.delete(one);
      across.delete(one);
      for (const node of nodesOf(one)) {
        const known = byNode.get(node);
        known?.delete(one);
        if (known?.size === 0) byNode.delete(node);
      }
    },
    find: (stretch) => [...(byNode.get(stretch.place.startContainer) ?? [])].find((one) => isSame(one, stretch)),
    at(node, offset) {
      if (node.nodeType !== Node.TEXT_NODE) return [];
      // If none begins or ends in it, the position may be in the middle of one that spans several elements.
      return [...(byNode.get(node) ?? across)]
        .filter(({ place }) => touches(place, node, offset))
        .map(({ owner }) => owner);
    },
    broken(touched) {
      const among =
        touched.around.size > 0 ? [...all] : [...touched.texts].flatMap((node) => [...(byNode.get(node) ?? [])]);
      return among.filter(isBroken(touched));
    },
  };
}

function isSame<T>(one: Painted<T>, { place, style }: Stretch<T>): boolean {
  const other = one.place;
  return (
    one.style === style &&
    other.startContainer === place.startContainer &&
    other.startOffset === place.startOffset &&
    other.endContainer === place.endContainer &&
    other.endOffset === place.endOffset
  );
}

function touches(place: TextRange, node: Node, offset: number): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = place;
  if (node === startContainer && offset < startOffset) return false;
  if (node === endContainer && offset > endOffset) return false;
  if (node === startContainer || node === endContainer) return true;
  const follows = startContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  return follows !== 0 && (endContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
