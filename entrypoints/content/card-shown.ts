/** Shows the open state of the card on the page, and keeps it at its words. */

import { nearInShort } from '@/components/card/near-words';
import { interfaceLanguage, say, sayKind } from '@/components/say';
import type { CardActions } from '@/components/TopicCard';
import { type CardContent, cardContent } from '@/core/cards/card-content';
import type { OpenCard } from '@/core/cards/card-modes';
import { isNearTopics, type LeafData, type NearTopics } from '@/core/cards/near-topics';
import { shortenCard } from '@/core/cards/shorten-card';
import type { Settings } from '@/core/settings/settings';
import { type Anchor, anchorOf, isInView, type Point } from './card-anchor';
import type { CardDesk } from './card-desk';
import type { CardHost } from './card-host';
import { targetOf } from './card-target';
import type { PageMention } from './page-mention';
import type { PageSession } from './page-session';

export type Open = OpenCard<PageMention, LeafData>;

/** Why an open card has to go. */
export type Ending = 'closed' | 'gone' | 'scrolled away';

export interface ShownCard {
  /** Renders `open`. False where there is no place for it, or no words any more. */
  show(open: Open, focus: boolean): boolean;
  /** Puts the card where its words are now; answers why it has to go where it must. Reads layout. */
  follow(open: Open, scrolled: boolean): Ending | null;
  /** Where the words are, or null where they have no boxes. */
  anchor(open: Open): Anchor | null;
}

interface Parts {
  session: PageSession;
  host: CardHost;
  desk: CardDesk;
  settings: () => Settings;
  actions: CardActions;
  /** The line the card stands at is chosen by where the pointer was; null: the first. */
  pointer: () => Point | null;
  pageDate: () => string | null;
}

/** Joins the state of the open card with the page's measures and the host. */
export function createShownCard({ session, host, desk, settings, actions, pointer, pageDate }: Parts): ShownCard {
  let seenInView = false;
  let anchored: Anchor | null = null;

  /** True where the words of a painted mention slid under something: a bar of the page, the edge of what scrolls. */
  const isCovered = (open: Open, { words: [line] }: Anchor) => {
    if (!line || open.how === 'key') return false;
    const found = session.mentionAt(line.x + line.width / 2, line.y + line.height / 2);
    return found === null || targetOf(found).id !== open.target.id;
  };
  /** Where the words are, or, while the card says what was silenced, were. */
  const anchorOfOpen = ({ target }: Open) => {
    const docked = target.mention.unplaced !== undefined || settings().cardPlace === 'corner';
    const now = anchorOf(session.rectsOf(target.mention), pointer(), docked);
    anchored = now ?? (desk.isSilencing() ? anchored : null);
    return anchored;
  };

  return {
    anchor: anchorOfOpen,
    show(open, focus) {
      const anchor = anchorOfOpen(open);
      if (!anchor) return false;
      const opened = !host.isShown();
      const whole = contentOf(open, session, pageDate());
      const content = whole && shortenCard(whole, settings().cardLength);
      const tools = desk.tools(open, whole);
      const near = nearOf(open);
      const card = {
        content,
        near,
        canGoBack: open.at > 0,
        canGoForward: open.at < open.trail.length - 1,
        actions,
        tools,
      };
      if (!host.show(card, anchor, focus)) return false;
      if (opened) seenInView = isInView(anchor);
      const words = near ? nearInShort(near) : content && inShort(content);
      if (opened && open.how === 'key' && words) host.announce(words);
      return true;
    },
    follow(open, scrolled) {
      if (!host.isShown()) return 'closed';
      if (host.isDocked() || desk.isSilencing()) return null;
      const anchor = session.isThere(open.target.mention) ? anchorOfOpen(open) : null;
      if (!anchor) return 'gone';
      const inView = isInView(anchor) && !(scrolled && isCovered(open, anchor));
      // A key scrolls words into view while their card opens: it goes only once they have been seen.
      if (!inView && seenInView) return 'scrolled away';
      seenInView ||= inView;
      host.follow(anchor);
      return null;
    },
  };
}

/** What is shown instead of a topic where selected words name none. */
function nearOf(open: Open): NearTopics | null {
  const card = open.trail[open.at]?.card;
  return card && isNearTopics(card) ? card : null;
}

/** What the shown leaf says, or null where it could not be loaded. */
function contentOf(open: Open, session: PageSession, pageDate: string | null): CardContent | null {
  const card = open.trail[open.at]?.card;
  if (!card || isNearTopics(card)) return null;
  const { mention, topic } = open.target;
  const first = open.at === 0;
  const beside = mention.unplaced?.beside ?? session.topicsBeside(mention);
  return cardContent(card, {
    language: interfaceLanguage(),
    mention: first ? mention.mention : null,
    // On a leaf turned to, the topic it began with is beside it too.
    beside: first ? beside : [topic, ...beside],
    pageDate,
    today: new Date().toISOString().slice(0, 10),
  });
}

/** Who or what the card is about, for those who hear it. */
function inShort(content: CardContent): string {
  return [content.name.text, sayKind(content.kind), content.line.text, ...content.notices.map(say)].join('. ');
}
