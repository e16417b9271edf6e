/** Opens a card by key: for the mention at the caret, or for selected words. */
import { MAX_LOOKUP_HITS } from '@/core/limits';
import { topicNamed } from '@/core/lookup/topic-named';
import { inOrder } from '@/core/page-topics/tab-report';
import { NO_TOPIC } from '@/core/topics/topic';
import type { SelectedTopic } from '@/core/topics/topic-entry';
import type { Deps } from './deps';

/**
 * Opens the card for the caret or selection in a tab: in the focused frame, or else the one last walked to, or else the
 * first that has either. False if none has. `asks`: true for the frame that has the focus, false for any.
 */
export async function openCardAtCaret(deps: Deps, tabId: number, asks = [true, false]): Promise<boolean> {
  const last = await deps.lastWalked.get(tabId);
  const reported = inOrder(await deps.found.get(tabId)).map(([frameId]) => frameId);
  // If no frame has reported yet, the top frame may still know.
  const frames = reported.length > 0 ? reported : [0];
  const order = last !== null && frames.includes(last) ? [last, ...frames.filter((each) => each !== last)] : frames;
  for (const focused of asks) {
    for (const frameId of order) {
      const { opened, words } = await deps
        .openCardIn(tabId, frameId, focused)
        .catch(() => ({ opened: false, words: null }));
      // A frame that has gone meanwhile needs no message.
      if (words !== null)
        await selectedTopic(deps, words)
          .then((selected) => deps.openSelectedIn(tabId, frameId, selected))
          .catch(() => null);
      if (opened || words !== null) return true;
    }
  }
  return false;
}

async function selectedTopic(deps: Deps, words: string): Promise<SelectedTopic> {
  return topicNamed(words, await deps.lookUp(words, MAX_LOOKUP_HITS)) ?? { topic: NO_TOPIC, name: words, edits: 0 };
}
