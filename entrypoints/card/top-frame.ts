/** Has the top frame show the cards of a frame that is too small for them. */
import type { RemoteMention } from '@/core/messages';
import type { PageMention } from '@/page/page-mention';
import type { PageSession } from '../reader/page-session';

export interface TopFrameDeps {
  session: Pick<PageSession, 'standAt' | 'topicsBeside'>;
  /** True if this frame is too small for cards, so the top one shows them. */
  isTooSmall: () => boolean;
  /** Shows a card in the top frame, or (null) hides it. Rejects if it cannot be shown there. */
  showInTop: (mention: RemoteMention | null) => Promise<unknown>;
  report: (error: unknown, doing: string) => void;
}

export interface TopFrame {
  /** True if the next card should be shown by the top frame. */
  isWanted(): boolean;
  /** Has it show a card; `otherwise` is called if no script of ours runs there: a small card is better than none. */
  show(mention: PageMention, focus: boolean, otherwise: () => void): void;
  /** Has it hide the card that it shows for this frame, if any. */
  leave(): void;
}

/** The top frame as seen from this frame. */
export function createTopFrame({ session, isTooSmall, showInTop, report }: TopFrameDeps): TopFrame {
  let shows = false;
  let isDeaf = false;
  return {
    isWanted: () => !isDeaf && isTooSmall(),
    show(mention, focus, otherwise) {
      const { topic, text, by, reason } = mention.mention;
      session.standAt(mention);
      shows = true;
      showInTop({ topic, text, by, reason, beside: session.topicsBeside(mention), focus }).catch(() => {
        isDeaf = true;
        shows = false;
        otherwise();
      });
    },
    leave() {
      if (!shows) return;
      shows = false;
      showInTop(null).catch((error) => report(error, 'closing a card'));
    },
  };
}
