/** Finds what a misspelt, joined, inflected or broken word may stand for. */
import Fuse from 'fuse.js';
import { editDistance, lettersOf, mayBeNear } from './edit-distance';
import { type Lexicon, targetAs, targetText } from './lexicon';
import { printedFor } from './misread';
import { eachSharingPiece } from './piece-index';
import type { NearWord } from './resolved-words';
import { wholesBegunBy, wholesEndedBy } from './wholes';

/** More readings of one word are noise. */
const MOST_READINGS = 3;
/** Shorter pieces of words ("fe") say too little. */
const SHORTEST_PIECE = 3;
/** Fuse.js scores from 0 (the same) to 1; what it scores worse is not admitted however few the edits. */
const WORST_SCORE = 0.5;
const LONGEST_WORD = 40;

interface Admitted {
  target: number;
  text: string;
  edits: number;
}

/** Readings of `word`, best first. `useFuse` false leaves ranking to the edits alone (for measuring). */
export function nearWordsOf(lexicon: Lexicon, word: string, useFuse = true): NearWord[] {
  const inflected = inflectionsOf(lexicon, word);
  if (!couldBeMisspelt(lexicon, word)) return inflected;
  const misread = misreadOf(lexicon, word);
  if (/\d/.test(word)) return misread;
  const admitted = admit(lexicon, word);
  const ranked = useFuse ? rank(admitted, word) : [...admitted].sort(byEdits);
  const near = ranked.map(({ target, edits }) => ({ word, as: targetAs(lexicon, target), edits }));
  const readings = [...misread, ...near.filter(({ as }) => !misread.some((one) => one.as === as))];
  return [...inflected, ...readings.slice(0, MOST_READINGS), ...wholesOf(lexicon, word)];
}

function couldBeMisspelt(lexicon: Lexicon, word: string): boolean {
  if (word.length < SHORTEST_PIECE || word.length > LONGEST_WORD || lexicon.targetCount === 0) return false;
  return !lexicon.words.has(word) && !lexicon.lookalikes.has(word);
}

/** Words of names that a machine may have read as `word`. */
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
  return forms
    .filter((form) => form.length >= SHORTEST_PIECE && inflects[words.numberOf(form)] === 1)
    .map((form) => ({ word, as: form, edits: 0 }));
}

/** Targets within their bound. */
function admit(lexicon: Lexicon, word: string): Admitted[] {
  const { words, joined, joins, bounds, letters } = lexicon;
  const exact = joined.numberOf(word);
  if (exact >= 0) return [{ target: words.size + exact, text: word, edits: joins[exact] as number }];
  const admitted: Admitted[] = [];
  const own = lettersOf(word);
  eachSharingPiece(lexicon.pieces, word, (target) => {
    const cost = target < words.size ? 0 : (joins[target - words.size] as number);
    const bound = (bounds[target] as number) - cost;
    if (!mayBeNear(own, letters[target] as number, bound)) return;
    const length = target < words.size ? words.lengthOf(target) : joined.lengthOf(target - words.size);
    if (Math.abs(length - word.length) > bound) return;
    const text = targetText(lexicon, target);
    const edits = editDistance(word, text, bound);
    if (edits <= bound && !isPluralOf(word, text)) admitted.push({ target, text, edits: edits + cost });
  });
  return admitted;
}

/** "Mexicos" is a plural, and no mistake. */
function isPluralOf(word: string, name: string): boolean {
  return word === `${name}s` || word === `${name}es`;
}

function byEdits(a: Admitted, b: Admitted): number {
  return a.edits - b.edits || (a.text < b.text ? -1 : 1);
}

/** Puts the admitted in order by edits, then as Fuse.js scores them; leaves out what it scores too badly. */
function rank(admitted: readonly Admitted[], word: string): Admitted[] {
  if (admitted.length === 0) return [];
  const fuse = new Fuse(admitted, { keys: ['text'], includeScore: true, threshold: WORST_SCORE, ignoreLocation: true });
  const hits = fuse.search(word).map(({ item, score }) => ({ item, score: score ?? 1 }));
  hits.sort((a, b) => a.item.edits - b.item.edits || a.score - b.score || byEdits(a.item, b.item));
  return hits.map(({ item }) => item);
}

/** Words of names of which `word` is the beginning or the end, a space having come in ("rador" in "Ob rador"). */
function wholesOf({ wholes }: Lexicon, word: string): NearWord[] {
  return [...wholesBegunBy(wholes, word), ...wholesEndedBy(wholes, word)].map((as) => ({
    word,
    as,
    edits: as.length - word.length,
  }));
}
