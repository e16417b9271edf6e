/** Folds letters (case, accents, ligatures, full width), and distinguishes letters from what separates words. */

/** Not a letter or digit: a word ends here. */
export const BREAK = 1;
/** Invisible inside a word: soft hyphen, zero-width characters, direction marks. */
const SKIP = 2;
/** Belongs to the letter before it: a combining accent. */
export const MARK = 3;
/** Folds to several letters, or is half of a surrogate pair: see `foldMany`. */
export const MANY = 4;
// Every other code is the folded letter or digit itself; the lowest is "0", 0x30.

/** Characters that NFKD must not or does not decompose. Trade mark signs and footnote numbers would otherwise attach to the word before them. */
const SPECIAL: Record<string, string> = {
  // A letter of its own, not an n with an accent: "Cañada" is not Canada.
  ñ: 'ñ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '™': ' ',
  '℠': ' ',
  ª: ' ',
  º: ' ',
};

/** Invisible, though Unicode calls them marks or letters rather than format characters: joiners, variation selectors, fillers. */
const INVISIBLE = /^(?:\p{Cf}|\u034f|[\u115f\u1160]|[\u17b4\u17b5]|[\u180b-\u180f]|\u3164|[\ufe00-\ufe0f]|\uffa0)$/u;

/** Apostrophes, quotes and stress marks that Unicode classifies as letters: they end a word like any other. */
const MODIFIER = /[\u02b9-\u02ff\ua78b\ua78c]/;

/** The combining tilde: with an n before it, it makes an ñ. */
export const TILDE = 0x303;

/** Tables of 256 codes each; 0: not looked up yet. A page has some hundred characters, and each costs more than reading a line. */
const pages: (Uint16Array | undefined)[] = new Array(256);
const many = new Map<number, string>();

/** Folds one character to its letters; `''` if it is invisible, `' '` if it separates words, U+0301 if it is a mark. */
function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (/^\p{M}$/u.test(character)) return '\u0301';
  if (/^\p{No}$/u.test(character) || MODIFIER.test(character)) return ' ';
  const special = SPECIAL[character] ?? SPECIAL[character.toLowerCase()];
  if (special !== undefined) return special;
  const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return /^[\p{L}\p{N}]+$/u.test(plain) ? plain : ' ';
}

function codeOf(folded: string): number {
  if (folded === '') return SKIP;
  if (folded === ' ') return BREAK;
  if (folded === '\u0301') return MARK;
  return folded.length === 1 ? folded.charCodeAt(0) : MANY;
}

function makeCode(unit: number): number {
  // A fast path without the checks that other letters need, which take longer than reading a short page.
  if (unit < 0x80) return isPlain(unit) ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : BREAK;
  return unit >= 0xd800 && unit <= 0xdfff ? MANY : codeOf(foldCharacter(String.fromCharCode(unit)));
}

/** The code of one UTF-16 unit: BREAK, SKIP, MARK, MANY, or the folded letter. */
export function foldUnit(unit: number): number {
  const page = codesFrom(unit >> 8);
  page[unit & 255] ||= makeCode(unit);
  return page[unit & 255] as number;
}

/** Codes of the first 256 units, for loops that cannot afford a call per character; 0 where `foldUnit` has to be asked. */
export function latinCodes(): Uint16Array {
  return codesFrom(0);
}

function codesFrom(high: number): Uint16Array {
  pages[high] ??= new Uint16Array(256);
  return pages[high];
}

/** The folded character at `at` where its unit is MANY: letters, or `''`, `' '`, U+0301 as `foldCharacter` says. */
export function foldMany(text: string, at: number): string {
  const point = text.codePointAt(at) ?? 0;
  let folded = many.get(point);
  if (folded === undefined) {
    // A lone surrogate is not a character.
    folded = point >= 0xd800 && point <= 0xdfff ? ' ' : foldCharacter(String.fromCodePoint(point));
    many.set(point, folded);
  }
  return folded;
}

/** A run of letters and digits: where it is (UTF-16, end exclusive) and its folded form. */
export interface Word {
  start: number;
  end: number;
  folded: string;
}

/** The words of a short text, folded. For text of a page use `splitWords`, which makes no strings. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const word = wordAt(text, at);
    if (word.folded !== '') words.push(word);
    at = Math.max(word.end, at + 1);
  }
  return words;
}

/** Folded words of a short text. */
export function foldWords(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}

/** ASCII letters and digits, which are already folded. */
function isPlain(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

/** The word that begins at `at`; its `folded` is empty and its `end` is `at` where none does. */
export function wordAt(text: string, at: number): Word {
  let end = at;
  while (end < text.length && isPlain(text.charCodeAt(end))) end++;
  const isWhole = end === text.length || foldUnit(text.charCodeAt(end)) === BREAK;
  return isWhole ? { start: at, end, folded: text.slice(at, end).toLowerCase() } : foldWordAt(text, at);
}

function foldWordAt(text: string, at: number): Word {
  let folded = '';
  let end = at;
  for (let i = at; i < text.length; ) {
    const code = foldUnit(text.charCodeAt(i));
    const letters = code === MANY ? foldMany(text, i) : '';
    const next = i + (code === MANY && (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1);
    const kind = code === MANY ? codeOf(letters) : code;
    if (kind === BREAK || (folded === '' && (kind === SKIP || kind === MARK))) break;
    if (kind >= MANY) folded += code === MANY ? letters : String.fromCharCode(code);
    else if (text.charCodeAt(i) === TILDE && folded.endsWith('n')) folded = `${folded.slice(0, -1)}ñ`;
    if (kind !== SKIP) end = next;
    i = next;
  }
  return { start: at, end, folded };
}

/** The letters and digits of `text`, folded, but with their capitals kept. */
export function foldKeepingCase(text: string): string {
  let folded = '';
  for (const character of text.normalize('NFC')) {
    const plain = foldCharacter(character);
    if (plain !== ' ' && plain !== '\u0301')
      folded += character === character.toLowerCase() ? plain : plain.toUpperCase();
  }
  return folded;
}
