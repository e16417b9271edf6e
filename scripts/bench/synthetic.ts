/** Makes packs of any size, and the words a page asks about: the same ones every time. */

import type { Kind } from '../../core/topics/kind-names';
import type { Name, Pack, Topic } from '../../core/topics/topic';
import { properWords, smallWords } from '../pack/lookalikes/word-lists';
import { seededNumbers } from '../run/seeded-numbers';

const NAMES_PER_TOPIC = 10;
/** The higher, the more names share a word. */
const SKEW = 4;

/** The words that names and texts are made of. */
export interface Words {
  small: string[];
  proper: string[];
}

/** Words of running text, and of places and people, from the word lists. */
export async function benchWords(): Promise<Words> {
  const usable = (words: Iterable<string>) =>
    shuffled([...words].filter((word) => word.length > 3 && word.length < 14).sort());
  return { small: usable(await smallWords()), proper: usable(await properWords()) };
}

function shuffled(words: string[]): string[] {
  const next = seededNumbers(words.length);
  for (let i = words.length - 1; i > 0; i--) {
    const other = Math.floor(next() * (i + 1));
    [words[i], words[other]] = [words[other] as string, words[i] as string];
  }
  return words;
}

/** A pack of `count` names of two to three words, ten to a topic: people, bodies, things. `model` gives head and look-alikes. */
export function syntheticPack(count: number, words: Words, model: Pack): Pack {
  const next = seededNumbers(count);
  const topics: Topic[] = [];
  for (let made = 0; made < count; made += NAMES_PER_TOPIC) {
    topics.push(topicOf(topics.length, Math.min(NAMES_PER_TOPIC, count - made), words, next));
  }
  return { ...model, id: `synthetic-${count}`, topics };
}

const KINDS: readonly Kind[] = ['person', 'organisation', 'concept'];

function topicOf(number: number, count: number, words: Words, next: () => number): Topic {
  const kind = KINDS[number % KINDS.length] as Kind;
  const names = Array.from({ length: count }, () => nameOf(kind, words, next));
  const text = names[0]?.text ?? '';
  return {
    id: `topic-${number}`,
    name: { en: text, es: text },
    kind,
    line: { en: text, es: text },
    names,
    ...{ decoys: [], points: [], figures: [], events: [], relations: [], since: [], links: {} },
  };
}

function nameOf(kind: Kind, { small, proper }: Words, next: () => number): Name {
  // Some words are in many names, most in few, as it is with names: 100,000 of them share about 90,000 words.
  const pick = (list: readonly string[]) => list[Math.floor(next() ** SKEW * list.length)] as string;
  const length = next() < 0.5 ? 2 : 3;
  const parts = Array.from({ length }, () => (kind === 'person' ? capital(pick(proper)) : pick(small)));
  const text = (kind === 'organisation' ? parts.map(capital) : parts).join(' ');
  return { text, languages: ['en', 'es'] };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function pickFrom(list: readonly string[], next: () => number): string {
  return list[Math.floor(next() * list.length)] as string;
}

function misspell(word: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (word.length - 1));
  return word.slice(0, at) + String.fromCharCode(97 + Math.floor(next() * 26)) + word.slice(at + 1);
}

/** Distinct words as a page of that many would ask about: mostly ordinary, some known to no list. */
export function pageWords(count: number, { small, proper }: Words, seed = 7): string[] {
  const next = seededNumbers(seed);
  const words = new Set<string>();
  while (words.size < count) {
    const dice = next();
    const word = pickFrom(dice < 0.8 ? small : proper, next);
    words.add(dice > 0.9 ? misspell(word, next) : word);
  }
  return [...words];
}
