/** Tells from the words beside a name that another one is meant: another country's, a team, the city itself. */

import { ARTICLE, COUNTRY, HIS, IN, LISTED, OF, OPENER, SPORT, TITLE, TRAVEL, WHERE, WITH } from '../topics/word-class';
import { isHeadline } from './given-name';
import { type BlockWords, classAt, foldedAt, isCapitalised, isSpaced, opensSentence, writtenAt } from './written';

/** "The border with Guatemala": what follows shows that it is another border. */
export function isAnotherOne(block: BlockWords, last: number): boolean {
  const at = afterArticle(block, last + 2);
  if (!isSpaced(block, last) || (classAt(block, last + 1) & WITH) === 0) return false;
  return isCapitalised(writtenAt(block, at)) && (classAt(block, at) & LISTED) === 0;
}

/**
 * "Colombian cartels", "Brazil's Foreign Ministry", "pobreza en Bolivia": true if the country beside the words is none of those that
 * `home` matches. `isCommon`: they are a common noun, and what is in a country is of it.
 */
export function isOfCountry(block: BlockWords, home: RegExp, isCommon: boolean, first: number, last: number): boolean {
  const isCountry = (at: number) => (classAt(block, at) & COUNTRY) !== 0 && !home.test(foldedAt(block, at));
  if (isSpaced(block, first - 1) && isCountry(ownerBefore(block, first))) return true;
  if (!isSpaced(block, last)) return false;
  const tie = classAt(block, last + 1);
  const isTied = (tie & OF) !== 0 || (isCommon && (tie & IN) !== 0);
  return isCountry(last + 1) || (isTied && isCountry(afterArticle(block, last + 2)));
}

/** The word before `at`, or before its possessive ending: "Guatemala's Foreign Ministry". */
function ownerBefore(block: BlockWords, at: number): number {
  return foldedAt(block, at - 1) === 's' ? at - 2 : at - 1;
}

/** `at`, or the word after it if that is an article. */
function afterArticle(block: BlockWords, at: number): number {
  return (classAt(block, at) & ARTICLE) === 0 ? at : at + 1;
}

/** "In Beijing", "flew to Washington": the city rather than its government. */
export function isTheCity(block: BlockWords, first: number): boolean {
  return ((classAt(block, first - 1) & WHERE) | (classAt(block, first - 2) & TRAVEL)) !== 0;
}

/** A word of sport this near to a city makes it a team. */
const SPORT_REACH = 4;

/** "El Monterrey", "Monterrey beat Tigres": a team rather than its city. */
export function isTeam(block: BlockWords, first: number, last: number): boolean {
  const before = classAt(block, first - 1);
  if ((before & HIS) !== 0) return true;
  if ((before & (IN | OF)) !== 0) return false;
  for (let i = first - SPORT_REACH; i <= last + SPORT_REACH; i++) if ((classAt(block, i) & SPORT) !== 0) return true;
  return false;
}

/** "Asian cartels": a capitalised word before a common noun says whose they are, if it is not a name of ours. */
export function isAfterAdjective(block: BlockWords, first: number): boolean {
  const at = ownerBefore(block, first);
  if (!isSpaced(block, first - 1) || !isCapitalised(writtenAt(block, at)) || opensSentence(block, at)) return false;
  return (classAt(block, at) & (LISTED | OPENER | TITLE)) === 0 && !isHeadline(block, first, first);
}
