/** Keeps the names that one document received, prepared for matching. */

import { foldWords, wordsOf } from '../text/fold-text';
import { isFrequent } from '../text/language';
import type { NearWord, ResolvedName, ResolvedWords, TopicFacts } from '../topics/resolved-words';
import type { TopicKey } from '../topics/topic';
import * as WORD_CLASS from '../topics/word-class';
import type { EvidenceKind } from './weights';
import { IN_CUE, INDEXES, IS_NEAR, type WordTable } from './word-table';

/** A name prepared for matching. */
export interface BookName {
  name: ResolvedName;
  words: number[];
  /** Index of the word that the name is indexed under. */
  keyWord: number;
  /** What is between its words, before the first (a sign: "$50") and after the last, as the pack writes it. */
  gaps: string[];
  before: string;
  after: string;
  /** What kind of name it is, as evidence. */
  base: EvidenceKind;
  /** The number of its letters and digits, which determines the bound on edits. */
  letters: number;
  /** By word: whether it is listed in lower case, a common noun that is inflected. */
  inflects: boolean[];
  /** How many words at its start ("President") and end (", Mexico") are context that stays outside a mention. */
  lead: number;
  trail: number;
  /** A person's surname: after another given name it means somebody else. */
  isSurname: boolean;
  /** That person is a woman. */
  isWoman: boolean;
  /** A place name of one word, which may be part of a longer one. */
  isPlace: boolean;
  /** A one-word name of a government, or of a country, that is primarily the name of a city. */
  isCity: boolean;
  /** A single word listed in lower case; with a capital it may be part of a proper name. */
  isSmall: boolean;
  /** A single word in all capitals; pages may define it as something else. */
  isAbbreviation: boolean;
  /** "Chinese", "mexicana", where it may mean something else. */
  isDemonym: boolean;
  /** A common noun that may be anybody's: "southern border", "cartels". */
  isCommon: boolean;
  /** A common noun for something that belongs to somebody; an adjective before it ("Asian cartels") makes it somebody else's. */
  isOwned: boolean;
  /** Words for the countries that it is of; null if it is not one of those that every country has. */
  home: RegExp | null;
  /** A single word of capitals and full stops; organisations are not named after it. */
  isInitials: boolean;
  /** A one-word name that, before another capitalised word, is part of a longer one. */
  couldGoOn: boolean;
  /** Its cues, by the number of their first word. */
  cues: Map<number, Cue[]> | null;
  /** Its one-word cues, by number. */
  cueWords: number[];
  /** The words of each cue that is a proper name, by number, without small words. */
  properCues: number[][];
  /** The key for evidence that this name is used for something else. */
  rivalKey: string;
}

/** The words of a cue, by number; `isProper`: the first is capitalised. */
export interface Cue {
  words: number[];
  /** Those of its words that not every text has. */
  telling: number[];
  isProper: boolean;
  text: string;
}

/** A name as received, with what is needed to check whether its words are there. */
export interface IndexedName {
  name: ResolvedName;
  words: number[];
  keyWord: number;
  entry: BookName | null;
}

const NO_NAMES: readonly IndexedName[] = [];
const NO_READINGS: readonly WordReading[] = [];

/** What a misspelt, joined or inflected word may stand for. */
export interface WordReading {
  words: number[];
  edits: number;
  /** Says little by itself: see `NearWord`. */
  weak: boolean;
  /** Set if the word is only a piece of `words[0]` ("rador"): the neighbour that completes it, and on which side it is. */
  rest: { word: number; isBefore: boolean } | undefined;
}

/** Names and readings by word number; grows as answers arrive. */
export class NameBook {
  readonly #known = new Set<number>();
  readonly #byWord = new Map<number, IndexedName[]>();
  readonly #readings = new Map<number, WordReading[]>();
  readonly topics = new Map<TopicKey, TopicFacts>();

  constructor(private readonly table: WordTable) {}

  /** Takes in an answer, which is about words that no answer was about before; leaves names that are known as they are. */
  learn(answer: ResolvedWords): void {
    for (const topic of answer.topics) this.topics.set(topic.key, topic);
    for (const name of answer.names) if (!this.#known.has(name.id) && name.words.length > 0) this.#addName(name);
    for (const near of answer.near) this.#addReading(near);
    for (const [word, bits] of answer.classes) this.#mark(this.table.numberOfWord(word), bits);
  }

  namesAt(word: number): readonly IndexedName[] {
    return this.#byWord.get(word) ?? NO_NAMES;
  }

  readingsOf(word: number): readonly WordReading[] {
    return this.#readings.get(word) ?? NO_READINGS;
  }

  /** True if some topic's name has the word with that number. */
  isListed(word: number): boolean {
    return this.#isOf(word, WORD_CLASS.LISTED);
  }

  #isOf(word: number | undefined, bit: number): boolean {
    return ((this.table.uses[word ?? 0] as number) & bit) !== 0;
  }

  #addName(name: ResolvedName): void {
    const words = name.words.map((word) => this.table.numberOfWord(word));
    const keyWord = this.#keyWordOf(words, name.words);
    const indexed: IndexedName = { name, words, keyWord, entry: null };
    this.#known.add(name.id);
    this.#index(words[keyWord] as number, indexed);
  }

  /** Everything about an indexed name; computed when its words first occur together. */
  entryOf(indexed: IndexedName): BookName {
    indexed.entry ??= this.#complete(indexed);
    return indexed.entry;
  }

  #complete({ name, words, keyWord }: IndexedName): BookName {
    const { topic, text } = name;
    const facts = topic === null ? undefined : this.topics.get(topic);
    const kind = facts?.finding;
    const lead = kind?.names === 'person' ? this.#titlesBefore(words) : 0;
    const trail = kind?.names === 'place' ? wordsOf(text.slice(placeEnd(text))).length : 0;
    const spans = wordsOf(text);
    const isSingle = words.length === 1 && topic !== null;
    const isSmall = isLowerCase(text.charAt(spans[0]?.start ?? 0));
    const isSurname = isSingle && kind?.names === 'person';
    const isDoubtful = name.cues !== null && !name.demonym;
    const isNoun = isSmall && text === text.toLowerCase();
    return {
      name,
      words,
      keyWord,
      gaps: spans.slice(1).map((span, i) => text.slice(spans[i]?.end ?? 0, span.start)),
      before: /[$€£#@&+]$/.exec(text.slice(0, spans[0]?.start ?? 0))?.[0] ?? '',
      after: text.slice(spans[spans.length - 1]?.end ?? text.length),
      base: baseOf(name, isSurname, isSmall),
      letters: name.words.slice(lead, name.words.length - trail).join('').length,
      lead,
      trail,
      inflects: spans.map((span) => !name.exactCase && isLowerCase(text.charAt(span.start))),
      isSurname,
      isWoman: facts?.woman === true,
      isPlace: isSingle && kind?.names === 'place' && !name.demonym,
      isCity: isSingle && !isSmall && (kind?.seat === true || this.#isOf(words[0], WORD_CLASS.CAPITAL)),
      isSmall: isSingle && !name.exactCase && isSmall,
      isAbbreviation: isSingle && name.exactCase && /^\p{Lu}{3,6}$/u.test(text),
      isDemonym: isSingle && name.demonym && name.cues !== null,
      isCommon: isDoubtful && isNoun,
      isOwned: isDoubtful && (words.length > 1 || isSmall) && kind?.owned === true,
      home:
        facts?.home && isDoubtful && (isNoun || kind?.names === 'other') && (words.length > 1 || kind?.seat !== true)
          ? new RegExp(`^(?:${facts.home})`)
          : null,
      isInitials: isSingle && /^[\p{Lu}.]+$/u.test(text),
      couldGoOn: name.cues !== null && !isSmall && kind?.goOn === true,
      ...this.#cuesOf(name),
      rivalKey: `${topic} ${name.words.join(' ')}`,
    };
  }

  #cuesOf(name: ResolvedName): Pick<BookName, 'cues' | 'cueWords' | 'properCues'> {
    const cues = (name.cues ?? []).map((cue) => this.#cueOf(cue));
    return {
      cues: name.cues && this.#byFirst(cues),
      cueWords: cues.filter(({ words }) => words.length === 1).map(({ words }) => words[0] as number),
      properCues: cues.filter(({ isProper }) => isProper).map(({ telling }) => telling),
    };
  }

  /** Any word would do; a long one with few names under it is looked at least often. */
  #keyWordOf(words: readonly number[], folded: readonly string[]): number {
    const costs = words.map((word, i) => {
      const written = folded[i] as string;
      return this.namesAt(word).length * 4 - written.length + (isFrequent(written) ? 1000 : 0);
    });
    return costs.indexOf(Math.min(...costs));
  }

  #index(word: number, name: IndexedName): void {
    const indexed = this.#byWord.get(word);
    if (indexed) indexed.push(name);
    else this.#byWord.set(word, [name]);
    this.#mark(word, INDEXES);
  }

  #cueOf(cue: readonly string[]): Cue {
    const isProper = cue[0] !== cue[0]?.toLowerCase();
    const numbers = (words: readonly string[]) => words.map((word) => this.table.numberOfWord(word.toLowerCase()));
    return {
      words: numbers(cue),
      telling: numbers(cue.filter((word) => !isFrequent(word.toLowerCase()))),
      isProper,
      text: cue.join(' '),
    };
  }

  #byFirst(cues: readonly Cue[]): Map<number, Cue[]> {
    const byFirst = new Map<number, Cue[]>();
    for (const cue of cues) {
      const first = cue.words[0];
      if (first === undefined) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), cue]);
      this.#mark(first, IN_CUE);
    }
    return byFirst;
  }

  /** How many titles a person's name begins with; at least one word must remain. */
  #titlesBefore(words: readonly number[]): number {
    let count = 0;
    while (count < words.length - 1 && this.#isOf(words[count], WORD_CLASS.TITLE)) count++;
    return count;
  }

  #addReading(near: NearWord): void {
    const word = this.table.numberOfWord(near.word);
    const readings = this.#readings.get(word) ?? [];
    const words = foldWords(near.as).map((part) => this.table.numberOfWord(part));
    const rest = near.rest && { ...near.rest, word: this.table.numberOfWord(near.rest.word) };
    readings.push({ words, edits: near.edits, weak: near.weak === true, rest });
    readings.sort((a, b) => a.edits - b.edits);
    this.#readings.set(word, readings);
    this.#mark(word, IS_NEAR);
  }

  #mark(word: number, use: number): void {
    this.table.uses[word] = (this.table.uses[word] as number) | use;
  }
}

function isLowerCase(letter: string): boolean {
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

function baseOf({ text, cues, words, demonym }: ResolvedName, isSurname: boolean, isSmall: boolean): EvidenceKind {
  if (demonym && (cues !== null || isSmall)) return cues === null ? 'people' : 'demonym';
  if (cues === null) return isSurname ? 'surname' : words.length > 1 ? 'name' : 'word';

  if (isSmall && text === text.toLowerCase()) return 'common';
  return words.length > 1 ? 'phrase' : 'short';
}

/** Where a place's own name ends: "Juárez, Mexico" adds which country it is in. */
function placeEnd(text: string): number {
  const comma = text.indexOf(', ');
  return comma < 0 || text.indexOf(', ', comma + 1) >= 0 ? text.length : comma;
}
