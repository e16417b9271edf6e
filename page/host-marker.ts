/** Defines the attribute that identifies a card's host, also for a later instance that cleans up after this one. */

/** Marks our one host element; its value is empty. */
export const HOST_MARKER = 'data-glosa-host';

/** Removes hosts that an earlier instance left behind (an update or reload under an open page). */
export function removeLeftoverHosts(document: Document): void {
  for (const host of document.querySelectorAll(`[${HOST_MARKER}]`)) host.remove();
}
