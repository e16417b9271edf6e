/** Paints ranges of text with the CSS Custom Highlight API, and unpaints them, without touching the page's DOM. */
import { createHighlightRegistry } from './highlight-registry';
import { isIntact, touchedBy } from './intact';
import type { TextRange } from './locate';
import { asPainted, createPaintedList, type Painted, type Stretch } from './painted-list';

export interface HighlightLayer<T> {
  /** Paints exactly these: whatever is already painted stays as it is, anything else is unpainted. */
  paint(stretches: readonly Stretch<T>[]): void;
  /** Marks one range, or none, above all others. */
  mark(place: TextRange | null): void;
  /** Unpaints what the page has changed. Call it inside the observer's callback, which runs before the next frame is drawn. */
  drop(records: readonly MutationRecord[]): void;
  /** The painted ranges that touch a position in a text. */
  at(node: Node, offset: number): T[];
  /** Restores our highlights if the page has removed them, a few times; then stops painting for good. */
  check(): void;
  count(): number;
  clear(): void;
}

/** Makes a layer for the page. */
export function createHighlightLayer<T>(): HighlightLayer<T> {
  const registry = createHighlightRegistry();
  const list = createPaintedList<T>();
  let marked: Painted<null> | null = null;

  const remove = (gone: readonly Painted<T>[]) => {
    for (const one of gone) list.remove(one);
    registry.remove(gone.map(({ range }) => range));
  };
  const mark = (place: TextRange | null) => {
    if (marked) registry.remove([marked.range]);
    marked = place && !registry.isStopped() ? asPainted({ place, style: 'current', owner: null }) : null;
    if (marked) registry.add(marked.range, 'current');
    registry.register();
  };
  const paint = (stretches: readonly Stretch<T>[]) => {
    const kept = new Set<Painted<T>>();
    const fresh: Stretch<T>[] = [];
    for (const stretch of registry.isStopped() ? [] : stretches) {
      const same = list.find(stretch);
      if (same) kept.add(Object.assign(same, { owner: stretch.owner }));
      else fresh.push(stretch);
    }
    remove([...list.all].filter((one) => !kept.has(one)));
    for (const stretch of fresh) registry.add(list.add(stretch).range, stretch.style);
    registry.register();
  };
  const clear = () => {
    paint([]);
    mark(null);
  };

  return {
    paint,
    mark,
    drop(records) {
      if (list.all.size === 0 && !marked) return;
      const touched = touchedBy(records);
      remove(list.broken(touched));
      if (marked && !isIntact(marked.place, marked.text, touched)) mark(null);
      registry.register();
    },
    at: list.at,
    check() {
      if (!registry.check()) clear();
    },
    count: () => list.all.size,
    clear,
  };
}
