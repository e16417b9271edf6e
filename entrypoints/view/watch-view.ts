/** Follows what the reader has in view, as long as a panel listens. */

import type { PageView } from '@/core/page-topics/page-view';
import type { TopicKey } from '@/core/topics/topic';
import type { LiveSession } from '@/entrypoints/reader/page-session';
import type { Reading } from '@/entrypoints/reader/reading';
import { pageDateOf } from '@/page/page-date';
import { listenThrough, onScrollOrResize } from '@/page/page-events';
import { createThrottle } from '@/page/throttle';
import { firstInViewport, lineInView } from '@/page/view';

/** Scrolling is reported at most this often, in ms. */
const TELL_EVERY_MS = 120;

/** Calls `changed` at once, and after every change; returns a function that stops it. */
export function watchView(
  document: Document,
  session: Pick<LiveSession, 'reading' | 'subscribe' | 'onDocumentReplaced'>,
  changed: (view: PageView) => void,
): () => void {
  let reported = '';
  const tell = () => {
    const view = viewOf(document, session.reading());
    const now = JSON.stringify(view);
    if (now === reported) return;
    reported = now;
    changed(view);
  };
  const telling = createThrottle(tell);
  const later = () => telling.ask(TELL_EVERY_MS);
  const end = new AbortController();
  listenThrough(session, end.signal, (until) => onScrollOrResize(later, until));
  const unsubscribe = session.subscribe(later);
  tell();
  return () => {
    telling.stop();
    end.abort();
    unsubscribe();
  };
}

/** What a panel shows in addition to what was found. Reads layout. */
function viewOf(document: Document, reading: Reading | null): PageView {
  return {
    order: reading ? orderOfAppearance(reading) : [],
    inView: reading ? topicsInView(reading) : [],
    pageDate: pageDateOf(document),
  };
}

/** Topics that are painted somewhere, in order of their first mention. */
function orderOfAppearance(reading: Reading): TopicKey[] {
  const painted = reading.paintedTopics();
  const order = new Set<TopicKey>();
  for (const { id } of reading.blocks()) {
    for (const { topic } of reading.mentionsOf(id)) if (painted.has(topic)) order.add(topic);
  }
  return [...order];
}

/** How many blocks after the first in view are examined: a window shows fewer. */
const MOST_BLOCKS = 200;

/** Topics with a mention in the viewport, from top to bottom. Reads layout. */
function topicsInView(reading: Reading): TopicKey[] {
  const blocks = reading.blocks();
  const first = firstInViewport(blocks);
  const places = new Map<TopicKey, number>();
  for (const block of blocks.slice(first, first + MOST_BLOCKS)) {
    for (const { topic, start, end } of reading.mentionsOf(block.id)) {
      const line = lineInView(block, start, end);
      if (line && line.y < (places.get(topic) ?? Number.POSITIVE_INFINITY)) places.set(topic, line.y);
    }
  }
  return [...places].sort(([, one], [, other]) => one - other).map(([topic]) => topic);
}
