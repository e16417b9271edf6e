/** The id of the element that names a card. */

/** For `aria-labelledby` of the dialog around the card. */
export const CARD_TITLE_ID = 'glosa-title';
