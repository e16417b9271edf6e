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

/** Counts signs; says which topics changed. */
export class DocumentEvidence {
  private readonly counts = {
    'full-name': new Map<TopicKey, Counted>(),
    cue: new Map<TopicKey, Counted>(),
    rival: new Map<TopicKey, Counted>(),
  };
  private readonly changed = new Set<string>();

  /** Adds a block's signs (`by` 1) or takes them back (`by` -1). */
  add(signs: readonly Sign[], by: 1 | -1): void {
    for (const { topic, kind, words } of signs) {
      const counted = this.counts[kind].get(topic) ?? new Counted();
      this.counts[kind].set(topic, counted);
      const had = counted.best !== null;
      if (!counted.add(words, by)) continue;
      this.changed.add(topic);
      if (had !== (counted.best !== null)) this.changed.add(presenceOf(topic));
    }
  }

  /** The clearest words of that kind for a topic; null where there are none. */
  wordsFor(topic: TopicKey, kind: Sign['kind']): string | null {
    return this.counts[kind].get(topic)?.best ?? null;
  }

  /** Keys whose evidence changed since the last call; with `presenceOf` before it where it came or went. */
  takeChanged(): string[] {
    const changed = [...this.changed];
    this.changed.clear();
    return changed;
  }
}

/** A bag of strings that knows its longest (first in code order among equals), whatever the order they came in. */
class Counted {
  private readonly counts = new Map<string, number>();
  best: string | null = null;

  /** True where `best` changed. */
  add(words: string, by: 1 | -1): boolean {
    const count = (this.counts.get(words) ?? 0) + by;
    const before = this.best;
    if (count > 0) {
      this.counts.set(words, count);
      if (before === null || isBetter(words, before)) this.best = words;
    } else {
      this.counts.delete(words);
      if (words === before) {
        this.best = null;
        for (const other of this.counts.keys()) if (this.best === null || isBetter(other, this.best)) this.best = other;
      }
    }
    return this.best !== before;
  }
}

function isBetter(a: string, b: string): boolean {
  return a.length > b.length || (a.length === b.length && a < b);
}
