/** Compiles the names of all packs into the lexicon that the background keeps. */
import { type Name, type Pack, type Topic, type TopicKey, topicKey } from '../topics/topic';
import { boundOf, boundOfWord } from './bounds';
import { foldWords, wordsOf } from './fold-text';
import { isFunctionWord } from './language';
import { buildPieceIndex, type PieceIndex, type Target } from './piece-index';
import type { ResolvedName, TopicFacts } from './resolved-words';

/** A topic and where it comes from. */
export interface LexiconTopic {
  key: TopicKey;
  topic: Topic;
  related: TopicKey[];
}

/** What one word of names is good for. */
export interface LexiconWord {
  /** Ids of the names that hang on it. */
  names: number[];
  /** How many names hold it. */
  count: number;
  /** Edits a misspelt form of it may have, by itself or within the longest name that holds it. */
  bound: number;
  /** Some name has it in lower case, so that it takes endings. */
  inflects: boolean;
}

/** A word, or several written as one, that a misspelt word is compared with. */
export interface NearTarget extends Target {
  /** The folded words, with spaces. */
  as: string;
  /** What writing them as one costs: nothing where the name has a hyphen there. */
  joins: number;
}

export interface Lexicon {
  revision: string;
  topics: LexiconTopic[];
  names: ResolvedName[];
  words: Map<string, LexiconWord>;
  lookalikes: ReadonlySet<string>;
  targets: NearTarget[];
  /** Targets by their letters, for words that are merely joined. */
  joined: Map<string, number>;
  pieces: PieceIndex;
  /** Words that can be misspelt, in order, and in order of their letters backwards. */
  forwards: string[];
  backwards: string[];
}

/** Compiles packs (checked ones) for `resolveWords`. Packs without `lookalikes` get exact matching only. */
export function compileLexicon(packs: readonly Pack[]): Lexicon {
  const topics = packs.flatMap(topicsOf);
  const names = namesOf(topics);
  const fuzzyPacks = new Set(packs.filter((pack) => pack.lookalikes !== undefined).map((pack) => pack.id));
  const isFuzzy = (name: ResolvedName) =>
    name.topic !== null && canBeMisspelt(name) && fuzzyPacks.has(name.topic.slice(0, name.topic.indexOf('/')));
  const words = hang(names, isFuzzy);
  const targets = targetsOf(words, names.filter(isFuzzy));
  const misspelt = [...words].filter(([, word]) => word.bound > 0).map(([folded]) => folded);
  return {
    revision: revisionOf(packs, names),
    topics,
    names,
    words,
    lookalikes: new Set(packs.flatMap((pack) => pack.lookalikes ?? [])),
    targets,
    joined: new Map(targets.map((target, i) => [target.text, i] as const).filter(([, i]) => isJoined(targets[i]))),
    pieces: buildPieceIndex((visit) => targets.forEach(visit)),
    forwards: misspelt.toSorted(),
    backwards: misspelt.map(reversed).sort(),
  };
}

/** False for abbreviations: any other letter makes another abbreviation of them. */
function canBeMisspelt({ text, exactCase }: ResolvedName): boolean {
  return !exactCase || text !== text.toUpperCase();
}

function isJoined(target: NearTarget | undefined): boolean {
  return target !== undefined && target.as !== target.text;
}

/** The letters of a word from last to first. */
export function reversed(word: string): string {
  return [...word].reverse().join('');
}

function topicsOf(pack: Pack): LexiconTopic[] {
  const related = new Map<string, Set<TopicKey>>(pack.topics.map((topic) => [topic.id, new Set()]));
  for (const topic of pack.topics) {
    for (const { to } of topic.relations) {
      related.get(topic.id)?.add(topicKey(pack.id, to));
      related.get(to)?.add(topicKey(pack.id, topic.id));
    }
  }
  return pack.topics.map((topic) => ({
    key: topicKey(pack.id, topic.id),
    topic,
    related: [...(related.get(topic.id) ?? [])],
  }));
}

/** Facts of a topic as a frame needs them. */
export function factsOf({ key, topic, related }: LexiconTopic): TopicFacts {
  return { key, kind: topic.kind, broad: topic.broad ?? false, related };
}

const ARTICLES = /^(?:the|el|la|los|las) /i;

/** True where the topic lists the name without its article as well: that one is found, and the article stays outside. */
function isListedBare(text: string, topic: Topic): boolean {
  const bare = text.replace(ARTICLES, '').toLowerCase();
  return bare.length < text.length && topic.names.some((name) => name.text.toLowerCase() === bare);
}

const ABBREVIATION = /(?<![\p{L}\p{N}])\p{Lu}{2,4}(?![\p{L}\p{N}])/gu;
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}/gu;

/** A topic's names, and those with abbreviations with and without full stops: "US border", "U.S. border"; "DEA", "D.E.A.". */
function spellingsOf(topic: Topic): Name[] {
  const names = new Map(topic.names.map((name) => [name.text, name]));
  for (const name of topic.names) {
    const isPhrase = /\s/.test(name.text);
    const bare = name.text.replace(DOTTED, (dotted) => dotted.replaceAll('.', ''));
    const dotted = name.text.replace(ABBREVIATION, (letters) => letters.replace(/\p{Lu}/gu, '$&.'));
    const other = bare !== name.text ? bare : name.exactCase || isPhrase ? dotted : name.text;
    if (!names.has(other)) names.set(other, { ...name, text: other });
  }
  return [...names.values()];
}

/** All names and decoys, numbered. A decoy that is also a name of some topic is left out: it would hide that topic. */
function namesOf(topics: readonly LexiconTopic[]): ResolvedName[] {
  const names: ResolvedName[] = [];
  const listed = new Set<string>();
  for (const { key, topic } of topics) {
    for (const { text, languages, exactCase, demonym, cues } of spellingsOf(topic)) {
      const words = foldWords(text);
      const folded = words.join(' ');
      if (words.length === 0 || isListedBare(text, topic)) continue;
      listed.add(folded);
      names.push({
        id: names.length,
        topic: key,
        text,
        words,
        languages,
        exactCase: exactCase ?? false,
        demonym: demonym ?? false,
        cues: cues === undefined ? null : cues.map(foldWords).filter(isTelling),
      });
    }
  }
  for (const { topic } of topics) {
    for (const text of topic.decoys) {
      const words = foldWords(text);
      const folded = words.join(' ');
      if (words.length === 0 || listed.has(folded)) continue;
      listed.add(folded);
      const plain = { exactCase: false, demonym: false, cues: null };
      names.push({ id: names.length, topic: null, text, words, languages: ['en', 'es'], ...plain });
    }
  }
  return names;
}

/** False for a cue that every text holds ("US", folded). */
function isTelling(words: readonly string[]): boolean {
  return !words.every(isFunctionWord);
}

/** Hangs every name on its rarest word (the longest among equals), and learns what each word is good for. */
function hang(names: readonly ResolvedName[], isFuzzy: (name: ResolvedName) => boolean): Map<string, LexiconWord> {
  const words = new Map<string, LexiconWord>();
  for (const name of names) {
    const letters = name.words.join('').length;
    const fuzzy = isFuzzy(name);
    const spans = wordsOf(name.text);
    name.words.forEach((folded, i) => {
      const word = words.get(folded) ?? { names: [], count: 0, bound: 0, inflects: false };
      words.set(folded, word);
      word.count++;
      if (fuzzy && !/\d/.test(folded)) word.bound = Math.max(word.bound, boundOfWord(folded.length, letters));
      if (name.topic !== null && !name.exactCase && takesEndings(name.text, spans[i]?.start ?? 0)) word.inflects = true;
    });
  }
  for (const name of names) {
    let anchor = words.get(name.words[0] ?? '');
    let length = name.words[0]?.length ?? 0;
    for (const folded of name.words) {
      const word = words.get(folded);
      if (!word || !anchor || word.count > anchor.count || (word.count === anchor.count && folded.length <= length))
        continue;
      anchor = word;
      length = folded.length;
    }
    anchor?.names.push(name.id);
  }
  return words;
}

function takesEndings(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** The words that a misspelt word is compared with: those of names, and names written as one word. */
function targetsOf(words: ReadonlyMap<string, LexiconWord>, names: readonly ResolvedName[]): NearTarget[] {
  const targets: NearTarget[] = [];
  for (const [text, { bound }] of words) if (bound > 0) targets.push({ text, as: text, bound, joins: 0 });
  const seen = new Set(words.keys());
  for (const name of names) {
    const spans = wordsOf(name.text);
    for (let i = 0; i + 1 < spans.length; i++) {
      for (const length of i === 0 ? new Set([2, spans.length]) : [2]) {
        const part = spans.slice(i, i + length);
        const text = part.map((span) => span.folded).join('');
        const bound = boundOf(text.length);
        if (bound === 0 || seen.has(text) || /\d/.test(text)) continue;
        seen.add(text);
        const hyphens = part.slice(1).every((span, k) => name.text.slice(part[k]?.end, span.start) === '-');
        targets.push({ text, as: part.map((span) => span.folded).join(' '), bound, joins: hyphens ? 0 : 1 });
      }
    }
  }
  return targets;
}

/** A string that differs where packs differ in anything that finding goes by. */
function revisionOf(packs: readonly Pack[], names: readonly ResolvedName[]): string {
  let hash = 0x811c9dc5;
  const add = (text: string) => {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  };
  for (const pack of packs) add(`${pack.id} ${pack.asOf} ${pack.topics.length} ${pack.lookalikes?.length}`);
  for (const name of names) add(`${name.topic} ${name.text} ${name.exactCase} ${name.languages} ${name.cues}`);
  return `${packs.map((pack) => pack.id).join('+')}:${(hash >>> 0).toString(36)}`;
}
