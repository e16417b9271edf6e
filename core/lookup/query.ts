/** Parses a query: its words, and which of them ask, address or join rather than name something. */
import { isTitle } from '../lexicon/word-classes';
import { isFrequent } from '../text/language';
import type { LookupIndex } from './lookup-index';
import { plainWords } from './plain-words';

export interface Query {
  /** Folded words. */
  words: string[];
  /** By word: how much it weighs. */
  weights: number[];
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ARTICLES = setOf('the a an el la los las un una lo');
/** Words that questions begin and end with. */
const ASKING = setOf(
  'who whos what whats when where why how which is are was were does do did has have had can could will would tell show give me ' +
    'us about explain define find search please many much ' +
    'que quien quienes cual cuales cuando donde como cuanto cuanta cuantos cuantas por es son fue era eran fueron hay dime ' +
    'explica explicame cuentame busca buscar sobre acerca de del',
);
const ASKING_LAST = setOf('mean means meaning about is significa quiere decir definition definicion wiki');
/** A title followed by one of these is not a title before a name: "president of Mexico". */
const OF = setOf('of de del for');
/** The weight of a word that every sentence has. */
const FREQUENT = 0.1;
/** Shorter words are not split in two. */
const SHORTEST_CUT = 5;
/** No name has longer words. */
const LONGEST_WORD = 60;

/** Parses `typed`; drops an "'s". */
export function readQuery(index: LookupIndex, typed: string): Query {
  const plain = plainWords(typed)
    .filter(({ folded, start }) => folded !== 's' || !/['’ʼ‘`´]/.test(typed.charAt(start - 1)))
    .map(({ folded }) => folded.slice(0, LONGEST_WORD));
  const words = asIndexed(index, plain);
  const weights = words.map((word) => (isSmall(word) ? FREQUENT : 1));
  // "La", "us": nothing else was typed.
  return { words, weights: weights.every((weight) => weight < 1) ? words.map(() => 1) : weights };
}

/** True for a word that questions and sentences have whatever their subject. */
export function isSmall(word: string): boolean {
  return isFrequent(word) || ASKING.has(word) || ARTICLES.has(word);
}

/** Joins words that no name has with their neighbour, or splits them in two, if names have the result: "semi conductors", "title42". */
function asIndexed(index: LookupIndex, words: readonly string[]): string[] {
  const known = (word: string) => index.numbers.has(word);
  const read: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    const next = words[at + 1];
    if (next !== undefined && !(known(word) && known(next)) && known(word + next)) {
      read.push(word + next);
      at += 1;
    } else read.push(...(known(word) ? [word] : cutInTwo(index, word)));
  }
  return read;
}

/** The two words, neighbours in some name, that were written as one; the word itself if there are none. */
function cutInTwo(index: LookupIndex, word: string): string[] {
  for (let at = 1; word.length >= SHORTEST_CUT && at < word.length; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    const places = index.places[index.numbers.get(first) ?? -1] ?? [];
    if (!index.numbers.has(second) || !isPart(first) || !isPart(second)) continue;
    if (places.some(({ name, place }) => name.words[place + 1]?.folded === second)) return [first, second];
  }
  return [word];
}

/** False for a single letter: "bidens" is not "Biden's". */
function isPart(word: string): boolean {
  return word.length > 1 || /\d/.test(word);
}

/**
 * What a query may name: the whole, then without its article, then without question words, then without titles.
 * `"what is the DEA"`: the four words, `"dea"`.
 */
export function namesIn(words: readonly string[]): string[][] {
  const bare = withoutFirst(words, ARTICLES);
  const asked = withoutFirst(withoutLast(withoutFirst(words, ASKING), ASKING_LAST), ARTICLES);
  const called = withoutFirst(withoutTitle(asked), ARTICLES);
  const forms = [[...words], bare, asked, ...(OF.has(called[0] ?? '') ? [] : [called])];
  return forms.filter((form, at) => forms.findIndex((other) => other.length === form.length) === at);
}

/** The letters of a name, without a leading article. */
export function lettersOfName(words: readonly string[]): string {
  return withoutFirst(words, ARTICLES).join('');
}

/** True for a word that may precede a name. */
export function isArticle(word: string): boolean {
  return ARTICLES.has(word);
}

/** Drops leading words that are in `set`; at least one word stays. */
function withoutFirst(words: readonly string[], set: ReadonlySet<string>): string[] {
  let from = 0;
  while (from < words.length - 1 && set.has(words[from] as string)) from += 1;
  return words.slice(from);
}

function withoutTitle(words: readonly string[]): string[] {
  const from = words.findIndex((word) => !isTitle(word));
  return words.slice(from < 0 ? words.length - 1 : from);
}

function withoutLast(words: readonly string[], set: ReadonlySet<string>): string[] {
  let to = words.length;
  while (to > 1 && set.has(words[to - 1] as string)) to -= 1;
  return words.slice(0, to);
}
