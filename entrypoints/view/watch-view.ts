/** Follows what a reader has in view, for as long as somebody wants to know. */
import type { PageView } from '@/core/page-topics/page-view';
import { pageDateOf } from '@/page/page-date';
import type { LiveSession } from '../reader/page-session';
import type { Reading } from '../reader/reading';
import { orderOfAppearance, topicsInView } from './topics-in-view';

/** Scrolling is told of at most this often. */
const TELL_EVERY_MS = 120;

/** Calls `changed` at once, and after every change; returns the way to stop. */
export function watchView(
  document: Document,
  session: Pick<LiveSession, 'reading' | 'subscribe' | 'onDocumentReplaced'>,
  changed: (view: PageView) => void,
): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const view = viewOf(document, session.reading());
    const now = JSON.stringify(view);
    if (now === told) return;
    told = now;
    changed(view);
  };
  const later = () => {
    timer ??= setTimeout(tell, TELL_EVERY_MS);
  };
  let listening = new AbortController();
  const listen = () => {
    listening.abort();
    listening = new AbortController();
    const options = { capture: true, passive: true, signal: listening.signal };
    document.addEventListener('scroll', later, options);
    window.addEventListener('resize', later, options);
  };
  listen();
  const unsubscribe = session.subscribe(later);
  const unlisten = session.onDocumentReplaced(listen);
  tell();
  return () => {
    clearTimeout(timer);
    listening.abort();
    unsubscribe();
    unlisten();
  };
}

/** What a panel shows beside what was found. Reads layout. */
function viewOf(document: Document, reading: Reading | null): PageView {
  return {
    order: reading ? orderOfAppearance(reading) : [],
    inView: reading ? topicsInView(reading) : [],
    pageDate: pageDateOf(document),
  };
}
