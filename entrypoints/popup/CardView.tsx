/** The card in the popup, with its style sheet: loaded when the first card is opened. */
import css from '@/assets/card.css?inline';
import { CardPane, type CardPaneProps } from '@/components/CardPane';

// Before the popup's own sheet, some of whose rules win because they come later.
const sheet = document.createElement('style');
sheet.textContent = css;
document.head.prepend(sheet);

/** The card in place of everything else. */
export function CardView(props: CardPaneProps) {
  return <CardPane {...props} />;
}
