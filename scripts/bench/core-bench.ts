/** Measures the core alone, in Node: how cost grows with names and with text, and looking topics up. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MAX_WORDS_PER_QUESTION } from '../../core/limits';
import { createDocumentMentions } from '../../core/mentions/document-mentions';
import { compileLexicon, type Lexicon } from '../../core/mentions/lexicon';
import { blocksOfText } from '../../core/mentions/mentions-of-text';
import { resolveWords } from '../../core/mentions/resolve-words';
import { createLookup } from '../../core/topics/lookup';
import type { Pack } from '../../core/topics/topic';
import type { Growth, Row } from './report';
import { type Figure, figureOf, timeOf } from './statistics';
import { syntheticPack, textOf } from './texts';

/** Text of the table that grows in names, and names of the table that grows in text. */
const CHARACTERS = 1_000_000;
const NAME_COUNTS = [100, 1_000, 10_000, 100_000];
const CHARACTER_COUNTS = [10_000, 100_000, 1_000_000, 10_000_000];
const MB = 1e6;
const SLICE = 1 << 20;
const QUERY = 'Lopes Obradr';
const LOOKUP_TOPICS = 10_000;

/** What one reading of a text cost. */
interface Reading {
  /** On the page's side: words, finding, settling. */
  frame: number;
  /** In the background: the names that words could belong to. */
  background: number;
  /** The longest single answer of the background. */
  longestAnswer: number;
  words: number;
  /** Bytes that travel, both ways, as JSON. */
  message: number;
}

/** Reads a text as a frame and its background do, each on its own clock. */
function read(text: string, lexicon: Lexicon): Reading {
  const document = createDocumentMentions();
  const cost: Reading = { frame: 0, background: 0, longestAnswer: 0, words: 0, message: 0 };
  const blocks = blocksOfText(text);
  cost.frame += timeOf(() => {
    for (const [id, block] of blocks.entries()) document.put(id, { text: block.text, language: 'en' });
  });
  for (;;) {
    let words: string[] = [];
    cost.frame += timeOf(() => {
      while (document.work(SLICE));
      words = document.takeUnknownWords(MAX_WORDS_PER_QUESTION);
    });
    if (words.length === 0) return cost;
    let answer = resolveWords(lexicon, []);
    const answering = timeOf(() => {
      answer = resolveWords(lexicon, words);
    });
    cost.background += answering;
    cost.longestAnswer = Math.max(cost.longestAnswer, answering);
    cost.words += words.length;
    cost.message += JSON.stringify(words).length + JSON.stringify(answer).length;
    cost.frame += timeOf(() => document.learn(words, answer));
  }
}

/** Every character once: what no reading can be cheaper than. */
function baseline(text: string): number {
  let sum = 0;
  return timeOf(() => {
    for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
    if (sum === 0.5) throw new Error('never');
  });
}

/** Heap that is in use after everything unreachable is gone. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** Measures the core `runs` times over; the lines that have a budget are rows. */
export function benchCore(packs: readonly Pack[], runs: number): { rows: Row[]; growth: Growth[] } {
  const names = NAME_COUNTS.map((count) => ({ count, ...atNames(count, packs, runs) }));
  const lexicon = compileLexicon(packs);
  const texts = CHARACTER_COUNTS.map((count) => atCharacters(count, packs, lexicon, count > CHARACTERS ? 1 : runs));
  const most = names.at(-1);
  const rows: Row[] = [
    {
      what: "background's answer to a page's words, first asked, 100,000 names",
      unit: 'ms',
      figure: most?.answer ?? figureOf([]),
      bar: 60,
      note: `Node; the largest question of a text of 1 million characters, at most ${MAX_WORDS_PER_QUESTION} words`,
    },
    {
      what: 'background memory, 100,000 names',
      unit: 'MB',
      figure: figureOf([most?.memory ?? Number.NaN]),
      bar: 60,
      note: 'Node; compiled names, without the pack itself',
    },
    {
      what: 'looking up, a key, 10,000 topics',
      unit: 'ms',
      figure: lookUp(packs),
      bar: 60,
      note: `Node; over the keys of “${QUERY}”`,
    },
  ];
  return { rows, growth: [growthInNames(names), { title: 'Growth in text', lines: texts }] };
}

type AtNames = ReturnType<typeof atNames>;

function atNames(count: number, packs: readonly Pack[], runs: number) {
  const before = heap();
  let lexicon: Lexicon | null = null;
  const pack = syntheticPack(count);
  const withPack = heap();
  const compile = timeOf(() => {
    lexicon = compileLexicon([pack]);
  });
  const memory = (heap() - withPack) / MB;
  const text = textOf(CHARACTERS, [...packs, pack]);
  const readings = Array.from({ length: runs }, (_, run) =>
    // Decisions about words are remembered: each time a lexicon that has not been asked.
    read(text, run === 0 && lexicon ? lexicon : compileLexicon([pack])),
  );
  return {
    compile,
    memory,
    packMemory: (withPack - before) / MB,
    answer: figureOf(readings.map(({ longestAnswer }) => longestAnswer)),
    frame: figureOf(readings.map(({ frame }) => frame)),
    background: figureOf(readings.map(({ background }) => background)),
    message: readings[0]?.message ?? 0,
  };
}

function growthInNames(names: readonly (AtNames & { count: number })[]): Growth {
  return {
    title: 'Growth in names (text of 1 million characters, Node)',
    lines: names.map(({ count, compile, memory, packMemory, frame, background, message }) => ({
      of: `${count.toLocaleString('en')} names`,
      cells: {
        "page's side, ms": frame.median,
        'background, ms': background.median,
        'messages, kB': message / 1_000,
        'compiling, ms': compile,
        'compiled, MB': memory,
        'pack, MB': packMemory,
      },
    })),
  };
}

function atCharacters(count: number, packs: readonly Pack[], lexicon: Lexicon, runs: number) {
  const text = textOf(count, packs);
  const least: Figure = figureOf(Array.from({ length: 9 }, () => baseline(text)));
  const before = heap();
  const readings = Array.from({ length: runs }, () => read(text, lexicon));
  const frame = figureOf(readings.map((reading) => reading.frame));
  return {
    of: `${count.toLocaleString('en')} characters`,
    cells: {
      "page's side, ms": frame.median,
      'baseline, ms': least.median,
      'times the baseline': frame.median / least.median,
      'µs per 1,000 characters': (frame.median / count) * 1e6,
      'background, ms': readings[0]?.background ?? Number.NaN,
      'words asked': readings[0]?.words ?? Number.NaN,
      'messages, kB': (readings[0]?.message ?? Number.NaN) / 1_000,
      'left in memory, MB': (heap() - before) / MB,
    },
  };
}

function lookUp(packs: readonly Pack[]): Figure {
  const made = syntheticPack(LOOKUP_TOPICS * 10);
  const lookup = createLookup([...packs, { ...made, topics: made.topics.slice(0, LOOKUP_TOPICS) }], 'en');
  lookup.search(QUERY, 12);
  return figureOf(Array.from(QUERY, (_, at) => timeOf(() => lookup.search(QUERY.slice(0, at + 1), 12))));
}
