/** Finds the cue that is nearest to a candidate. */
import { CUE_REACH_WORDS } from '../limits';
import type { Candidate } from './candidate';
import type { BookName } from './name-book';
import { IN_CUE, type WordTable } from './word-table';
import { type BlockWords, endOf, startOf } from './written';

/** Fills in the cues of the candidates that need one. Words of a decoy are no cue. */
export function findCues(block: BlockWords, table: WordTable, candidates: readonly Candidate[]): void {
  const needy = candidates.filter(({ entry }) => entry.cues !== null && entry.cues.size > 0);
  if (needy.length === 0) return;
  const hidden = new Set<number>();
  for (const { entry, first, last } of candidates) {
    if (entry.name.topic === null) for (let i = first; i <= last; i++) hidden.add(i);
  }
  for (const candidate of needy) candidate.cue = nearestCue({ block, table, hidden }, candidate);
}

interface Place {
  block: BlockWords;
  table: WordTable;
  hidden: ReadonlySet<number>;
}

function nearestCue(place: Place, { entry, first, last }: Candidate): string | null {
  const end = place.block.count - 1;
  for (let distance = 1; distance <= CUE_REACH_WORDS; distance++) {
    const cue = cueAt(place, entry, first - distance, first - 1) ?? cueAt(place, entry, last + distance, end);
    if (cue !== null) return cue;
  }
  return null;
}

/** The cue that begins at the block's word `at` and ends at `until` or before, as written. */
function cueAt({ block, table, hidden }: Place, entry: BookName, at: number, until: number): string | null {
  if (at < 0 || at > until || hidden.has(at)) return null;
  const { numbers } = block.list;
  const number = numbers[block.from + at] as number;
  if (((table.uses[number] as number) & IN_CUE) === 0) return null;
  for (const cue of entry.cues?.get(number) ?? []) {
    const last = at + cue.length - 1;
    if (last > until || cue.some((word, i) => numbers[block.from + at + i] !== word)) continue;
    return block.text.slice(startOf(block, at), endOf(block, last));
  }
  return null;
}
