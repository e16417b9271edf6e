/** Guesses the language of a text from its function words. */
import type { Language } from '../topics/topic';

/** Languages that are distinguished; the number is the index into counts. 0: not a function word. */
const ENGLISH = 1;
const SPANISH = 2;
/** Portuguese, French, Italian, Catalan, German: recognised only so that they are not taken for the other two. */
const ELSEWHERE = 3;
export const LANGUAGE_NUMBERS = 4;

/** Frequent words that the other languages of this table do not have. */
export const FUNCTION_WORDS: readonly (readonly [language: number, words: string])[] = [
  [
    ENGLISH,
    'the of and to is was were are that with for from by on at this it its his her their they we you he she not but have has had been will would which who what when where there than or as if so up out about into over after said says did does how can could should',
  ],
  [
    SPANISH,
    'el los las una del y es por pero como mas su sus al lo se con para esta este esto fue son ser hay ha han sin sobre entre tambien muy cuando donde desde hasta porque segun dijo quien cual ya asi ese esa sido estan estaba tiene nos les',
  ],
  [
    ELSEWHERE,
    'nao um uma em os do da dos das ao aos foi sao mais pelo pela seu sua le des et du un dans pour qui sur au aux avec ce cette il elle ils nous vous ne pas est sont di che della degli gli nel anche sono non alla questo der die und den von zu mit ist nicht ein eine auf fur dem els amb',
  ],
];

/** By folded word: the number of the language in which it is frequent. */
export const LANGUAGE_OF_WORD: ReadonlyMap<string, number> = new Map(
  FUNCTION_WORDS.flatMap(([language, words]) => words.split(' ').map((word) => [word, language])),
);

/** Those of the languages that are read. */
export const OWN_FUNCTION_WORDS: readonly string[] = [...LANGUAGE_OF_WORD.keys()].filter(
  (word) => LANGUAGE_OF_WORD.get(word) !== ELSEWHERE,
);

/** Fewer function words than this say nothing about a document; a single block needs more. */
const ENOUGH_IN_DOCUMENT = 8;
const ENOUGH_IN_BLOCK = 12;

/**
 * The language that `counts` (function words by language) and `words` (all words) speak for; `other` where it is neither
 * English nor Spanish; null if there is too little to say.
 */
export function guessLanguage(
  counts: readonly number[],
  words: number,
  scope: 'document' | 'block',
): Language | 'other' | null {
  const english = counts[ENGLISH] ?? 0;
  const spanish = counts[SPANISH] ?? 0;
  const elsewhere = counts[ELSEWHERE] ?? 0;
  const best = Math.max(english, spanish);
  const enough = scope === 'document' ? ENOUGH_IN_DOCUMENT : ENOUGH_IN_BLOCK;
  if (Math.max(best, elsewhere) < enough)
    return scope === 'document' ? guessLittle(english, spanish, elsewhere, words > 20 * enough) : null;
  if (elsewhere > best || best * 10 < words) return scope === 'document' ? 'other' : null;
  if (best < 2 * Math.min(english, spanish)) return null;
  if (scope === 'block' && best < 3 * (english + spanish + elsewhere - best)) return null;
  return english > spanish ? 'en' : 'es';
}

/** This few function words are enough if they are all of one language. */
const UNANIMOUS = 2;

/** The language of a document with few function words. `isLong`: it has so many other words that it is hardly in one of ours. */
function guessLittle(english: number, spanish: number, elsewhere: number, isLong: boolean): Language | 'other' | null {
  if (isLong || (elsewhere >= UNANIMOUS && elsewhere > 2 * Math.max(english, spanish))) return 'other';
  if (english >= UNANIMOUS && english > 3 * (spanish + elsewhere)) return 'en';
  return spanish >= UNANIMOUS && spanish > 3 * (english + elsewhere) ? 'es' : null;
}

const functionWords = new Set([...LANGUAGE_OF_WORD.keys(), 'us', 'me', 'my', 'your']);

const frequentWords = new Set([...functionWords, ...'a in de la que en e y o i d s l t'.split(' ')]);

/** True for a folded word that occurs in nearly every sentence of some language. */
export function isFrequent(folded: string): boolean {
  return frequentWords.has(folded);
}

/** True for a folded word that every text has, whatever its subject. */
export function isFunctionWord(folded: string): boolean {
  return functionWords.has(folded);
}
