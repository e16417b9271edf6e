/** Measures the card's dialog and puts it where it belongs. */
import { type Box, dockCard, type Place, placeCard, sheetCard } from '@/core/cards/place-card';
import type { Anchor } from '@/page/anchor';
import { themeUnder } from '@/page/background-theme';
import { isForFingers, pinched, windowSize } from '@/page/view';

export interface Placing {
  /** Puts the dialog beside `anchor`. Reads layout. */
  place(anchor: Anchor): void;
  /** Where it is, in viewport coordinates in CSS pixels; null before it is placed. */
  box(): Box | null;
}

/** Makes what places one dialog. */
export function createPlacing(surface: HTMLElement): Placing {
  let placed: Place | null = null;
  return {
    place(anchor) {
      const place = measureAndPlace(surface, anchor, placed?.side ?? null);
      if (!placed) setTheme(surface, anchor, place);
      placed = place;
      applyPlace(surface, place);
    },
    box() {
      if (!placed) return null;
      const { x, y, width, height } = surface.getBoundingClientRect();
      return { x, y, width, height };
    },
  };
}

/** Reads all measurements in one pass, then computes the place. */
function measureAndPlace(surface: HTMLElement, anchor: Anchor, stands: Place['side'] | null): Place {
  setScale(surface);
  const borders = surface.offsetHeight - surface.clientHeight;
  const card = { width: surface.offsetWidth, height: surface.scrollHeight + borders };
  const { scale, left, top, ...size } = pinched();
  const onScreen = ({ x, y, width, height }: Box) => ({
    x: (x - left) * scale,
    y: (y - top) * scale,
    width: width * scale,
    height: height * scale,
  });
  const places = { ...anchor, words: anchor.words.map(onScreen), card, window: size, stands };
  if (isForFingers()) return sheetCard(places);
  return anchor.docked ? dockCard(places) : placeCard(places);
}

/**
 * Undoes the scaling by the page (`html { zoom }`) and by pinch zoom, so that the card has its normal size on the screen. From here
 * on, its lengths are in pixels of the screen.
 */
function setScale(surface: HTMLElement): void {
  // Removing our own zoom to measure would scroll a long card, so it is taken into account instead.
  const own = Number(surface.style.zoom || 1);
  const zoomed = surface.offsetWidth > 0 ? surface.getBoundingClientRect().width / surface.offsetWidth : 1;
  const zoom = own / (zoomed * pinched().scale);
  // A tiny difference is rounding.
  if (Math.abs(zoom - own) > 0.01) surface.style.zoom = `${zoom}`;
}

/** Puts the dialog there; it grows away from the words. */
function applyPlace(surface: HTMLElement, { x, y, height, maxHeight, side }: Place): void {
  const { scale, left, top, height: shown } = pinched();
  const above = side === 'above' || (/corner|sheet/.test(side) && y + height / 2 > shown / 2);
  Object.assign(surface.style, {
    left: `${left * scale + x}px`,
    top: above ? 'auto' : `${top * scale + y}px`,
    bottom: above ? `${(windowSize().height - top) * scale - y - height}px` : 'auto',
    maxHeight: `${maxHeight}px`,
  });
}

/** Chooses light or dark once, by what is under the card before it becomes visible. */
function setTheme(surface: HTMLElement, anchor: Anchor, place: Place): void {
  const { scale, left, top } = pinched();
  const card = {
    x: left + place.x / scale,
    y: top + place.y / scale,
    width: surface.offsetWidth / scale,
    height: place.height / scale,
  };
  surface.style.visibility = 'hidden';
  const theme = themeUnder(anchor.words[0] ?? card, card);
  if (theme) surface.dataset.theme = theme;
  surface.style.visibility = '';
}
