/** Spells out the suffixes of a Hunspell dictionary: `Prussian/S` is Prussian, Prussians. */

interface Suffix {
  strip: string;
  add: string;
  when: RegExp;
}

/**
 * Every word of `words` (a .dic text) with the suffixes that `affixes` (an .aff text with one-letter flags) allows it.
 * Possessives and prefixes are left out: the first fold to the word itself, the second are in any list of words.
 */
export function expandDictionary(affixes: string, words: string): string[] {
  const suffixes = readSuffixes(affixes);
  const expanded: string[] = [];
  // The first line says how many there are.
  for (const line of words.split('\n').slice(1)) {
    const [stem = '', flags = ''] = line.trim().split('/');
    if (stem === '') continue;
    expanded.push(stem);
    for (const flag of flags) {
      for (const { strip, add, when } of suffixes.get(flag) ?? []) {
        if (when.test(stem)) expanded.push(stem.slice(0, stem.length - strip.length) + add);
      }
    }
  }
  return expanded;
}

function readSuffixes(affixes: string): Map<string, Suffix[]> {
  const suffixes = new Map<string, Suffix[]>();
  for (const line of affixes.split('\n')) {
    const [kind, flag, strip, add, ends] = line.trim().split(/\s+/);
    // A line of four parts is a heading: `SFX S Y 4`.
    if (kind !== 'SFX' || !flag || strip === undefined || add === undefined || ends === undefined) continue;
    if (add === "'s") continue;
    const list = suffixes.get(flag) ?? [];
    list.push({ strip: strip === '0' ? '' : strip, add: add === '0' ? '' : add, when: new RegExp(`${ends}$`) });
    suffixes.set(flag, list);
  }
  return suffixes;
}
