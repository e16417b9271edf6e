/** Adds up, block by block, what the whole document says for each topic. */
import type { TopicKey } from '../topics/topic';

/**
 * One sign in a block: an unmistakable name of a topic, a cue beside an ambiguous one, or (`rival`) that one of its short
 * names is used for something else ("Nikola Tesla"); then `topic` is followed by a space and the folded words of the name.
 */
export interface Sign {
  topic: TopicKey;
  kind: 'full-name' | 'cue' | 'rival';
  /** As written on the page. */
  words: string;
}

/** The key under which a block depends on whether there is any evidence of a topic. */
export function presenceOf(topic: TopicKey): string {
  return `any ${topic}`;
}

/** The key under which a block depends on whether a cue occurs anywhere on the page, by the number of its word. */
export function cueKey(word: number): string {
  return `cue ${word}`;
}

/** The key under which a block depends on how many topics the page names. */
export const COMPANY = 'company';
/** This many topics with unambiguous names are company, and this many a story. */
const COMPANY_FROM = 2;
const STORY_FROM = 5;

/** Counts signs, and knows which topics have changed. */
export class DocumentEvidence {
  readonly #counts = {
    'full-name': new Map<TopicKey, Counted>(),
    cue: new Map<TopicKey, Counted>(),
    rival: new Map<TopicKey, Counted>(),
  };
  /** How often a cue occurs on the page, by the number of its word. */
  readonly #cues = new Map<number, number>();
  /** How many topics the page names unambiguously. */
  #named = 0;
  readonly #changed = new Set<string>();

  /** Adds a block's signs (`by` 1) or withdraws them (`by` -1). */
  add(signs: readonly Sign[], by: 1 | -1): void {
    for (const { topic, kind, words } of signs) {
      const counted = this.#counts[kind].get(topic) ?? new Counted();
      this.#counts[kind].set(topic, counted);
      const had = counted.best !== null;
      const before = this.company(null);
      if (!counted.add(words, by)) continue;
      this.#changed.add(topic);
      if (had === (counted.best !== null)) continue;
      this.#changed.add(presenceOf(topic));
      if (kind !== 'full-name') continue;
      this.#named += had ? -1 : 1;
      if (before !== this.company(null) || this.#named <= STORY_FROM + 1) this.#changed.add(COMPANY);
    }
  }

  /** Adds the cues in a block (`by` 1), by the number of their word, or withdraws them (`by` -1). */
  addCues(words: readonly number[], by: 1 | -1): void {
    for (const word of words) {
      const before = this.#cues.get(word) ?? 0;
      this.#cues.set(word, before + by);
      if (before === 0 || before + by === 0) this.#changed.add(cueKey(word));
    }
  }

  /** True if the cue with that number occurs anywhere on the page. */
  hasCue(word: number): boolean {
    return (this.#cues.get(word) ?? 0) > 0;
  }

  /** How much the page is about our subject, not counting `topic`: 2 a story, 1 some of it, 0 not at all. */
  company(topic: TopicKey | null): 0 | 1 | 2 {
    const others = this.#named - (topic !== null && this.wordsFor(topic, 'full-name') !== null ? 1 : 0);
    return others >= STORY_FROM ? 2 : others >= COMPANY_FROM ? 1 : 0;
  }

  /** The clearest words of that kind for a topic; null if there are none. */
  wordsFor(topic: TopicKey, kind: Sign['kind']): string | null {
    return this.#counts[kind].get(topic)?.best ?? null;
  }

  /** Keys whose evidence has changed since the last call, preceded by `presenceOf` for topics whose evidence came or went. */
  takeChanged(): string[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }
}

/** A multiset of strings that knows its longest member (the first in code unit order among equals), whatever the order of insertion. */
class Counted {
  readonly #counts = new Map<string, number>();
  best: string | null = null;

  /** True if `best` changed. */
  add(words: string, by: 1 | -1): boolean {
    const count = (this.#counts.get(words) ?? 0) + by;
    const before = this.best;
    if (count > 0) {
      this.#counts.set(words, count);
      if (before === null || isBetter(words, before)) this.best = words;
    } else {
      this.#counts.delete(words);
      if (words === before) {
        this.best = null;
        for (const other of this.#counts.keys())
          if (this.best === null || isBetter(other, this.best)) this.best = other;
      }
    }
    return this.best !== before;
  }
}

function isBetter(a: string, b: string): boolean {
  return a.length > b.length || (a.length === b.length && a < b);
}
