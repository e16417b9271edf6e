/** Moves a tab to its next or previous mention, from frame to frame. */
import type { Ask, ToBackground, ToFrame } from '@/core/messages';
import { inOrder, type TabFound } from '@/core/page-topics/tab-report';

export type WalkFrame = (frameId: number, ask: Ask<ToFrame, 'walk'>) => Promise<{ moved: boolean }>;

/**
 * Asks the frame last walked to, then the ones after it (going backwards, before it), wrapping around, until one moves. A
 * frame that does not answer is skipped. Resolves with the frame that moved, or null if none did.
 */
export async function walkFrames(
  frames: TabFound,
  last: number | null,
  { direction, topic }: Pick<Ask<ToBackground, 'walkTab'>, 'direction' | 'topic'>,
  walkFrame: WalkFrame,
): Promise<number | null> {
  const order = walkable(frames, topic);
  if (direction === 'previous') order.reverse();
  // Before the first step, the top frame knows best where the reader is.
  const from = last ?? 0;
  // A frame without the topic still has a place in the order.
  const isBetween = last !== null && frames.has(from) && !order.includes(from);
  const isReached = (frameId: number) =>
    isBetween ? (direction === 'next' ? frameId > from : frameId < from) : frameId === from;
  const start = Math.max(0, order.findIndex(isReached));
  for (let step = 0; step <= order.length; step += 1) {
    const frameId = order[(start + step) % order.length] as number;
    // Back at the frame where the walk started, it starts over there.
    const ask = { direction, topic, enter: step > 0 || isBetween };
    const { moved } = await walkFrame(frameId, ask).catch(() => ({ moved: false }));
    if (moved) return frameId;
  }
  return null;
}

/** Frames that have found the topic (or any topic), in order. If none has reported yet, the top frame may still know. */
function walkable(frames: TabFound, topic: string | null): number[] {
  const having = inOrder(frames)
    .filter(([, { topics }]) => topics.some(({ key, count }) => count > 0 && (topic === null || key === topic)))
    .map(([frameId]) => frameId);
  return having.length > 0 ? having : [0];
}
