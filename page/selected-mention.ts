/** Turns words that the reader selected into a mention of the topic that they name. */
import type { Mention } from '@/core/mentions/mention';
import type { SelectedTopic } from '@/core/topics/topic-entry';
import { mentionIn, type PageMention } from './page-mention';
import type { Block } from './page-text';
import { selectionIn } from './selection';

/** What it needs to know of the page that was read. */
interface Places {
  roots(): readonly ShadowRoot[];
  placeOf(node: Node, offset: number): { block: Block; offset: number } | null;
}

/**
 * The selected words as a mention of `topic`; null if nothing readable is selected. Words within one block
 * have a place in it, like any mention; for others, the place is not known.
 */
export function selectedMention(
  document: Document,
  { roots, placeOf }: Places,
  topic: SelectedTopic,
): PageMention | null {
  const selected = selectionIn(document, roots());
  if (!selected) return null;
  const [from, to] = [selected.from, selected.to].map(({ node, offset }) => placeOf(node, offset));
  const isOne = from && to && from.block === to.block;
  const text = (isOne ? from.block.text.slice(from.offset, to.offset) : selected.words).trim();
  // A triple click selects up to the start of the next block; a double click, on some systems, the space after the word.
  const start = from ? from.block.text.indexOf(text, from.offset) : -1;
  if (from && start >= 0 && from.block.text.slice(from.offset, start).trim() === '')
    return mentionIn(from.block, mentionOf(topic, text, start));
  return { mention: mentionOf(topic, text, 0), block: -1, language: null, detached: { beside: [], frame: null } };
}

function mentionOf({ topic, name, edits }: SelectedTopic, text: string, start: number): Mention {
  const reason = { name, edits, evidence: null };
  return { topic, start, end: start + text.length, text, by: 'selected', certainty: 'sure', demonym: false, reason };
}
