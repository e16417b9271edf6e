/** Finds the words that a misspelt, joined, inflected or broken word may stand for. */
import Fuse from 'fuse.js';
import { TWO_EDITS_FROM } from '../limits';
import { SHORTEST_MISSPELT } from '../text/edit-bounds';
import { FUNCTION_WORDS, isFrequent } from '../text/language';
import type { NearWord } from '../topics/resolved-words';
import { wordsEndingWith, wordsNearPiece, wordsStartingWith } from './affix-index';
import { boundOfTarget, sharingDeletion } from './deletion-index';
import { boundAlone, ENDINGS, GENDER, IN_PHRASE, type Lexicon, targetAs, targetText } from './lexicon';
import { printedFor } from './ocr-confusions';

/** More readings of one word than this are noise. */
const MOST_READINGS = 3;
/** Words shorter than this are one swap away from too many others. */
const SHORTEST_SLIP = 4;
/** Fragments shorter than this ("fe") say too little. */
const SHORTEST_PIECE = 3;
/** Fuse.js scores from 0 (the same) to 1; anything above this is rejected, however few the edits. */
const WORST_SCORE = 0.5;
/** A misspelt piece with this many letters says something by itself. */
const LONG_PIECE = 5;
const LONGEST_WORD = 40;
const LONGEST_FUNCTION_WORD = 4;
const SLIPPED = FUNCTION_WORDS.flatMap(([, list]) => list.split(' ')).filter(
  ({ length }) => length > 1 && length <= LONGEST_FUNCTION_WORD,
);

interface Admitted {
  target: number;
  text: string;
  edits: number;
}

/** Readings of `word`, best first. `useFuse` false ranks by edits only (for measuring). */
export function nearWordsOf(lexicon: Lexicon, word: string, useFuse = true): NearWord[] {
  const inflected = inflectionsOf(lexicon, word);
  const slips = functionSlipsOf(lexicon, word);
  if (!couldBeMisspelt(lexicon, word))
    return [...inflected, ...slips, ...slipsOf(lexicon, word), ...piecesOf(lexicon, word)];
  const misread = misreadOf(lexicon, word);
  if (/\d/.test(word))
    return [...joinedAs(lexicon, word), ...misread, ...slips, ...misreadNear(lexicon, word)].slice(0, MOST_READINGS);
  const admitted = admit(lexicon, word);
  const ranked = useFuse ? rank(admitted, word) : [...admitted].sort(byEdits);
  const near = ranked.map((one) => asReading(lexicon, word, one));
  // What is near enough by itself is no piece.
  const pieces = longerWordsNear(lexicon, word).filter(({ as }) => !near.some((one) => one.as === as));
  const readings = [...misread, ...near.filter(({ as }) => !misread.some((one) => one.as === as))];
  return [...inflected, ...slips, ...readings.slice(0, MOST_READINGS), ...longerWordsOf(lexicon, word), ...pieces];
}

function asReading(lexicon: Lexicon, word: string, { target, text, edits }: Admitted): NearWord {
  const reading: NearWord = { word, as: targetAs(lexicon, target), edits };
  return edits > boundAlone(lexicon, target, text) ? { ...reading, weak: true as const } : reading;
}

/** Words of names that OCR may have read as `word`, which has figures, and that have another mistake as well. */
function misreadNear(lexicon: Lexicon, word: string): NearWord[] {
  return printedFor(word).flatMap(({ text, edits }) =>
    admit(lexicon, text)
      .map((one) => ({ ...one, edits: one.edits + edits }))
      .filter(({ target, edits: all }) => all > edits && all <= (lexicon.bounds[target] as number))
      .sort(byEdits)
      .map((one) => asReading(lexicon, word, one)),
  );
}

/** Function words of names ("Government fo Mexico") that `word` is a slip for; they count only beside the name's other words. */
function functionSlipsOf({ words }: Lexicon, word: string): NearWord[] {
  if (word.length > LONGEST_FUNCTION_WORD + 1 || word.length < 2 || isFrequent(word)) return [];
  return SLIPPED.filter((one) => Math.abs(one.length - word.length) < 2 && isSlip(word, one) && words.has(one)).map(
    (as) => ({ word, as, edits: 1, weak: true as const }),
  );
}

/** An ordinary word that is a piece of a name's word ("den" in "Joe Bi den"): only beside the name's other words. */
function piecesOf(lexicon: Lexicon, word: string): NearWord[] {
  if (word.length < SHORTEST_PIECE || /\d/.test(word)) return [];
  return longerWordsOf(lexicon, word)
    .filter(({ as }) => as.length <= 2 * word.length && isInPhrase(lexicon, as))
    .map((reading) => ({ ...reading, weak: true as const }));
}

function couldBeMisspelt(lexicon: Lexicon, word: string): boolean {
  if (word.length < SHORTEST_PIECE || word.length > LONGEST_WORD || lexicon.targetCount === 0) return false;
  return !lexicon.words.has(word) && !lexicon.lookalikes.has(word);
}

/** Words of names with digits, written as one: "Covid19". */
function joinedAs(lexicon: Lexicon, word: string): NearWord[] {
  const joined = lexicon.joined.numberOf(word);
  if (joined < 0) return [];
  return [{ word, as: targetAs(lexicon, lexicon.words.size + joined), edits: lexicon.joins[joined] as number }];
}

/**
 * Capitalised words of names that an ordinary word may be a typo for: one letter doubled, or two swapped ("Untied
 * States", "Joe Bidden"). They are misspellings only beside the name's other words.
 */
function slipsOf(lexicon: Lexicon, word: string): NearWord[] {
  if (word.length < SHORTEST_SLIP || /\d/.test(word) || !lexicon.lookalikes.has(word)) return [];
  return admit(lexicon, word)
    .filter(({ target, text }) => ((lexicon.proper[target] ?? 0) & IN_PHRASE) !== 0 && isSlip(word, text))
    .slice(0, MOST_READINGS)
    .map(({ text }) => ({ word, as: text, edits: 1, weak: true as const }));
}

/** Where a word first differs from another that is no longer; its length if nowhere. */
function firstDifference(long: string, short: string): number {
  let at = 0;
  while (at < long.length && long.charCodeAt(at) === short.charCodeAt(at)) at++;
  return at;
}

/** True if one of two words is the other with a letter doubled, or with two neighbours swapped. */
function isSlip(a: string, b: string): boolean {
  if (a.length === b.length) {
    const at = firstDifference(a, b);
    return (
      a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at) && a.slice(at + 2) === b.slice(at + 2)
    );
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const at = firstDifference(long, short);
  return long.charAt(at) === long.charAt(at - 1) && long.slice(at + 1) === short.slice(at);
}

/** Words of names that OCR may have read as `word`. */
function misreadOf({ words, bounds }: Lexicon, word: string): NearWord[] {
  return printedFor(word)
    .filter(({ text, edits }) => edits <= (bounds[words.numberOf(text)] ?? 0))
    .map(({ text, edits }) => ({ word, as: text, edits }));
}

/** Words of names of which `word` is the plural or the singular. */
function inflectionsOf({ words, inflects }: Lexicon, word: string): NearWord[] {
  if (word.length < SHORTEST_PIECE || /\d/.test(word)) return [];
  const forms = [`${word}s`, `${word}es`];
  if (word.endsWith('s')) forms.push(word.slice(0, -1));
  if (word.endsWith('es')) forms.push(word.slice(0, -2));
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('y')) forms.push(`${word.slice(0, -1)}ies`);
  const takes = (form: string, ending: number) => ((inflects[words.numberOf(form)] ?? 0) & ending) !== 0;
  const stem = /^(.{2,}?)[oa]s?$/.exec(word)?.[1];
  const gendered = stem === undefined ? [] : ['o', 'a', 'os', 'as'].map((ending) => stem + ending);
  return [
    ...forms.filter((form) => form.length >= SHORTEST_PIECE && takes(form, ENDINGS)),
    ...gendered.filter((form) => form !== word && !forms.includes(form) && takes(form, GENDER)),
  ].map((form) => ({ word, as: form, edits: 0 }));
}

/** Targets within their bound. */
function admit(lexicon: Lexicon, word: string): Admitted[] {
  const { words, joined, joins, deletionIndex } = lexicon;
  const exact = joined.numberOf(word);
  if (exact >= 0) return [{ target: words.size + exact, text: word, edits: joins[exact] as number }];
  const admitted: Admitted[] = [];
  const count = sharingDeletion(deletionIndex, word);
  for (let i = 0; i < count; i++) {
    const target = deletionIndex.found[i] as number;
    const inWords = target < words.size;
    const bound = boundOfTarget(deletionIndex, target);
    const edits = inWords ? words.distanceTo(target, word, bound) : joined.distanceTo(target - words.size, word, bound);
    // Of four letters, two wrong leave nothing.
    if (edits > bound || (edits > 1 && word.length <= SHORTEST_MISSPELT)) continue;
    const text = targetText(lexicon, target);
    const cost = inWords ? 0 : (joins[target - words.size] as number);
    if (!isPluralOf(word, text)) admitted.push({ target, text, edits: edits + cost });
  }
  return admitted;
}

/** "Mexicos" is a plural, not a mistake; "Statess" is not a plural of "States". */
function isPluralOf(word: string, name: string): boolean {
  return word === `${name}es` || (!name.endsWith('s') && word === `${name}s`);
}

function byEdits(a: Admitted, b: Admitted): number {
  return a.edits - b.edits || (a.text < b.text ? -1 : 1);
}

/**
 * Sorts the candidates by edits, then by Fuse.js score, and drops those with too bad a score. Fuse.js is asked only about
 * candidates for which it matters: those as near as the last one accepted, and those it may reject.
 */
function rank(admitted: readonly Admitted[], word: string): Admitted[] {
  const sorted = [...admitted].sort(byEdits);
  const last = sorted[MOST_READINGS - 1]?.edits ?? Number.POSITIVE_INFINITY;
  const isAtCut = sorted.length > MOST_READINGS && sorted[MOST_READINGS]?.edits === last;
  // Fuse.js rejects one edit in three letters, but here the name's other words make up for it.
  const asked = sorted.filter(
    ({ text, edits }) =>
      (isAtCut && edits === last) || (text.length >= SHORTEST_MISSPELT && mayScoreBadly(word, edits)),
  );
  if (asked.length === 0) return sorted;
  const scores = scoresOf(asked, word);
  const scored = sorted.filter((one) => !asked.includes(one) || scores.has(one));
  return scored.sort((a, b) => a.edits - b.edits || (scores.get(a) ?? 0) - (scores.get(b) ?? 0) || byEdits(a, b));
}

/** Fuse.js counts a swap as two errors, and its score is the ratio of errors to letters. */
function mayScoreBadly(word: string, edits: number): boolean {
  return 2 * edits > WORST_SCORE * word.length;
}

/** The Fuse.js scores of the candidates that it does not reject. */
function scoresOf(asked: readonly Admitted[], word: string): Map<Admitted, number> {
  const texts = asked.map(({ text }) => text);
  const fuse = new Fuse(texts, { includeScore: true, threshold: WORST_SCORE, ignoreLocation: true, shouldSort: false });
  return new Map(fuse.search(word).map(({ refIndex, score }) => [asked[refIndex] as Admitted, score ?? 1]));
}

/** Words of names that begin or end with `word`, for words broken by a space ("rador" in "Ob rador"). */
function longerWordsOf({ affixes }: Lexicon, word: string): NearWord[] {
  const length = word.length;
  return [
    ...wordsStartingWith(affixes, word).map((as) => ({ as, rest: { word: as.slice(length), isBefore: false } })),
    ...wordsEndingWith(affixes, word).map((as) => ({ as, rest: { word: as.slice(0, -length), isBefore: true } })),
  ].map((piece) => ({ word, edits: 1, ...piece }));
}

/**
 * Words of names that begin or end with a misspelling of `word` ("radoor" in "Ob radoor"). Unless much of a long word is there, that
 * says little by itself.
 */
function longerWordsNear(lexicon: Lexicon, word: string): NearWord[] {
  if (word.length < SHORTEST_MISSPELT) return [];
  return [false, true].flatMap((isEnd) =>
    wordsNearPiece(lexicon.affixes, word, isEnd).flatMap(({ as, rest }) => {
      const reading: NearWord = { word, as, edits: 2, rest: { word: rest, isBefore: isEnd } };
      if (as.length >= TWO_EDITS_FROM && Math.max(word.length, rest.length) >= LONG_PIECE) return [reading];
      return isInPhrase(lexicon, as) ? [{ ...reading, weak: true as const }] : [];
    }),
  );
}

/** True for a capitalised word of a name that has others. */
function isInPhrase({ words, proper }: Lexicon, word: string): boolean {
  return ((proper[words.numberOf(word)] ?? 0) & IN_PHRASE) !== 0;
}
