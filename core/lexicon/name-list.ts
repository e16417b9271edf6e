/**
 * The names of all packs, each built on demand: as objects, they would take most of a lexicon's memory. Holds no
 * reference to the packs, so that these can be freed once their names are listed.
 */

import { foldWords, wordsOf } from '../text/fold-text';
import { isFunctionWord } from '../text/language';
import type { ResolvedName } from '../topics/resolved-words';
import type { Language, Name, Topic, TopicKey } from '../topics/topic';

/** A topic and where it comes from, while a lexicon is compiled. */
export interface SourceTopic {
  key: TopicKey;
  topic: Topic;
}

/** A name, and the number of its topic. */
export interface ListedName {
  name: ResolvedName;
  topic: number;
}

/** What many names have in common. */
interface Attributes {
  languages: Language[];
  exactCase: boolean;
  demonym: boolean;
  cues: string[][] | null;
  company: TopicKey[];
}

/** Names by number. */
export class NameList {
  private readonly texts: string;
  /** By number: where the text begins; one more for the end of the last. */
  private readonly starts: Int32Array;
  /** By number: the topic; -1 for a decoy. */
  private readonly topicOf: Int32Array;
  private readonly attributesOf: Int32Array;
  private readonly attributeSets: Attributes[] = [];

  constructor(
    private readonly keys: readonly TopicKey[],
    listed: readonly ListedName[],
  ) {
    this.texts = listed.map(({ name }) => name.text).join('');
    this.starts = new Int32Array(listed.length + 1);
    for (const [i, { name }] of listed.entries()) this.starts[i + 1] = (this.starts[i] as number) + name.text.length;
    this.topicOf = Int32Array.from(listed, ({ name, topic }) => (name.topic === null ? -1 : topic));
    const known = new Map<string, number>();
    this.attributesOf = Int32Array.from(listed, ({ name }) => this.numberOfAttributes(name, known));
  }

  get length(): number {
    return this.topicOf.length;
  }

  /** The name with that number. */
  at(id: number): ResolvedName {
    const topic = this.topicOf[id] as number;
    const text = this.texts.slice(this.starts[id], this.starts[id + 1]);
    const attributes = this.attributeSets[this.attributesOf[id] as number] as Attributes;
    return {
      id,
      topic: topic < 0 ? null : (this.keys[topic] as TopicKey),
      text,
      words: foldWords(text),
      ...attributes,
    };
  }

  *[Symbol.iterator](): Generator<ResolvedName> {
    for (let id = 0; id < this.length; id++) yield this.at(id);
  }

  private numberOfAttributes(
    { languages, exactCase, demonym, cues, company }: ResolvedName,
    known: Map<string, number>,
  ): number {
    const attributes = { languages, exactCase, demonym, cues, company };
    // Most names have no cues, and there are many of them.
    const key = cues === null ? `${languages} ${exactCase} ${demonym}` : JSON.stringify(attributes);
    const number = known.get(key) ?? this.attributeSets.length;
    if (number === this.attributeSets.length) {
      known.set(key, number);
      // Copied, so that nothing refers to the pack.
      this.attributeSets.push(JSON.parse(JSON.stringify(attributes)) as Attributes);
    }
    return number;
  }
}

function nameOf(id: number, topic: TopicKey, { text, languages, exactCase, demonym, cues }: Name): ResolvedName {
  return {
    id,
    topic,
    text,
    words: foldWords(text),
    languages,
    exactCase: exactCase ?? false,
    demonym: demonym ?? false,
    cues: cues === undefined ? null : cues.map(cueWords).filter(isTelling),
    company: [],
  };
}

/** The folded words of a cue, with the first letter of those that are capitalised. */
function cueWords(cue: string): string[] {
  return wordsOf(cue).map(({ start, folded }) => {
    const first = cue.charAt(start);
    return first === first.toLowerCase() ? folded : folded.charAt(0).toUpperCase() + folded.slice(1);
  });
}

function decoyOf(id: number, text: string): ResolvedName {
  const plain = { exactCase: false, demonym: false, cues: null, company: [] };
  return { id, topic: null, text, words: foldWords(text), languages: ['en', 'es'], ...plain };
}

const ARTICLES = /^(?:the|el|la|los|las) /i;

/** True if the topic also lists the name without its article: that one is matched, and the article stays outside the mention. */
function isListedBare(text: string, topic: Topic): boolean {
  const bare = text.replace(ARTICLES, '').toLowerCase();
  return bare.length < text.length && topic.names.some((name) => name.text.toLowerCase() === bare);
}

const ABBREVIATION = /(?<![\p{L}\p{N}])\p{Lu}{2,4}(?![\p{L}\p{N}])/gu;
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}/gu;

/** A topic's names, and those with abbreviations with and without full stops: "US border", "U.S. border"; "DEA", "D.E.A.". */
function spellingsOf(topic: Topic): Name[] {
  const names = new Map(topic.names.map((name) => [name.text, name] as const));
  for (const name of topic.names) {
    const isPhrase = /\s/.test(name.text);
    const bare = name.text.replace(DOTTED, undotted);
    const dotted = name.text.replace(ABBREVIATION, (letters) => letters.replace(/\p{Lu}/gu, '$&.'));
    const other = bare !== name.text ? bare : name.exactCase || isPhrase ? dotted : name.text;
    if (!names.has(other)) names.set(other, { ...name, text: other });
  }
  return [...names.values()];
}

/** All names and decoys, numbered. A decoy that is also a name of some topic is left out: it would hide that topic. */
export function listNames(topics: readonly SourceTopic[]): ListedName[] {
  const listed: ListedName[] = [];
  const seen = new Set<string>();
  for (const [number, { key, topic }] of topics.entries()) {
    for (const name of spellingsOf(topic)) {
      const made = nameOf(listed.length, key, name);
      if (made.words.length === 0 || isListedBare(name.text, topic)) continue;
      seen.add(made.words.join(' '));
      listed.push({ name: made, topic: number });
    }
  }
  for (const [number, { topic }] of topics.entries()) {
    for (const text of topic.decoys.flatMap((decoy) => [decoy, decoy.replace(DOTTED, undotted)])) {
      const name = decoyOf(listed.length, text);
      const folded = name.words.join(' ');
      if (name.words.length === 0 || seen.has(folded)) continue;
      seen.add(folded);
      listed.push({ name, topic: number });
    }
  }
  addCompany(listed, topics);
  return listed;
}

function undotted(letters: string): string {
  return letters.replaceAll('.', '');
}

/** False for a cue that occurs in every text ("US", folded). */
function isTelling(words: readonly string[]): boolean {
  return !words.every((word) => isFunctionWord(word.toLowerCase()));
}

/** Fills in, for every name with cues, the topics that its cues are names of. */
function addCompany(listed: readonly ListedName[], topics: readonly SourceTopic[]): void {
  const named = new Map<string, TopicKey>();
  for (const { name } of listed) if (name.topic !== null) named.set(name.words.join(' '), name.topic);
  for (const { name, topic } of listed) {
    const own = topics[topic]?.key;
    const found = (name.cues ?? []).map((cue) => named.get(cue.join(' ').toLowerCase()));
    name.company = [...new Set(found)].filter((key): key is TopicKey => key !== undefined && key !== own);
  }
}
