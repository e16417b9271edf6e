/** A pack's own pictures on pages that allow no pictures at all: drawn all the same, and nothing is fetched or refused. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DrivenPage } from '../kit/driven-browser';
import { makePack, makeTopic } from '../kit/pack';
import { AVIF, makePicture, WEBP, WEBP_BOMB } from '../kit/pictures';
import { clickInCard, expectCard, expectNoErrors, placeOf, type Reader, startReader, unfoldCard } from '../kit/reader';

const STRICT = "default-src 'none'; img-src 'none'; script-src 'nonce-watch'; require-trusted-types-for 'script'";
/** Longer than a document with nothing to explain. */
const MORE =
  'The keeper had been at the tower for a good part of the year, and said that the weather was as it always is. ';
const BODY = `<!doctype html><html lang="en"><title>Keepers</title>
<script nonce="watch">globalThis.refused = []; addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective + ' ' + event.blockedURI));</script>
<p>The keepers of Alder Lighthouse and of Quince Lighthouse met. ${MORE.repeat(4)}</p><p>Nobody went to Medlar Lighthouse.</p></html>`;

/** One topic has a picture of each kind, one has none. */
const PACK = makePack(
  [
    makeTopic('alder', ['Alder Lighthouse'], { picture: makePicture(WEBP) }),
    makeTopic('quince', ['Quince Lighthouse'], { picture: makePicture(AVIF) }),
    makeTopic('medlar', ['Medlar Lighthouse']),
  ],
  { id: 'lights' },
);

let reader: Reader;
let page: DrivenPage;

/** Gives the text of a pack to the import of the options, and waits for what is said of it. */
async function give(text: string): Promise<string> {
  const options = await reader.browser.openExtensionPage('options.html');
  const said = await options.evaluate(async (content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], 'made.json', { type: 'application/json' }));
    let input: HTMLInputElement | null = null;
    while (!input) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      input = document.querySelector('.pack-import input[type=file]');
    }
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const outcome = document.querySelector('.outcome')?.textContent;
      if (outcome && outcome !== 'Checking…') return outcome;
    }
  }, text);
  await options.close();
  return said;
}

beforeAll(async () => {
  reader = await startReader({
    made: (path) =>
      path === '/strict.html' ? { body: BODY, headers: { 'content-security-policy': STRICT } } : undefined,
  });
  expect(await give(JSON.stringify(PACK))).toMatch(/Kit/);
  page = await reader.open('strict.html');
});
afterAll(async () => {
  await page?.close();
  await reader?.stop();
});

/** How many colors the picture of the open card has, and its words; null while there is none. */
const drawn = () =>
  page.inCard((root) => {
    const canvas = root.querySelector('canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const colors = new Set<string>();
    for (let at = 0; at < pixels.length; at += 4) colors.add(`${pixels[at]} ${pixels[at + 1]} ${pixels[at + 2]}`);
    return {
      size: canvas && [canvas.width, canvas.height],
      many: colors.size > 2,
      words: root.querySelector('.picture figcaption')?.textContent ?? null,
    };
  });

async function open(name: string): Promise<void> {
  const { x, y } = await placeOf(page, name);
  await page.clickAt(x, y);
  await expectCard(page, name);
}

it.each(['Alder Lighthouse', 'Quince Lighthouse'])('is on the card of %s once that is unfolded', async (name) => {
  await open(name);
  await unfoldCard(page);
  await expect.poll(drawn).toEqual({
    size: [60, 40],
    many: true,
    words: 'A sun over a beach. Ana Gray, CC BY 4.0. pictures.example (opens in a new tab)',
  });
  await clickInCard(page, '[popovertargetaction=hide]');
  await expectCard(page, null);
});

it('is not on a card without one, and the page refused nothing of ours', async () => {
  await open('Medlar Lighthouse');
  await unfoldCard(page);
  expect(await drawn()).toEqual({ size: null, many: false, words: null });
  const refused = await page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
  // The browser itself asks for the sign of the site.
  expect(refused.filter((one) => !one.endsWith('/favicon.ico'))).toEqual([]);
  expectNoErrors(reader.browser);
});

it('is not taken in where it is a bomb', async () => {
  const topics = [makeTopic('alder', ['Alder Lighthouse'], { picture: makePicture(WEBP_BOMB) })];
  expect(await give(JSON.stringify({ ...PACK, topics }))).toMatch(/picture\.data.*neither side may exceed 1,200/s);
});
