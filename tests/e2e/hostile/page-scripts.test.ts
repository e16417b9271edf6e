/** What a page's own scripts do goes on as without us, and is followed. */
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/run/root';
import type { DrivenPage } from '../../kit/driven-browser';
import { article, clickOn, countHosts, expectQuiet, NAMES, PARAGRAPHS } from '../../kit/hostile';
import { expectCard, expectPainted, paintedWords, pause, type Reader, startReader } from '../../kit/reader';
import { wholeDocument } from '../../kit/remote';
import type { Served } from '../../kit/server';

type WithHydration = Window & { hydrate(): void; goToStep?: (step: number) => void; faults: string[] };

const EDITORS = `<textarea id="area" rows="3">Marcelo Ebrard</textarea><input id="field" value="Carlos Slim">
<div id="rich" contenteditable><p>Marcelo Ebrard met Carlos Slim.</p></div>
<div class="cm-editor"><div>Marcelo Ebrard</div></div><div role="textbox">Carlos Slim</div><code>Carlos Slim</code>`;

let reader: Reader;
let plain: Reader;
beforeAll(async () => {
  const pages: Record<string, Served> = {
    plain: article(),
    editable: article('', EDITORS),
    'design-mode': article('', '<script>document.designMode = "on"</script>'),
    ...(await hydrationPages()),
  };
  const made = (path: string) => pages[path.slice(1)];
  plain = await startReader({ extension: false, made });
  reader = await startReader({ made });
}, 120_000);
afterAll(async () => {
  await reader.stop();
  await plain.stop();
});
afterEach(() => expectQuiet(reader.browser));

async function hydrationPages(): Promise<Record<string, Served>> {
  const folder = join(ROOT, 'tests', 'pages', 'hostile');
  const server = join(folder, 'hydration-server.js');
  const { firstHtml } = (await import(server)) as { firstHtml: () => string };
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, minify: false, lib: { entry: join(folder, 'hydrate.js'), formats: ['iife'], name: 'page' } },
  });
  const [output] = [built].flat();
  const script = output && 'output' in output ? output.output[0].code : '';
  const start = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>';
  const body = `${start}<div id="root">${firstHtml()}</div><script src="/hydrate"></script>`;
  return {
    hydrate: { type: 'text/javascript', body: script },
    hydration: { body: `${body}</body></html>` },
    'hydration-at-once': { body: `${body}<script>hydrate()</script></body></html>` },
  };
}

/** Goes through the page's steps; what the document is after each, and what React complained of. */
async function goThrough(page: DrivenPage, settle: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  for (const step of [1, 2, 3, 0]) {
    await page.evaluate((next) => (window as unknown as WithHydration).goToStep?.(next), step);
    await settle();
    seen.push(await page.evaluate(wholeDocument));
  }
  return [...seen, ...(await page.evaluate(() => (window as unknown as WithHydration).faults))];
}

const isHydrated = (page: DrivenPage) =>
  expect.poll(() => page.evaluate(() => 'goToStep' in window), { timeout: 10_000 }).toBe(true);

describe('3 hydration', () => {
  it.each(['hydration', 'hydration-at-once'])('%s: React finds its page as it left it', async (name) => {
    const outcomes: string[][] = [];
    for (const { browser, open } of [plain, reader]) {
      const page = await open(name);
      if (browser === reader.browser) await expectPainted(page, NAMES);
      if (name === 'hydration') await page.evaluate(() => (window as unknown as WithHydration).hydrate());
      await isHydrated(page);
      outcomes.push(await goThrough(page, () => pause(400)));
      if (browser === reader.browser) await expectPainted(page, NAMES);
      await page.close();
    }
    const [without, withUs] = outcomes;
    expect(without).toHaveLength(4);
    expect(withUs).toEqual(without);
  });
});

describe('4 framework-churn', () => {
  it.each(['changed', 'replaced', 'cut off'])('no frame shows a stale mention where its text is %s', async (how) => {
    const page = await reader.open('plain');
    await expectPainted(page, NAMES);
    const after = await page.evaluate(async (way) => {
      const text = document.querySelector('#first')?.firstChild as Text;
      const other = 'Nobody at all spoke to reporters at the airport, or ever will.';
      if (way === 'changed') text.data = other;
      else if (way === 'replaced') text.replaceWith(other);
      else text.deleteData(0, 9);
      await new Promise(requestAnimationFrame);
      const painted: string[] = [];
      for (const highlight of CSS.highlights.values()) {
        for (const { startContainer, startOffset, endOffset } of highlight as unknown as Iterable<StaticRange>) {
          const { isConnected, data } = startContainer as Text;
          painted.push(isConnected ? data.slice(startOffset, endOffset) : 'a text that is gone');
        }
      }
      return painted;
    }, how);
    for (const words of after) expect(NAMES).toContain(words);
    // What nobody touched stays painted.
    expect(after).toContain('Carlos Slim');
    await page.close();
  });
});

describe('5 dom-untouched', () => {
  it('the document is what it is without us, but for one host while a card is open', async () => {
    const without = await plain.open('plain');
    const expected = await without.evaluate(wholeDocument);
    await without.close();
    const page = await reader.open('plain');
    await expectPainted(page, NAMES);
    expect(await page.evaluate(wholeDocument)).toBe(expected);
    await clickOn(page, 'Carlos Slim');
    await expectCard(page, 'Carlos Slim');
    expect(await countHosts(page)).toBe(1);
    const but = await page.evaluate(wholeDocument);
    expect(but.replace(/<div data-glosa-host=""[^>]*><\/div>/, '')).toBe(expected);
    await page.press('Escape');
    await expectCard(page, null);
    await expect.poll(() => page.evaluate(wholeDocument)).toBe(expected);
    await page.close();
  });
});

describe('21 editable', () => {
  it('nothing is painted in what is written, and caret and undo stay', async () => {
    const page = await reader.open('editable');
    await expectPainted(page, NAMES);
    await page.evaluate(() => {
      const text = document.querySelector('#rich p')?.firstChild as Text;
      document.querySelector<HTMLElement>('#rich')?.focus();
      document.getSelection()?.collapse(text, 8);
    });
    await page.type('XY');
    await page.evaluate(() => document.querySelector('#second')?.append(' It rained.'));
    await pause(800);
    const caret = () =>
      page.evaluate(() => {
        const { anchorNode, anchorOffset } = document.getSelection() ?? {};
        return [(anchorNode as Text | null)?.data, anchorOffset];
      });
    expect(await caret()).toEqual(['Marcelo XYEbrard met Carlos Slim.', 10]);
    const undone = await page.evaluate(() => {
      document.execCommand('undo');
      document.execCommand('undo');
      return document.querySelector('#rich')?.textContent;
    });
    expect(undone).toBe('Marcelo Ebrard met Carlos Slim.');
    expect(await paintedWords(page)).toEqual(NAMES);
    await page.close();
  });

  it('a document that is an editor is left alone', async () => {
    const page = await reader.open('design-mode');
    await pause(1_200);
    expect(await paintedWords(page)).toEqual([]);
    await page.close();
  });
});

describe('22 document-open', () => {
  it.each([
    [
      'document.open',
      (html: string) => {
        document.open();
        document.write(html);
        document.close();
      },
    ],
    [
      'another body',
      (html: string) => {
        const body = document.createElement('body');
        body.innerHTML = html;
        document.body.replaceWith(body);
      },
    ],
    [
      'another root',
      (html: string) => {
        const root = document.createElement('html');
        root.innerHTML = `<body>${html}</body>`;
        document.documentElement.replaceWith(root);
      },
    ],
  ] as [string, (html: string) => void][])('%s: read, and the card opens, as before', async (_, swap) => {
    const page = await reader.open('plain');
    await expectPainted(page, NAMES);
    await page.evaluate(swap, `<div>${PARAGRAPHS}<p>Later Elon Musk came too.</p></div>`);
    await expectPainted(page, [...NAMES, 'Elon Musk']);
    await clickOn(page, 'Elon Musk');
    await expectCard(page, 'Elon Musk');
    await page.press('Escape');
    await expectCard(page, null);
    await page.close();
  });
});

describe('23 bfcache', () => {
  /** Opens the page, leaves it and goes back. True where it is the same window that is back, not a page loaded anew. */
  async function leaveAndComeBack(page: DrivenPage): Promise<boolean> {
    await expectPainted(page, NAMES);
    // A page on which a request is under way is not kept.
    await pause(500);
    await page.evaluate(() => {
      (window as unknown as { before: boolean }).before = true;
    });
    await page.goTo(reader.addressOf('editable'));
    await expectPainted(page, NAMES);
    await page.evaluate(() => void setTimeout(() => history.back()));
    await expect.poll(() => page.evaluate(() => location.pathname).catch(() => ''), { timeout: 10_000 }).toBe('/plain');
    return page.evaluate(() => 'before' in window);
  }

  it('a page that comes back is as it was, with one of us in it', async () => {
    const page = await reader.open('plain');
    // Keeping a page is the browser's choice, by memory among others: it is asked thrice before it counts as our fault.
    let kept = false;
    for (let tries = 0; tries < 3 && !kept; tries += 1) kept = await leaveAndComeBack(page);
    expect(kept).toBe(true);
    await expectPainted(page, NAMES);
    await page.evaluate(() => document.querySelector('#third')?.append(' Elon Musk was there.'));
    await expectPainted(page, [...NAMES, 'Elon Musk']);
    await clickOn(page, 'Marcelo Ebrard');
    await expectCard(page, 'Marcelo Ebrard');
    expect(await countHosts(page)).toBe(1);
    await page.press('Escape');
    await expectCard(page, null);
    await page.close();
  });
});
