/** Describes what a content script has found; a function that also runs in the script's own world. */

import type { Reading } from '@/entrypoints/reader/reading';
import type { Certainty, FoundBy } from '../../core/mentions/mention';

/** A mention as `annotate` and tests see it. */
export interface DescribedMention {
  /** Topic key. */
  topic: string;
  /** As written, white space evened out. */
  text: string;
  certainty: Certainty;
  by: FoundBy;
  /** Up to 40 characters each side, with the words themselves. */
  context: string;
  /** True where settings let it be painted. */
  painted: boolean;
}

/** Every mention that can be seen, in document order, painted or not. Uses nothing but its argument: it travels as source. */
export function describeMentions(
  reading: Pick<Reading, 'blocks' | 'chosen' | 'mentionsOf'> | null,
): DescribedMention[] {
  const around = 40;
  const even = (text: string) => text.replace(/\s+/g, ' ');
  const contextOf = (text: string, start: number, end: number) => {
    // More is taken than is shown: white space shrinks.
    const before = even(text.slice(Math.max(0, start - 4 * around), start));
    const after = even(text.slice(end, end + 4 * around));
    return `${before.slice(-around)}${even(text.slice(start, end))}${after.slice(0, around)}`;
  };
  return (reading?.blocks() ?? []).flatMap(({ id, text: all }) => {
    const painted = new Set(reading?.chosen().get(id));
    return (reading?.mentionsOf(id) ?? []).map((mention) => {
      const { topic, text, certainty, by, start, end } = mention;
      const context = contextOf(all, start, end);
      return { topic, text: even(text), certainty, by, context, painted: painted.has(mention) };
    });
  });
}
