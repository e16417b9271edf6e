/** Measures how soon words are underlined after they were shown on a page that takes long to end. */
import { serveFolders } from '../../tests/kit/server';
import type { Bench } from './browser';
import { noteFirstPaint, noteTextShown, sinceTextShown } from './in-page';
import type { Row } from './report';
import { repeat } from './statistics';
import { documentOf } from './texts';

/** A page whose last script, or whose stream, holds it up for so long. */
const ENDS_AFTER_MS = 15_000;
/** When the text comes that comes late: long after the page was looked at first. */
const LATE_MS = 2_000;
const BAR_MS = 1_000;

const FILLER = '<p>Whisk the eggs with the sugar until they are pale, then fold in the flour a spoonful at a time.</p>';
/** By this it is known that the text is there. */
const NAMED = '<p id="named">Marcelo Ebrard met Carlos Slim.</p>';
const LATE = `<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(NAMED)}), ${LATE_MS})</script>`;

const PAGES: Readonly<Record<string, string>> = {
  '/slow': documentOf(FILLER.repeat(40) + NAMED),
  '/late': documentOf(FILLER.repeat(2_000) + LATE),
};

/** From the first frame with the text to the first underline, where the text is there at once, and where it comes while the page loads. */
export async function benchSlowPage(bench: Bench, runs: number): Promise<Row[]> {
  const served = await serveFolders(new Map(), (path) =>
    PAGES[path] ? { body: withoutEnd(PAGES[path]), endsAfter: ENDS_AFTER_MS } : undefined,
  );
  const measure = (path: string) =>
    repeat(runs, () =>
      bench.inTab(async (page) => {
        await page.evaluateOnNewDocument(noteFirstPaint);
        await page.evaluateOnNewDocument(noteTextShown);
        // It has not ended, so that nobody may wait for it.
        void page.goto(served.origin + path).catch(() => {});
        await page.waitForFunction(sinceTextShown, { polling: 50 });
        return page.evaluate(sinceTextShown);
      }),
    );
  try {
    const note = `the page ends after ${ENDS_AFTER_MS / 1_000} s`;
    const what = 'slow-ending page, from its text to the first underline';
    return [
      { what, unit: 'ms', figure: await measure('/slow'), bar: BAR_MS, note },
      {
        what: 'the same, where the text comes late',
        unit: 'ms',
        figure: await measure('/late'),
        bar: BAR_MS,
        note: `${note}; after much other text`,
      },
    ];
  } finally {
    served.close();
  }
}

/** The parser would see that the body ends. */
function withoutEnd(html: string): string {
  return html.replace(/<\/body>[\s\S]*$/, '');
}
