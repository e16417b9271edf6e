/** Tells a reading which of its mentions can be seen, which show through what lies over them, how to uncover them, and which is next. */
import type { LiveSession } from '@/entrypoints/reader/page-session';
import type { Reading } from '@/entrypoints/reader/reading';
import type { Sight } from '@/entrypoints/reader/sight-handover';
import { clearOfBars, wordsBeneath } from '@/page/beneath';
import { isInSight } from '@/page/in-sight';
import { listenThrough, onStirring } from '@/page/page-events';
import { mentionIn, type PageMention } from '@/page/page-mention';
import { createSightWatch, type SightWatch } from '@/page/sight-watch';
import { bringIntoView } from '@/page/view';
import { createWalk } from './walk';

/** The sight of one frame; it ends with `signal`. */
export function createSight(
  document: Document,
  session: LiveSession,
  inView: () => PageMention | null,
  signal: AbortSignal,
): Sight {
  let reading: Reading | null = null;
  let watch: SightWatch | null = null;
  listenThrough(session, signal, (until) => onStirring(() => watch?.look(), until));
  signal.addEventListener('abort', () => watch?.stop());

  return {
    walk: createWalk(session.reading, inView),
    begin(begun) {
      watch?.stop();
      reading = begun;
      const watching = createSightWatch(begun.judgeAgain);
      watch = watching;
      begun.judgeBy((block, start, end) => {
        const isSeen = isInSight(block, start, end);
        watching.watch(block, start, isSeen);
        return isSeen;
      });
    },
    painted() {
      // Switched off, or read anew.
      if (session.reading() !== reading) watch?.stop();
    },
    mentionBeneath(x, y) {
      const chosen = reading?.chosen();
      for (const id of new Set(watch?.near())) {
        const block = reading?.watcher.block(id);
        for (const mention of (block && chosen?.get(id)) ?? [])
          if (block && wordsBeneath(document, block, mention, x, y)) return mentionIn(block, mention);
      }
      return null;
    },
    bringIntoView(block, start, end) {
      bringIntoView(block, start, end);
      clearOfBars(block, start, end);
    },
  };
}
