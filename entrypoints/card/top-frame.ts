/** Has the top frame show the cards of a frame that is too small for them. */
import type { RemoteMention } from '@/core/messages';
import type { PageMention } from '@/page/page-mention';
import type { PageSession } from '../reader/page-session';

export interface TopFrameDeps {
  session: Pick<PageSession, 'standAt' | 'topicsBeside'>;
  /** This frame is too small for cards: they are shown in the top one. */
  isTooSmall: () => boolean;
  /** Shows a card in the top frame, or (null) takes it away. Rejects if it cannot be shown there. */
  showInTop: (mention: RemoteMention | null) => Promise<unknown>;
  report: (error: unknown, doing: string) => void;
}

export interface TopFrame {
  /** True if the next card is for the top frame to show. */
  isWanted(): boolean;
  /** Has it show a card; `otherwise` is called where nobody of ours is there: a small card is better than none. */
  show(mention: PageMention, focus: boolean, otherwise: () => void): void;
  /** Has it take away the card that it shows for this frame, if any. */
  leave(): void;
}

/** The top frame as one frame sees it. */
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
