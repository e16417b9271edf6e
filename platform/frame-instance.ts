/** Keeps the one running instance of a frame where later scripts, `annotate` and tests can find it, and pages cannot. */

import type { ResolvedText } from '@/core/topics/resolved-words';
import type { EarlySettings } from './settings-reader';

/** What runs in one frame until it ends. */
export interface Instance {
  /** Aborts when it ends. */
  readonly signal: AbortSignal;
  end(): void;
}

/** An instance in which only the content script runs so far. */
export interface WaitingInstance extends Instance {
  /** Has the reader script started, whatever the page contains. */
  wake?(): void;
  /** For the reader script, which need not wait for storage then. */
  early?: EarlySettings;
  /** For the reader script too: names that the text up to the first one may have, which were asked for when it was. */
  headNames?: Promise<ResolvedText>;
}

/** Content scripts have a global object of their own: pages never see this name. */
const world = globalThis as { __glosa?: Instance };

/** Begins an instance, and ends any that already runs in this world because the script was injected into an open page before. */
export function beginInstance(): Instance {
  world.__glosa?.end();
  const end = new AbortController();
  const instance = { signal: end.signal, end: () => end.abort() };
  world.__glosa = instance;
  return instance;
}

/** The instance of this world, with the fields `T` that its scripts leave for each other; undefined if there is none. */
export function instanceHere<T>(): (Instance & Partial<T>) | undefined {
  return world.__glosa as (Instance & Partial<T>) | undefined;
}
