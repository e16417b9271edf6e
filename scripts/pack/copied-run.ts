/** Finds words that a sentence has in common with its source, in the same order. */
import { wordsOf } from '../../core/text/fold-text';

/** From this many words in a row on it is a copy. */
const RUN = 6;

/** Of which so many must belong to no name: a long name has to be written as it is. */
const OWN = 3;

interface Token {
  folded: string;
  start: number;
  end: number;
  isName: boolean;
}

/**
 * The first run of `RUN` words or more that `sentence` has in common with one of `paragraphs` and of which `OWN` or more
 * belong to no name; null where there is none. Names are `names` and whatever the paragraph writes with a capital inside a sentence.
 */
export function copiedRun(sentence: string, paragraphs: readonly string[], names: readonly string[]): string | null {
  const mine = tokensOf(sentence, names);
  for (const paragraph of paragraphs) {
    const theirs = tokensOf(paragraph, names);
    for (let i = 0; i + RUN <= mine.length; i += 1) {
      for (let j = 0; j + RUN <= theirs.length; j += 1) {
        const length = runAt(mine, i, theirs, j);
        const own = theirs.slice(j, j + length).filter(({ isName }) => !isName).length;
        if (length >= RUN && own >= OWN) return sentence.slice(mine[i]?.start, mine[i + length - 1]?.end);
      }
    }
  }
  return null;
}

function runAt(mine: readonly Token[], i: number, theirs: readonly Token[], j: number): number {
  let length = 0;
  while (mine[i + length] && mine[i + length]?.folded === theirs[j + length]?.folded) length += 1;
  return length;
}

const kept = new WeakMap<readonly string[], { forms: Set<string>; longest: number; tokens: Map<string, Token[]> }>();

function tokensOf(text: string, names: readonly string[]): Token[] {
  let memory = kept.get(names);
  if (!memory) {
    const forms = names.map((name) => wordsOf(name).map(({ folded }) => folded));
    memory = {
      forms: new Set(forms.map((words) => words.join(' '))),
      longest: Math.max(0, ...forms.map((words) => words.length)),
      tokens: new Map(),
    };
    kept.set(names, memory);
  }
  const known = memory.tokens.get(text);
  if (known) return known;
  const tokens = markNames(text, memory.forms, memory.longest);
  memory.tokens.set(text, tokens);
  return tokens;
}

function markNames(text: string, forms: ReadonlySet<string>, longest: number): Token[] {
  const tokens = wordsOf(text).map((word) => ({ ...word, isName: isProper(text, word.start) }));
  for (let i = 0; i < tokens.length; i += 1) {
    for (let length = Math.min(longest, tokens.length - i); length > 0; length -= 1) {
      const stretch = tokens.slice(i, i + length);
      if (!forms.has(stretch.map(({ folded }) => folded).join(' '))) continue;
      for (const token of stretch) token.isName = true;
      break;
    }
  }
  return tokens;
}

/** Written with a capital although no sentence begins there. */
function isProper(text: string, start: number): boolean {
  return /^\p{Lu}/u.test(text.slice(start, start + 2)) && /[\p{L}\p{N},;:)'\u2019-]\s*$/u.test(text.slice(0, start));
}
