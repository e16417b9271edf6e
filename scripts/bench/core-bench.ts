/** Measures the core alone, in Node: how cost grows with names and with text, and looking topics up. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compileLexicon, type Lexicon } from '../../core/lexicon/lexicon';
import { resolveWords } from '../../core/lexicon/resolve-words';
import { MAX_WORDS_PER_QUESTION } from '../../core/limits';
import { createLookup } from '../../core/lookup/lookup';
import { createDocumentMentions } from '../../core/mentions/document-mentions';
import type { Pack } from '../../core/topics/topic';
import { blocksOfText } from '../run/mentions-of-text';
import type { Growth, Row } from './report';
import { type Figure, figureOf, ratioOf, timeOf } from './statistics';
import { pageWords, syntheticPack, type Words } from './synthetic';
import { textOf } from './texts';

/** Text of the table that grows in names, and names of the table that grows in text. */
const CHARACTERS = 1_000_000;
const NAME_COUNTS = [100, 1_000, 10_000, 100_000];
const CHARACTER_COUNTS = [10_000, 100_000, 1_000_000, 10_000_000];
const MB = 1e6;
const SLICE = 1 << 20;
/** Different words of a long page of news. */
const WORDS_OF_A_PAGE = 3_000;
/** A misspelt name, and a question. */
const QUERIES = ['Lopes Obradr', 'who is the head of the Mexican government'] as const;
const LOOKUP_TOPICS = 10_000;

/** What one reading of a text cost. */
interface Costs {
  /** On the page's side: words, finding, settling. */
  frame: number;
  /** In the background: the names that words could belong to. */
  background: number;
  words: number;
  /** Bytes that travel, both ways, as JSON. */
  message: number;
}

/** Reads a text as a frame and its background do, each on its own clock. */
function read(text: string, lexicon: Lexicon): Costs {
  const document = createDocumentMentions();
  const cost: Costs = { frame: 0, background: 0, words: 0, message: 0 };
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
    cost.background += timeOf(() => {
      answer = resolveWords(lexicon, words);
    });
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

/** Bytes in use once everything unreachable is gone: the heap, and typed arrays beside it, which go a moment later. */
async function memory(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let time = 0; time < 3; time += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** What the core is measured with. */
export interface CoreGround {
  packs: readonly Pack[];
  words: Words;
  runs: number;
}

/** Measures the core `runs` times over; the lines that have a budget are rows. */
export async function benchCore(ground: CoreGround): Promise<{ rows: Row[]; growth: Growth[] }> {
  const { packs, runs } = ground;
  const names: (AtNames & { count: number })[] = [];
  for (const count of NAME_COUNTS) names.push({ count, ...(await atNames(count, ground)) });
  const lexicon = compileLexicon(packs);
  const texts: Growth['lines'] = [];
  for (const count of CHARACTER_COUNTS)
    texts.push(await atCharacters(count, packs, lexicon, count > CHARACTERS ? 1 : runs));
  return { rows: rowsOf(names, ground), growth: [growthInNames(names), { title: 'Growth in text', lines: texts }] };
}

function rowsOf(names: readonly AtNames[], ground: CoreGround): Row[] {
  const [few, , , most] = names;
  if (!few || !most) throw new Error('There are fewer sizes of packs than expected.');
  return [
    {
      what: "background's answer to a page's words, 100,000 names",
      unit: 'ms',
      figure: most.answer,
      bar: 60,
      note: `Node; ${WORDS_OF_A_PAGE.toLocaleString('en')} different words, a fifth of them names and a tenth misspelled, no list of look-alikes: the worst`,
    },
    {
      what: 'the same, to its exact half alone',
      unit: 'times',
      figure: ratioOf(most.answer, most.exact),
      note: 'what misspelled names cost on top of names as they are listed',
    },
    {
      what: 'background memory, 100,000 names',
      unit: 'MB',
      figure: figureOf([most.memory]),
      bar: 60,
      note: 'Node, heap and typed arrays; the compiled names, which hold nothing of the pack they come from',
    },
    {
      what: "page's side, 100,000 names, to 100 names",
      unit: 'times',
      figure: ratioOf(most.frame, few.frame),
      bar: 1.1,
      note: 'Node; the same text of 1 million characters, which names no made-up topic',
    },
    {
      what: 'looking up, a key, 10,000 topics',
      unit: 'ms',
      figure: lookUp(ground),
      bar: 60,
      note: `Node; over the keys of ${QUERIES.map((query) => `“${query}”`).join(' and ')}`,
    },
  ];
}

type AtNames = Awaited<ReturnType<typeof atNames>>;

async function atNames(count: number, { packs, words, runs }: CoreGround) {
  const [model] = packs;
  if (!model) throw new Error('There is no pack to measure with.');
  const before = await memory();
  // As it comes out of storage: every string its own.
  let pack: Pack | null = JSON.parse(JSON.stringify(syntheticPack(count, words, { ...model, lookalikes: [] }))) as Pack;
  const withPack = await memory();
  let lexicon: Lexicon | null = null;
  const compile = timeOf(() => {
    lexicon = compileLexicon([...packs, pack as Pack]);
  });
  pack = null;
  const compiled = lexicon as unknown as Lexicon;
  const asked = pageWords(WORDS_OF_A_PAGE, words);
  const text = textOf(CHARACTERS, packs);
  const answers = timesOf(runs, () => resolveWords(compiled, asked));
  const exact = timesOf(runs, () => resolveWords(compiled, asked, { fuzzy: false }));
  const left = await memory();
  const readings = Array.from({ length: runs }, () => read(text, compiled));
  return {
    compile,
    memory: (left - before) / MB,
    packMemory: (withPack - before) / MB,
    answer: answers,
    exact,
    frame: figureOf(readings.map(({ frame }) => frame)),
    background: figureOf(readings.map(({ background }) => background)),
    message: readings[0]?.message ?? 0,
  };
}

/** Figures of several runs; the first, in which everything is compiled, is left out. */
function timesOf(runs: number, work: () => unknown): Figure {
  return figureOf(Array.from({ length: runs + 1 }, () => timeOf(work)).slice(1));
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

async function atCharacters(count: number, packs: readonly Pack[], lexicon: Lexicon, runs: number) {
  const text = textOf(count, packs);
  const least: Figure = figureOf(Array.from({ length: 9 }, () => baseline(text)));
  const before = await memory();
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
      'left in memory, MB': ((await memory()) - before) / MB,
    },
  };
}

function lookUp({ packs, words }: CoreGround): Figure {
  const [model] = packs;
  if (!model) throw new Error('There is no pack to measure with.');
  const made = syntheticPack(LOOKUP_TOPICS * 10, words, model);
  const all = [...packs, { ...made, topics: made.topics.slice(0, LOOKUP_TOPICS) }];
  const lexicon = compileLexicon(all);
  const lookup = createLookup(all, 'en', () => lexicon);
  lookup.search(QUERIES[0], 12);
  const keys = QUERIES.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));
  return figureOf(keys.map((typed) => timeOf(() => lookup.search(typed, 12))));
}
