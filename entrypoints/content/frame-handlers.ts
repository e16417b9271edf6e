/** Answers what the background asks of one frame. */
import { hasFocus } from '@/page/selection';
import type { FrameHandlers } from '@/platform/messages';
import type { CardSession } from './card-session';
import type { PageMention } from './page-mention';
import type { LiveSession } from './page-session';

/** The handlers over the sessions of a frame, one a kind. */
export function frameHandlers(document: Document, session: LiveSession, card: CardSession): FrameHandlers {
  /** Words told to the background, which answers what they name. */
  let selected: PageMention | null = null;
  const open = (mention: PageMention | null) => {
    if (mention) card.open(mention, 'key');
    return mention !== null;
  };
  return {
    walk: ({ direction, topic, enter }) => ({ moved: open(session.walk(direction, topic, enter)) }),
    switchHere({ on }) {
      session.switchHere(on);
      return null;
    },
    openCard({ focused }) {
      selected = null;
      if (focused && !hasFocus(document)) return { opened: false, words: null };
      const atCaret = session.mentionAtCaret();
      if (!atCaret) selected = session.selectedMention();
      const opened = open(atCaret ?? (selected || focused ? null : session.currentMention()));
      return { opened, words: selected?.mention.text ?? null };
    },
    openSelected({ topic, name, edits }) {
      if (!selected) return null;
      const mention = { ...selected.mention, topic, reason: { name, edits, evidence: null } };
      open({ ...selected, mention });
      return null;
    },
    showFar({ far }) {
      if (far) card.openFar(far);
      else card.close();
      return null;
    },
  };
}
