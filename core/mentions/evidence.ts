/** What the whole document says for each topic, added up block by block. */
import type { TopicKey } from '../topics/topic';

/**
 * One thing a block says: an unmistakable name of a topic, a cue beside an ambiguous one, or (`rival`) that a short name
 * of it is used for something else ("Nikola Tesla"); there the topic is followed by a space and the name's folded words.
 */
export interface Sign {
  topic: TopicKey;
  kind: 'full-name' | 'cue' | 'rival';
  /** As the page has them. */
  words: string;
}

/** The key of whether there is any evidence of a topic, whatever its words. */
export function presenceOf(topic: TopicKey): string {
  return `any ${topic}`;
}

/** The key of whether a cue stands anywhere on the page, by number of its word. */
export function cueKey(word: number): string {
  return `cue ${word}`;
}

/** The key of how many topics the page names, as far as that matters. */
export const COMPANY = 'company';
/** So many topics by unambiguous names are company, and a story. */
const COMPANY_FROM = 2;
const STORY_FROM = 5;

/** Counts signs; says which topics changed. */
export class DocumentEvidence {
  readonly #counts = {
    'full-name': new Map<TopicKey, Counted>(),
    cue: new Map<TopicKey, Counted>(),
    rival: new Map<TopicKey, Counted>(),
  };
  /** By number of its word, how often a cue stands on the page. */
  readonly #cues = new Map<number, number>();
  /** How many topics the page names unambiguously. */
  #named = 0;
  readonly #changed = new Set<string>();

  /** Adds a block's signs (`by` 1) or takes them back (`by` -1). */
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

  /** Adds the cues that stand in a block (`by` 1), by number of their word, or takes them back (`by` -1). */
  addCues(words: readonly number[], by: 1 | -1): void {
    for (const word of words) {
      const before = this.#cues.get(word) ?? 0;
      this.#cues.set(word, before + by);
      if (before === 0 || before + by === 0) this.#changed.add(cueKey(word));
    }
  }

  /** True if the cue of that number stands anywhere on the page. */
  hasCue(word: number): boolean {
    return (this.#cues.get(word) ?? 0) > 0;
  }

  /** How much the page is about our matter, `topic` left out: 2 a story, 1 some of it, 0 nothing. */
  company(topic: TopicKey | null): 0 | 1 | 2 {
    const others = this.#named - (topic !== null && this.wordsFor(topic, 'full-name') !== null ? 1 : 0);
    return others >= STORY_FROM ? 2 : others >= COMPANY_FROM ? 1 : 0;
  }

  /** The clearest words of that kind for a topic; null if there are none. */
  wordsFor(topic: TopicKey, kind: Sign['kind']): string | null {
    return this.#counts[kind].get(topic)?.best ?? null;
  }

  /** Keys whose evidence changed since the last call; with `presenceOf` before it where it came or went. */
  takeChanged(): string[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }
}

/** A bag of strings that knows its longest (first in code order among equals), whatever the order they came in. */
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
