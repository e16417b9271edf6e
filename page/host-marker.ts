/** Marks the host of a card, so that a later instance can remove one that was left behind. */

/** Marks our one host element; its value is empty. */
export const HOST_MARKER = 'data-glosa-host';

/** Removes hosts that an earlier instance left behind (an update or reload under an open page). */
export function removeLeftoverHosts(document: Document): void {
  for (const host of document.querySelectorAll(`[${HOST_MARKER}]`)) host.remove();
}
