/** Tells which words are one word in another number or gender, in English and in Spanish. */

/** What is left of a word must still say something: "as" and "a" are not one word. */
const SHORTEST_STEM = 4;
const ENDINGS = ['', 's', 'e', 'es', 'o', 'os', 'a', 'as'];
/** What a word that ends in a consonant takes: "cartel", "cárteles"; "senador", "senadoras". */
const AFTER_CONSONANT: ReadonlySet<string> = new Set(['', 's', 'es', 'a', 'as']);

/** A folded word as stem and ending: "carteles" is "cartel" and "es". */
function partsOf(word: string): { stem: string; ending: string } {
  if (word.length < SHORTEST_STEM || /\d/.test(word)) return { stem: word, ending: '' };
  const one = /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const raw = one.length > SHORTEST_STEM && /[aeo]$/.test(one) ? one.slice(0, -1) : one;
  return { stem: raw.replace(/y$/, 'i').replace(/z$/, 'c'), ending: word.slice(raw.length) };
}

/** True for two folded words that may be one in another number or gender, and for a word and itself. */
export function isInflected(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.stem !== other.stem) return false;
  if (one.ending === '') return AFTER_CONSONANT.has(other.ending);
  return other.ending !== '' || AFTER_CONSONANT.has(one.ending);
}

/** The folded words other than `word` that may be the same in another number or gender; most are no words at all. */
export function inflectionsOf(word: string): string[] {
  const { stem } = partsOf(word);
  const bases = new Set([stem, stem.replace(/i$/, 'y'), stem.replace(/c$/, 'z')]);
  return [...bases]
    .flatMap((base) => ENDINGS.map((ending) => base + ending))
    .filter((other) => other !== word && isInflected(word, other));
}
