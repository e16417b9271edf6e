/** `npm run review [-- MINUTES]`: looks at packages, pictures and the age of packs as a store's reviewer and a reader would, and at the packages' network for that long (5). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolders } from '../tests/kit/server';
import { ensureBrowser } from './browsers';
import { reviewFile } from './review/review-code';
import { type Manifest, permissionReasons, reviewManifest } from './review/review-manifest';
import { packAges, reviewPacks } from './review/review-packs';
import { reviewPictures } from './review/review-store';
import { watchNetwork } from './review/watch-network';
import { builtExtension } from './run/build-extension';
import { counted } from './run/counted';
import { endWith } from './run/end-with';
import { ROOT } from './run/root';
import { filesIn } from './run/source-files';

const PAIRS = [
  ['chrome', 'chromium'],
  ['firefox', 'firefox'],
] as const;
/** Each has mentions from the start: a page without any would be waited for in vain. */
const PAGES = ['news-en.html', 'news-es.html', 'editors.html', 'long.html'];

async function main(asked = '5'): Promise<number> {
  const minutes = Number(asked);
  if (!(minutes >= 0)) throw new Error(`"${asked}" is no number of minutes.`);
  const server = await serveFolders(new Map([['', join(ROOT, 'tests', 'pages')]]));
  const addresses = PAGES.map((page) => `${server.origin}/${page}`);
  const today = new Date().toISOString().slice(0, 10);
  const faults = [
    ...reviewPacks(packAges(join(ROOT, 'assets', 'packs')), today),
    ...reviewPictures(join(ROOT, 'store', 'pictures')),
  ];
  for (const fault of faults) console.log(`  FAULT  ${fault}`);
  for (const [target, browser] of PAIRS) {
    const extension = await builtExtension(target);
    console.log(`\n${target}`);
    const found = reviewPackage(extension, target);
    const executable = await ensureBrowser(browser);
    const { rounds, cards, extra } = await watchNetwork({
      browser,
      executable,
      extension,
      addresses,
      ms: minutes * 60_000,
    });
    console.log(`  read ${rounds * PAGES.length} pages, opened ${cards} cards; requests of its own: ${extra.length}`);
    if (cards === 0) found.push('No card opened: the run proves nothing.');
    found.push(...extra.map((address) => `It asked the network for ${address}.`));
    for (const fault of found) console.log(`  FAULT  ${fault}`);
    faults.push(...found);
  }
  console.log(`\n${faults.length === 0 ? 'Nothing to object to.' : `${counted(faults.length, 'fault')}.`}`);
  return faults.length === 0 ? 0 : 1;
}

/** What can be seen without running it: says each permission's reason and how much was looked through, gives the faults. */
function reviewPackage(extension: string, target: 'chrome' | 'firefox'): string[] {
  const read = (name: string) => readFileSync(join(extension, name), 'utf8');
  const manifest = JSON.parse(read('manifest.json')) as Manifest;
  for (const [permission, reason] of permissionReasons(manifest)) {
    console.log(`  ${permission.padEnd(14)} ${reason ?? 'no reason given'}`);
  }
  const files = filesIn(extension).filter((name) => /\.(js|html|css)$/.test(name));
  console.log(`  ${files.length} scripts, pages and style sheets looked through`);
  return [...reviewManifest(manifest, target), ...files.flatMap((name) => reviewFile(name, read(name)))];
}

endWith(main(process.argv[2]));
