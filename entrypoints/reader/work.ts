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
  /** All of the page as it is now has been read, asked and found, and nothing was to be chosen anew. */
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
  const rounds = createRounds();

  const isDone = () => !watcher.hasWork() && readable.isDone() && mentions.atRest() && !questions.isAsking();
  const work = (isOver: () => boolean) => {
    const begun = performance.now();
    const isLate = () => performance.now() - begun > LATE_MS;
    rounds.begin(slices.spent());
    choosing.chooseIfDue(false, false);
    noteChanged(deps);
    let more = true;
    while (more && !isOver()) {
      more = workOnce(deps);
      // What has been found in this slice so far is painted before more is read.
      if (readable.isDone()) choosing.chooseIfDue(false, isLate());
    }
    questions.ask(slices.start);
    const isChosen = choosing.chooseIfDue(!more, isLate());
    // A choice that takes long is left to a slice of its own.
    if (more || choosing.isStale()) return true;
    if (isDone()) {
      rounds.end(slices.spent());
      if (!isChosen) deps.onRest();
    }
    return false;
  };
  const slices = createSlices(work, (error) => deps.onError(error, 'reading the page'));
  return {
    start() {
      // An answer that is there already counts from the first slice on.
      questions.ask(slices.start);
      slices.start();
    },
    startAfterChange: () => slices.start(rounds.wait()),
    isDone: () => rounds.isAtRest() && isDone(),
    spent: slices.spent,
    stop: slices.stop,
  };
}

/** Measures how long each round of reading takes; `spent` is the total of all rounds, in ms. */
function createRounds() {
  let began = 0;
  let last = 0;
  let atRest = false;
  let restedAt = 0;
  return {
    begin(spent: number) {
      if (atRest) began = spent;
      atRest = false;
    },
    end(spent: number) {
      atRest = true;
      restedAt = performance.now();
      last = spent - began;
    },
    isAtRest: () => atRest,
    /** How long a page that changes now has to wait, in ms. */
    wait: () => (atRest ? changeWait(last, performance.now() - restedAt) : 0),
  };
}

/** Does one piece of the most urgent work. False if none is left. */
function workOnce(deps: WorkDeps): boolean {
  if (deps.readable.judgeNext()) return true;
  const reading = deps.watcher.hasWork() && deps.watcher.step(() => true);
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
 * How long a page that changed waits before it is read again, in ms. `round` is how long the last reading took, `restedFor`
 * how long ago it ended: a page that has rested long enough is read at once.
 */
export function changeWait(round: number, restedFor: number): number {
  return Math.max(Math.min(round * CHANGE_SHARE, LONGEST_WAIT_MS) - restedFor, SHORTEST_WAIT_MS);
}
