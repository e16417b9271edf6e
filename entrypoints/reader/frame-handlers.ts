/** Handles the requests of the background to one frame. */
import { MAX_NAME_LENGTH } from '@/core/limits';
import type { PageMention } from '@/page/page-mention';
import { hasFocus, selectedWords } from '@/page/selection';
import type { FrameHandlers } from '@/platform/messages';
import type { CardSession } from './card-handover';
import type { LiveSession } from './page-session';

/** The handlers for the sessions of a frame, one per kind of request. */
export function frameHandlers(document: Document, session: LiveSession, card: CardSession): FrameHandlers {
  /** The background looks the selection up; if another key is pressed meanwhile, that is what the reader wants now. */
  let isAsking = false;
  const open = (mention: PageMention | null) => {
    isAsking = false;
    if (mention) card.open(mention, 'key');
    return mention !== null;
  };
  return {
    async walk({ direction, topic, enter }) {
      isAsking = false;
      await session.canWalk();
      return { moved: open(session.walk(direction, topic, enter)) };
    },
    switchHere({ on }) {
      session.switchHere(on);
      return null;
    },
    openCard({ focused }) {
      if (focused && !hasFocus(document)) return { opened: false, words: null };
      const atCaret = session.mentionAtCaret();
      const words = atCaret ? null : namedBy(selectedWords(document));
      const opened = open(atCaret ?? (words || focused ? null : session.currentMention()));
      isAsking = words !== null;
      return { opened, words };
    },
    openSelected(topic) {
      if (isAsking) card.openSelected(topic);
      isAsking = false;
      return null;
    },
    showRemote({ mention }) {
      if (mention) card.openRemote(mention);
      else card.close();
      return null;
    },
  };
}

/** Words that may be a name; null for anything else. */
function namedBy(words: string): string | null {
  return words.length <= MAX_NAME_LENGTH && /[\p{L}\p{N}]/u.test(words) ? words : null;
}
