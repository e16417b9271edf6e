/** Puts the card's dialog where it belongs: measures, asks for the place, applies it. */
import { dockCard, type Place, placeCard } from '@/core/cards/place-card';
import type { Anchor } from './card-anchor';
import { themeUnder } from './card-theme';

/** Reads every measure in one pass, then asks for the place. */
export async function measureAndPlace(surface: HTMLElement, anchor: Anchor): Promise<Place> {
  const borders = surface.offsetHeight - surface.clientHeight;
  const card = { width: surface.offsetWidth, height: surface.scrollHeight + borders };
  const places = { ...anchor, card, window: windowSize() };
  return anchor.docked ? dockCard(places) : placeCard(places);
}

function windowSize(): { width: number; height: number } {
  const { clientWidth, clientHeight } = document.documentElement;
  // In quirks mode the root element is as tall as the page.
  return { width: clientWidth, height: document.compatMode === 'BackCompat' ? window.innerHeight : clientHeight };
}

/** Puts the dialog there: it grows away from the words. */
export function applyPlace(surface: HTMLElement, { x, y, height, maxHeight, side }: Place): void {
  const above = side === 'above' || (side === 'corner' && y + height / 2 > windowSize().height / 2);
  Object.assign(surface.style, {
    left: `${x}px`,
    top: above ? 'auto' : `${y}px`,
    bottom: above ? `${windowSize().height - y - height}px` : 'auto',
    maxHeight: `${maxHeight}px`,
  });
}

/** Judges the ground once, from what is behind the card before a reader sees it. */
export function setTheme(surface: HTMLElement, anchor: Anchor, place: Place): void {
  const card = { ...place, width: surface.offsetWidth };
  surface.style.visibility = 'hidden';
  const theme = themeUnder(anchor.words[0] ?? card, card);
  if (theme) surface.dataset.theme = theme;
  surface.style.visibility = '';
}
