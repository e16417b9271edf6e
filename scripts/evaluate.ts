/** `npm run evaluate -- [--json] [--errors]`: precision and recall against labelled texts. */
import { compileLexicon } from '../core/mentions/lexicon';
import { mentionsOfText } from '../core/mentions/mentions-of-text';
import { type GoldText, goldFolder, readGold, readLinked } from './evaluate/gold';
import { measureDefaults, measureGold, measureLinked } from './evaluate/measure';
import { measureMisspelt } from './evaluate/misspelt';
import { asTable, defaultRows, goldRows, linkedRow, type Row, slipRows, trapRows } from './evaluate/report';
import type { Fault } from './evaluate/score';
import { compileBundledPacks } from './pack/compile-pack';

async function main(args: readonly string[]): Promise<number> {
  const folder = goldFolder();
  if (folder === null) {
    console.error('There are no labelled texts: set GLOSA_SHARED to the folder that holds gold/labels.json.');
    return 1;
  }
  const lexicon = compileLexicon(await compileBundledPacks());
  const gold = await readGold(folder);
  const measured = measureGold(gold, lexicon);
  const linked = measureLinked(await readLinked(folder), lexicon);
  const find = (useFuse: boolean) => (text: string, language: GoldText['language']) =>
    mentionsOfText(lexicon, text, language, { useFuse });
  const [first, ...others] = goldRows(measureGold(gold, lexicon, { useFuse: false }));
  const rows: Row[] = [
    ...goldRows(measured),
    ...defaultRows(measureDefaults(gold, lexicon)),
    linkedRow(linked),
    ...trapRows(measured),
    ...slipRows(measureMisspelt(gold, lexicon, find(true)), 'with Fuse.js'),
    ...slipRows(measureMisspelt(gold, lexicon, find(false)), 'without Fuse.js'),
    ...[first, ...others]
      .filter((row) => row !== undefined)
      .map((row) => ({ ...row, on: `${row.on}, without Fuse.js` })),
  ];
  print({
    rows,
    faults: [...measured.all.faults, ...linked.faults],
    gold,
    topics: lexicon.topics.map(({ topic }) => topic.id),
    args,
  });
  return 0;
}

interface Outcome {
  rows: Row[];
  faults: Fault[];
  gold: GoldText[];
  topics: string[];
  args: readonly string[];
}

function print({ rows, faults, gold, topics, args }: Outcome): void {
  const loaded = new Set(topics);
  const labels = gold.flatMap((text) => text.labels);
  const left = labels.filter((label) => loaded.has(label.topic)).length;
  const shown = args.includes('--errors') ? faults : [];
  if (args.includes('--json')) {
    console.log(
      JSON.stringify({ topics: topics.length, labels: left, labelsInAll: labels.length, rows, errors: shown }),
    );
    return;
  }
  console.log(`${topics.length} topics loaded; of ${labels.length} labels ${left} are theirs.\n`);
  console.log(asTable(rows));
  const texts = new Map(gold.map((text) => [text.file, text.text]));
  for (const fault of shown) console.log(lineOf(fault, texts.get(fault.file) ?? ''));
}

/** One error with its context. */
function lineOf({ kind, topic, file, start, end, text, detail }: Fault, body: string): string {
  const flat = (part: string) => part.replace(/\s+/g, ' ');
  const context = `${flat(body.slice(Math.max(0, start - 50), start))}[${flat(text)}]${flat(body.slice(end, end + 50))}`;
  return `${kind.padEnd(6)} ${topic} | ${file} | ${body === '' ? flat(text) : context} | ${flat(detail)}`;
}

process.exitCode = await main(process.argv.slice(2));
