/** Decides cheaply whether this frame is worth reading, and waits if it may become so. */
import { MIN_FRAME_HEIGHT, MIN_FRAME_WIDTH, MIN_TEXT_LENGTH } from '@/core/limits';
import { isInnerFrame, isSmallFrame } from './frame-size';
import { quickTextIn } from './quick-text';
import { ofDocument } from './unclobbered';

/** `never`: not a document that people read. `small`, `poor`: not now. */
export type Worth = 'never' | 'small' | 'poor' | 'worth';

const READ_TYPES = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);
/** How many lines are read: a document that has too little text by then has little text. */
const MAX_LINES = 2_000;
/** The first and the longest wait between two checks of a frame that keeps changing, in ms. */
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 800;
/** If parsing lasts longer, what is there is read: a script or a stream at the end of a page may hold that up for long. */
const LONGEST_PARSING_MS = 500;

/** Resolves when the document has been parsed, after half a second at most, and if it had been before. */
export function untilParsed(document: Document): Promise<unknown> {
  return new Promise((resolve) => {
    // Deferred scripts, which may take long, run between this and DOMContentLoaded.
    document.addEventListener('readystatechange', resolve);
    setTimeout(resolve, LONGEST_PARSING_MS);
  });
}

/** Judges the frame as it is now. Size is checked last, and only for inner frames, because it may force a layout. */
export function worthOf(document: Document): Worth {
  const view = ofDocument(document, 'defaultView');
  if (!view || !READ_TYPES.has(ofDocument(document, 'contentType'))) return 'never';
  const top = !isInnerFrame(document);
  // Firefox runs content scripts in the initial empty page of a tab.
  if (top && ofDocument(document, 'URL') === 'about:blank') return 'never';
  if (!hasEnoughText(document)) return 'poor';
  return isSmallFrame(document, MIN_FRAME_WIDTH, MIN_FRAME_HEIGHT) ? 'small' : 'worth';
}

/**
 * Resolves with true once the frame is worth reading, and with false if it never will be or `signal` aborts. Until
 * then, a small frame costs one resize listener, and a poor one an observer that checks ever more rarely.
 */
export function waitUntilWorth(document: Document, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => later());
    const view = ofDocument(document, 'defaultView');
    let wait = FIRST_WAIT_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (worth: boolean) => {
      observer.disconnect();
      clearTimeout(timer);
      view?.removeEventListener('resize', later);
      resolve(worth);
    };
    const later = () => {
      timer ??= setTimeout(look, wait);
    };
    const look = () => {
      timer = undefined;
      const worth = worthOf(document);
      if (worth === 'never' || worth === 'worth') {
        end(worth === 'worth');
        return;
      }
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      observer.disconnect();
      // A frame that is too small is checked again when it grows.
      view?.addEventListener('resize', later);
      if (worth === 'poor') observer.observe(document, { childList: true, characterData: true, subtree: true });
    };
    signal.addEventListener('abort', () => end(false));
    if (signal.aborted) end(false);
    // While a page is still being built, asking for the size of its frames forces a layout for each of them.
    else if (isInnerFrame(document)) later();
    else look();
  });
}

function hasEnoughText(document: Document): boolean {
  const root = ofDocument(document, 'documentElement');
  if (!root) return false;
  /** Pages built from components keep their text in shadow roots: one is enough for a closer look. */
  let hasRoot = false;
  const meet = (element: Element) => {
    hasRoot ||= element.shadowRoot?.firstChild != null;
  };
  let length = 0;
  let lines = 0;
  for (const line of quickTextIn(root, meet)) {
    length += line.trim().length;
    lines += 1;
    if (length >= MIN_TEXT_LENGTH || lines > MAX_LINES) return length >= MIN_TEXT_LENGTH;
  }
  return hasRoot;
}
