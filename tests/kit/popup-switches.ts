/** The switches of the popup, by where they stand, and the way to those that are folded away. */
import type { DrivenPopup } from './driven-browser';

/** The switch of the site, of this page alone and of all pages, and the button of the pause. */
export const SITE = '.first-line .switch';
export const HERE = '.more-switches label:nth-of-type(1) input';
export const ALL = '.more-switches label:nth-of-type(2) input';
export const PAUSE = '.more-switches .pause';

/** Has the popup show the switch of `selector`, so that it can be clicked. */
export async function unfoldFor(popup: DrivenPopup, selector: string): Promise<void> {
  const isSeen = await popup.evaluate((wanted) => document.querySelector(wanted)?.checkVisibility(), selector);
  if (!isSeen) await popup.click('.to-more');
}
