/** Keeps our highlights in the registry that we share with the page, and restores them if the page removes them. */
import { MAX_REPAINTS_AFTER_CLEAR } from '@/core/limits';
import type { Certainty } from '@/core/mentions/mention';
import type { Mark } from '@/core/settings/settings';
import { keepsInk } from './ink';

/** How a range is painted. The page can see these names; they say nothing about what was found. */
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

export interface HighlightRegistry {
  add(range: StaticRange, style: Style): void;
  remove(ranges: readonly StaticRange[]): void;
  /** Applies what was added and removed since the last call. */
  register(): void;
  /** Restores our highlights if the page has removed them, a few times. Returns false once that was too often; then nothing is shown any more. */
  check(): boolean;
  isStopped(): boolean;
}

const STYLES = Object.keys(HIGHLIGHT_KEYS) as Style[];

/** Removes highlights that an earlier instance of the extension left on this page. */
export function clearLeftoverHighlights(): void {
  for (const key of Object.values(HIGHLIGHT_KEYS)) CSS.highlights.delete(key);
}

/** Makes an empty registry. It keeps a list of its own, because in Firefox content scripts cannot iterate highlights. */
export function createHighlightRegistry(): HighlightRegistry {
  const styles = new Map<StaticRange, Style>();
  let highlights = makeHighlights();
  let repaints = 0;

  const fill = () => {
    for (const style of STYLES) highlights[style].clear();
    for (const [range, style] of styles) highlights[style].add(range);
  };
  const isStopped = () => repaints > MAX_REPAINTS_AFTER_CLEAR;
  /** A key is in the registry only while something is painted with it. */
  const register = () => {
    for (const style of STYLES) put(style, highlights[style], !isStopped());
  };
  return {
    add(range, style) {
      // Words whose look it would change can be opened without it.
      if (!keepsInk(range)) return;
      styles.set(range, style);
      highlights[style].add(range);
    },
    remove(ranges) {
      // Firefox searches the whole highlight for each range it deletes, which would hold up a page that removes most of itself.
      const many = ranges.length > styles.size / 2;
      for (const range of ranges) {
        const style = styles.get(range);
        if (style && !many) highlights[style].delete(range);
        styles.delete(range);
      }
      if (many) fill();
    },
    register,
    check() {
      if (!isStopped() && isTaken(highlights, styles.values())) {
        repaints += 1;
        // A page can remove ranges from our highlights and add its own, so they are rebuilt.
        for (const style of STYLES) put(style, highlights[style], false);
        highlights = makeHighlights();
        fill();
        register();
      }
      return !isStopped();
    },
    isStopped,
  };
}

function makeHighlights(): Record<Style, Highlight> {
  const made = Object.fromEntries(STYLES.map((style) => [style, new Highlight()])) as Record<Style, Highlight>;
  made.current.priority = 1;
  return made;
}

/** Registers a highlight of ours under its key if it has anything to show, and removes it otherwise. */
function put(style: Style, ours: Highlight, show: boolean): void {
  const key = HIGHLIGHT_KEYS[style];
  const isThere = CSS.highlights.get(key) === ours;
  if (show && ours.size > 0) {
    if (!isThere) CSS.highlights.set(key, ours);
  } else if (isThere) CSS.highlights.delete(key);
}

/** True if a highlight has more or fewer ranges than it should, or is no longer registered under its key. */
function isTaken(highlights: Record<Style, Highlight>, painted: Iterable<Style>): boolean {
  const counts = new Map<Style, number>();
  for (const style of painted) counts.set(style, (counts.get(style) ?? 0) + 1);
  return STYLES.some((style) => {
    const ours = highlights[style];
    const isThere = ours.size === 0 || CSS.highlights.get(HIGHLIGHT_KEYS[style]) === ours;
    return ours.size !== (counts.get(style) ?? 0) || !isThere;
  });
}
