/** Gives the endings that the words of a name may have instead of those it is listed with. */
import { wordsOf } from '../text/fold-text';
import type { ResolvedName } from '../topics/resolved-words';
import { GENDER, type Lexicon } from './lexicon';

/** Shorter words take no endings: see `near-words`. */
const SHORTEST = 3;

/** Another ending of a word; null where it has none such. */
type Ending = (word: string, name: ResolvedName) => string | null;

/**
 * The words of a name as listed, and with other endings as grammar has them: the first common noun or the last, or all of
 * them ("grupo criminal", "grupos criminales"). The other way around from `near-words`, which goes from a page's word to a
 * name's and takes any mix of endings.
 */
export function formsIn({ words, inflects }: Lexicon, name: ResolvedName): string[][] {
  const bits = name.words.map((word, i) => (isSmall(name, i) ? (inflects[words.numberOf(word)] ?? 0) : 0));
  const forms = new Map([[name.words.join(' '), name.words]]);
  const add = (ending: Ending, takes: (i: number) => boolean) => {
    const form = name.words.map((word, i) => (takes(i) ? (ending(word, name) ?? word) : word));
    forms.set(form.join(' '), form);
  };
  const first = bits.findIndex((bit) => bit !== 0);
  if (first < 0) return [name.words];
  const last = bits.findLastIndex((bit) => bit !== 0);
  for (const ending of [pluralOf, singularOf]) {
    for (const one of [first, last]) add(ending, (i) => i === one);
    add(ending, (i) => bits[i] !== 0);
  }
  for (const ending of GENDERS) add(ending, (i) => ((bits[i] as number) & GENDER) !== 0);
  return [...forms.values()];
}

/** True for a word that the name has in small letters: a common noun or its adjective. */
function isSmall({ text, exactCase }: ResolvedName, i: number): boolean {
  const letter = text.charAt(wordsOf(text)[i]?.start ?? 0);
  return !exactCase && letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

function pluralOf(word: string, { languages }: ResolvedName): string | null {
  if (/s$/.test(word)) return null;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  const isSpanish = languages.includes('es') && !languages.includes('en');
  return isSpanish && /[^aeiou]$/.test(word) ? `${word}es` : `${word}s`;
}

function singularOf(word: string, { languages }: ResolvedName): string | null {
  if (word.length <= SHORTEST || !word.endsWith('s')) return null;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return languages.includes('es') && /[^aeiou]es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

const GENDERS = ['o', 'a', 'os', 'as'].map(
  (ending): Ending =>
    (word) => {
      const stem = /^(.{2,}?)[oa]s?$/.exec(word)?.[1];
      return stem === undefined ? null : stem + ending;
    },
);
