/** A card that fills its surface (popup, panel). */
import { useEffect, useRef } from 'preact/hooks';
import { cardContent } from '@/core/cards/card-content';
import { interfaceLanguage } from './interface-language';
import type { OwnCard, ShownCard } from './own-card';
import { actionsOf } from './own-card-actions';
import { CARD_TITLE_ID, TopicCard } from './TopicCard';

export interface CardPaneProps {
  card: OwnCard;
  shown: ShownCard;
  /** The date of the page beside it, or null. */
  pageDate: string | null;
  /** YYYY-MM-DD. */
  today: string;
  /** Scrolls the container of the card to its top; the default is the window. */
  toTop?: () => void;
}

/** Escape, or the way back before its first topic, returns to the list. */
export function CardPane({ card, shown, pageDate, today, toTop }: CardPaneProps) {
  const pane = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card in the trail starts scrolled to its top
  useEffect(() => {
    (toTop ?? (() => window.scrollTo(0, 0)))();
    pane.current?.focus({ preventScroll: true });
  }, [shown]);
  const { trail, at } = shown;
  const actions = actionsOf(card);
  const data = trail[at]?.card ?? null;
  const content =
    data && cardContent(data, { language: interfaceLanguage(), mention: null, beside: [], pageDate, today });
  return (
    <section
      ref={pane}
      class="pane"
      aria-labelledby={CARD_TITLE_ID}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        actions.close();
      }}
    >
      <TopicCard
        content={content}
        canGoBack={true}
        canGoForward={at < trail.length - 1}
        popover={null}
        actions={at === 0 ? { ...actions, back: actions.close } : actions}
      />
    </section>
  );
}
