/** `npm run evaluate -- [--json] [--errors] [--fit] [--only texts,second,cases,linked,misspelt,peers,look-up,pages,all-pages]`: precision and recall against labelled texts. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileLexicon, type Lexicon } from '../core/lexicon/lexicon';
import { wordsOf } from '../core/text/fold-text';
import { type Pack, topicIdOf } from '../core/topics/topic';
import { fitAll, scoreLeftOut } from './evaluate/fit';
import { type GoldText, goldFolder, readGold, readLinked, readOwn, readSecond, readUnseen } from './evaluate/gold';
import { measureLeftOut } from './evaluate/left-out';
import { measureLookUp } from './evaluate/look-up';
import { measureDefaults, measureGold, measureLinked } from './evaluate/measure';
import { measureMisspelt } from './evaluate/misspelt';
import { judge, measurePages, type PageMention, pagesFolder, type Review, readReviews } from './evaluate/pages';
import { fusePeer, markPeer, type Peer, regexPeer } from './evaluate/peers';
import {
  asTable,
  both,
  defaultRows,
  fuzzyRows,
  goldRows,
  halfRows,
  linkedRow,
  pageRows,
  type Row,
  slipRows,
  trapRows,
} from './evaluate/report';
import { addScore, emptyTally, type Fault } from './evaluate/score';
import { measureSmallCases } from './evaluate/small-cases';
import { compileBundledPacks } from './pack/compile-pack';
import { mentionsOfText } from './run/mentions-of-text';

const PARTS = ['texts', 'second', 'cases', 'linked', 'misspelt', 'peers', 'look-up', 'pages', 'all-pages'] as const;
type Part = (typeof PARTS)[number];

interface Materials {
  folder: string;
  packs: Pack[];
  lexicon: Lexicon;
  gold: GoldText[];
}

/** What one part of the evaluation has to say. */
interface Outcome {
  rows: Row[];
  faults?: Fault[];
  mentions?: PageMention[];
  /** Queries of the look-up that it answers wrong, a line each. */
  missed?: string[];
}

const WEIGHTS_FILE = join(import.meta.dirname, '../core/mentions/weights.json');

/** Fuse.js alone takes a minute for a text: it is asked about the beginning of every fifth. */
const SAMPLED_TEXTS = 5;
const SAMPLED_CHARACTERS = 1_200;

const MEASURES: Record<Part, (materials: Materials) => Promise<Outcome>> = {
  async texts({ gold, lexicon, packs }) {
    const measured = measureGold(gold, lexicon);
    const without = goldRows(measureGold(gold, lexicon, { useFuse: false }));
    const rows = [
      ...goldRows(measured),
      ...defaultRows(measureDefaults(gold, lexicon)),
      both('all mentions', await measureLeftOut(gold, packs), 'each text left out'),
      ...trapRows(measured),
      ...without.map((row) => ({ ...row, on: `${row.on}, without Fuse.js` })),
    ];
    return { rows, faults: measured.all.faults };
  },
  async second({ folder, lexicon, gold }) {
    const odd = await readSecond(folder, 'odd');
    const even = await readSecond(folder, 'even');
    const own = await readOwn();
    const rows = [
      ...halfRows(measureGold(odd, lexicon), 'second set, odd texts: learned from'),
      ...halfRows(measureGold(even, lexicon), 'second set, even texts: not learned from'),
      ...halfRows(measureGold(own, lexicon), 'texts of our own'),
      ...halfRows(measureGold(await readUnseen(), lexicon), 'texts of our own: not learned from'),
      both('all mentions', scoreLeftOut([...gold, ...odd, ...own], lexicon), 'weights fitted without the text scored'),
    ];
    return { rows, faults: [] };
  },
  async cases({ lexicon }) {
    const failed = await measureSmallCases(lexicon, 'failed');
    const unseen = await measureSmallCases(lexicon, 'unseen');
    const row = (what: string, { right, all }: { right: number; all: number }) => ({
      what,
      on: 'cases',
      figures: { right, all },
    });
    const rows = [
      ...(failed ? [row('small inputs that once failed', failed)] : []),
      ...(unseen ? [row('small inputs, not learned from', unseen)] : []),
    ];
    return { rows, missed: failed?.wrong ?? [] };
  },
  async linked({ folder, lexicon }) {
    const linked = measureLinked(await readLinked(folder), lexicon);
    return { rows: [linkedRow(linked)], faults: linked.faults };
  },
  async misspelt({ gold, lexicon }) {
    const find = (useFuse: boolean) => (text: string, language: GoldText['language']) =>
      mentionsOfText(lexicon, text, language, { useFuse });
    const rows = [
      ...slipRows(measureMisspelt(gold, lexicon, find(true)), 'with Fuse.js'),
      ...slipRows(measureMisspelt(gold, lexicon, find(false)), 'without Fuse.js'),
    ];
    return { rows };
  },
  async peers({ gold, lexicon }) {
    const some = sampleOf(gold);
    const peers: [string, Peer][] = [
      ['one regular expression', regexPeer(lexicon)],
      ['mark.js', await markPeer(lexicon)],
      ['Glosa', (text) => mentionsOfText(lexicon, text)],
    ];
    const onAll = peers.map(([name, find]) => peerRow(name, find, gold, lexicon, `${gold.length} texts`));
    const sample = `${some.reduce((sum, { text }) => sum + wordsOf(text).length, 0)} words of ${some.length} texts`;
    const onSome = [...peers, ['Fuse.js over windows of words', fusePeer(lexicon)] as const].map(([name, find]) =>
      peerRow(name, find, some, lexicon, sample),
    );
    return { rows: [...onAll, ...onSome] };
  },
  'look-up': async ({ packs }) => measureLookUp(packs),
  pages: ({ folder }) => onPages(folder, false),
  'all-pages': ({ folder }) => onPages(folder, true),
};

/** What the built extension paints on pages about other things, or what it holds for misspelt on all pages. */
async function onPages(folder: string, all: boolean): Promise<Outcome> {
  const pages = pagesFolder(folder);
  if (pages === null) return { rows: [] };
  const measured = await measurePages(pages, all, (doing) => console.error(doing));
  if (measured.unread.length > 0) console.error(`Not read to the end: ${measured.unread.join(', ')}.`);
  const reviews = await readReviews();
  const rows = all ? fuzzyRows(measured, reviews) : pageRows(measured, reviews);
  return { rows, mentions: unjudged(all ? measured.fuzzy : measured.painted, reviews) };
}

function peerRow(peer: string, find: Peer, gold: readonly GoldText[], lexicon: Lexicon, on: string): Row {
  const loaded = new Set(lexicon.topics.map(({ key }) => topicIdOf(key)));
  const tally = emptyTally();
  for (const text of gold) addScore(tally, text, find(text.text), loaded);
  const row = both(`all mentions, ${peer}`, tally, on);
  return { ...row, figures: { ...row.figures, traps: tally.trapsTaken } };
}

/** The beginnings of some texts, with the labels that lie in them. */
function sampleOf(gold: readonly GoldText[]): GoldText[] {
  return gold
    .filter((_, i) => i % SAMPLED_TEXTS === 0)
    .map((whole) => {
      const end = whole.text.lastIndexOf(' ', SAMPLED_CHARACTERS);
      const inside = <T extends { end: number }>(all: readonly T[]) => all.filter((one) => one.end <= end);
      return {
        ...whole,
        text: whole.text.slice(0, end),
        labels: inside(whole.labels),
        traps: inside(whole.traps),
      };
    });
}

function unjudged(mentions: readonly PageMention[], reviews: readonly Review[]): PageMention[] {
  return mentions.filter((mention) => {
    const { wrong, unreviewed } = judge([mention], reviews);
    return wrong + unreviewed > 0;
  });
}

async function main(args: readonly string[]): Promise<number> {
  const folder = goldFolder();
  if (folder === null) {
    console.error('There are no labelled texts: set GLOSA_SHARED to the folder that holds gold/labels.json.');
    return 1;
  }
  const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '').split(',') : [...PARTS];
  const parts = PARTS.filter((part) => only.includes(part));
  if (parts.length < only.length) {
    console.error(`--only takes one or more of ${PARTS.join(', ')}, with commas between.`);
    return 1;
  }
  const packs = await compileBundledPacks();
  const materials = { folder, packs, lexicon: compileLexicon(packs), gold: await readGold(folder) };
  if (args.includes('--fit')) return fitWeights(materials);
  const outcomes: Outcome[] = [];
  for (const part of parts) outcomes.push(await MEASURES[part](materials));
  print(outcomes, materials, args);
  return 0;
}

/** Fits the weights to all texts that may be learned from, prints them beside what was thought before, and writes them. */
async function fitWeights({ folder, gold, lexicon }: Materials): Promise<number> {
  const texts = [...gold, ...(await readSecond(folder, 'odd')), ...(await readOwn())];
  const fitted = fitAll(texts, lexicon);
  for (const { kind, prior, weight, right, wrong } of fitted)
    console.log(`${kind.padEnd(10)} before ${prior}, now ${weight} (${right} right, ${wrong} wrong)`);
  const left = scoreLeftOut(texts, lexicon);
  console.log(asTable([both('all mentions', left, 'weights fitted without the text scored')]));
  const weights = Object.fromEntries(fitted.map(({ kind, weight }) => [kind, weight]));
  await writeFile(WEIGHTS_FILE, `${JSON.stringify(weights, null, 2)}\n`);
  return 0;
}

function print(outcomes: readonly Outcome[], { gold, lexicon }: Materials, args: readonly string[]): void {
  const rows = outcomes.flatMap((outcome) => outcome.rows);
  const loaded = new Set(lexicon.topics.map(({ key }) => topicIdOf(key)));
  const labels = gold.flatMap((text) => text.labels);
  const left = labels.filter((label) => loaded.has(label.topic)).length;
  const withErrors = args.includes('--errors');
  const faults = withErrors ? outcomes.flatMap((outcome) => outcome.faults ?? []) : [];
  const mentions = withErrors ? outcomes.flatMap((outcome) => outcome.mentions ?? []) : [];
  if (args.includes('--json')) {
    const head = { topics: loaded.size, labels: left, labelsInAll: labels.length };
    console.log(JSON.stringify({ ...head, rows, errors: faults, pages: mentions }));
    return;
  }
  console.log(`${loaded.size} topics loaded; of ${labels.length} labels ${left} are theirs.\n`);
  console.log(asTable(rows));
  const texts = new Map(gold.map((text) => [text.file, text.text]));
  for (const fault of faults) console.log(lineOf(fault, texts.get(fault.file) ?? ''));
  for (const { page, start, topic, context } of mentions)
    console.log(`page   ${topic} | ${page}:${start} | ${context}`);
  if (withErrors) for (const line of outcomes.flatMap((outcome) => outcome.missed ?? [])) console.log(line);
}

/** One error with its context. */
function lineOf({ kind, topic, file, start, end, text, detail }: Fault, body: string): string {
  const flat = (part: string) => part.replace(/\s+/g, ' ');
  const context = `${flat(body.slice(Math.max(0, start - 50), start))}[${flat(text)}]${flat(body.slice(end, end + 50))}`;
  return `${kind.padEnd(6)} ${topic} | ${file} | ${body === '' ? flat(text) : context} | ${flat(detail)}`;
}

process.exitCode = await main(process.argv.slice(2));
