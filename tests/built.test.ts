/** What was built: the scripts that every frame of every page loads, and that wake, are small, and hold nothing that belongs elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileBundledPacks } from '../scripts/pack/compile-pack';
import { ROOT } from '../scripts/run/root';
import { filesIn } from '../scripts/run/source-files';

const MAX_READER_BYTES = 90_000;
const MAX_READER_GZIPPED = 30_000;
/** What every frame gets, those too that are never read: advertisements, counters. */
const MAX_CONTENT_BYTES = 12_000;
const MAX_CONTENT_GZIPPED = 5_000;
/** A card comes late only if its script is long. */
const MAX_CARD_BYTES = 95_000;
const MAX_CARD_GZIPPED = 35_000;
/** Only frames with a card that has a picture load it. */
const MAX_PICTURE_BYTES = 7_000;
/** Every frame with a mention loads it. */
const MAX_SIGHT_GZIPPED = 6_000;
/** What a reader downloads, compressed file by file; a store's zip is about as large. Packs and their maps are most of it, but for what follows. */
const MAX_PACKAGE_GZIPPED = 700_000;
/** Readability and the language library with its model (docs/decisions/0064-a-pack-of-this-page.md): loaded when a pack is made, never else. */
const MAX_PROPOSING_GZIPPED = 1_080_000;

/** What runs in frames. */
const FRAME_SCRIPTS = ['content-scripts/content.js', 'reader.js', 'sight.js', 'card.js', 'picture.js', 'view.js'];

/** What runs in the background: what wakes, and what is started when something is asked of the packs. */
const BACKGROUND_SCRIPTS = ['background.js', 'packs.js'];
/** Parsing and running it is what waking takes beside a worker of one line. */
const MAX_BACKGROUND_BYTES = 43_000;
const MAX_PACKS_SCRIPT_BYTES = 210_000;

const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

/** Words by which the code of each package is known in a minified script. */
const TRACES = { 'Fuse.js': /ignoreFieldNorm|fieldNormWeight/, 'the schema library': /strict_object|picklist/ };

/** What webextension-polyfill says where there is no extension. */
const POLYFILL = /This script should only be loaded in a browser extension/;

const scriptOf = (build: string, name: string) => readFileSync(join(ROOT, '.output', build, name), 'utf8');

// Unit tests can be run alone, before anything was built; `npm test` builds first.
describe.skipIf(!BUILDS.every((build) => existsSync(join(ROOT, '.output', build))))('what was built', () => {
  it.each(BUILDS)('for %s has scripts of frames within their budgets', (build) => {
    const reader = scriptOf(build, 'reader.js');
    expect(Buffer.byteLength(reader)).toBeLessThanOrEqual(MAX_READER_BYTES);
    expect(gzipSync(reader).length).toBeLessThanOrEqual(MAX_READER_GZIPPED);
    // Chromium heeds it at the head alone (docs/decisions/0067-where-real-pages-go.md).
    expect(reader).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
    const content = scriptOf(build, 'content-scripts/content.js');
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(MAX_CONTENT_BYTES);
    expect(gzipSync(content).length).toBeLessThanOrEqual(MAX_CONTENT_GZIPPED);
    expect(gzipSync(scriptOf(build, 'sight.js')).length).toBeLessThanOrEqual(MAX_SIGHT_GZIPPED);
    expect(Buffer.byteLength(scriptOf(build, 'picture.js'))).toBeLessThanOrEqual(MAX_PICTURE_BYTES);
    const card = scriptOf(build, 'card.js');
    expect(Buffer.byteLength(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
    expect(gzipSync(card).length).toBeLessThanOrEqual(MAX_CARD_GZIPPED);
  });

  it.each(BUILDS)('for %s is a package within its budget', (build) => {
    const files = filesIn(join(ROOT, '.output', build));
    const sizeOf = (some: readonly string[]) =>
      some.reduce((sum, name) => sum + gzipSync(readFileSync(join(ROOT, '.output', build, name))).length, 0);
    const proposing = files.filter((name) => /^chunks\/propose-/.test(name));
    expect(proposing).toHaveLength(1);
    expect(sizeOf(proposing)).toBeLessThanOrEqual(MAX_PROPOSING_GZIPPED);
    expect(sizeOf(files.filter((name) => !proposing.includes(name)))).toBeLessThanOrEqual(MAX_PACKAGE_GZIPPED);
  });

  it.each(BUILDS)('for %s has the language library where packs are made, and nowhere else', (build) => {
    const own = filesIn(join(ROOT, '.output', build)).filter((name) => name.endsWith('.js'));
    expect(own.filter((name) => /wink-nlp/.test(scriptOf(build, name)))).toEqual([
      expect.stringMatching(/^chunks\/propose-/),
    ]);
  });

  it.each(BUILDS)('for %s says whose work is in it, and under which licences', (build) => {
    const notices = scriptOf(build, 'THIRD-PARTY-NOTICES.txt');
    for (const name of ['preact', 'fuse.js', 'valibot', 'lucide', 'wxt', 'GeoNames', 'Natural Earth'])
      expect(notices).toContain(name);
    // Tools that make the package are no part of it.
    for (const name of ['typescript', 'vitest', 'puppeteer', 'biome']) expect(notices).not.toContain(name);
    expect(scriptOf(build, 'LICENSE.txt')).toContain('MIT License');
    expect(scriptOf(build, 'DATA-LICENCE.txt')).toContain('CC-BY-4.0');
  });

  it.each(BUILDS)(
    'for %s has maps and the atlas in files of their own, and in no script that runs by itself',
    (build) => {
      const land = /"land\\?":\\?"M\d/;
      const atlas = /"type\\?":\\?"Topology/;
      expect(scriptOf(build, 'packs/amlo-2023-maps.json')).toMatch(land);
      expect(scriptOf(build, 'world.json')).toMatch(atlas);
      for (const script of [...FRAME_SCRIPTS, ...BACKGROUND_SCRIPTS]) {
        expect(scriptOf(build, script), script).not.toMatch(land);
        expect(scriptOf(build, script), script).not.toMatch(atlas);
      }
    },
  );

  it.each(BUILDS)('for %s has a background that wakes with little', (build) => {
    expect(Buffer.byteLength(scriptOf(build, 'background.js'))).toBeLessThanOrEqual(MAX_BACKGROUND_BYTES);
    expect(Buffer.byteLength(scriptOf(build, 'packs.js'))).toBeLessThanOrEqual(MAX_PACKS_SCRIPT_BYTES);
  });

  it.each(BUILDS)('for %s has nothing of what says why words are no mention', (build) => {
    const said = 'not a listed form';
    expect(readFileSync(join(ROOT, 'scripts/run/why.ts'), 'utf8')).toContain(said);
    for (const script of [...FRAME_SCRIPTS, ...BACKGROUND_SCRIPTS]) expect(scriptOf(build, script)).not.toContain(said);
  });

  it.each(BUILDS)('for %s has traces of the heavy packages in the background only', (build) => {
    for (const [name, trace] of Object.entries(TRACES)) {
      expect(scriptOf(build, 'packs.js'), name).toMatch(trace);
      for (const script of FRAME_SCRIPTS) expect(scriptOf(build, script), name).not.toMatch(trace);
    }
  });

  it.each(BUILDS)('for %s has the polyfill in our own pages alone', (build) => {
    for (const script of [...FRAME_SCRIPTS, ...BACKGROUND_SCRIPTS])
      expect(scriptOf(build, script), script).not.toMatch(POLYFILL);
    const chunks = readdirSync(join(ROOT, '.output', build, 'chunks'));
    expect(chunks.some((chunk) => POLYFILL.test(scriptOf(build, `chunks/${chunk}`)))).toBe(true);
  });

  it.each(BUILDS)('for %s names no topic in what frames load, nor in what wakes', async (build) => {
    const names = (await compileBundledPacks()).flatMap(({ topics }) =>
      // Short names ("EU", "US") are letters of other words too.
      topics.flatMap((topic) => topic.names.map(({ text }) => text).filter((text) => text.length >= 8)),
    );
    const packs = scriptOf(build, 'packs/amlo-2023.json');
    const scripts = [...FRAME_SCRIPTS, 'background.js'].map((script) => scriptOf(build, script)).join('');
    expect(names.filter((name) => packs.includes(name)).length).toBeGreaterThan(names.length / 2);
    expect(names.filter((name) => scripts.includes(name))).toEqual([]);
  });
});
