/** Shows the open card on the page, and keeps it at its words. */
import { nearInShort } from '@/components/card/Near';
import { interfaceLanguage } from '@/components/interface-language';
import { say, sayKind } from '@/components/say';
import type { CardActions } from '@/components/TopicCard';
import { type CardContent, cardContent } from '@/core/cards/card-content';
import { isNearTopics, type NearTopics } from '@/core/cards/near-topics';
import { inSafePolygon } from '@/core/cards/place-card';
import { shortenCard } from '@/core/cards/shorten-card';
import { type Anchor, anchorOf, isInView } from '@/page/anchor';
import { locate, type TextRange } from '@/page/locate';
import { contains } from '@/page/measure';
import { targetOf } from '@/page/page-mention';
import type { Point } from '@/page/pointer';
import { type SeenWatch, watchSeen } from '@/page/seen';
import { goOnFrom } from '@/page/selection';
import { elementAround } from '@/page/unclobbered';
import { readerDate } from '@/platform/reader-date';
import type { PageSession } from '../reader/page-session';
import type { CardWords } from './card-words';
import type { Pointer } from './input';
import { type CardHost, type CardHostEvents, createCardHost } from './shadow-root';
import { createToolsModel, type OpenTopic, type ToolsDeps, type ToolsModel } from './tools-model';

/** Why an open card has to close. */
export type Ending = 'closed' | 'gone' | 'scrolled away';

/** One card of this frame: shown, kept at its words and hidden. */
export interface ShownCard extends Pick<CardHost, 'holds' | 'isDocked'> {
  /** Removes the card. If nothing on the page had the focus, Tab goes on from its words, where the browser lets it. */
  hide(focus: Parameters<CardHost['hide']>[0]): void;
  /** Renders `open`. False if there is no place for it, or its words are gone. */
  show(open: OpenTopic, focus: boolean): boolean;
  /**
   * Puts the card where its words are now; returns why it has to close, if it does. While the `pointer` is on the card or on its
   * way there, its words may disappear: with a menu that is open only under the pointer, or with a toast. Reads layout.
   */
  follow(open: OpenTopic, scrolled: boolean, pointer: Pointer | null): Ending | null;
  /** True if a pointer is on its way from the words to the card. Reads layout. */
  isOnWay(open: OpenTopic, pointer: Point): boolean;
  /** The next `show` shows all of the card. */
  unfold(): void;
  /** True while the card says what was silenced: it stays although its words are no longer painted. */
  isSilencing(): boolean;
}

export interface ShownCardDeps extends Omit<ToolsDeps, 'announce' | 'session'> {
  session: PageSession;
  events: CardHostEvents;
  words: CardWords;
  actions: CardActions;
  /** Where the pointer was, which decides at which line the card is; null: the first line. */
  pointer: () => Point | null;
  /** The page's own date, or null. Read when a card opens. */
  pageDate: () => string | null;
}

/** What a shown card consists of, and where it is. */
interface Shown extends ShownCardDeps {
  tools: ToolsModel;
  /** The words themselves, when the card opened. */
  place: TextRange | null;
  /** Where they were when last measured. */
  anchor: Anchor | null;
  /** Whether they can be seen, and have been since the card opened: a card opened by key for hidden words stays. */
  watch: SeenWatch | null;
  wereSeen: boolean;
}

/** Makes the shown card of a page; nothing is added to the page before `show`. */
export function createShownCard(deps: ShownCardDeps): ShownCard {
  const { session } = deps;
  const host = createCardHost(deps.events);
  const tools = createToolsModel({ ...deps, announce: host.announce });
  const shown: Shown = { ...deps, tools, place: null, anchor: null, watch: null, wereSeen: false };
  let seenInView = false;

  return {
    show(open, focus) {
      const anchor = findAnchor(shown, open);
      if (!anchor) return false;
      const opened = !host.isShown();
      const card = cardOf(shown, open);
      if (!host.show(card, anchor, focus)) return false;
      shown.place = placeOf(session, open);
      if (opened) seenInView = isInView(anchor);
      // A reader who points at words sees them; a key may lead to words that nobody sees.
      if (opened) shown.wereSeen = open.how !== 'key';
      if (opened && open.how === 'key') host.announce(inShort(card));
      return true;
    },
    follow(open, scrolled, pointer) {
      if (!host.isShown()) return 'closed';
      if (host.isDocked() || tools.isSilencing()) return null;
      const anchor = seenAnchor(shown, open);
      if (!anchor) return mayStay(shown, host, pointer) ? null : 'gone';
      shown.anchor = anchor;
      const inView = isInView(anchor) && !(scrolled && isCovered(session, open, anchor));
      // A key scrolls words into view while their card opens; it may close only once they have been seen.
      if (!inView && seenInView) return 'scrolled away';
      seenInView ||= inView;
      host.follow(anchor);
      return null;
    },
    isOnWay: (open, pointer) => isOnWay(host, pointer, findAnchor(shown, open) ?? shown.anchor),
    hide(focus) {
      tools.clear();
      unwatch(shown);
      if (host.hide(focus) && shown.place) goOnFrom(document, shown.place);
    },
    holds: host.holds,
    isDocked: host.isDocked,
    isSilencing: tools.isSilencing,
    unfold: tools.unfold,
  };
}

function unwatch(shown: Shown): void {
  shown.watch?.stop();
  shown.watch = null;
}

/** A docked card may be anywhere: it stays until another takes its place. */
function isOnWay(host: CardHost, pointer: Point, anchor: Anchor | null): boolean {
  const card = host.box();
  if (!card || host.isDocked()) return card !== null;
  const line = anchor?.words[0];
  return line !== undefined && inSafePolygon(pointer, line, card);
}

/** Where the words are; null if they are gone or can no longer be seen. */
function seenAnchor(shown: Shown, open: OpenTopic): Anchor | null {
  if (!shown.session.isThere(open.target.mention)) return null;
  const anchor = anchorNow(shown, open);
  return anchor && areSeen(shown, open) ? anchor : null;
}

/** True if a card whose words are gone may stay because the reader is using it; not if highlights were switched off. */
function mayStay(shown: Shown, host: CardHost, pointer: Pointer | null): boolean {
  return shown.session.found().state !== 'off' && isEntering(shown, host, pointer);
}

/** True if the pointer is on the card, or on its way from the words to it. */
function isEntering({ anchor }: Shown, host: CardHost, pointer: Pointer | null): boolean {
  if (!pointer || !anchor) return false;
  return pointer.onCard || (isOnWay(host, pointer, anchor) && !contains(anchor.words, pointer.x, pointer.y));
}

/** Where the words are, or where they were while the card says what was silenced; null if they have no boxes. */
function findAnchor(shown: Shown, open: OpenTopic): Anchor | null {
  const now = anchorNow(shown, open);
  if (now) shown.anchor = now;
  return now ?? (shown.tools.isSilencing() ? shown.anchor : null);
}

function anchorNow({ session, pointer, settings }: Shown, { target }: OpenTopic): Anchor | null {
  const docked = target.mention.detached !== undefined || settings().cardPlace === 'corner';
  return anchorOf(session.rectsOf(target.mention), pointer(), docked);
}

/** The words in the document; null if they are elsewhere, or gone. */
function placeOf(session: PageSession, { target: { mention } }: OpenTopic): TextRange | null {
  const block = session.blockOf(mention);
  return block ? locate(block, mention.mention.start, mention.mention.end) : null;
}

/** False once words that have been seen can no longer be seen. Nothing is known here about words in another frame. */
function areSeen(shown: Shown, open: OpenTopic): boolean {
  const place = placeOf(shown.session, open);
  const element = place && elementAround(place.startContainer);
  if (!element) return true;
  if (shown.watch?.element !== element) {
    unwatch(shown);
    shown.watch = watchSeen(element);
  }
  const areNow = shown.watch.isSeen();
  const were = shown.wereSeen;
  shown.wereSeen ||= areNow;
  return areNow || !were;
}

/** True if the words of a painted mention are now under something: a bar of the page, or the edge of a scroll container. */
function isCovered(session: PageSession, open: OpenTopic, { words: [line] }: Anchor): boolean {
  if (!line || open.how === 'key') return false;
  const found = session.mentionAt(line.x + line.width / 2, line.y + line.height / 2);
  return found === null || targetOf(found).id !== open.target.id;
}

/** The props for the view. */
function cardOf({ session, tools, actions, pageDate, words, settings }: Shown, open: OpenTopic) {
  words.speakFor(settings().cardLanguage, open.target.mention.language);
  const whole = contentOf(open, session, pageDate());
  const fold = tools.fold();
  return {
    content: whole && shortenCard(whole, fold.length),
    fold,
    near: nearOf(open),
    canGoBack: open.at > 0,
    canGoForward: open.at < open.trail.length - 1,
    actions,
    tools: tools.of(open, whole),
  };
}

/** What is shown instead of a topic if selected words name none. */
function nearOf(open: OpenTopic): NearTopics | null {
  const card = open.trail[open.at]?.card;
  return card && isNearTopics(card) ? card : null;
}

/** The content of the shown entry, or null if it could not be loaded. */
function contentOf(open: OpenTopic, session: PageSession, pageDate: string | null): CardContent | null {
  const card = open.trail[open.at]?.card;
  if (!card || isNearTopics(card)) return null;
  const { mention, topic } = open.target;
  const first = open.at === 0;
  const beside = mention.detached?.beside ?? session.topicsBeside(mention);
  return cardContent(card, {
    language: interfaceLanguage(),
    mention: first ? mention.mention : null,
    words: mention.mention.reason.name,
    // On a topic that the reader turned to, the one it started with counts as beside it too.
    beside: first ? beside : [topic, ...beside],
    pageDate,
    today: readerDate(),
  });
}

/** Who or what the card is about, for a screen reader to announce; empty if it could not be loaded. */
function inShort({ content, near }: ReturnType<typeof cardOf>): string {
  if (near) return nearInShort(near);
  return content
    ? [content.name.text, sayKind(content.kind), content.line.text, ...content.notices.map(say)].join('. ')
    : '';
}
