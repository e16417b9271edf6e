/** `npm run zip`: packs what the stores take: Chrome, Edge (the same build), Firefox with its sources. */
import { relative } from 'node:path';
import { zip } from 'wxt';
import { endWith } from './run/end-with';
import { ROOT } from './run/root';

const STORES = ['chrome', 'edge', 'firefox'] as const;

async function main(): Promise<number> {
  for (const browser of STORES) {
    const files = await zip({ root: ROOT, browser, manifestVersion: 3, logger: silent });
    for (const file of files) console.log(relative(ROOT, file));
  }
  return 0;
}

const nothing = () => {};
const silent = {
  debug: nothing,
  log: nothing,
  info: nothing,
  success: nothing,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};

endWith(main());
