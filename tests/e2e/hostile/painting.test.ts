/** Pages that forbid, wipe or watch what is painted. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { article, clickOn, countHosts, expectQuiet, expectUnderlined, NAMES, pictureOf } from '../../kit/hostile';
import { boxOfCard, clickInCard, expectCard, expectPainted, pause, type Reader, startReader } from '../../kit/reader';

const NO_POLICY = "default-src 'none'; script-src 'none'; style-src 'none'; report-uri /report";
const NO_TYPES = "require-trusted-types-for 'script'; trusted-types 'none'; report-uri /report";
const ASSAULT = `all: initial !important; display: none !important; opacity: 0 !important; visibility: hidden !important;
  zoom: 0.2 !important; filter: blur(9px) !important; transform: scale(0.1) !important; clip-path: inset(50%) !important;
  position: static !important; content-visibility: hidden !important; animation: none !important;`;

let reports: string[] = [];
let reader: Reader;
beforeAll(async () => {
  const pages = {
    plain: article(),
    'csp-none': article('', '', { 'content-security-policy': NO_POLICY }),
    'trusted-types': article('', '', { 'content-security-policy': NO_TYPES }),
    'css-assault': article(
      `<style>@layer a { div { ${ASSAULT} } } div { ${ASSAULT} } ::backdrop { background: red !important; }</style>`,
      `<script>new MutationObserver(() => {
        const host = document.querySelector('[data-glosa-host]');
        if (host && !host.style.opacity) host.style.cssText = \`${ASSAULT}\`;
      }).observe(document, { childList: true, subtree: true });</script>`,
    ),
  };
  reader = await startReader({
    made(path) {
      if (path === '/report') reports.push(path);
      return path === '/report' ? { body: '' } : pages[path.slice(1) as keyof typeof pages];
    },
  });
});
afterAll(() => reader.stop());
afterEach(() => expectQuiet(reader.browser));

describe('1 csp-none, 2 trusted-types', () => {
  it.each(['csp-none', 'trusted-types'])(
    '%s: painted, the card works, and the policy has nothing to report',
    async (name) => {
      reports = [];
      const page = await reader.open(name);
      await expectPainted(page, NAMES);
      // The page's own style is forbidden too: its reports come first, and some time after the page.
      await pause(1_500);
      const own = reports.length;
      await expectUnderlined(page, 'Marcelo Ebrard');
      await clickOn(page, 'Marcelo Ebrard');
      await expectCard(page, 'Marcelo Ebrard');
      await clickInCard(page, '[aria-label=Close]');
      await expectCard(page, null);
      await pause(300);
      expect(reports.length).toBe(own);
      await page.close();
    },
  );
});

describe('6 sheet-wipe', () => {
  it('stays underlined where the page empties its adopted sheets', async () => {
    const page = await reader.open('plain');
    await expectPainted(page, NAMES);
    await page.evaluate(() => {
      setInterval(() => {
        document.adoptedStyleSheets = [];
      }, 100);
    });
    await pause(1_000);
    await expectUnderlined(page, 'Carlos Slim');
    await page.close();
  });
});

describe('7 registry-clear', () => {
  // Nothing tells of a cleared registry: what happens next on the page does. What is left is read in the same breath.
  it.each([
    [
      'cleared',
      () => {
        CSS.highlights.clear();
        return CSS.highlights.size;
      },
    ],
    ['overwritten', () => CSS.highlights.set('glosa-sure', new Highlight()).get('glosa-sure')?.size],
    [
      'emptied',
      () => {
        CSS.highlights.get('glosa-sure')?.clear();
        return CSS.highlights.get('glosa-sure')?.size;
      },
    ],
  ])('%s: painted again at the next event of the page, three times, then left alone', async (_, harm) => {
    const page = await reader.open('plain');
    await expectPainted(page, NAMES);
    for (let times = 1; times <= 3; times++) {
      expect(await page.evaluate(harm)).toBe(0);
      await page.moveTo(300 + times, 600);
      await expectPainted(page, NAMES);
    }
    await page.evaluate(harm);
    await page.moveTo(320, 610);
    await pause(800);
    await expectPainted(page, []);
    await page.close();
  });
});

describe('8 registry-privacy', () => {
  it('shows the page fixed names and nothing else', async () => {
    const page = await reader.open('plain');
    await expectPainted(page, NAMES);
    const keys = await page.evaluate(() => [...CSS.highlights.keys()]);
    // One for each way of painting.
    expect(['glosa-sure', 'glosa-likely', 'glosa-current']).toEqual(expect.arrayContaining(keys));
    await page.close();
  });
});

describe('12 css-assault', () => {
  it('the card looks as it does on a plain page', async () => {
    const pictures = [];
    const boxes = [];
    for (const name of ['plain', 'css-assault']) {
      const page = await reader.open(name);
      await clickOn(page, 'Marcelo Ebrard');
      await expectCard(page, 'Marcelo Ebrard');
      await page.moveTo(4, 4);
      await pause(500);
      boxes.push(await boxOfCard(page));
      pictures.push(await pictureOf(page));
      expect(await countHosts(page)).toBe(1);
      await page.close();
    }
    const [box, other] = boxes;
    expect(other).toEqual(box);
    expect(box?.width).toBeGreaterThan(300);
    expect(differing(pictures, box ?? { x: 0, y: 0, width: 0, height: 0 })).toBeLessThan(0.005);
  });
});

/** The share of pixels in a box that are not alike in two pictures. */
function differing(
  pictures: readonly { at(x: number, y: number): number[] }[],
  { x, y, width, height }: DOMRectInit,
): number {
  const [one, other] = pictures;
  let count = 0;
  for (let down = Math.ceil(y ?? 0); down < (y ?? 0) + (height ?? 0) - 1; down++) {
    for (let along = Math.ceil(x ?? 0); along < (x ?? 0) + (width ?? 0) - 1; along++) {
      const theirs = other?.at(along, down) ?? [];
      if (one?.at(along, down).some((value, channel) => Math.abs(value - (theirs[channel] ?? 0)) > 8)) count++;
    }
  }
  return count / ((width ?? 1) * (height ?? 1));
}
