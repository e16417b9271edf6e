/**
 * Finds words within one or two edits through exact pieces: a word with d allowed edits is cut into d + 1 pieces, of
 * which one at least survives d edits. A swap of two letters across a cut spoils two pieces at once; so each piece is
 * filed a second and third time with its last or first letter as such a swap would leave it.
 */

/** A word to be found: its letters are asked for by number, so that they need not be kept here. */
export interface Target {
  text: string;
  /** How many edits it may be away: 1 or 2. */
  bound: number;
}

/** Filed pieces: sorted hashes, the number of the target each belongs to, and where each upper half of a hash begins. */
export interface PieceIndex {
  hashes: Uint32Array;
  targets: Int32Array;
  starts: Int32Array;
  /** Scratch: the last question in which a target was called back with, by its number. */
  asked: Int32Array;
  questions: number;
}

interface Piece {
  start: number;
  end: number;
}

/** The pieces of a word of `length` letters with `bound` allowed edits. */
function piecesOf(length: number, bound: number): Piece[] {
  const count = bound + 1;
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    pieces.push({ start: Math.floor((i * length) / count), end: Math.floor(((i + 1) * length) / count) });
  }
  return pieces;
}

/** Hash of `text` from `start` to `end` as piece `piece` of a word of `length` letters with `bound` edits. */
function hashOf(text: string, start: number, end: number, length: number, bound: number, piece: number): number {
  let hash = (length << 4) ^ (bound << 2) ^ piece ^ 0x9e3779b9;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function withLetter(text: string, at: number, letter: string): string {
  return text.slice(0, at) + letter + text.slice(at + 1);
}

function hashesOfTarget({ text, bound }: Target): number[] {
  const { length } = text;
  const hashes: number[] = [];
  piecesOf(length, bound).forEach(({ start, end }, piece) => {
    hashes.push(hashOf(text, start, end, length, bound, piece));
    if (end < length) {
      hashes.push(hashOf(withLetter(text, end - 1, text.charAt(end)), start, end, length, bound, piece));
    }
    if (start > 0)
      hashes.push(hashOf(withLetter(text, start, text.charAt(start - 1)), start, end, length, bound, piece));
  });
  return hashes;
}

/** Files all targets; `each` must call back with them in the same order every time. */
export function buildPieceIndex(each: (visit: (target: Target) => void) => void): PieceIndex {
  let count = 0;
  each((target) => {
    count += hashesOfTarget(target).length;
  });
  const keys = new Float64Array(count);
  let at = 0;
  let number = 0;
  each((target) => {
    // A hash and a number in one double (52 bits), so that one sort of a plain typed array does it.
    for (const hash of hashesOfTarget(target)) keys[at++] = hash * 0x100000 + number;
    number++;
  });
  keys.sort();
  const hashes = new Uint32Array(count);
  const targets = new Int32Array(count);
  const starts = new Int32Array(0x10001);
  for (let i = 0; i < count; i++) {
    const key = keys[i] as number;
    const hash = Math.floor(key / 0x100000);
    hashes[i] = hash;
    targets[i] = key % 0x100000;
    starts[(hash >>> 16) + 1] = i + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = Math.max(starts[i] as number, starts[i - 1] as number);
  return { hashes, targets, starts, asked: new Int32Array(number), questions: 0 };
}

/**
 * Calls back with the numbers of the targets that share a piece with `word` where it could be: a superset of those
 * within their bound, each once.
 */
export function eachSharingPiece(index: PieceIndex, word: string, visit: (target: number) => void): void {
  index.questions++;
  for (let bound = 1; bound <= 2; bound++) {
    for (let length = Math.max(2 * bound, word.length - bound); length <= word.length + bound; length++) {
      const longer = word.length - length;
      for (let piece = 0; piece <= bound; piece++) {
        const start = Math.floor((piece * length) / (bound + 1));
        const end = Math.floor(((piece + 1) * length) / (bound + 1));
        // Some unspoilt piece has at most as many edits before it as pieces, and at most the rest behind it.
        const least = Math.max(-piece, longer - (bound - piece), -start);
        const most = Math.min(piece, longer + (bound - piece), word.length - end);
        for (let shift = least; shift <= most; shift++) {
          visitHash(index, hashOf(word, start + shift, end + shift, length, bound, piece), visit);
        }
      }
    }
  }
}

function visitHash(index: PieceIndex, hash: number, visit: (target: number) => void): void {
  const { hashes, targets, starts, asked, questions } = index;
  const end = starts[(hash >>> 16) + 1] as number;
  for (let i = starts[hash >>> 16] as number; i < end; i++) {
    if (hashes[i] !== hash) continue;
    const target = targets[i] as number;
    if (asked[target] === questions) continue;
    asked[target] = questions;
    visit(target);
  }
}
