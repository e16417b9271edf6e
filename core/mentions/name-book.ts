/** The names that came down to one document, laid out for finding. */

import { foldWords, wordsOf } from '../text/fold-text';
import { isFrequent } from '../text/language';
import type { NearWord, ResolvedName, ResolvedWords, TopicFacts } from '../topics/resolved-words';
import type { TopicKey } from '../topics/topic';
import { TITLES } from './titles';
import { ANCHORS, IN_CUE, IS_NEAR, type WordTable } from './word-table';

/** A name ready to be found. */
export interface BookName {
  name: ResolvedName;
  words: number[];
  /** Index of the word under which the name is filed. */
  anchor: number;
  /** What stands between its words, and behind the last one, as the pack has it. */
  gaps: string[];
  after: string;
  /** Its letters and digits, spaces not counted: what the bound on edits goes by. */
  letters: number;
  /** By word: whether it is in lower case as listed, a common noun that takes endings. */
  inflects: boolean[];
  /** How many words at its beginning ("President") and end (", Mexico") are context that stays outside a mention. */
  lead: number;
  trail: number;
  /** A person's single name: it means somebody else behind another given name. */
  isSurname: boolean;
  /** A single name that streets, schools and foundations take. */
  isEponym: boolean;
  /** A place's single name: it may be the beginning of a longer one. */
  isPlace: boolean;
  /** A single word in small letters as listed: with a capital it may be part of a proper name. */
  isSmall: boolean;
  /** A single word all in capitals: pages explain what its letters stand for. */
  isAbbreviation: boolean;
  /** An ambiguous name of somebody or some place: it means something else before another capitalised word. */
  couldGoOn: boolean;
  /** Cues by number of their first word. */
  cues: Map<number, number[][]> | null;
  /** Under which evidence is kept that this name is used for something else. */
  rivalKey: string;
}

/** A name as it came down, with what it takes to see whether its words are there. */
export interface FiledName {
  name: ResolvedName;
  words: number[];
  anchor: number;
  entry: BookName | null;
}

const NO_NAMES: readonly FiledName[] = [];
const NO_READINGS: readonly Reading[] = [];

/** What a misspelt, joined or inflected word may stand for. */
export interface Reading {
  words: number[];
  edits: number;
  /** Set where the word is only a piece of `words[0]` ("rador"): the neighbour that makes it whole, and where it stands. */
  rest: { word: number; isBefore: boolean } | null;
}

/** Names and readings by word number; grows as answers come in. */
export class NameBook {
  private readonly known = new Set<number>();
  private readonly anchored = new Map<number, FiledName[]>();
  private readonly readings = new Map<number, Reading[]>();
  readonly topics = new Map<TopicKey, TopicFacts>();

  constructor(private readonly table: WordTable) {}

  /** Takes an answer in; what is known already is left as it is. */
  learn(answer: ResolvedWords): void {
    for (const topic of answer.topics) this.topics.set(topic.key, topic);
    for (const name of answer.names) if (!this.known.has(name.id) && name.words.length > 0) this.addName(name);
    for (const near of answer.near) this.addReading(near);
  }

  namesAt(word: number): readonly FiledName[] {
    return this.anchored.get(word) ?? NO_NAMES;
  }

  readingsOf(word: number): readonly Reading[] {
    return this.readings.get(word) ?? NO_READINGS;
  }

  private addName(name: ResolvedName): void {
    const words = name.words.map((word) => this.table.numberOfWord(word));
    const anchor = this.anchorOf(words, name.words);
    const filed: FiledName = { name, words, anchor, entry: null };
    this.known.add(name.id);
    this.file(words[anchor] as number, filed);
  }

  /** All there is to know of a filed name; worked out when its words were first seen together. */
  entryOf(filed: FiledName): BookName {
    filed.entry ??= this.complete(filed);
    return filed.entry;
  }

  private complete({ name, words, anchor }: FiledName): BookName {
    const { topic, text } = name;
    const kind = topic === null ? undefined : this.topics.get(topic)?.finding;
    const lead = kind?.names === 'person' ? titlesBefore(name.words) : 0;
    const trail = kind?.names === 'place' ? wordsOf(text.slice(placeEnd(text))).length : 0;
    const spans = wordsOf(text);
    return {
      name,
      words,
      anchor,
      gaps: spans.slice(1).map((span, i) => text.slice(spans[i]?.end ?? 0, span.start)),
      after: text.slice(spans[spans.length - 1]?.end ?? text.length),
      letters: name.words.slice(lead, name.words.length - trail).join('').length,
      lead,
      trail,
      inflects: spans.map((span) => !name.exactCase && isLowerCase(text.charAt(span.start))),
      isSurname: words.length === 1 && kind?.names === 'person',
      isEponym: words.length === 1 && !name.demonym && kind?.eponym === true,
      isPlace: words.length === 1 && kind?.names === 'place' && !name.demonym,
      isSmall: words.length === 1 && topic !== null && !name.exactCase && isLowerCase(text.charAt(0)),
      isAbbreviation: words.length === 1 && topic !== null && name.exactCase && /^\p{Lu}{3,6}$/u.test(text),
      couldGoOn: name.cues !== null && kind?.goOn === true,
      cues: name.cues === null ? null : this.addCues(name.cues),
      rivalKey: `${topic} ${name.words.join(' ')}`,
    };
  }

  /** Any word would do; one with few names under it, and a long one, is looked at least often. */
  private anchorOf(words: readonly number[], folded: readonly string[]): number {
    const costs = words.map((word, i) => {
      const written = folded[i] as string;
      return this.namesAt(word).length * 4 - written.length + (isFrequent(written) ? 1000 : 0);
    });
    return costs.indexOf(Math.min(...costs));
  }

  private file(word: number, name: FiledName): void {
    const filed = this.anchored.get(word);
    if (filed) filed.push(name);
    else this.anchored.set(word, [name]);
    this.mark(word, ANCHORS);
  }

  private addCues(cues: readonly string[][]): Map<number, number[][]> {
    const byFirst = new Map<number, number[][]>();
    for (const cue of cues) {
      const words = cue.map((word) => this.table.numberOfWord(word));
      const first = words[0];
      if (first === undefined) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
      this.mark(first, IN_CUE);
    }
    return byFirst;
  }

  private addReading(near: NearWord): void {
    const word = this.table.numberOfWord(near.word);
    const readings = this.readings.get(word) ?? [];
    const words = foldWords(near.as).map((part) => this.table.numberOfWord(part));
    if (readings.some((known) => sameNumbers(known.words, words))) return;
    readings.push({ words, edits: near.edits, rest: this.restOf(near) });
    readings.sort((a, b) => a.edits - b.edits);
    this.readings.set(word, readings);
    this.mark(word, IS_NEAR);
  }

  /** What is missing of a word that came apart; a word that lacks a letter or two may be that or misspelt. */
  private restOf({ word, as, edits }: NearWord): Reading['rest'] {
    const missing = as.length - word.length;
    if (missing < 2 || edits !== missing) return null;
    if (as.endsWith(word)) return { word: this.table.numberOfWord(as.slice(0, missing)), isBefore: true };
    if (as.startsWith(word)) return { word: this.table.numberOfWord(as.slice(word.length)), isBefore: false };
    return null;
  }

  private mark(word: number, use: number): void {
    this.table.uses[word] = (this.table.uses[word] as number) | use;
  }
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, i) => number === b[i]);
}

function isLowerCase(letter: string): boolean {
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** How many titles a person's name begins with; at least one word is left. */
function titlesBefore(words: readonly string[]): number {
  let count = 0;
  while (count < words.length - 1 && TITLES.has(words[count] as string)) count++;
  return count;
}

/** Where a place's own name ends: "Juárez, Mexico" says in which country it lies. */
function placeEnd(text: string): number {
  const comma = text.indexOf(', ');
  return comma < 0 || text.indexOf(', ', comma + 1) >= 0 ? text.length : comma;
}
