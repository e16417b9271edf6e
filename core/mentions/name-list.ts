/** The names of all packs, each made anew when it is asked for: kept as objects they would be most of a lexicon's memory. */
import type { Name, Topic, TopicKey } from '../topics/topic';
import { foldWords } from './fold-text';
import { isFunctionWord } from './language';
import type { ResolvedName } from './resolved-words';

/** A topic and where it comes from. */
export interface LexiconTopic {
  key: TopicKey;
  topic: Topic;
  related: TopicKey[];
}

/** A name, and where it stands: in which topic, and as which of its names (or, from -1 downwards, of its decoys). */
export interface ListedName {
  name: ResolvedName;
  topic: number;
  source: number;
}

/** Names by number. */
export class NameList {
  private readonly topicOf: Int32Array;
  private readonly sourceOf: Int16Array;
  /** Texts that are spelt otherwise than listed. */
  private readonly spelt = new Map<number, string>();

  constructor(
    private readonly topics: readonly LexiconTopic[],
    listed: readonly ListedName[],
  ) {
    this.topicOf = Int32Array.from(listed, ({ topic }) => topic);
    this.sourceOf = Int16Array.from(listed, ({ source }) => source);
    for (const { name, topic, source } of listed) {
      if (name.text !== this.textOf(topic, source)) this.spelt.set(name.id, name.text);
    }
  }

  get length(): number {
    return this.topicOf.length;
  }

  /** The name with that number. */
  at(id: number): ResolvedName {
    const topic = this.topicOf[id] as number;
    const source = this.sourceOf[id] as number;
    const text = this.spelt.get(id) ?? this.textOf(topic, source);
    const { key, topic: owner } = this.topics[topic] as LexiconTopic;
    return source < 0 ? decoyOf(id, text) : nameOf(id, key, { ...(owner.names[source] as Name), text });
  }

  *[Symbol.iterator](): Generator<ResolvedName> {
    for (let id = 0; id < this.length; id++) yield this.at(id);
  }

  private textOf(topic: number, source: number): string {
    const { names, decoys } = (this.topics[topic] as LexiconTopic).topic;
    return (source < 0 ? decoys[-1 - source] : names[source]?.text) ?? '';
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
    cues: cues === undefined ? null : cues.map(foldWords).filter(isTelling),
  };
}

function decoyOf(id: number, text: string): ResolvedName {
  const plain = { exactCase: false, demonym: false, cues: null };
  return { id, topic: null, text, words: foldWords(text), languages: ['en', 'es'], ...plain };
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
function spellingsOf(topic: Topic): { name: Name; source: number }[] {
  const names = new Map(topic.names.map((name, source) => [name.text, { name, source }] as const));
  for (const [source, name] of topic.names.entries()) {
    const isPhrase = /\s/.test(name.text);
    const bare = name.text.replace(DOTTED, (dotted) => dotted.replaceAll('.', ''));
    const dotted = name.text.replace(ABBREVIATION, (letters) => letters.replace(/\p{Lu}/gu, '$&.'));
    const other = bare !== name.text ? bare : name.exactCase || isPhrase ? dotted : name.text;
    if (!names.has(other)) names.set(other, { name: { ...name, text: other }, source });
  }
  return [...names.values()];
}

/** All names and decoys, numbered. A decoy that is also a name of some topic is left out: it would hide that topic. */
export function listNames(topics: readonly LexiconTopic[]): ListedName[] {
  const listed: ListedName[] = [];
  const seen = new Set<string>();
  for (const [number, { key, topic }] of topics.entries()) {
    for (const { name, source } of spellingsOf(topic)) {
      const made = nameOf(listed.length, key, name);
      if (made.words.length === 0 || isListedBare(name.text, topic)) continue;
      seen.add(made.words.join(' '));
      listed.push({ name: made, topic: number, source });
    }
  }
  for (const [number, { topic }] of topics.entries()) {
    for (const [index, text] of topic.decoys.entries()) {
      const name = decoyOf(listed.length, text);
      const folded = name.words.join(' ');
      if (name.words.length === 0 || seen.has(folded)) continue;
      seen.add(folded);
      listed.push({ name, topic: number, source: -1 - index });
    }
  }
  return listed;
}

/** False for a cue that every text holds ("US", folded). */
function isTelling(words: readonly string[]): boolean {
  return !words.every(isFunctionWord);
}
