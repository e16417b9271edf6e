/** Works through one page in slices, the most urgent work first, until it is read, and again after it changes. */
import type { DocumentMentions } from '@/core/mentions/document';
import { createSlices } from '@/page/slices';
import type { PageWatcher } from '@/page/watch-page';
import type { Choosing } from './choosing';
import type { ReadableMentions } from './readable-mentions';
import type { WordQuestions } from './word-questions';

/** The steps of the work on a page. */
export interface WorkDeps {
  watcher: PageWatcher;
  mentions: DocumentMentions;
  questions: WordQuestions;
  readable: ReadableMentions;
  choosing: Choosing;
  /** All that was due has been read, asked and found, and nothing was to be chosen anew. What changes meanwhile may be waiting. */
  onRest(): void;
  onError(error: unknown, doing: string): void;
}

export interface Work {
  start(): void;
  /** The page has changed: it is read again, the later the more often it changes. */
  startAfterChange(): void;
  /** True if all of the page as it is now has been read, asked and found. */
  isDone(): boolean;
  /** Milliseconds of main thread used so far. */
  spent(): number;
  stop(): void;
}

/** After so much of a slice, in ms, only what is done quickly is begun in it. */
const LATE_MS = 2;
/** Characters processed between two looks at the clock. */
const CHARACTERS_PER_LOOK = 8_000;

/** Makes the work on one page. It does nothing before `start`. */
export function createWork(deps: WorkDeps): Work {
  const { watcher, mentions, questions, readable, choosing } = deps;
  const pace = createPace(() => slices.spent());
  let isAtRest = false;

  const isFound = () => readable.isDone() && mentions.atRest() && !questions.isAsking();
  const work = (isOver: () => boolean) => {
    const begun = performance.now();
    const isLate = () => performance.now() - begun > LATE_MS;
    isAtRest = false;
    choosing.chooseIfDue(false, false);
    noteChanged(deps);
    let more = true;
    while (more && !isOver()) {
      more = workOnce(deps, pace);
      // What has been found in this slice so far is painted before more is read.
      if (readable.isDone()) choosing.chooseIfDue(false, isLate());
    }
    questions.ask(slices.start);
    const isChosen = choosing.chooseIfDue(!more, isLate());
    // A choice that takes long is left to a slice of its own.
    if (more || choosing.isStale()) return true;
    isAtRest = isFound();
    if (isAtRest && !isChosen) deps.onRest();
    // What has changed meanwhile is not due yet.
    if (watcher.hasWork()) slices.start(pace.wait());
    else pace.caughtUp(isAtRest);
    return false;
  };
  const slices = createSlices(work, (error) => deps.onError(error, 'reading the page'));
  return {
    start() {
      // An answer that is there already counts from the first slice on.
      questions.ask(slices.start);
      slices.start();
    },
    startAfterChange: () => slices.start(pace.wait()),
    isDone: () => isAtRest && !watcher.hasWork() && isFound(),
    spent: slices.spent,
    stop: slices.stop,
  };
}

/** A page that is still being built is read as it comes until all of it is found, but not for longer than this, in ms. */
const FIRST_MS = 2_000;

/** Decides when what has changed may be read; `spent` returns the total of all work, in ms. */
function createPace(spent: () => number) {
  /** Until then the page counts as being built. */
  let builtAt = performance.now() + FIRST_MS;
  /** Work that waiting has not yet made up for, in ms, when it was last counted, and the total then. */
  let owed = 0;
  let countedAt = 0;
  let counted = 0;
  /** When changes may be read; infinite until there is one. */
  let dueAt = 0;

  const count = () => {
    const now = performance.now();
    const left = Math.max(owed - (now - countedAt) / CHANGE_SHARE, 0);
    owed = Math.min(left + spent() - counted, LONGEST_WAIT_MS / CHANGE_SHARE);
    countedAt = now;
    counted = spent();
  };
  return {
    /** How long the page that has changed waits, in ms. */
    wait() {
      const now = performance.now();
      if (dueAt === Number.POSITIVE_INFINITY) dueAt = now + changeWait(owed + spent() - counted, now - countedAt);
      return Math.max(dueAt - now, 0);
    },
    mayRead: () => performance.now() >= dueAt,
    /** All that had changed has been read: what changes from now on waits. `isFound`: all is found in it, too. */
    caughtUp(isFound: boolean) {
      if (isFound) builtAt = 0;
      count();
      if (countedAt > builtAt) dueAt = Number.POSITIVE_INFINITY;
    },
  };
}

/** Does one piece of the most urgent work. False if none is left. */
function workOnce(deps: WorkDeps, pace: ReturnType<typeof createPace>): boolean {
  const { watcher } = deps;
  if (deps.readable.judgeNext()) return true;
  const reading = watcher.hasWork() && pace.mayRead() && watcher.step(() => true);
  if (!watcher.hasWork()) pace.caughtUp(false);
  const finding = deps.mentions.work(CHARACTERS_PER_LOOK);
  return reading || finding || noteChanged(deps);
}

/** Queues blocks whose mentions have changed for a visibility check. True if there are any to check. */
function noteChanged({ mentions, readable }: WorkDeps): boolean {
  for (const id of mentions.takeChanged()) readable.note(id);
  return !readable.isDone();
}

/** Limits for a page that keeps changing: the share of its time that we use, and the longest wait before it is read again, in ms. */
const CHANGE_SHARE = 50;
const SHORTEST_WAIT_MS = 30;
const LONGEST_WAIT_MS = 2_000;

/**
 * How long a page that changed waits before it is read again, in ms. `owed` is the work that waiting has to make up for,
 * `restedFor` how long ago it ended: a page that has rested long enough is read at once.
 */
export function changeWait(owed: number, restedFor: number): number {
  return Math.max(Math.min(owed * CHANGE_SHARE, LONGEST_WAIT_MS) - restedFor, SHORTEST_WAIT_MS);
}
