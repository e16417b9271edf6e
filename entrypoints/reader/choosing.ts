/** Chooses what is painted, now and then while a page is being read. */

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
  /** What is chosen has changed, or is in other nodes. */
  onChosen(): void;
}

export interface Choosing {
  /** What density and certainty let be painted, by block. */
  chosen(): ReadonlyMap<BlockId, readonly Mention[]>;
  /** Chooses again. `readToEnd` false: what was seen of the page a moment ago will do. */
  choose(readToEnd: boolean): void;
  /** Chooses again where what can be seen has changed, and it has not been done a moment ago or all is read. */
  chooseIfDue(readToEnd: boolean): void;
  /** What can be seen has changed. */
  changed(): void;
}

/** While reading goes on, what is painted is chosen again at most this often, and costs at most a tenth of the time. */
const CHOOSE_EVERY_MS = 200;
const CHOOSE_SHARE = 10;
/** While reading goes on, signs that the page is not for reading are looked for at most this often: that goes over the whole document. */
const CALM_EVERY_MS = 1_000;

/** Over the mentions that can be seen; `blocks` gives those that have any, in document order. */
export function createChoosing(
  options: ChoosingOptions,
  readable: ReadableMentions,
  blocks: () => readonly Block[],
): Choosing {
  let chosen: ReadonlyMap<BlockId, readonly Mention[]> = new Map();
  let stale = false;
  /** From when on it may be chosen again before all is read. */
  let chooseFrom = Number.NEGATIVE_INFINITY;
  const isCalm = createCalm(options, readable);

  const choose = (readToEnd: boolean) => {
    stale = false;
    const begun = performance.now();
    chosen = isCalm(readToEnd) ? new Map() : choosePainted(readable, blocks(), options.settings());
    options.onChosen();
    const ended = performance.now();
    chooseFrom = ended + Math.max(CHOOSE_EVERY_MS, (ended - begun) * CHOOSE_SHARE);
  };
  return {
    chosen: () => chosen,
    choose,
    chooseIfDue(readToEnd) {
      if (stale && (readToEnd || performance.now() > chooseFrom)) choose(readToEnd);
    },
    changed() {
      stale = true;
    },
  };
}

/** Asks whether nothing is to be painted on a page; not `now`: a moment ago's answer will do. */
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
