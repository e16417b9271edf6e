/** Follows what a reader has in view, for as long as somebody wants to know. */
import type { PageView } from '@/core/page-topics/page-view';
import type { LiveSession } from './page-session';

/** Scrolling is told of at most this often. */
const TELL_EVERY_MS = 120;

/** Calls `changed` at once, and after every change; returns the way to stop. */
export function watchView(
  document: Document,
  session: Pick<LiveSession, 'view' | 'subscribe' | 'onDocumentReplaced'>,
  changed: (view: PageView) => void,
): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const view = session.view();
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
