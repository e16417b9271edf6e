/** Finds where in the document a card's host has to be in order to be visible and usable. */

import type { Box } from '@/core/cards/place-card';
import { hostOf } from './unclobbered';

/** Elements that cannot show children even in fullscreen. */
const REPLACED = 'video, img, canvas, iframe, embed, object, audio';

/** Popovers that close on a press outside them. The others (`manual`: toasts, tours) close when their script says so, or at their own button. */
const LIGHT = ':popover-open:is([popover=""], [popover="auto" i], [popover="hint" i])';

/** Elements that close on a press outside them, or make everything outside unusable: popovers, dialogs, fullscreen elements. */
const LAYERS = `:is(:modal, ${LIGHT}, dialog[open])`;

/**
 * The element to append the host to: the popover, dialog or fullscreen element that holds the words (outside a modal one
 * all is inert), else the root element: a toast that goes in a moment takes no card with it. `words` is undefined if they are in another frame. Null if no place would do: inert, no HTML, a fullscreen video.
 */
export function cardHome(words: Box | undefined): Element | null {
  const root = document.documentElement;
  if (!(root instanceof HTMLElement)) return null;
  const under = words && layerAt(words.x + words.width / 2, words.y + words.height / 2);
  const home = under ?? [...document.querySelectorAll(':modal')].at(-1) ?? root;
  if (home.matches(REPLACED) || !(home instanceof HTMLElement) || home.closest('[inert]')) return null;
  return home;
}

/** True if a host in `home` can be used: it is in the document, and nothing makes it inert. */
export function isUsableHome(home: Element): boolean {
  if (!home.isConnected || home.closest('[inert]')) return false;
  const modals = [...document.querySelectorAll(':modal')];
  return modals.length === 0 || modals.some((modal) => modal.contains(home));
}

/** The popover, dialog or fullscreen element around what is at a point, crossing shadow roots. */
function layerAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  while (element) {
    const layer = element.closest(LAYERS);
    if (layer) return layer;
    element = hostOf(element.getRootNode());
  }
  return null;
}
