/** Reads the words that the reader has selected in a tab, when asked for: no script of ours waits for them. */
import { browser } from 'wxt/browser';

/** What `read`, which runs in a frame and may use nothing but globals, says of it. */
export interface Selected {
  words: string;
  /** The frame has the focus. */
  focused: boolean;
}

/** The selected words; empty if there are none, or the browser does not let us read the page. */
export async function selectedIn(tabId: number, read: () => Selected): Promise<string> {
  const frames = await browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      func: read,
    })
    .catch(() => []);
  const found = frames.flatMap(({ result }) => (result as Selected | undefined) ?? []);
  const selected = found.filter(({ words }) => words.trim() !== '');
  // A frame with the focus has it in the frames around it too: the innermost one comes last.
  return (selected.findLast(({ focused }) => focused) ?? selected[0])?.words ?? '';
}
