/** Writes a sorted list of words in short: of each, how much it shares with the one before, and the rest. */

/** Stands for a word that shares nothing; the next letter for one letter shared, and so on. Words must not have capitals. */
const NONE_SHARED = 'A'.charCodeAt(0);
const MOST_SHARED = 25;

/** The words as one text. Throws a RangeError if one has a capital of A to Z in it. */
export function frontCoded(words: readonly string[]): string {
  let before = '';
  let text = '';
  for (const word of words) {
    if (/[A-Z]/.test(word)) throw new RangeError(`"${word}" has a capital`);
    let shared = 0;
    while (shared < MOST_SHARED && shared < word.length && word.charAt(shared) === before.charAt(shared)) shared++;
    text += String.fromCharCode(NONE_SHARED + shared) + word.slice(shared);
    before = word;
  }
  return text;
}

/** The words of a text made by `frontCoded`. */
export function frontDecoded(text: string): string[] {
  let before = '';
  return (text.match(/[A-Z][^A-Z]*/g) ?? []).map((entry) => {
    before = before.slice(0, entry.charCodeAt(0) - NONE_SHARED) + entry.slice(1);
    return before;
  });
}
