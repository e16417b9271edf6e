/** Tells whether words are the same word in another number or gender, in English and in Spanish. */

/** The stem must be long enough to mean something: "as" is not the plural of "a". */
const SHORTEST_STEM = 4;
const ENDINGS = ['', 's', 'e', 'es', 'o', 'os', 'a', 'as'];
/** The endings of a word whose stem ends in a consonant: "cartel", "cárteles"; "senador", "senadoras". */
const AFTER_CONSONANT: ReadonlySet<string> = new Set(['', 's', 'es', 'a', 'as']);

/** Splits a folded word into stem and ending: "carteles" is "cartel" and "es". */
function partsOf(word: string): { stem: string; ending: string } {
  if (word.length < SHORTEST_STEM || /\d/.test(word)) return { stem: word, ending: '' };
  const one = /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const raw = one.length > SHORTEST_STEM && /[aeo]$/.test(one) ? one.slice(0, -1) : one;
  return { stem: raw.replace(/y$/, 'i').replace(/z$/, 'c'), ending: word.slice(raw.length) };
}

/** True for two folded words that may be the same in another number or gender, and for a word and itself. */
export function isInflected(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.stem !== other.stem) return false;
  if (one.ending === '') return AFTER_CONSONANT.has(other.ending);
  return other.ending !== '' || AFTER_CONSONANT.has(one.ending);
}

/** The folded words other than `word` that may be the same in another number or gender; most of them do not exist. */
export function inflectionsOf(word: string): string[] {
  const { stem } = partsOf(word);
  const bases = new Set([stem, stem.replace(/i$/, 'y'), stem.replace(/c$/, 'z')]);
  return [...bases]
    .flatMap((base) => ENDINGS.map((ending) => base + ending))
    .filter((other) => other !== word && isInflected(word, other));
}
