/** Tells which words are one word in another number or gender, in English and in Spanish. */

/** What is left of a word must still say something: "as" and "a" are not one word. */
const SHORTEST_STEM = 4;
const ENDINGS = ['', 's', 'e', 'es', 'o', 'os', 'a', 'as'];

/** A folded word without its ending: "drug cartels", "carteles" and "mexicanas" as "cartel" and "mexican". */
export function stemOf(word: string): string {
  if (word.length < SHORTEST_STEM || /\d/.test(word)) return word;
  const one = /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const stem = one.length > SHORTEST_STEM && /[aeo]$/.test(one) ? one.slice(0, -1) : one;
  return stem.replace(/y$/, 'i').replace(/z$/, 'c');
}

/** The folded words other than `word` that may be the same in another number or gender; most are no words at all. */
export function inflectionsOf(word: string): string[] {
  const stem = stemOf(word);
  const bases = new Set([stem, stem.replace(/i$/, 'y'), stem.replace(/c$/, 'z')]);
  return [...bases]
    .flatMap((base) => ENDINGS.map((ending) => base + ending))
    .filter((other) => other !== word && stemOf(other) === stem);
}
