/** Decides when to choose what is painted, now and then while a page is being read. */

import type { BlockId } from '@/core/mentions/document';
import type { Mention } from '@/core/mentions/mention';
import { choosePainted } from '@/core/painting/choose-painted';
import type { Settings } from '@/core/settings/settings';
import { isEditor } from '@/page/calm-signs';
import type { Block } from '@/page/page-text';
import type { ReadableMentions } from './readable-mentions';

export interface ChoosingOptions {
  document: Document;
  settings(): Settings;
  /** True if nothing is to be painted on this page as it is now. Reads layout. */
  isCalm(): boolean;
  /** The choice has changed, or is in other nodes. */
  onChosen(): void;
}

export interface Choosing {
  /** What density and certainty let be painted, by block. */
  chosen(): ReadonlyMap<BlockId, readonly Mention[]>;
  /** Chooses again. `readToEnd` false: a recent look at the page is good enough. */
  choose(readToEnd: boolean): void;
  /**
   * Chooses again if what can be seen has changed, unless that was done a moment ago and reading is not finished. True if it
   * did. `isLate`: much of a slice is over, and only a choice that is quickly made is made in it.
   */
  chooseIfDue(readToEnd: boolean, isLate: boolean): boolean;
  /** True if what can be seen has changed since the last choice. */
  isStale(): boolean;
  /** What can be seen has changed. */
  changed(): void;
}

/** While reading goes on, the choice is made at most this often, and takes at most a tenth of the time. */
const CHOOSE_EVERY_MS = 200;
const CHOOSE_SHARE = 10;
/** Late in a slice, a choice is made if the last one took no longer than this. */
const MAX_LATE_MS = 2;
/** While reading goes on, signs that the page is not for reading are checked at most this often, since that searches the whole document. */
const CALM_EVERY_MS = 1_000;

/** Works on the mentions that can be seen; `blocks` returns the blocks that have any, in document order. */
export function createChoosing(
  options: ChoosingOptions,
  readable: ReadableMentions,
  blocks: () => readonly Block[],
): Choosing {
  let chosen: ReadonlyMap<BlockId, readonly Mention[]> = new Map();
  let stale = false;
  /** How long the last choice took. */
  let took = 0;
  /** The earliest time of the next choice before everything is read. */
  let chooseFrom = Number.NEGATIVE_INFINITY;
  const isCalm = createCalm(options, readable);

  const choose = (readToEnd: boolean) => {
    stale = false;
    const begun = performance.now();
    chosen = isCalm(readToEnd) ? new Map() : choosePainted(readable, blocks(), options.settings());
    options.onChosen();
    const ended = performance.now();
    took = ended - begun;
    chooseFrom = ended + Math.max(CHOOSE_EVERY_MS, took * CHOOSE_SHARE);
  };
  return {
    chosen: () => chosen,
    choose,
    chooseIfDue(readToEnd, isLate) {
      const isDue = stale && !(isLate && took > MAX_LATE_MS) && (readToEnd || performance.now() > chooseFrom);
      if (isDue) choose(readToEnd);
      return isDue;
    },
    isStale: () => stale,
    changed() {
      stale = true;
    },
  };
}

/** Checks whether nothing is to be painted on a page; unless `now`, a recent answer is good enough. */
function createCalm({ document, isCalm }: ChoosingOptions, readable: ReadableMentions): (now: boolean) => boolean {
  let calm = false;
  let calmAt = Number.NEGATIVE_INFINITY;
  return (now) => {
    // Nothing is painted in a document that is itself an editor.
    if (isEditor(document)) return true;
    if (readable.isEmpty()) return false;
    const begun = performance.now();
    if (!now && begun - calmAt < CALM_EVERY_MS) return calm;
    calmAt = begun;
    calm = isCalm();
    return calm;
  };
}
