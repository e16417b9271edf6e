/** The keys that unfold a card or go from it to another mention. */
import type { CardTools } from './card-tools';
import type { Fold } from './Fold';

/** Enter unfolds the card if the focus is on the card itself, not on something in it. */
export function foldByKey(event: KeyboardEvent, { toggle }: Fold): void {
  if (event.key !== 'Enter' || event.target !== event.currentTarget || !event.isTrusted) return;
  event.preventDefault();
  toggle();
}

/**
 * N and P go to the next and previous mention, with Shift to those of this topic: keys that no browser reserves, and that
 * mean this only while the focus is in the card.
 */
export function walkByKey(event: KeyboardEvent, { walk }: CardTools): void {
  const direction = ({ n: 'next', p: 'previous' } as const)[event.key.toLowerCase()];
  if (!direction || !event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target instanceof HTMLTextAreaElement) return;
  event.preventDefault();
  event.stopPropagation();
  walk(direction, event.shiftKey);
}
