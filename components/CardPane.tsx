/** A card that takes the whole room of its surface (popup, panel). */
import { useEffect, useRef } from 'preact/hooks';
import { cardContent } from '@/core/cards/card-content';
import { actionsOf, type CardTrail, type Trail } from './card-trail';
import { interfaceLanguage } from './say';
import { CARD_TITLE_ID, TopicCard } from './TopicCard';

export interface CardPaneProps {
  cards: CardTrail;
  trail: Trail;
  /** The date of the page that is read beside it, or null. */
  pageDate: string | null;
  /** YYYY-MM-DD. */
  today: string;
}

/** Escape, or the way back before its first topic, returns to the list. */
export function CardPane({ cards, trail, pageDate, today }: CardPaneProps) {
  const pane = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card in the trail begins at its top
  useEffect(() => {
    window.scrollTo(0, 0);
    pane.current?.focus({ preventScroll: true });
  }, [trail]);
  const content =
    trail.data &&
    cardContent(trail.data, { language: interfaceLanguage(), mention: null, beside: [], pageDate, today });
  return (
    <section
      ref={pane}
      class="pane"
      aria-labelledby={CARD_TITLE_ID}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        cards.close();
      }}
    >
      <TopicCard
        content={content}
        canGoBack={true}
        canGoForward={trail.at < trail.topics.length - 1}
        popover={null}
        actions={actionsOf(cards)}
      />
    </section>
  );
}
