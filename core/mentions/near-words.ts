/** Finds what a misspelt, joined, inflected or broken word may stand for. */
import Fuse from 'fuse.js';
import { editDistance } from './edit-distance';
import { type Lexicon, type NearTarget, reversed } from './lexicon';
import { printedFor } from './misread';
import { eachSharingPiece } from './piece-index';
import type { NearWord } from './resolved-words';

/** More readings of one word are noise. */
const MOST_READINGS = 3;
/** A piece of a word may belong to so many words; the neighbour tells which. The shortest come first. */
const MOST_WHOLES = 12;
const LOOKED_AT = 200;
/** Shorter pieces of words ("fe") say too little. */
const SHORTEST_PIECE = 3;
/** Fuse.js scores from 0 (the same) to 1; what it scores worse is not admitted however few the edits. */
const WORST_SCORE = 0.5;
const LONGEST_WORD = 40;

interface Admitted {
  target: NearTarget;
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
  const near = ranked.map(({ target, edits }) => ({ word, as: target.as, edits }));
  const readings = [...misread, ...near.filter(({ as }) => !misread.some((one) => one.as === as))];
  return [...inflected, ...readings.slice(0, MOST_READINGS), ...wholesOf(lexicon, word)];
}

function couldBeMisspelt(lexicon: Lexicon, word: string): boolean {
  if (word.length < SHORTEST_PIECE || word.length > LONGEST_WORD || lexicon.targets.length === 0) return false;
  return !lexicon.words.has(word) && !lexicon.lookalikes.has(word);
}

/** Words of names that a machine may have read as `word`. */
function misreadOf({ words }: Lexicon, word: string): NearWord[] {
  return printedFor(word)
    .filter(({ text, edits }) => edits <= (words.get(text)?.bound ?? 0))
    .map(({ text, edits }) => ({ word, as: text, edits }));
}

/** Words of names of which `word` is the plural or the singular. */
function inflectionsOf({ words }: Lexicon, word: string): NearWord[] {
  if (word.length < SHORTEST_PIECE || /\d/.test(word)) return [];
  const forms = [`${word}s`, `${word}es`];
  if (word.endsWith('s')) forms.push(word.slice(0, -1));
  if (word.endsWith('es')) forms.push(word.slice(0, -2));
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('y')) forms.push(`${word.slice(0, -1)}ies`);
  return forms
    .filter((form) => form.length >= SHORTEST_PIECE && words.get(form)?.inflects)
    .map((form) => ({ word, as: form, edits: 0 }));
}

/** Targets within their bound. */
function admit(lexicon: Lexicon, word: string): Admitted[] {
  const exact = lexicon.joined.get(word);
  const target = exact === undefined ? undefined : lexicon.targets[exact];
  if (target) return [{ target, text: target.text, edits: target.joins }];
  const admitted: Admitted[] = [];
  eachSharingPiece(lexicon.pieces, word, (number) => {
    const near = lexicon.targets[number] as NearTarget;
    const edits = editDistance(word, near.text, near.bound) + near.joins;
    if (edits <= near.bound && !isPluralOf(word, near.text)) admitted.push({ target: near, text: near.text, edits });
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
function wholesOf(lexicon: Lexicon, word: string): NearWord[] {
  const begun = startingWith(lexicon.forwards, word);
  const ended = startingWith(lexicon.backwards, reversed(word)).map(reversed);
  return [...begun, ...ended].map((as) => ({ word, as, edits: as.length - word.length }));
}

/** The shortest words of a sorted list that begin with `piece` and are longer by two letters at least. */
function startingWith(sorted: readonly string[], piece: string): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < piece) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let i = low; i < sorted.length && found.length < LOOKED_AT; i++) {
    const word = sorted[i] as string;
    if (!word.startsWith(piece)) break;
    if (word.length >= piece.length + 2) found.push(word);
  }
  return found.sort((a, b) => a.length - b.length).slice(0, MOST_WHOLES);
}
