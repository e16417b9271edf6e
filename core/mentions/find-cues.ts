/** Finds the cue nearest to a candidate, and who was named in full before it. */
import { CUE_REACH_WORDS } from '../limits';
import { COUNTRY, LISTED, ORDINARY } from '../topics/word-class';
import type { Candidate } from './candidate';
import type { BookName } from './name-book';
import { IN_CUE } from './word-table';
import { type BlockWords, classAt, endOf, foldedAt, isCapitalised, startOf, writtenAt } from './written';

/** Sets the cues of the candidates that need one. Words of a decoy are not cues, nor are those of another doubtful name. */
export function findCues(block: BlockWords, candidates: readonly Candidate[]): void {
  markRivals(candidates);
  const needy = candidates.filter(({ entry }) => entry.cues !== null && entry.cues.size > 0);
  if (needy.length === 0) return;
  const hidden = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const { entry, first, last } = candidate;
    if (!isUnsettled(candidate) && entry.name.topic !== null) continue;
    for (let i = first; i <= last; i++) hidden.set(i, candidate);
  }
  for (const candidate of needy) findCue({ block, hidden }, candidate);
}

/** True for a doubtful name of several words, which is not a cue for others before it is settled itself ("Plan B"). */
function isUnsettled({ entry }: Candidate): boolean {
  return entry.cues !== null && entry.words.length > 1;
}

/** Marks surnames where the last person of that name to be named in full, in the same block, was somebody else. */
function markRivals(candidates: readonly Candidate[]): void {
  const surnames = candidates.filter(({ entry }) => entry.isSurname);
  for (const candidate of surnames) {
    const { topic } = candidate.entry.name;
    const word = candidate.entry.words[0] as number;
    let lastFull: Candidate | null = null;
    for (const other of candidates) {
      if (other.last >= candidate.first || !other.entry.words.includes(word)) continue;
      const isFull = other.entry.words.length > 1 || isAnothers(other);
      if (
        isFull &&
        (lastFull === null ||
          other.last > lastFull.last ||
          (other.last === lastFull.last && other.first < lastFull.first))
      )
        lastFull = other;
    }
    candidate.isAfterRival = lastFull !== null && (lastFull.entry.name.topic !== topic || isAnothers(lastFull));
  }
}

/** True for "Hunter Biden", and for "Zebulon Biden", where the given name is not known as one. */
function isAnothers({ isSomebodyElse, beside }: Candidate): boolean {
  return isSomebodyElse || beside.includes('before');
}

interface Search {
  block: BlockWords;
  hidden: ReadonlyMap<number, Candidate>;
}

function findCue(search: Search, candidate: Candidate): void {
  const { entry, first, last } = candidate;
  const end = search.block.count - 1;
  const { home } = entry;
  for (let distance = 1; distance <= CUE_REACH_WORDS; distance++) {
    if (home !== null && !candidate.beside.includes('abroad')) {
      const isNear = isAbroad(search.block, home, first - distance) || isAbroad(search.block, home, last + distance);
      if (isNear) candidate.beside.push('abroad');
    }
    const cue = cueAt(search, entry, first - distance, first - 1) ?? cueAt(search, entry, last + distance, end);
    if (cue === null) continue;
    candidate.cue = cue;
    candidate.cueDistance = distance;
    return;
  }
}

/** True if the block's word `at` is a country other than `home` that no topic is about: "cartels" are Mexico's on a page about China as well. */
function isAbroad(block: BlockWords, home: RegExp, at: number): boolean {
  return (classAt(block, at) & (COUNTRY | LISTED)) === COUNTRY && !home.test(foldedAt(block, at));
}

/** The cue that begins at the block's word `at` and ends at `until` or before, as written. */
function cueAt({ block, hidden }: Search, entry: BookName, at: number, until: number): string | null {
  if (at < 0 || at > until || (classAt(block, at) & IN_CUE) === 0) return null;
  const cover = hidden.get(at);
  if (cover !== undefined && cover.entry.name.topic !== entry.name.topic) return null;
  const { numbers } = block.list;
  for (const { words, isProper } of entry.cues?.get(numbers[block.from + at] as number) ?? []) {
    const last = at + words.length - 1;
    if (last > until || words.some((word, i) => numbers[block.from + at + i] !== word)) continue;
    const isSmall = isProper && !isCapitalised(writtenAt(block, at));
    if (isSmall && ((classAt(block, at) & ORDINARY) !== 0 || isCapitalised(block.text.trimStart()))) continue;
    return block.text.slice(startOf(block, at), endOf(block, last));
  }
  return null;
}
