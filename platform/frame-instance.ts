/** Keeps the one running instance where a later one, `annotate` and tests can find it; pages cannot. */
import type { CardSession } from '@/entrypoints/reader/card-handover';
import type { LiveSession } from '@/entrypoints/reader/page-session';

export interface Instance {
  session?: LiveSession;
  card?: CardSession;
  /** Ends it. */
  signal: AbortSignal;
  end(): void;
}

/** The global object of a content script is its own: a page never sees this name. */
const world = globalThis as { __glosa?: Instance };

/** Makes `instance` the one that can be found. */
export function keepInstance(instance: Instance): void {
  world.__glosa = instance;
}

/** The one that runs in this world; undefined where none does. */
export function instanceHere(): Instance | undefined {
  return world.__glosa;
}

/** Ends an instance that runs in this world already: the script was put into an open page once more. */
export function endEarlierInstance(): void {
  world.__glosa?.end();
}
