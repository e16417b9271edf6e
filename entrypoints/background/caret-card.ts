/** Opens a card by key: at the caret, or of what is selected. */
import { MAX_LOOKUP_HITS } from '@/core/limits';
import { topicNamed } from '@/core/lookup/topic-named';
import { NO_TOPIC } from '@/core/topics/topic';
import type { SelectedTopic } from '@/core/topics/topic-entry';
import type { Deps } from './deps';
import { inOrder } from './tab-report';

/**
 * Opens the card at the caret of a tab, or of what is selected there: in the frame with the focus, else in the one that
 * was walked last, else in the first that has either.
 */
export async function openCardAtCaret(deps: Deps, tabId: number): Promise<void> {
  const last = await deps.lastWalked.get(tabId);
  const told = inOrder(await deps.found.get(tabId)).map(([frameId]) => frameId);
  // Where none has reported yet, the top frame may still know.
  const frames = told.length > 0 ? told : [0];
  const order = last !== null && frames.includes(last) ? [last, ...frames.filter((each) => each !== last)] : frames;
  for (const focused of [true, false]) {
    for (const frameId of order) {
      const { opened, words } = await deps
        .openCardIn(tabId, frameId, focused)
        .catch(() => ({ opened: false, words: null }));
      // One that has gone meanwhile needs no message.
      if (words !== null) await deps.openSelectedIn(tabId, frameId, selectedTopic(deps, words)).catch(() => null);
      if (opened || words !== null) return;
    }
  }
}

function selectedTopic(deps: Deps, words: string): SelectedTopic {
  return topicNamed(words, deps.lookUp(words, MAX_LOOKUP_HITS)) ?? { topic: NO_TOPIC, name: words, edits: 0 };
}
