/** Keeps the one running instance of a frame where its later scripts, `annotate` and tests find it, and pages do not. */

/** What runs in one frame until it is ended. */
export interface Instance {
  /** Aborts at its end. */
  readonly signal: AbortSignal;
  end(): void;
}

/** The global object of content scripts is their own: a page never sees this name. */
const world = globalThis as { __glosa?: Instance };

/** Begins an instance, and ends the one that runs in this world already: the script was put into an open page once more. */
export function beginInstance(): Instance {
  world.__glosa?.end();
  const end = new AbortController();
  const instance = { signal: end.signal, end: () => end.abort() };
  world.__glosa = instance;
  return instance;
}

/** The instance of this world, with the fields `T` that its scripts leave each other in it; undefined if none was begun. */
export function instanceHere<T>(): (Instance & Partial<T>) | undefined {
  return world.__glosa as (Instance & Partial<T>) | undefined;
}
