/** Finds names the way other tools do: what we are measured beside. */
import Fuse from 'fuse.js';
import type { Lexicon } from '../../core/lexicon/lexicon';
import type { Mention } from '../../core/mentions/mention';
import { wordsOf } from '../../core/text/fold-text';
import type { TopicKey } from '../../core/topics/topic';

/** Finds mentions in a text with nothing but a list of names. */
export type Peer = (text: string) => Mention[];

interface ListedName {
  text: string;
  topic: TopicKey;
}

/** Every name of every topic, longest first. Of two topics with the same name the first has it. */
function listedNames(lexicon: Lexicon): ListedName[] {
  const names = new Map<string, ListedName>();
  for (const { topic, text } of lexicon.names) {
    const key = text.toLowerCase();
    if (topic !== null && !names.has(key)) names.set(key, { text, topic });
  }
  return [...names.values()].sort((a, b) => b.text.length - a.text.length);
}

function mentionAt(text: string, start: number, end: number, { topic, text: name }: ListedName): Mention {
  const written = text.slice(start, end);
  const reason = { name, edits: 0, evidence: null };
  return { topic, start, end, text: written, by: 'name', certainty: 'sure', demonym: false, reason };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** One regular expression of all names, between characters that are neither letters nor digits, in any case. */
export function regexPeer(lexicon: Lexicon): Peer {
  const names = listedNames(lexicon);
  const byText = new Map(names.map((name) => [name.text.toLowerCase(), name]));
  const all = names.map(({ text }) => escaped(text)).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${all})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const name = byText.get(match[0].toLowerCase());
      return name ? [mentionAt(text, match.index, match.index + match[0].length, name)] : [];
    });
}

const LIMITERS = [...'.,;:!?()[]{}"\'“”‘’«»¿¡/-–—'];

/** mark.js with the same names, accents folded, whole words; its own patterns, run over the text as it runs them. */
export async function markPeer(lexicon: Lexicon): Promise<Peer> {
  const holder = globalThis as { window?: unknown };
  holder.window ??= { navigator: { userAgent: '' } };
  const { default: Mark } = await import('mark.js/src/lib/mark.js');
  const mark = new Mark(null);
  mark.opt = { diacritics: true, separateWordSearch: false, accuracy: { value: 'exactly', limiters: LIMITERS } };
  const patterns = listedNames(lexicon).map((name) => ({
    name,
    pattern: new RegExp(mark.createRegExp(name.text), 'gmi'),
  }));
  return (text) => {
    const taken = new Uint8Array(text.length);
    const mentions: Mention[] = [];
    for (const { name, pattern } of patterns) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index + (match[1] ?? '').length;
        const end = start + (match[2] ?? '').length;
        if (end === start || taken.subarray(start, end).includes(1)) continue;
        taken.fill(1, start, end);
        mentions.push(mentionAt(text, start, end, name));
      }
    }
    return mentions;
  };
}

/** Most words in a window, and the worst score that counts. */
const MOST_WORDS = 3;
const WORST_SCORE = 0.1;

/** Fuse.js alone, asked about every window of one to three words; longer windows first, then better scores. */
export function fusePeer(lexicon: Lexicon): Peer {
  const names = listedNames(lexicon);
  const fuse = new Fuse(names, {
    keys: ['text'],
    includeScore: true,
    threshold: 0.2,
    distance: 20,
    ignoreDiacritics: true,
    minMatchCharLength: 2,
  });
  const known = new Map<string, { name: ListedName; score: number } | null>();
  const ask = (window: string) => {
    const [best] = fuse.search(window, { limit: 1 });
    const near = best && Math.abs(best.item.text.length - window.length) <= 2 && (best.score ?? 1) <= WORST_SCORE;
    return near ? { name: best.item, score: best.score ?? 1 } : null;
  };
  return (text) => {
    const words = wordsOf(text);
    const found: { start: number; end: number; name: ListedName; score: number }[] = [];
    for (let i = 0; i < words.length; i++) {
      for (let length = 1; length <= MOST_WORDS && i + length <= words.length; length++) {
        const start = words[i]?.start ?? 0;
        const end = words[i + length - 1]?.end ?? start;
        const window = text.slice(start, end);
        if (window.length < 3 || /[.!?;:\n]/.test(window)) continue;
        if (!known.has(window)) known.set(window, ask(window));
        const hit = known.get(window);
        if (hit) found.push({ start, end, ...hit });
      }
    }
    return withoutOverlap(found).map(({ start, end, name }) => mentionAt(text, start, end, name));
  };
}

function withoutOverlap<T extends { start: number; end: number; score: number }>(found: readonly T[]): T[] {
  const ordered = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.score - b.score);
  const kept: T[] = [];
  for (const one of ordered) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
