/** Measures the core alone, in Node: time to read and find, time to answer, memory. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createDocumentMentions } from '../../core/mentions/document-mentions';
import { compileLexicon, type Lexicon } from '../../core/mentions/lexicon';
import { resolveWords } from '../../core/mentions/resolve-words';
import type { ResolvedWords } from '../../core/mentions/resolved-words';
import type { Pack } from '../../core/topics/topic';
import { compileBundledPacks } from '../pack/compile-pack';
import { benchWords, newsText, pageWords, syntheticPack, type Words } from './synthetic';

/** What one text costs a frame. Times in ms of processor; ratios to the sum of all character codes in the same run. */
export interface FrameCost {
  names: number;
  characters: number;
  distinctWords: number;
  baseline: number;
  frame: Spread;
  ratio: number;
  background: number;
  /** JSON characters of all answers. */
  answers: number;
  mentions: number;
}

/** What one size of lexicon costs the background. Times in ms of processor, memory in bytes. */
export interface LexiconCost {
  names: number;
  compile: number;
  answer: Spread;
  answerCharacters: number;
  /** JavaScript's heap, and typed arrays beside it. */
  lexicon: number;
  pack: number;
}

/** Least and middle of several runs. */
export interface Spread {
  least: number;
  median: number;
}

const WORDS_OF_A_PAGE = 3_000;
const QUESTION = 5_000;
const SLICE = 20_000;

/** Runs everything for these sizes of lexicon and text. `runs`: how often each is measured. */
export async function benchCore(
  names: readonly number[],
  characters: readonly number[],
  runs: number,
): Promise<{ frames: FrameCost[]; lexicons: LexiconCost[] }> {
  const words = await benchWords();
  const bundled = await compileBundledPacks();
  const frames: FrameCost[] = [];
  const lexicons: LexiconCost[] = [];
  for (const count of names) {
    const { cost, lexicon } = lexiconCost(count, words, bundled, runs);
    lexicons.push(cost);
    for (const size of characters) frames.push(frameCost(count, await newsText(size, words), lexicon, runs));
  }
  return { frames, lexicons };
}

function lexiconCost(
  count: number,
  words: Words,
  bundled: Pack[],
  runs: number,
): { cost: LexiconCost; lexicon: Lexicon } {
  const [model] = bundled;
  if (!model) throw new Error('There is no bundled pack to measure with.');
  const empty = memory();
  // As it comes out of storage: every string its own.
  const pack = JSON.parse(JSON.stringify(syntheticPack(count, words, { ...model, lookalikes: [] }))) as Pack;
  const withPack = memory();
  const before = processor();
  const lexicon = compileLexicon([...bundled, pack]);
  const compile = processor() - before;
  const withLexicon = memory();
  const asked = pageWords(WORDS_OF_A_PAGE, words);
  let answer: ResolvedWords | null = null;
  const spread = spreadOf(runs, () => {
    answer = resolveWords(lexicon, asked);
  });
  const answerCharacters = JSON.stringify(answer).length;
  return {
    lexicon,
    cost: {
      ...{ names: count, compile, answer: spread, answerCharacters },
      ...{ lexicon: withLexicon - withPack, pack: withPack - empty },
    },
  };
}

function frameCost(names: number, paragraphs: readonly string[], lexicon: Lexicon, runs: number): FrameCost {
  let sum = 0;
  const baseline = spreadOf(runs, () => {
    for (const text of paragraphs) for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  });
  if (sum === 0) throw new Error('The text is empty.');
  let last = readOnce(paragraphs, lexicon);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    last = readOnce(paragraphs, lexicon);
    times.push(last.frame);
  }
  return {
    names,
    characters: paragraphs.reduce((length, text) => length + text.length, 0),
    distinctWords: last.words,
    baseline: baseline.least,
    frame: spread(times),
    ratio: Math.min(...times) / Math.max(baseline.least, 1e-3),
    background: last.background,
    answers: last.answers,
    mentions: last.mentions,
  };
}

/** Reads a document to rest as a frame does, the clock stopped while the background answers. */
function readOnce(paragraphs: readonly string[], lexicon: Lexicon) {
  let frame = 0;
  let background = 0;
  let answers = 0;
  let words = 0;
  let started = processor();
  const document = createDocumentMentions();
  for (const [id, text] of paragraphs.entries()) document.put(id, { text, language: null });
  for (;;) {
    while (document.work(SLICE));
    const asked = document.takeUnknownWords(QUESTION);
    if (asked.length === 0) break;
    frame += processor() - started;
    words += asked.length;
    started = processor();
    const answer = resolveWords(lexicon, asked);
    background += processor() - started;
    const message = JSON.stringify(answer);
    answers += message.length;
    const arrived = JSON.parse(message) as ResolvedWords;
    started = processor();
    document.learn(asked, arrived);
  }
  frame += processor() - started;
  const mentions = paragraphs.reduce((count, _, id) => count + document.mentionsOf(id).length, 0);
  return { frame, background, answers, words, mentions };
}

/** Milliseconds of processor time of this process so far: other work of the machine does not count. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function spreadOf(runs: number, run: () => void): Spread {
  run();
  const times = Array.from({ length: runs }, () => {
    const before = processor();
    run();
    return processor() - before;
  });
  return spread(times);
}

function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  return { least: sorted[0] ?? 0, median: sorted[sorted.length >> 1] ?? 0 };
}

let collect: (() => void) | null = null;

/** Bytes in use once everything that can go has gone. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  collect ??= runInNewContext('gc') as () => void;
  for (let i = 0; i < 3; i++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function asTable({ frames, lexicons }: Awaited<ReturnType<typeof benchCore>>): string {
  const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
  const ms = (time: number) => time.toFixed(1);
  return [
    '   names  compile ms  answer ms (median)  answer kB  lexicon MB  pack MB',
    ...lexicons.map(
      ({ names, compile, answer, answerCharacters, lexicon, pack }) =>
        `${String(names).padStart(8)}  ${ms(compile).padStart(10)}  ${`${ms(answer.least)} (${ms(answer.median)})`.padStart(18)}  ` +
        `${ms(answerCharacters / 1e3).padStart(9)}  ${mb(lexicon).padStart(10)}  ${mb(pack).padStart(7)}`,
    ),
    '',
    '   names  characters  distinct  sum ms  frame ms (median)  ratio  background ms  answers kB  mentions',
    ...frames.map(
      (cost) =>
        `${String(cost.names).padStart(8)}  ${String(cost.characters).padStart(10)}  ${String(cost.distinctWords).padStart(8)}  ` +
        `${ms(cost.baseline).padStart(6)}  ${`${ms(cost.frame.least)} (${ms(cost.frame.median)})`.padStart(17)}  ${cost.ratio.toFixed(1).padStart(5)}  ` +
        `${ms(cost.background).padStart(13)}  ${ms(cost.answers / 1e3).padStart(10)}  ${String(cost.mentions).padStart(8)}`,
    ),
  ].join('\n');
}

if (process.argv[1]?.endsWith('bench/core.ts')) {
  const sizes = (text: string | undefined, otherwise: number[]) => text?.split(',').map(Number) ?? otherwise;
  const [names, characters, runs] = process.argv.slice(2);
  const costs = await benchCore(
    sizes(names, [100, 1_000, 10_000, 100_000]),
    sizes(characters, [10_000, 100_000, 1_000_000, 10_000_000]),
    Number(runs ?? 5),
  );
  console.log(asTable(costs));
}
