/** Goes from mention to mention in document order. */
import type { Mention } from '@/core/mentions/mention';
import type { TopicKey } from '@/core/topics/topic';
import type { Reading } from '@/entrypoints/reader/reading';
import type { Walk } from '@/entrypoints/reader/sight-handover';
import { isSameMention, mentionIn, type PageMention } from '@/page/page-mention';

/**
 * Makes a walk over a reading. It stops at the mentions that may be painted and, if a topic is given, at all mentions of that
 * topic. `inView` says where to start if there is no current mention.
 */
export function createWalk(reading: () => Reading | null, inView: () => PageMention | null): Walk {
  let current: PageMention | null = null;
  /** The index of the current mention among all stops, in case it goes away. */
  let rank = 0;

  return {
    stand(mention) {
      current = mention;
    },
    current: () => current,
    step(direction, topic, enter) {
      const now = reading();
      const stops = now ? stopsOf(now, topic, enter ? null : current) : [];
      const forward = direction === 'next';
      let at =
        enter || !current ? entry(stops, forward, enter ? null : inView()) : beside(stops, current, rank, forward);
      for (; stops[at]; at += forward ? 1 : -1) {
        const stop = stops[at];
        if (!now || !stop || !canBeSeen(now, stop) || isCurrentOfOtherTopic(stop, current, topic)) continue;
        current = stop;
        rank = at;
        return stop;
      }
      return null;
    },
  };
}

/** All stops in document order, including the current mention as the place to continue from. */
function stopsOf(reading: Reading, topic: TopicKey | null, current: PageMention | null): PageMention[] {
  const chosen = reading.chosen();
  return reading.blocks().flatMap((block) => {
    const painted = new Set(chosen.get(block.id));
    return withPlace(reading.mentionsOf(block.id), current?.block === block.id ? current.mention : null)
      .map((mention) => mentionIn(block, mention))
      .filter((stop) => {
        if (current && isSameMention(stop, current)) return true;
        return topic === null ? painted.has(stop.mention) : stop.mention.topic === topic;
      });
  });
}

/** Selected words are not a mention that was found, so they are inserted among those that were. */
function withPlace(found: readonly Mention[], current: Mention | null): readonly Mention[] {
  if (current?.by !== 'selected') return found;
  return [...found, current].sort((one, other) => one.start - other.start);
}

/** The current mention marks the place to continue from; it is not a stop itself if another topic is asked for. */
function isCurrentOfOtherTopic(stop: PageMention, current: PageMention | null, topic: TopicKey | null): boolean {
  return topic !== null && stop.mention.topic !== topic && current !== null && isSameMention(stop, current);
}

function entry(stops: readonly PageMention[], forward: boolean, inView: PageMention | null): number {
  const at = inView ? stops.findIndex((stop) => isSameMention(stop, inView)) : -1;
  if (at >= 0) return at;
  return forward ? 0 : stops.length - 1;
}

/** The stop after the current one, or before it. */
function beside(stops: readonly PageMention[], current: PageMention, rank: number, forward: boolean): number {
  const at = stops.findIndex((stop) => isSameMention(stop, current));
  if (at >= 0) return forward ? at + 1 : at - 1;
  // It is gone, and what came after it has taken its place.
  return Math.min(forward ? rank : rank - 1, stops.length - 1);
}

function canBeSeen(reading: Reading, { block, mention }: PageMention): boolean {
  const known = reading.watcher.block(block);
  return known !== undefined && reading.isSeen(known, mention.start, mention.end);
}
