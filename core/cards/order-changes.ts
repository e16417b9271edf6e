/** Puts the changes since an article in order: the one a card shows first, then the others. */
import { compareIsoDates } from '../text/iso-date';
import type { Change } from './card-lines';
import { isLater } from './months-between';

/**
 * The change that matters most, then the rest, newest first. The first is the newest one chosen by the pack's editors, else the newest.
 * If any came later than `after` (a date, or null), it is one of those.
 */
export function orderChanges(changes: readonly Change[], after: string | null): Change[] {
  const newest = [...changes].sort((one, other) => compareIsoDates(other.date, one.date));
  const later = after === null ? [] : newest.filter(({ date }) => isLater(date, after));
  const candidates = later.length > 0 ? later : newest;
  const lead = candidates.find(({ isChosen }) => isChosen) ?? candidates[0];
  return lead ? [lead, ...newest.filter((each) => each !== lead)] : [];
}
