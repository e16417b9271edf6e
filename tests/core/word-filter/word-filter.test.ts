/** The word filter: what may be painted passes, what cannot does not, and every page with something painted does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileLexicon, type Lexicon } from '../../../core/lexicon/lexicon';
import { makeWordFilter } from '../../../core/lexicon/make-word-filter';
import { readToRest } from '../../../core/lookup/read-to-rest';
import { createDocumentMentions } from '../../../core/mentions/document-mentions';
import { choosePainted } from '../../../core/painting/choose-painted';
import { DEFAULT_SETTINGS } from '../../../core/settings/settings';
import { openWordFilter } from '../../../core/word-filter/word-filter';
import { compileShippedPacks } from '../../../scripts/pack/compile-pack';
import { type PageBlock, readSavedPage } from '../../../scripts/pack/page-blocks';
import { ROOT, sharedFolder } from '../../../scripts/run/root';
import { makeName, makePack, makeTopic } from '../../kit/pack';
import { smallPack } from '../mentions/small-pack';

function filterOf(lexicon: Lexicon): Int32Array {
  const filter = makeWordFilter(lexicon);
  if (!filter) throw new Error('no filter');
  return filter;
}

/** True if the filter lets a page with these lines through. */
function passes(filter: Int32Array, ...lines: string[]): boolean {
  const look = openWordFilter(filter);
  if (!look) throw new Error('no filter');
  return lines.some(look);
}

describe('a filter', () => {
  const small = filterOf(compileLexicon([smallPack]));

  it.each([
    ['a specific name', 'Then López Obrador spoke.'],
    ['with other accents and capitals', 'THEN LOPEZ OBRADOR SPOKE'],
    ['an abbreviation written as a word', 'Then Amlo spoke.'],
    ['a plural', 'Drug cartels again.'],
    ['the full name of a broad person', 'It was Joe Biden.'],
    ['behind another name that begins alike', 'Andrés Manuel met Andrés Manuel López Obrador.'],
    ['a doubtful name with its cue anywhere', 'Tesla rose. Nothing else happened. Musk was away.'],
    ['a doubtful name with a cue of two words', 'Tesla makes electric cars.'],
    ['a doubtful name beside a title', 'Then President Xi spoke.'],
  ])('lets through %s', (_, text) => {
    expect(passes(small, text)).toBe(true);
  });

  it.each([
    ['nothing', 'Whisk the eggs with the sugar.'],
    ['a broad name', 'Mexico and the United States.'],
    ['a single name of a broad person', 'It was Biden.'],
    ['a name without its capitals', 'the pentagon of a star, and amlo'],
    ['a doubtful name without a cue', 'Tesla rose.'],
    ['a cue without its name', 'Musk makes electric cars.'],
    ['words of a name in another order', 'Obrador López'],
    ['a decoy of a doubtful name, with the cue', 'Nikola Tesla, no relation of Musk'],
  ])('holds back %s', (_, text) => {
    expect(passes(small, text)).toBe(false);
  });

  it('remembers what it has seen of a page', () => {
    const look = openWordFilter(small);
    expect(look?.('Tesla rose.')).toBe(false);
    expect(look?.('Much later, Musk.')).toBe(true);
  });

  it('lets a doubtful name through among many broad ones', () => {
    const countries = ['Chile', 'Peru', 'Cuba', 'Spain', 'France'];
    const pack = makePack([
      ...countries.map((name) => makeTopic(name.toLowerCase(), [name], { kind: 'place', broad: true })),
      makeTopic('morena', [makeName('Morena', { exactCase: true, cues: ['partido'] })], { kind: 'party' }),
    ]);
    const filter = filterOf(compileLexicon([pack]));
    expect(passes(filter, 'Morena', ...countries)).toBe(true);
    expect(passes(filter, 'Morena', ...countries.slice(1))).toBe(false);
  });

  it('does not open if it is damaged or of another version', () => {
    for (const at of [0, 3, small.length - 1]) {
      const damaged = small.slice();
      damaged[at] = (damaged[at] as number) ^ 4;
      expect(openWordFilter(damaged)).toBeNull();
    }
    expect(openWordFilter(small.subarray(0, 40))).toBeNull();
    expect(openWordFilter(new Int32Array())).toBeNull();
  });

  it('is not made of more names than it has room for', { timeout: 60_000 }, () => {
    const made = (count: number) =>
      makeWordFilter(
        compileLexicon([makePack(Array.from({ length: count }, (_, i) => makeTopic(`t${i}`, [`Ab${i} Cd${i}`])))]),
      );
    expect(made(1_000)?.length).toBeGreaterThan(2_000);
    expect(made(7_000)).toBeNull();
  });
});

interface Page {
  name: string;
  kind: string;
  blocks: readonly PageBlock[];
}

/** Saved pages by what they are about; "ours" are those of this project. */
function* pages(): Generator<Page> {
  const own = join(ROOT, 'tests', 'pages');
  for (const name of readdirSync(own).filter((file) => file.endsWith('.html')))
    yield { name, kind: 'ours', blocks: readSavedPage(readFileSync(join(own, name), 'utf8')).blocks };
  const shared = sharedFolder();
  if (!shared) return;
  const index = readFileSync(join(shared, 'pages', 'index.jsonl'), 'utf8')
    .trim()
    .split('\n');
  for (const line of index) {
    const { file, kind } = JSON.parse(line) as { file: string; kind: string };
    yield { name: file, kind, blocks: readSavedPage(readFileSync(join(shared, 'pages', file), 'utf8')).blocks };
  }
}

describe('the filter of the bundled pack', () => {
  let lexicon: Lexicon;
  let filter: Int32Array;
  beforeAll(async () => {
    lexicon = compileLexicon(await compileShippedPacks());
    filter = filterOf(lexicon);
  }, 120_000);

  /** True if something is painted on the page, with every density. */
  const isPainted = (blocks: readonly PageBlock[]) => {
    const document = createDocumentMentions();
    for (const { id, text, language } of blocks) document.put(id, { text, language });
    readToRest(document, lexicon);
    return choosePainted(document, blocks, { ...DEFAULT_SETTINGS, density: 'every' }).size > 0;
  };

  it('lets every page through on which something is painted, and few others', { timeout: 300_000 }, () => {
    const lost: string[] = [];
    const others: string[] = [];
    let painted = 0;
    for (const { name, kind, blocks } of pages()) {
      const isLetThrough = passes(filter, ...blocks.map(({ text }) => text));
      if (isPainted(blocks)) {
        painted += 1;
        if (!isLetThrough) lost.push(name);
      } else if (isLetThrough) others.push(`${kind}: ${name}`);
    }
    expect(painted).toBeGreaterThan(sharedFolder() ? 80 : 4);
    expect(lost).toEqual([]);
    expect(others.filter((one) => one.startsWith('negative')).length).toBeLessThanOrEqual(2);
    expect(others.length).toBeLessThanOrEqual(4);
  });

  it('lets few of the pages through that people open on an ordinary day', () => {
    const folder = join(ROOT, 'tests', 'pages', 'everyday');
    const names = readdirSync(folder);
    const through = names.filter((name) => {
      const { blocks } = readSavedPage(readFileSync(join(folder, name), 'utf8'));
      return passes(filter, ...blocks.map(({ text }) => text));
    });
    expect(names.length).toBeGreaterThanOrEqual(30);
    expect(through.length, through.join(', ')).toBeLessThanOrEqual(3);
  });

  it('fits into 64 kB of text, with room for packs of the reader’s', () => {
    expect(Math.ceil(filter.byteLength / 3) * 4).toBeLessThan(48_000);
  });
});
