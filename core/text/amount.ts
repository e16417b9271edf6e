/** Parses the number in words such as "about 4 million", "seis de cada diez" or "−2.5 %". */
import type { Language } from '../topics/topic';

export interface Amount {
  /** A share is a fraction: 0.6 for "six out of ten" and "60%". Infinity if there are too many digits for a number. */
  readonly size: number;
  /** It is a part of a whole. */
  readonly isShare: boolean;
}

/** "one:1 two:2" as a map. */
function table(text: string): ReadonlyMap<string, number> {
  return new Map(text.split(/\s+/).map((pair) => [pair.replace(/:.*/, ''), Number(pair.replace(/.*:/, ''))]));
}

/** Words that add up: "twenty" and "five". */
const UNITS: Record<Language, ReadonlyMap<string, number>> = {
  en: table(
    `zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14
    fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70
    eighty:80 ninety:90`,
  ),
  es: table(
    `cero:0 un:1 uno:1 una:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13
    catorce:14 quince:15 dieciséis:16 diecisiete:17 dieciocho:18 diecinueve:19 veinte:20 veintiún:21 veintiuno:21 veintiuna:21
    veintidós:22 veintitrés:23 veinticuatro:24 veinticinco:25 veintiséis:26 veintisiete:27 veintiocho:28 veintinueve:29
    treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80 noventa:90 cien:100 ciento:100 doscientos:200
    doscientas:200 trescientos:300 trescientas:300 cuatrocientos:400 cuatrocientas:400 quinientos:500 quinientas:500
    seiscientos:600 seiscientas:600 setecientos:700 setecientas:700 ochocientos:800 ochocientas:800 novecientos:900
    novecientas:900`,
  ),
};

/** Words that multiply what precedes them. A plural alone ("thousands of people") is not a number. */
const SCALES: Record<Language, ReadonlyMap<string, number>> = {
  en: table('hundred:100 dozen:12 thousand:1e3 million:1e6 billion:1e9 trillion:1e12'),
  es: table('docena:12 docenas:12 mil:1e3 millón:1e6 millones:1e6 billón:1e12 billones:1e12'),
};
const NEVER_FIRST: ReadonlySet<string> = new Set(['docenas', 'millones', 'billones']);

/** Fractions; the number before them is the numerator. */
const PARTS: Record<Language, ReadonlyMap<string, number>> = {
  en: table('half:2 third:3 thirds:3 quarter:4 quarters:4 fifth:5 fifths:5 tenth:10 tenths:10'),
  es: table('mitad:2 tercio:3 tercios:3 cuarto:4 cuartos:4 quinto:5 quintos:5 décimo:10 décimos:10'),
};
const JOINS: Record<Language, string> = { en: 'and', es: 'y' };
const PERCENT: Record<Language, RegExp> = {
  en: /^\s*(?:%|per ?cent\b(?! points?))/,
  es: /^\s*(?:%|por ciento)/,
};
const OUT_OF: Record<Language, RegExp> = {
  // "40 in 2023" is not a share.
  en: /^\s*(?:out of|in every|of every|in(?!\s+\d{4}(?!\d))|of)\s+(?=[\p{L}\d])/u,
  es: /^\s*de cada\s+(?=[\p{L}\d])/u,
};

/**
 * A sign, a number in digits (thousands apart by points, commas or spaces), or a word. A sign after a letter or digit is a
 * hyphen: "COVID-19", "2018-2020".
 */
const TOKEN =
  /((?<![\p{L}\d])[-−]\s?)?(?:[$€£]\s?)?(\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,20}(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)|\p{L}+/gu;

/** A number in a text, and what comes after it. */
interface Found {
  size: number;
  rest: string;
}

/**
 * The first number in `text`, written in digits or words of `language`; null if there is none. "Several", "thousands" and
 * the like are none. A comma or point before exactly three digits sets thousands apart: in English the comma alone, in
 * Spanish both, as Mexico writes "600,000" and Spain "600.000".
 */
export function amountIn(text: string, language: Language): Amount | null {
  const lower = text.normalize('NFC').toLowerCase();
  const found = numberIn(lower, language) ?? partIn(lower, language);
  if (!found) return null;
  const { size, rest } = found;
  if (PERCENT[language].test(rest)) return { size: size / 100, isShare: true };
  const [part = ''] = /^\s*\p{L}+/u.exec(rest) ?? [];
  const parts = PARTS[language].get(part.trim());
  if (parts !== undefined) return { size: size / parts, isShare: true };
  const [between] = OUT_OF[language].exec(rest) ?? [];
  const whole = between === undefined ? null : numberAtStart(rest.slice(between.length), language);
  return whole && whole.size > 0 && Math.abs(size) <= whole.size
    ? { size: size / whole.size, isShare: true }
    : { size, isShare: false };
}

/** "Half of", "a third of", "la mitad": one part, though no number says so. */
function partIn(text: string, language: Language): Found | null {
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
    if (PARTS[language].has(word)) return { size: 1, rest: text.slice(index) };
  }
  return null;
}

function numberAtStart(text: string, language: Language): Found | null {
  const [first] = text.matchAll(TOKEN);
  const isNumber = first && (first[2] !== undefined || UNITS[language].has(first[0]));
  return isNumber ? numberIn(text, language) : null;
}

function numberIn(text: string, language: Language): Found | null {
  let sum: Sum | null = null;
  let before = '';
  let end = 0;
  for (const token of text.matchAll(TOKEN)) {
    const [word, sign, digits] = token;
    if (digits !== undefined) {
      if (sum) break;
      const isNegative = sign !== undefined || before === 'minus' || before === 'menos';
      sum = { done: 0, open: digitsValue(digits, language), isNegative };
    } else {
      const next: Sum | null = withWord(sum, word, language, before);
      if (sum && !next) {
        // "Two hundred and five", but not "40 and more".
        if (word === JOINS[language]) continue;
        break;
      }
      before = word;
      sum = next;
      if (!sum) continue;
    }
    end = token.index + word.length;
  }
  if (!sum) return null;
  const size = sum.done + (sum.open ?? 0);
  return { size: sum.isNegative ? -size : size, rest: text.slice(end) };
}

/** A number being parsed: the part that is complete, and the part that the next word may still multiply. */
interface Sum {
  readonly done: number;
  readonly open: number | null;
  readonly isNegative: boolean;
}

/** `sum` with one more word, or null if the word is not part of a number. */
function withWord(sum: Sum | null, word: string, language: Language, before: string): Sum | null {
  const { done, open, isNegative } = sum ?? {
    done: 0,
    open: null,
    isNegative: before === 'minus' || before === 'menos',
  };
  const unit = UNITS[language].get(word);
  if (unit !== undefined) return { done, open: (open ?? 0) + unit, isNegative };
  const scale = SCALES[language].get(word);
  if (scale === undefined || (!sum && NEVER_FIRST.has(word))) return null;
  if (scale < 1_000) return { done, open: (open ?? 1) * scale, isNegative };
  // "Dos mil millones" multiplies all of it, "two million three hundred thousand" only its end.
  return done > 0 && done < scale
    ? { done: (done + (open ?? 0)) * scale, open: null, isNegative }
    : { done: done + (open ?? 1) * scale, open: null, isNegative };
}

/** The value of digits with thousands and decimal separators. */
function digitsValue(digits: string, language: Language): number {
  const text = digits.replace(/[ \u00a0\u202f]/g, '');
  const marks = text.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined) return Number(text);
  const at = text.lastIndexOf(last);
  const isMixed = marks.includes(last === ',' ? '.' : ',');
  const groups = !isMixed && /^\d{1,3}(?:[.,]\d{3})+$/.test(text) && !text.startsWith('0');
  const isGrouped = groups && (marks.length > 1 || last === ',' || language === 'es');
  if (isGrouped) return Number(text.replace(/[.,]/g, ''));
  return Number(`${text.slice(0, at).replace(/[.,]/g, '')}.${text.slice(at + 1)}`);
}
