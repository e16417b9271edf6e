/** Reads the words that are selected in a frame, for whoever has this run there: it uses nothing but globals. */

/** The words, and whether the frame has the focus. */
export function selectedWords(): { words: string; focused: boolean } {
  return { words: getSelection()?.toString() ?? '', focused: document.hasFocus() };
}
