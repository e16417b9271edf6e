/** Measures the card's dialog and puts it where it belongs. */
import { type Box, dockCard, type Place, placeCard } from '@/core/cards/place-card';
import { createLatest } from '@/core/latest';
import type { Anchor } from '@/page/anchor';
import { themeUnder } from '@/page/background-theme';
import { windowSize } from '@/page/view';

export interface Placing {
  /** Puts the dialog beside `anchor`; of two askings at once the later one counts. */
  place(anchor: Anchor): void;
  /** Where it stands, viewport coordinates in CSS pixels; null before it was placed. */
  box(): Box | null;
  /** Nothing is placed any more. */
  stop(): void;
}

/** Makes the placing of one dialog. */
export function createPlacing(surface: HTMLElement): Placing {
  const begin = createLatest();
  let placed = false;
  return {
    place(anchor) {
      const isLatest = begin();
      void measureAndPlace(surface, anchor).then((place) => {
        if (!isLatest()) return;
        if (!placed) setTheme(surface, anchor, place);
        placed = true;
        applyPlace(surface, place);
      });
    },
    box() {
      if (!placed) return null;
      const { x, y, width, height } = surface.getBoundingClientRect();
      return { x, y, width, height };
    },
    stop() {
      begin();
    },
  };
}

/** Reads every measure in one pass, then asks for the place. */
async function measureAndPlace(surface: HTMLElement, anchor: Anchor): Promise<Place> {
  const borders = surface.offsetHeight - surface.clientHeight;
  const card = { width: surface.offsetWidth, height: surface.scrollHeight + borders };
  const places = { ...anchor, card, window: windowSize() };
  return anchor.docked ? dockCard(places) : placeCard(places);
}

/** Puts the dialog there: it grows away from the words. */
function applyPlace(surface: HTMLElement, { x, y, height, maxHeight, side }: Place): void {
  const above = side === 'above' || (side === 'corner' && y + height / 2 > windowSize().height / 2);
  Object.assign(surface.style, {
    left: `${x}px`,
    top: above ? 'auto' : `${y}px`,
    bottom: above ? `${windowSize().height - y - height}px` : 'auto',
    maxHeight: `${maxHeight}px`,
  });
}

/** Chooses light or dark once, by what lies under the card before a reader sees it. */
function setTheme(surface: HTMLElement, anchor: Anchor, place: Place): void {
  const card = { ...place, width: surface.offsetWidth };
  surface.style.visibility = 'hidden';
  const theme = themeUnder(anchor.words[0] ?? card, card);
  if (theme) surface.dataset.theme = theme;
  surface.style.visibility = '';
}
