/** Keeps a lookup query and its results, for a surface with a search box (popup, options). */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { LookupHit } from '@/core/topics/topic-entry';

/** As many results as a reader looks through. */
export const HITS_TO_LOOK_THROUGH = 12;

export interface TopicLookup {
  query: ReadonlySignal<string>;
  /** Null until the first answer to a query, and if there is none. */
  hits: ReadonlySignal<readonly LookupHit[] | null>;
  /** Takes what is typed; resolves when its answer has arrived. Rejects as `lookUp` does. */
  search(text: string): Promise<void>;
}

/** Makes a lookup over `lookUp`. Late answers to earlier queries are dropped. */
export function createTopicLookup(lookUp: (query: string) => Promise<LookupHit[]>): TopicLookup {
  const query = signal('');
  const hits = signal<readonly LookupHit[] | null>(null);
  return {
    query,
    hits,
    async search(text) {
      query.value = text;
      if (text.trim() === '') {
        hits.value = null;
        return;
      }
      const found = await lookUp(text);
      if (query.value === text) hits.value = found;
    },
  };
}
