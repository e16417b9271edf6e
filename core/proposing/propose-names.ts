/** Proposes what an article's topics are called: proper names, and expressions that it comes back to. */

import { isTitle } from '../lexicon/word-classes';
import { standsEverywhere } from '../packs/pack-references';
import { foldWords } from '../text/fold-text';
import type { Language } from '../topics/topic';
import { type Token, tokensOf } from './tokens';

/** A proposed name. */
export interface ProposedName {
  text: string;
  /** Written with a capital: somebody's or something's own name. */
  proper: boolean;
  /** Came after a title such as "President". */
  titled: boolean;
  /** Numbers of the paragraphs that have it, in order. */
  paragraphs: number[];
  /** How often it stands there. */
  count: number;
}

/** Words inside a Spanish name that are written small: "Secretaría de Economía". */
const JOINING = new Set(['de', 'del', 'la', 'las', 'los', 'y']);
/** Capitalised, and no name: days and months. */
const CALENDAR = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october ' +
    'november december lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto ' +
    'septiembre octubre noviembre diciembre'
  ).split(' '),
);
/** An apostrophe that makes an owner of the name before it: "Miller's Lane", "the Bakers' Union". */
const OWNING = /^['\u2019]s?$/;
/** What is usually named after its owner: "Miller's Lane" is one name, "Mexico's Congress" two. */
const CALLED_AFTER = new Set(
  (
    'lane street road square avenue bridge hall house market park bay island hill mountain gate court church cathedral school ' +
    'college university hospital bank club society association union trust fund day cup league'
  ).split(' '),
);
/** Expressions that are not names have to come back this often before they are proposed. */
const COMES_BACK = 2;

/** The names proposed for an article, in order of first sight. The first paragraph is 1. */
export function proposeNames(paragraphs: readonly string[], language: Language): ProposedName[] {
  const found = new Map<string, ProposedName>();
  const read = paragraphs.map((paragraph) => {
    const tokens = tokensOf(paragraph);
    return { tokens, runs: properRuns(tokens, language) };
  });
  const alone = new Set(read.flatMap(({ runs }) => runs.map((run) => keyOf(withoutTitles(run).text))));
  for (const [index, { tokens, runs }] of read.entries()) {
    for (const name of runs.flatMap((run) => namesIn(run, alone))) addName(found, withoutTitles(name), true, index + 1);
    // The model knows English grammar only.
    if (language === 'en') for (const run of nounRuns(tokens)) addName(found, run, false, index + 1);
  }
  return [...found.values()].filter(
    // "Por" begins a sentence; "WHO" may be a name.
    ({ text, proper, count }) => (proper || count >= COMES_BACK) && !standsEverywhere({ text, exactCase: true }),
  );
}

function addName(found: Map<string, ProposedName>, run: Run | string, proper: boolean, paragraph: number): void {
  const { text, titled } = typeof run === 'string' ? { text: run, titled: false } : run;
  const folded = foldWords(text);
  if (isTooShort(text) || folded.length === 0 || folded.every((word) => CALENDAR.has(word) || /^\d+$/.test(word)))
    return;
  const key = keyOf(text);
  const known = found.get(key) ?? { text, proper, titled, paragraphs: [], count: 0 };
  found.set(key, known);
  // "OSTREL" stands in a dateline, "Ostrel" in sentences.
  if (isShouted(known.text) && !isShouted(text)) known.text = text;
  known.proper ||= proper;
  known.titled ||= titled;
  known.count += 1;
  if (known.paragraphs.at(-1) !== paragraph) known.paragraphs.push(paragraph);
}

/** What two spellings of one name have in common. */
function keyOf(name: string): string {
  return foldWords(name).join(' ');
}

/** In capitals throughout, and longer than most abbreviations. */
function isShouted(text: string): boolean {
  return text.length > 4 && text === text.toUpperCase();
}

/** Two letters are a name in capitals only ("US"). */
function isTooShort(text: string): boolean {
  return text.length < 3 && !/^\p{Lu}\p{Lu}$/u.test(text);
}

interface Run {
  text: string;
  titled: boolean;
}

function properRuns(tokens: readonly Token[], language: Language): string[] {
  const isProper = (at: number) => isProperAt(tokens, at, language);
  const owns = (at: number) => isOwningAt(tokens, at, language);
  const isPart = (at: number): boolean => {
    if (isProper(at)) return true;
    const { text, space } = tokens[at] as Token;
    // "Title 42", "AFL-CIO".
    if (/^\d{1,3}$/.test(text)) return isProper(at - 1) && space !== '';
    if (text === '-') return isProper(at - 1) && isProper(at + 1) && space === '' && tokens[at + 1]?.space === '';
    if (language === 'en') return (text === 'of' && joinsOver(at)) || owns(at) || owns(at - 1);
    if (!JOINING.has(text)) return false;
    // A small word belongs to a name that goes on behind it, or behind the next small word.
    return isProper(at + 1) || (JOINING.has(tokens[at + 1]?.text ?? '') && isProper(at + 2));
  };
  /** "the River Trust of Ostrel" is one name, "Ines Hallorand of Port Alder" two: no "the" stands before a person. */
  const joinsOver = (at: number): boolean => {
    let start = at;
    while (start > 0 && isPart(start - 1)) start -= 1;
    return start < at && /^the$/i.test(tokens[start - 1]?.text ?? '') && isProper(at + 1);
  };
  const runs = runsOf(tokens, isPart).map((run) => run.replace(/^(?:(?:de|del|la|las|los|y)\s+)+/, ''));
  return language === 'es' ? runs.map(withoutOpening) : runs;
}

/** "Desde Ostrel" at the beginning of a sentence is Ostrel; "La Jornada" is called so. */
function withoutOpening(run: string): string {
  const [, first = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(run) ?? [];
  const isOpening = rest !== '' && !/^(?:el|la|los|las|una?)$/i.test(first) && standsEverywhere({ text: first });
  return isOpening ? rest : run;
}

/** Whether an apostrophe at `at` stands between an owner's name and a word with a capital: "Farmers' Market". */
function isOwningAt(tokens: readonly Token[], at: number, language: Language): boolean {
  const [owner, mark, owned] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!owner || !mark || !owned || !OWNING.test(mark.text) || mark.space !== '' || owned.space === '') return false;
  // Behind another letter than an s, a bare apostrophe ends a quotation.
  if (mark.text.length === 1 && !owner.text.endsWith('s')) return false;
  return /^\p{Lu}/u.test(owned.text) && ['PROPN', 'NOUN'].includes(owned.pos) && isProperAt(tokens, at - 1, language);
}

/** The names in a run of words: an owner and what is owned are two, unless together they are one. `alone` are the article's runs, folded. */
function namesIn(run: string, alone: ReadonlySet<string>): string[] {
  const [, owner = '', mark = '', owned = ''] = /^(.+)(['\u2019]s?) (\p{Lu}.*)$/u.exec(run) ?? [];
  if (owner !== '') return isOneName(owner, mark, owned, alone) ? [run] : [...namesIn(owner, alone), owned];
  // "The bell was Hallorand's." ends with Hallorand where the article knows one, "It opened a McDonald's." does not.
  const bare = run.replace(/['\u2019]s$/, '');
  return [alone.has(keyOf(bare)) ? bare : run];
}

function isOneName(owner: string, mark: string, owned: string, alone: ReadonlySet<string>): boolean {
  if (alone.has(keyOf(owner)) || withoutTitles(owner).titled) return false;
  const last = foldWords(owned.replace(/ of .*/, '')).at(-1) ?? '';
  if (CALLED_AFTER.has(last)) return true;
  // Several owners own what is called after them ("Farmers' Almanac"); a surname in -s may own anything ("Morales' MAS").
  return mark.length === 1 && ![...alone].some((name) => name.endsWith(` ${keyOf(owner)}`));
}

function isProperAt(tokens: readonly Token[], at: number, language: Language): boolean {
  const { text, pos } = tokens[at] ?? { text: '', pos: '' };
  if (!/^[\p{Lu}\d]/u.test(text)) return false;
  if (pos === 'PROPN') return true;
  // "the River Trust", "the City of London": a common word with a capital that no sentence gave it belongs to the name behind it.
  const isFirst = at === 0 || /[.!?…:"“”‘’]$/.test(tokens[at - 1]?.text ?? '');
  if (language !== 'en' || pos !== 'NOUN' || isFirst) return false;
  return isProperAt(tokens, tokens[at + 1]?.text === 'of' ? at + 2 : at + 1, language);
}

/** Runs of adjectives and nouns that have two words or more, and end with a noun. */
function nounRuns(tokens: readonly Token[]): string[] {
  const isPart = (at: number) => ['ADJ', 'NOUN', 'PROPN'].includes(tokens[at]?.pos ?? '');
  return runsOf(tokens, isPart).filter((run) => / \p{Ll}\S*$/u.test(run));
}

function runsOf(tokens: readonly Token[], isPart: (at: number) => boolean): string[] {
  const runs: string[] = [];
  let run = '';
  const end = () => {
    const text = run.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '');
    if (/\p{L}/u.test(text)) runs.push(text);
    run = '';
  };
  for (const [at, token] of tokens.entries()) {
    const part = isPart(at);
    // Nothing but a space may stand inside a name.
    if (part && run !== '' && token.space.length <= 1) run += token.space + token.text;
    else {
      end();
      if (part) run = token.text;
    }
  }
  end();
  return runs;
}

/** "Mexican Foreign Minister Marcelo Ebrard" is "Marcelo Ebrard", who has a title. */
function withoutTitles(text: string): Run {
  const words = text.split(' ');
  const last = words.findLastIndex((word) => isTitle(foldWords(word)[0] ?? ''));
  const name = words
    .slice(last + 1)
    .join(' ')
    .replace(/^of\s+/, '');
  return last < 0 || name === '' ? { text, titled: false } : { text: name, titled: true };
}
