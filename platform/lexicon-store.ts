/**
 * Keeps the lexicon of the packs in use, so that a background that wakes need not compile it. In a database of its own, because
 * `storage.local` takes no typed arrays, and its ten megabytes are the reader's packs'. Whatever is lost here is compiled again.
 */

const DATABASE = 'glosa';
const STORE = 'lexicon';
const KEY = 'lexicon';
/** Who waits longer than this for the database compiles, in ms. */
const LONGEST_MS = 1_000;

interface Kept {
  /** What it was compiled of. */
  of: string;
  lexicon: unknown;
}

/** What was kept of `of`, as a structured clone leaves it; null if there is none, or the browser does not give it. Never rejects. */
export async function keptLexicon(of: string): Promise<unknown> {
  try {
    const kept = await inStore('readonly', (store) => store.get(KEY) as IDBRequest<Kept | undefined>);
    return kept?.of === of ? kept.lexicon : null;
  } catch {
    return null;
  }
}

/** Keeps `lexicon` in place of the one before. Rejects if the browser refuses; then none is kept. */
export async function keepLexicon(of: string, lexicon: object): Promise<void> {
  try {
    await inStore('readwrite', (store) => store.put({ of, lexicon } satisfies Kept, KEY));
  } catch (error) {
    await forgetLexicon().catch(() => undefined);
    throw error;
  }
}

/** Removes what is kept. Rejects if the browser refuses. */
export async function forgetLexicon(): Promise<void> {
  await inStore('readwrite', (store) => store.delete(KEY));
}

/** Resolves with what `act` asked for, once that is written. Rejects if the browser refuses, or does not answer in time. */
function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return inTime(inStoreAtLast(mode, act));
}

async function inStoreAtLast<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? request.error);
    });
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A database that hangs must not hold up a page. */
function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('the database is late')), LONGEST_MS);
  });
  return Promise.race([work, late]);
}
