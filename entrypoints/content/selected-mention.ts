/** Takes the words that a reader selected for a mention of a topic that is not known yet. */
import { MAX_NAME_LENGTH } from '@/core/limits';
import type { Mention } from '@/core/mentions/mention';
import { NO_TOPIC } from '@/core/topics/topic';
import { selectionIn } from '@/page/selection';
import type { PageMention } from './page-mention';
import type { Reading } from './reading';

/**
 * The selected words where they are short enough for a name; null where nothing is selected that may be read. Words of one
 * block stand in it as a mention does; of others it is not known where they are.
 */
export function selectedMention(
  document: Document,
  roots: readonly ShadowRoot[],
  reading: Reading | null,
): PageMention | null {
  const selected = selectionIn(document, roots);
  if (!selected) return null;
  const [from, to] = [selected.from, selected.to].map(({ node, offset }) => reading?.watcher.placeOf(node, offset));
  const isOne = from && to && from.block === to.block;
  const text = (isOne ? from.block.text.slice(from.offset, to.offset) : selected.words).trim();
  if (!/[\p{L}\p{N}]/u.test(text) || text.length > MAX_NAME_LENGTH) return null;
  // Three clicks select to the beginning of the next block; two, in some systems, the space behind.
  const start = from ? from.block.text.indexOf(text, from.offset) : -1;
  if (from && start >= 0 && from.block.text.slice(from.offset, start).trim() === '')
    return { mention: mentionOf(text, start), block: from.block.id, language: from.block.language };
  return { mention: mentionOf(text, 0), block: -1, language: null, far: { beside: [], frame: null } };
}

function mentionOf(text: string, start: number): Mention {
  const reason = { name: text, edits: 0, evidence: null };
  return {
    topic: NO_TOPIC,
    start,
    end: start + text.length,
    text,
    by: 'selected',
    certainty: 'sure',
    demonym: false,
    reason,
  };
}
