/** The card in the popup, with its style sheet: loaded when the first card is opened. */
import '@/assets/card.css';
import { CardPane, type CardPaneProps } from '@/components/CardPane';

export function CardView(props: CardPaneProps) {
  return <CardPane {...props} />;
}
