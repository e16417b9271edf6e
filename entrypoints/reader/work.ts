/** Works through one page in slices: the most urgent first, until it is read, and again after it changed. */
import type { DocumentMentions } from '@/core/mentions/document';
import { createSlices } from '@/page/slices';
import type { PageWatcher } from '@/page/watch-page';
import type { Choosing } from './choosing';
import type { ReadableMentions } from './readable-mentions';
import type { WordQuestions } from './word-questions';

/** What a page goes through. */
export interface WorkDeps {
  watcher: PageWatcher;
  mentions: DocumentMentions;
  questions: WordQuestions;
  readable: ReadableMentions;
  choosing: Choosing;
  /** All of the page as it is now has been read, asked and found. */
  onRest(): void;
  onError(error: unknown, doing: string): void;
}

export interface Work {
  start(): void;
  /** The page changed: it is read again, the later the more it keeps changing. */
  startAfterChange(): void;
  /** True if all of the page as it is now has been read, asked and found. */
  isDone(): boolean;
  /** Milliseconds of main thread spent so far. */
  spent(): number;
  stop(): void;
}

/** Characters worked through between two looks at the clock. */
const CHARACTERS_PER_LOOK = 8_000;

/** Makes the work on one page. Nothing is done before `start`. */
export function createWork(deps: WorkDeps): Work {
  const { watcher, mentions, questions, readable, choosing } = deps;
  const rounds = createRounds();

  const isDone = () => !watcher.hasWork() && readable.isDone() && mentions.atRest() && !questions.isAsking();
  const work = (isOver: () => boolean) => {
    rounds.begin(slices.spent());
    noteChanged(deps);
    let more = true;
    while (more && !isOver()) more = workOnce(deps);
    questions.ask(slices.start);
    choosing.chooseIfDue(!more);
    if (!more && isDone()) {
      rounds.end(slices.spent());
      deps.onRest();
    }
    return more;
  };
  const slices = createSlices(work, (error) => deps.onError(error, 'reading the page'));
  return {
    start: () => slices.start(),
    startAfterChange: () => slices.start(rounds.wait()),
    isDone: () => rounds.isAtRest() && isDone(),
    spent: slices.spent,
    stop: slices.stop,
  };
}

/** Keeps account of how long a page takes from rest to rest; `spent` is the time of all rounds, in ms. */
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
    /** Milliseconds that a page which changed now has to wait. */
    wait: () => (atRest ? changeWait(last, performance.now() - restedAt) : 0),
  };
}

/** One piece of the most urgent work. False if none is left. */
function workOnce(deps: WorkDeps): boolean {
  if (deps.readable.judgeNext()) return true;
  const reading = deps.watcher.hasWork() && deps.watcher.step(() => true);
  const finding = deps.mentions.work(CHARACTERS_PER_LOOK);
  return reading || finding || noteChanged(deps);
}

/** Has blocks judged whose mentions are others now. True if there are any to judge. */
function noteChanged({ mentions, readable }: WorkDeps): boolean {
  for (const id of mentions.takeChanged()) readable.note(id);
  return !readable.isDone();
}

/** A page that keeps changing gets at most this share of its time spent on it, and is read again after at most this long. */
const CHANGE_SHARE = 50;
const SHORTEST_WAIT_MS = 30;
const LONGEST_WAIT_MS = 2_000;

/**
 * Milliseconds that a page which changed waits before it is read again. `round` is what the last reading took, `restedFor`
 * how long ago it ended: a page that has rested for long enough is read at once.
 */
export function changeWait(round: number, restedFor: number): number {
  return Math.max(Math.min(round * CHANGE_SHARE, LONGEST_WAIT_MS) - restedFor, SHORTEST_WAIT_MS);
}
