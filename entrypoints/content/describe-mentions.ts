/** Says what was found on a page: counts for the popup, every mention in full for `annotate` and tests. */
import type { Certainty, FoundBy } from '@/core/mentions/mention';
import type { FoundTopic } from '@/core/protocol';
import type { Settings } from '@/core/settings/settings';
import type { TopicKey } from '@/core/topics/topic';
import type { Block } from '@/page/page-text';
import type { Reading } from './reading';

export interface MentionDescription {
  topic: TopicKey;
  /** As written, white space evened out. */
  text: string;
  certainty: Certainty;
  by: FoundBy;
  demonym: boolean;
  /** Up to 40 characters each side, with the words themselves. */
  context: string;
  /** True where density and certainty let it be painted. */
  painted: boolean;
}

/** Characters of context on each side. */
const CONTEXT = 40;

/** Every mention that can be seen, in document order. */
export function describeMentions(reading: Reading): MentionDescription[] {
  const chosen = reading.chosen();
  return reading.blocks().flatMap((block) => {
    const painted = new Set(chosen.get(block.id));
    return reading.mentionsOf(block.id).map((mention) => ({
      topic: mention.topic,
      text: even(mention.text),
      certainty: mention.certainty,
      by: mention.by,
      demonym: mention.demonym,
      context: contextOf(block, mention.start, mention.end),
      painted: painted.has(mention),
    }));
  });
}

/** How often each topic is mentioned that is painted at least once, most first. */
export function countTopics(reading: Reading, settings: Settings): FoundTopic[] {
  const painted = new Set<TopicKey>();
  for (const mentions of reading.chosen().values()) for (const { topic } of mentions) painted.add(topic);
  const counts = new Map<TopicKey, number>();
  for (const { id } of reading.blocks()) {
    for (const { topic, demonym } of reading.mentionsOf(id)) {
      if (!painted.has(topic) || (demonym && settings.density !== 'every')) continue;
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
  }
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}

function contextOf({ text }: Block, start: number, end: number): string {
  // More is taken than is shown: white space shrinks.
  const before = even(text.slice(Math.max(0, start - 4 * CONTEXT), start));
  const after = even(text.slice(end, end + 4 * CONTEXT));
  return `${before.slice(-CONTEXT)}${even(text.slice(start, end))}${after.slice(0, CONTEXT)}`;
}

function even(text: string): string {
  return text.replace(/\s+/g, ' ');
}
