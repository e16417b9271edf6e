/** Pages that never rest, for a minute: the share of the main thread that is ours, late frames, and what stays in memory. */
import type { DrivenBrowser, DrivenPage } from '../../tests/kit/driven-browser';
import { askProbe } from '../../tests/kit/probe';
import { BOTH, heapOf, inPage, type Pair, probeOf, withPair } from './both-browsers';
import { servePages } from './browser';
import type { Row } from './report';
import { type Done, type Frames, flood, noteFrames, routes, takeFrames } from './soak-page';
import { figureOf } from './statistics';
import { documentOf } from './texts';

const ROWS_PER_SECOND = 2_000;
const ROUTES = 500;
const ROUTE_MS = 50;
/** Before heap is measured first: everything that a page needs once is there then. */
const WARM_SECONDS = 4;
const WARM_ROUTES = 50;
const NAMES = ['Marcelo Ebrard', 'Carlos Slim', 'Elon Musk', 'Joe Biden', 'USMCA', 'CHIPS Act'];

const PAGES = {
  rows: documentOf(`<main><ul>${'<li>A row of a list that has not changed so far</li>'.repeat(1_000)}</ul></main>`),
  routes: documentOf(`<main><p>${'An article that nobody has opened so far. '.repeat(10)}</p></main>`),
};

interface Work {
  what: string;
  page: keyof typeof PAGES;
  warm(page: DrivenPage): Promise<Done>;
  run(page: DrivenPage): Promise<Done>;
}

const works = (seconds: number): Work[] => [
  {
    what: `${ROWS_PER_SECOND.toLocaleString('en')} rows a second for ${seconds} s`,
    page: 'rows',
    warm: (page) => page.evaluate(flood, WARM_SECONDS, ROWS_PER_SECOND, NAMES),
    run: (page) => page.evaluate(flood, seconds, ROWS_PER_SECOND, NAMES),
  },
  {
    what: `${ROUTES} routes`,
    page: 'routes',
    warm: (page) => page.evaluate(routes, WARM_ROUTES, ROUTE_MS, NAMES),
    run: (page) => page.evaluate(routes, ROUTES, ROUTE_MS, NAMES),
  },
];

interface Soaked extends Done, Frames {
  /** Milliseconds of main thread that are ours; 0 without us. */
  ours: number;
  longestPiece: number;
  growth: number;
}

async function soak(browser: DrivenBrowser, address: string, work: Work, withUs: boolean): Promise<Soaked> {
  return inPage(browser, address, async (page) => {
    await page.show();
    await page.evaluate(noteFrames);
    await work.warm(page);
    const heap = await heapOf(browser, page);
    const before = withUs ? await probeOf(page) : null;
    await page.evaluate(takeFrames);
    const done = await work.run(page);
    const frames = await page.evaluate(takeFrames);
    const after = withUs ? await page.evaluate(askProbe) : null;
    const growth = (await heapOf(browser, page)) - heap;
    const ours = (after?.spent ?? 0) - (before?.spent ?? 0);
    return { ...done, ...frames, ours, longestPiece: after?.longest ?? 0, growth };
  });
}

function rowsOf(pair: Pair, work: Work, ours: Soaked, theirs: Soaked): Row[] {
  const what = `${pair.name}, ${work.what}`;
  const one = (value: number) => figureOf([value]);
  const whose =
    pair.name === 'chromium' ? "the page's heap" : 'its whole process, as about:memory counts what is in use';
  return [
    {
      what: `${what}: share of the main thread`,
      unit: '%',
      figure: one((ours.ours / (ours.seconds * 1_000)) * 100),
      bar: 2,
      note: `longest piece ${ours.longestPiece.toFixed(1)} ms`,
    },
    {
      what: `${what}: frames over 34 ms`,
      unit: '',
      figure: one(ours.late),
      bar: theirs.late,
      note:
        `of ${ours.frames}, longest ${ours.longest.toFixed(0)} ms; without us ${theirs.late} of ${theirs.frames}, longest ` +
        `${theirs.longest.toFixed(0)} ms: as many are the bar`,
    },
    {
      what: `${what}: heap growth, more than without`,
      unit: 'MB',
      figure: one(ours.growth - theirs.growth),
      bar: 5,
      note: `${ours.growth.toFixed(1)} MB; ${theirs.growth.toFixed(1)} MB without us; ${whose}`,
    },
  ];
}

/** Soaks both browsers. `say` tells what is being done. */
export async function benchSoak(seconds: number, say: (doing: string) => void): Promise<Row[]> {
  const served = await servePages(PAGES);
  const rows: Row[] = [];
  try {
    for (const name of BOTH)
      await withPair(name, async (pair) => {
        for (const work of works(seconds)) {
          say(`${name}: ${work.what} ...`);
          const address = served.addressOf(work.page);
          const theirs = await soak(pair.without, address, work, false);
          rows.push(...rowsOf(pair, work, await soak(pair.withUs, address, work, true), theirs));
        }
      });
  } finally {
    await served.stop();
  }
  return rows;
}
