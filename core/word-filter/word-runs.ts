/** Splits text into words whose letters are evened out as everywhere (`fold-text`), with little code: every frame loads it. */

/** Words of one text: the hash of each, and where it stands in `text`, in which letters are plain but keep their case. */
export interface Words {
  text: string;
  hashes: number[];
  starts: number[];
  /** Exclusive. */
  ends: number[];
}

const BEYOND_ASCII = /[^\0-\x7f]/;
/** What ends a word though compatibility makes letters or digits of it. */
const SIGNS = /[\p{No}™℠ªº]/gu;
/** Accents and invisible characters; the tilde of an ñ stays. */
const MARKS = /(?<!n)\u0303|[\u034f\u115f\u1160\u3164\uffa0]|(?!\u0303)[\p{M}\p{Cf}]/giu;
const NO_LETTERS = /(?!\u0303)[^\0-\x7f\p{L}\p{N}]|[\u02b9-\u02ff\ua78b\ua78c]/gu;
/** The words of `text`. */
export function wordsIn(text: string): Words {
  const plain = BEYOND_ASCII.test(text) ? evenedOut(text) : text;
  const lower = plain.toLowerCase();
  const words: Words = { text: plain, hashes: [], starts: [], ends: [] };
  let start = -1;
  let hash = 0;
  for (let at = 0; at <= lower.length; at++) {
    // Past the end it is NaN, which is no letter either.
    const unit = lower.charCodeAt(at);
    if (unit > 127 || (unit > 96 && unit < 123) || (unit > 47 && unit < 58)) {
      if (start < 0) {
        start = at;
        hash = 0x811c9dc5;
      }
      hash = Math.imul(hash ^ unit, 0x01000193);
    } else if (start >= 0) {
      words.hashes.push(hash);
      words.starts.push(start);
      words.ends.push(at);
      start = -1;
    }
  }
  return words;
}

function evenedOut(text: string): string {
  return text.replace(SIGNS, ' ').normalize('NFKD').replace(MARKS, '').replace(NO_LETTERS, ' ');
}

/** The hash of no words. */
export const NO_WORDS = 0;

/** The hash of a run of words: `before` is that of all but the last, `word` the last one's own. */
export function hashWith(before: number, word: number): number {
  const mixed = Math.imul(before ^ word, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
}

/** The hash of the words of `text` as one run. */
export function hashOfRun(text: string): number {
  return wordsIn(text).hashes.reduce(hashWith, NO_WORDS);
}
