/** Shows the open state of the card on the page, and keeps it at its words. */

import { nearInShort } from '@/components/card/Near';
import { readerDate } from '@/components/reader-date';
import { interfaceLanguage, say, sayKind } from '@/components/say';
import type { CardActions } from '@/components/TopicCard';
import { type CardContent, cardContent } from '@/core/cards/card-content';
import type { OpenCard } from '@/core/cards/card-modes';
import { type EntryData, isNearTopics, type NearTopics } from '@/core/cards/near-topics';
import { shortenCard } from '@/core/cards/shorten-card';
import type { Settings } from '@/core/settings/settings';
import { type Anchor, anchorOf, isInView, type Point } from '@/page/anchor';
import type { PageMention } from '@/page/page-mention';
import type { PageSession } from '../reader/page-session';
import type { CardHost } from './host';
import { targetOf } from './target';
import type { ToolsModel } from './tools-model';

export type Open = OpenCard<PageMention, EntryData>;

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
  tools: ToolsModel;
  settings: () => Settings;
  actions: CardActions;
  /** The line the card stands at is chosen by where the pointer was; null: the first. */
  pointer: () => Point | null;
  pageDate: () => string | null;
}

/** Joins the state of the open card with the page's measures and the host. */
export function createShownCard(parts: Parts): ShownCard {
  const { session, host, tools } = parts;
  let seenInView = false;
  let anchored: Anchor | null = null;

  /** Where the words are, or, while the card says what was silenced, were. */
  const anchorOfOpen = (open: Open) => {
    anchored = anchorNow(parts, open) ?? (tools.isSilencing() ? anchored : null);
    return anchored;
  };

  return {
    anchor: anchorOfOpen,
    show(open, focus) {
      const anchor = anchorOfOpen(open);
      if (!anchor) return false;
      const opened = !host.isShown();
      const card = cardOf(parts, open);
      if (!host.show(card, anchor, focus)) return false;
      if (opened) seenInView = isInView(anchor);
      const words = card.near ? nearInShort(card.near) : card.content && inShort(card.content);
      if (opened && open.how === 'key' && words) host.announce(words);
      return true;
    },
    follow(open, scrolled) {
      if (!host.isShown()) return 'closed';
      if (host.isDocked() || tools.isSilencing()) return null;
      const anchor = session.isThere(open.target.mention) ? anchorOfOpen(open) : null;
      if (!anchor) return 'gone';
      const inView = isInView(anchor) && !(scrolled && isCovered(session, open, anchor));
      // A key scrolls words into view while their card opens: it goes only once they have been seen.
      if (!inView && seenInView) return 'scrolled away';
      seenInView ||= inView;
      host.follow(anchor);
      return null;
    },
  };
}

function anchorNow({ session, pointer, settings }: Parts, { target }: Open): Anchor | null {
  const docked = target.mention.unplaced !== undefined || settings().cardPlace === 'corner';
  return anchorOf(session.rectsOf(target.mention), pointer(), docked);
}

/** True where the words of a painted mention slid under something: a bar of the page, the edge of what scrolls. */
function isCovered(session: PageSession, open: Open, { words: [line] }: Anchor): boolean {
  if (!line || open.how === 'key') return false;
  const found = session.mentionAt(line.x + line.width / 2, line.y + line.height / 2);
  return found === null || targetOf(found).id !== open.target.id;
}

/** What the view is given to show. */
function cardOf({ session, tools, settings, actions, pageDate }: Parts, open: Open) {
  const whole = contentOf(open, session, pageDate());
  return {
    content: whole && shortenCard(whole, settings().cardLength),
    near: nearOf(open),
    canGoBack: open.at > 0,
    canGoForward: open.at < open.trail.length - 1,
    actions,
    tools: tools.of(open, whole),
  };
}

/** What is shown instead of a topic where selected words name none. */
function nearOf(open: Open): NearTopics | null {
  const card = open.trail[open.at]?.card;
  return card && isNearTopics(card) ? card : null;
}

/** What the shown entry says, or null where it could not be loaded. */
function contentOf(open: Open, session: PageSession, pageDate: string | null): CardContent | null {
  const card = open.trail[open.at]?.card;
  if (!card || isNearTopics(card)) return null;
  const { mention, topic } = open.target;
  const first = open.at === 0;
  const beside = mention.unplaced?.beside ?? session.topicsBeside(mention);
  return cardContent(card, {
    language: interfaceLanguage(),
    mention: first ? mention.mention : null,
    // On a topic turned to, the one it began with is beside it too.
    beside: first ? beside : [topic, ...beside],
    pageDate,
    today: readerDate(),
  });
}

/** Who or what the card is about, for those who hear it. */
function inShort(content: CardContent): string {
  return [content.name.text, sayKind(content.kind), content.line.text, ...content.notices.map(say)].join('. ');
}
