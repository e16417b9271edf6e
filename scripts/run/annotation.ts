/** What `annotate` says of a page or text, and how it is printed. */
import type { Certainty, FoundBy } from '../../core/mentions/mention';

export interface AnnotatedMention {
  /** Topic id, without its pack. */
  topic: string;
  text: string;
  /** UTF-16 offsets into the file's text; absent for pages. */
  start?: number;
  end?: number;
  certainty: Certainty;
  by: FoundBy;
  /** The words with up to 40 characters each side. */
  context: string;
}

export interface Annotation {
  page: string;
  words: number;
  /** Milliseconds of reading and finding. */
  ms: number;
  mentions: AnnotatedMention[];
}

/** How many words a reader would count. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** The line of a page: how much was read, and what was found in which time. */
export function inWords({ page, words, ms, mentions }: Annotation): string {
  const topics = new Set(mentions.map(({ topic }) => topic)).size;
  return `${page}: ${words} words, ${mentions.length} mentions, ${topics} topics, ${ms.toFixed(1)} ms`;
}

/** Every mention on a line of its own. */
export function mentionLines(mentions: readonly AnnotatedMention[]): string[] {
  const widest = Math.min(34, Math.max(0, ...mentions.map(({ text }) => text.length)));
  return mentions.map(({ text, topic, certainty, by }) => {
    const how = [certainty === 'sure' ? '' : certainty, by === 'name' ? '' : by].filter(Boolean).join(', ');
    return `  ${text.padEnd(widest)}  ${topic}${how ? ` (${how})` : ''}`;
  });
}
