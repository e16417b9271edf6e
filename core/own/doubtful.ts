/** Says which names mark nothing, or far too much, before a reader keeps them. */
import { classesOf } from '../lexicon/word-classes';
import { MAX_NAME_LENGTH } from '../limits';
import { standsEverywhere } from '../packs/pack-references';
import { foldWords } from '../text/fold-text';
import { isFrequent } from '../text/language';
import type { Kind } from '../topics/kind-names';
import { KINDS } from '../topics/kinds';
import type { OwnName } from './note';

/** Why a name is refused. */
export type NameFault = 'none' | 'too_long' | 'no_letter' | 'one_letter' | 'number' | 'everywhere' | 'markup';

/** What is wrong with a name, or what to ask the reader about it; null if nothing. */
export type Doubt = { refused: NameFault } | { asks: 'ordinary' } | null;

/** What is doubtful about a name (a clean one) of a topic of that kind. */
export function doubtful(name: OwnName, kind: Kind): Doubt {
  const fault = faultOf(name);
  if (fault) return { refused: fault };
  return isOrdinary(name, kind) && (name.cues ?? []).length === 0 ? { asks: 'ordinary' } : null;
}

function faultOf(name: OwnName): NameFault | null {
  const { text } = name;
  if (text === '') return 'none';
  if (text.length > MAX_NAME_LENGTH) return 'too_long';
  if (/<[a-z!/]/i.test(text)) return 'markup';
  const words = foldWords(text);
  if (words.length === 0) return 'no_letter';
  if (words.every((word) => /^\p{N}+$/u.test(word))) return 'number';
  if (!standsEverywhere(name)) return null;
  return [...(words[0] ?? '')].length < 2 ? 'one_letter' : 'everywhere';
}

/** A single word that means other things too: a given name, a title, a common noun, or one written in lower case. */
function isOrdinary({ text, exactCase }: OwnName, kind: Kind): boolean {
  const [word = '', ...more] = foldWords(text);
  if (more.length > 0 || exactCase) return false;
  if (classesOf(word) !== 0 || isFrequent(word)) return true;
  return text === text.toLowerCase() && !KINDS[kind].writing.ordinary;
}

/** Letters up to which a word all in capitals is taken for an abbreviation. */
const LONGEST_ABBREVIATION = 6;

/** The name that a text is. One in capitals means itself in capitals only: "WHO" is not "who". */
export function ownName(text: string, cues: readonly string[] = []): OwnName {
  const isOneWord = /^\p{L}[\p{L}\p{N}.&]*$/u.test(text);
  const isCapital = text === text.toUpperCase() && text !== text.toLowerCase();
  return {
    text,
    ...(isOneWord && isCapital && text.length <= LONGEST_ABBREVIATION && { exactCase: true }),
    ...(cues.length > 0 && { cues: [...cues] }),
  };
}
