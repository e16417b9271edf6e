/** The ids by which a dialog is named and described by its card. */

/** For `aria-labelledby` of the dialog around the card. */
export const CARD_TITLE_ID = 'glosa-title';
/** Of the line that says who or what it is: the dialog is described by it. */
export const CARD_LINE_ID = 'glosa-line';
