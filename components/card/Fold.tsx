/** The button between a brief card and all of it. */
import { i18n } from '@/components/spoken';
import type { CardLength } from '@/core/settings/settings';

/** How much of the card is shown, and what changes that. */
export interface Fold {
  readonly length: CardLength;
  /** Shows all of it; if all of it is shown, the brief card. */
  toggle(): void;
  /** The pointer came onto the button, or left it; absent where resting opens nothing. */
  rest?(isOn: boolean): void;
}

/** One button for both, so that it keeps the focus. */
export function FoldButton({ fold: { length, toggle, rest } }: { fold: Fold }) {
  const isWhole = length === 'full';
  return (
    <button
      type="button"
      class="fold"
      aria-expanded={isWhole}
      onClick={toggle}
      onPointerEnter={(event) => event.pointerType !== 'touch' && !isWhole && rest?.(true)}
      onPointerLeave={() => rest?.(false)}
    >
      {i18n.t(isWhole ? 'card.less' : 'card.all')}
    </button>
  );
}
