/** Finds the names that equal a query, letter for letter or in another number or gender. */
import { inflectionsOf, isInflected } from './inflected';
import { type IndexedName, LINE, type LookupIndex } from './lookup-index';
import { isArticle, isSmall, lettersOfName } from './query';

/** Longer queries are better read in parts. */
const MOST_WORDS_OF_NAME = 8;

/** Names whose letters are those of `words`, however they are divided: "elonmusk", "near shoring". */
export function namesOf(index: LookupIndex, words: readonly string[]): IndexedName[] {
  const letters = lettersOfName(words);
  const found: IndexedName[] = [];
  for (let end = 1; end <= letters.length; end += 1) {
    for (const name of namesFrom(index, letters.slice(0, end))) {
      if (lettersOfName(name.words.map(({ folded }) => folded)) === letters) found.push(name);
    }
  }
  return found;
}

/** Names that have `words` in another number or gender: "drug cartel", "mexicanas". */
export function inflectedNamesOf(index: LookupIndex, words: readonly string[]): IndexedName[] {
  const first = words[0] ?? '';
  return [first, ...inflectionsOf(first)]
    .flatMap((form) => namesFrom(index, form))
    .filter((name) => {
      const own = name.words.slice(name.words.length > words.length && startsWithArticle(name) ? 1 : 0);
      return own.length === words.length && own.every(({ folded }, at) => isInflected(words[at] as string, folded));
    });
}

/** Names, not lines, that begin with `word`, ignoring an article. */
function namesFrom(index: LookupIndex, word: string): IndexedName[] {
  const places = index.places[index.numbers.get(word) ?? -1] ?? [];
  return places
    .filter(({ name, place }) => name.kind !== LINE && (place === 0 || (place === 1 && startsWithArticle(name))))
    .map(({ name }) => name);
}

function startsWithArticle({ words }: IndexedName): boolean {
  return isArticle(words[0]?.folded ?? '');
}

/** The names that occur in full among `words`: longest first, none inside another, and none that every sentence has. */
export function namesAmong(index: LookupIndex, words: readonly string[]): IndexedName[] {
  const found: IndexedName[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = Math.min(words.length, from + MOST_WORDS_OF_NAME); to > from; to -= 1) {
      const part = words.slice(from, to);
      if (part.every(isSmall) || isSmall(part[0] as string)) continue;
      const names = namesOf(index, part).filter(({ demonym }) => !demonym);
      found.push(...names);
      if (names.length === 0) continue;
      from = to - 1;
      break;
    }
  }
  return found;
}
