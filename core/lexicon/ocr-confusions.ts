/** Undoes the letter confusions of OCR. */

/** What was printed, and what OCR reads instead. */
const CONFUSED: readonly (readonly [read: string, printed: string])[] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['cl', 'd'],
  ['d', 'cl'],
  ['vv', 'w'],
  ['li', 'h'],
];

/** A word that may have been printed, and how many letters were misread. */
export interface Printed {
  text: string;
  edits: number;
}

/** What may have been printed if OCR read `word` (folded): digits among letters, and letters that touch. */
export function printedFor(word: string): Printed[] {
  if (/\d/.test(word)) return withoutDigits(word);
  const printed: Printed[] = [];
  for (const [read, real] of CONFUSED) {
    for (let at = word.indexOf(read); at >= 0; at = word.indexOf(read, at + 1)) {
      printed.push({ text: word.slice(0, at) + real + word.slice(at + read.length), edits: 1 });
    }
  }
  return printed;
}

function withoutDigits(word: string): Printed[] {
  const edits = word.replace(/\D/g, '').length;
  // Numbers with a letter at the end ("10l") are not misread words.
  if (/[^015\p{L}]/u.test(word) || edits * 2 > word.length) return [];
  const lettered = word.replaceAll('0', 'o').replaceAll('5', 's');
  return [...new Set([lettered.replaceAll('1', 'l'), lettered.replaceAll('1', 'i')])].map((text) => ({ text, edits }));
}
