/** Compiles the names of all packs into the lexicon that the background keeps. */

import { TWO_EDITS_FROM } from '../limits';
import { boundBesideOthers, boundOf, boundOfWord } from '../text/edit-bounds';
import { foldWords, wordsOf } from '../text/fold-text';
import { fnv1a } from '../text/hash';
import { isFrequent, isFunctionWord } from '../text/language';
import { KINDS } from '../topics/kinds';
import type { ResolvedName, TopicFacts } from '../topics/resolved-words';
import { type Pack, type TopicKey, topicKey } from '../topics/topic';
import { type AffixIndex, buildAffixIndex } from './affix-index';
import { buildDeletionIndex, type DeletionIndex, type Target } from './deletion-index';
import { homeOf, placeWordsOf } from './home-country';
import { type ListedName, listNames, NameList, type SourceTopic } from './name-list';
import { StringTable } from './string-table';
import { isWomansName } from './word-classes';

/**
 * Everything about words is in typed arrays and long strings, by number: see docs/decisions/0010-lexicon-layout.md and
 * 0015-background-memory.md. Nothing of the packs is held.
 */
export interface Lexicon {
  revision: string;
  /** Every topic, as a frame needs it. */
  topics: TopicFacts[];
  names: NameList;
  words: StringTable;
  /** The names indexed under word `n`: ids `nameIds[nameStarts[n]]` to before `nameIds[nameStarts[n + 1]]`. */
  nameStarts: Int32Array;
  nameIds: Int32Array;
  /** By word: `ENDINGS` if some name has it in lower case, so that it is inflected; `GENDER` if also for gender. */
  inflects: Uint8Array;
  /** By word: `PROPER` if some topic's name has it with a capital, `IN_PHRASE` if a name of several words that may be misspelt has. */
  proper: Uint8Array;
  /** Cues that are one word. */
  cues: StringTable;
  lookalikes: StringTable;
  /** Words of names written as one, by their letters. */
  joined: StringTable;
  /** By joined words: the name they belong to, and the first of the two words (`WHOLE`: all words of the name). */
  joinedNames: Int32Array;
  joinedFirsts: Uint8Array;
  /** By joined words: how many edits joining costs; none if the name has a hyphen there. */
  joins: Uint8Array;
  /** By target (the words, then the joined ones): how many edits a misspelt form may have, by itself or within the longest name. */
  bounds: Uint8Array;
  /** How many targets may be misspelt at all. */
  targetCount: number;
  deletionIndex: DeletionIndex;
  /** Words that can be misspelt, by how they begin and end. */
  affixes: AffixIndex;
}

/** Bits of `inflects`. */
export const ENDINGS = 1;
export const GENDER = 2;

/** Bits of `proper`. */
export const PROPER = 1;
export const IN_PHRASE = 2;

/** All words of a name rather than two neighbours. */
const WHOLE = 255;

/** What is known of one word of names while a lexicon is compiled. */
interface WordUse {
  names: number[];
  /** How many names hold it. */
  count: number;
  bound: number;
  inflects: number;
  proper: number;
}

/** Words of a name written as one, while a lexicon is compiled. */
interface Joined {
  text: string;
  name: number;
  first: number;
  bound: number;
  joins: number;
}

/** Compiles packs (checked ones) for `resolveWords`. Packs without `lookalikes` get exact matching only. */
export function compileLexicon(packs: readonly Pack[]): Lexicon {
  const sources = packs.flatMap((pack) => pack.topics.map((topic) => ({ key: topicKey(pack.id, topic.id), topic })));
  const listed = listNames(sources);
  const names = listed.map(({ name }) => name);
  const fuzzyPacks = new Set(packs.filter((pack) => pack.lookalikes !== undefined).map((pack) => pack.id));
  const isFuzzy = (name: ResolvedName) =>
    name.topic !== null && canBeMisspelt(name) && fuzzyPacks.has(name.topic.slice(0, name.topic.indexOf('/')));
  // In the order of their letters, words that are looked at together are near each other in memory.
  const uses = new Map([...indexNames(names, isFuzzy)].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    revision: revisionOf(packs, names),
    topics: packs.flatMap(factsOf),
    lookalikes: new StringTable([...new Set(packs.flatMap((pack) => pack.lookalikes ?? []))]),
    ...tablesOf(sources, listed, uses, joinedOf(uses, names.filter(isFuzzy))),
  };
}

function tablesOf(
  topics: readonly SourceTopic[],
  listed: readonly ListedName[],
  uses: ReadonlyMap<string, WordUse>,
  joined: readonly Joined[],
): Omit<Lexicon, 'revision' | 'topics' | 'lookalikes'> {
  const words = new StringTable([...uses.keys()]);
  const facts = [...uses.values()];
  const bounds = Uint8Array.from([...facts, ...joined], ({ bound }) => bound);
  const nameStarts = new Int32Array(facts.length + 1);
  for (const [i, { names }] of facts.entries()) nameStarts[i + 1] = (nameStarts[i] as number) + names.length;
  const store = new StringTable(joined.map(({ text }) => text));
  const misspelt = [...uses].filter(([, { bound }]) => bound > 0).map(([word]) => word);
  return {
    names: new NameList(
      topics.map(({ key }) => key),
      listed,
    ),
    words,
    nameStarts,
    nameIds: Int32Array.from(facts.flatMap(({ names }) => names)),
    inflects: Uint8Array.from(facts, ({ inflects }) => inflects),
    proper: Uint8Array.from(facts, ({ proper }) => proper),
    cues: new StringTable([...new Set(listed.flatMap(({ name }) => (name.cues ?? []).flatMap(countedWords)))]),
    joined: store,
    joinedNames: Int32Array.from(joined, ({ name }) => name),
    joinedFirsts: Uint8Array.from(joined, ({ first }) => first),
    joins: Uint8Array.from(joined, ({ joins }) => joins),
    bounds,
    targetCount: misspelt.length + joined.length,
    deletionIndex: buildDeletionIndex((visit) => {
      for (const [number, text] of [...uses.keys()].entries()) visit({ text, bound: bounds[number] as number });
      // Edits spent on joining are not available for misspelling.
      for (const { text, bound, joins } of joined) visit({ text, bound: bound - joins });
    }),
    affixes: buildAffixIndex(words, misspelt),
  };
}

/** The ids of the names indexed under the word with that number (-1: no such word, so none). */
export function* namesOn({ nameStarts, nameIds }: Lexicon, word: number): Generator<number> {
  const end = word < 0 ? 0 : (nameStarts[word + 1] as number);
  for (let i = word < 0 ? 0 : (nameStarts[word] as number); i < end; i++) yield nameIds[i] as number;
}

/** A target as it appears in its name: folded words, with spaces. */
export function targetAs({ words, names, joinedNames, joinedFirsts }: Lexicon, target: number): string {
  const joined = target - words.size;
  if (joined < 0) return words.wordAt(target);
  const first = joinedFirsts[joined] as number;
  const parts = names.at(joinedNames[joined] as number).words;
  return (first === WHOLE ? parts : parts.slice(first, first + 2)).join(' ');
}

/** A target's letters. */
export function targetText({ words, joined }: Lexicon, target: number): string {
  return target < words.size ? words.wordAt(target) : joined.wordAt(target - words.size);
}

/**
 * Everything that a misspelt word is compared with, and how many edits away each may be. A second edit in a short word is left out: it takes
 * more than the word to say that it is a name's.
 */
export function* targetsOf(lexicon: Lexicon): Generator<Target> {
  for (const [number, most] of lexicon.bounds.entries()) {
    const text = targetText(lexicon, number);
    const bound = Math.min(most, Math.max(1, boundAlone(lexicon, number, text)));
    if (bound > 0) yield { text, bound };
  }
}

/** How many edits a target may have without the other words of its name to back it. */
export function boundAlone({ words }: Lexicon, target: number, text: string): number {
  return target < words.size ? boundOfWord(text.length, TWO_EDITS_FROM) : boundOf(text.length);
}

/** False for abbreviations: changing a letter makes a different abbreviation. */
function canBeMisspelt({ text, exactCase }: ResolvedName): boolean {
  return !exactCase || text !== text.toUpperCase();
}

/** What a frame needs to know of each topic of a pack. */
function factsOf(pack: Pack): TopicFacts[] {
  const related = new Map<string, Set<TopicKey>>(pack.topics.map((topic) => [topic.id, new Set()]));
  for (const topic of pack.topics) {
    for (const { to } of topic.relations) {
      related.get(topic.id)?.add(topicKey(pack.id, to));
      related.get(to)?.add(topicKey(pack.id, topic.id));
    }
  }
  const own = placeWordsOf(pack);
  return pack.topics.map(({ id, kind, broad, name, names }) => ({
    key: topicKey(pack.id, id),
    kind,
    finding: KINDS[kind].finding,
    broad: broad ?? false,
    related: [...(related.get(id) ?? [])],
    ...homeOf({ kind, name, names }, own),
    ...(kind === 'person' && names.some(({ text }) => isWomansName(foldWords(text)[0] ?? '')) ? { woman: true } : {}),
  }));
}

/** Indexes every name under its rarest word (the longest among equals), and gathers what is known of each word. */
function indexNames(names: readonly ResolvedName[], isFuzzy: (name: ResolvedName) => boolean): Map<string, WordUse> {
  const words = new Map<string, WordUse>();
  for (const name of names) {
    const letters = name.words.join('').length;
    const fuzzy = isFuzzy(name);
    const spans = wordsOf(name.text);
    name.words.forEach((folded, i) => {
      const word = words.get(folded) ?? { names: [], count: 0, bound: 0, inflects: 0, proper: 0 };
      words.set(folded, word);
      word.count++;
      if (fuzzy && !/\d/.test(folded)) word.bound = Math.max(word.bound, boundOfWord(folded.length, letters));
      const isSmall = takesEndings(name.text, spans[i]?.start ?? 0);
      if (name.topic !== null && !name.exactCase && isSmall) word.inflects |= endingsOf(name, folded, i);
      const isInPhrase = fuzzy && name.words.length > 1;
      if (name.topic !== null && !isSmall) word.proper |= isInPhrase ? PROPER | IN_PHRASE : PROPER;
      if (isInPhrase && !isSmall && !isFunctionWord(folded) && !/\d/.test(folded))
        word.bound = Math.max(word.bound, Math.min(boundBesideOthers(folded.length), boundOf(letters)));
    });
  }
  for (const name of names) {
    let rarest = words.get(name.words[0] ?? '');
    let length = name.words[0]?.length ?? 0;
    for (const folded of name.words) {
      const word = words.get(folded);
      if (!word || !rarest || word.count > rarest.count || (word.count === rarest.count && folded.length <= length))
        continue;
      rarest = word;
      length = folded.length;
    }
    rarest?.names.push(name.id);
  }
  return words;
}

/** How a word that its name has in lower case is inflected: for gender too if its position suggests a Spanish adjective. */
function endingsOf({ languages, demonym }: ResolvedName, folded: string, at: number): number {
  return languages.includes('es') && (demonym || at > 0) && /[oa]s?$/.test(folded) ? ENDINGS | GENDER : ENDINGS;
}

/** The words of a cue that pages are searched for: those of a common noun only together. */
function countedWords(cue: readonly string[]): string[] {
  const isProper = cue[0] !== cue[0]?.toLowerCase() && !cue.some((word) => /\d/.test(word));
  const words = cue.map((word) => word.toLowerCase());
  return cue.length === 1 ? words : isProper ? words.filter((word) => !isFrequent(word)) : [];
}

function takesEndings(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** Neighbouring words of a name, and all its words, written as one. */
function joinedOf(words: ReadonlyMap<string, WordUse>, names: readonly ResolvedName[]): Joined[] {
  const joined: Joined[] = [];
  const seen = new Set(words.keys());
  for (const name of names) {
    const spans = wordsOf(name.text);
    for (let i = 0; i + 1 < spans.length; i++) {
      for (const length of i === 0 ? new Set([2, spans.length]) : [2]) {
        const part = spans.slice(i, i + length);
        const text = part.map((span) => span.folded).join('');
        if (boundOf(text.length) === 0 || seen.has(text)) continue;
        const bound = boundOf(name.words.join('').length);
        seen.add(text);
        const hyphens = part.slice(1).every((span, k) => name.text.slice(part[k]?.end, span.start) === '-');
        const joins = hyphens ? 0 : 1;
        // Digits are never misspelt: "Covid19" is found, "Covid18" is not.
        joined.push({
          text,
          name: name.id,
          first: length === 2 ? i : WHOLE,
          bound: /\d/.test(text) ? joins : bound,
          joins,
        });
      }
    }
  }
  return joined;
}

/** A string that differs whenever packs differ in anything that matching depends on. */
function revisionOf(packs: readonly Pack[], names: readonly ResolvedName[]): string {
  let hash = fnv1a('');
  const add = (text: string) => {
    hash = fnv1a(text, hash);
  };
  for (const pack of packs) add(`${pack.id} ${pack.asOf} ${pack.topics.length} ${pack.lookalikes?.length}`);
  for (const name of names) add(`${name.topic} ${name.text} ${name.exactCase} ${name.languages} ${name.cues}`);
  return `${packs.map((pack) => pack.id).join('+')}:${hash.toString(36)}`;
}
