/** Proposes other names for a topic: what a reader would type into a form by hand, and the finder does not find by itself. */
import { classesOf } from '../lexicon/word-classes';
import { MAX_NAME_LENGTH } from '../limits';
import { foldWords } from '../text/fold-text';
import { isFunctionWord } from '../text/language';
import type { Kind } from '../topics/kind-names';
import type { Language } from '../topics/topic';
import * as WORD_CLASS from '../topics/word-class';
import { doubtful, ownName } from './doubtful';

/** How a name was made of another. */
export type Making = 'plain' | 'plural' | 'initials' | 'surname' | 'bare';

/** A name that a reader may want too. */
export interface ProposedName {
  text: string;
  by: Making;
}

/** Letters of initials: with fewer, they stand for too much; longer ones are not used. */
const FEWEST_INITIALS = 3;
const MOST_INITIALS = 7;

/** Other names for what is called `name`, a clean one, most useful first; none that would be refused, or is found anyway. */
export function proposeNames(name: string, kind: Kind, language: Language): ProposedName[] {
  const words = name.split(' ').filter(Boolean);
  const made: ProposedName[] = [
    ...(kind === 'person' ? surnames(words) : initials(words)),
    { text: name.replace(/^(?:the|el|la|los|las) (?=\S)/i, ''), by: 'bare' },
    { text: name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'), by: 'plain' },
    ...(kind === 'person' || kind === 'place' ? [] : plurals(name, language)),
  ];
  const seen = new Set([foldWords(name).join(' ')]);
  return made.filter(({ text }) => {
    const folded = foldWords(text).join(' ');
    const doubt = doubtful(ownName(text), kind);
    if (seen.has(folded) || text.length > MAX_NAME_LENGTH || (doubt && 'refused' in doubt)) return false;
    seen.add(folded);
    return true;
  });
}

/** The last name of a person, and the last two of one who has four, as Spanish names have. */
function surnames(words: readonly string[]): ProposedName[] {
  const isSuffix = (word: string) => (classesOf(foldWords(word)[0] ?? '') & WORD_CLASS.SUFFIX) !== 0;
  const named = words.filter((word) => !isSuffix(word));
  if (named.length < 2) return [];
  const last: ProposedName[] = [{ text: named.slice(-1).join(' '), by: 'surname' }];
  return named.length < 4 ? last : [{ text: named.slice(-2).join(' '), by: 'surname' }, ...last];
}

function initials(words: readonly string[]): ProposedName[] {
  const letters = words
    .filter((word) => !isFunctionWord(foldWords(word)[0] ?? ''))
    .map((word) => word.charAt(0))
    .filter((letter) => letter !== letter.toLowerCase());
  if (letters.length < FEWEST_INITIALS || letters.length > MOST_INITIALS) return [];
  return [{ text: letters.join(''), by: 'initials' }];
}

/** Of a capitalised word: one in lower case is found in the plural anyway, an abbreviation has none, and of several words it is a guess. */
function plurals(name: string, language: Language): ProposedName[] {
  if (!/^\p{Lu}\p{Ll}+$/u.test(name) || /s$/i.test(name)) return [];
  const es = /[dlnrz]$/i.test(name) ? `${name.replace(/z$/, 'c')}es` : `${name}s`;
  const en = /[^aeiou]y$/i.test(name)
    ? `${name.slice(0, -1)}ies`
    : /(?:[xz]|[cs]h)$/i.test(name)
      ? `${name}es`
      : `${name}s`;
  return [{ text: language === 'es' ? es : en, by: 'plural' }];
}

/** What a topic of that name probably is. */
export function guessKind(name: string): Kind {
  const [first = '', ...more] = foldWords(name);
  if (more.length > 0 && (classesOf(first) & (WORD_CLASS.GIVEN | WORD_CLASS.TITLE)) !== 0) return 'person';
  return ownName(name).exactCase ? 'organisation' : 'concept';
}
