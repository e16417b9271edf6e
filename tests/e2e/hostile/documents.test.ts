/** Frames of every sort, and documents that are no ordinary page. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { article, expectQuiet, NAMES, PARAGRAPHS } from '../../kit/hostile';
import { expectPainted, paintedWords, pause, type Reader, startReader, storeSettings } from '../../kit/reader';
import { readPainted } from '../../kit/remote';
import { type LoopbackServer, type Served, serveFolders } from '../../kit/server';

const PLAIN = String(article().body);
const inAttribute = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="400"><text x="20" y="40">Marcelo Ebrard spoke to
reporters at the airport.</text></svg>`;
const DATA = { about: 'Marcelo Ebrard spoke to reporters', again: 'Carlos Slim. '.repeat(40) };

/** Ten million characters without a name. */
const TEN_MILLION = Array<string>(20_000).fill(
  'Whisk the eggs with the sugar until they are pale, then fold in the flour a spoonful at a time, and rest. '.repeat(
    5,
  ),
);

/** A page whose names come after all of `text`. */
const vast = (text: string): Served => ({
  body: `<!DOCTYPE html><html lang="en"><body>${text}${PARAGRAPHS}</body></html>`,
});

/** A frame of each sort, by what it is called. All but the last have room. */
function framesOf(other: string): Record<string, string> {
  return {
    srcdoc: `srcdoc="${inAttribute(PLAIN)}"`,
    'sandboxed srcdoc': `sandbox srcdoc="${inAttribute(PLAIN)}"`,
    'sandboxed address': 'sandbox src="/plain"',
    'same origin': 'src="/plain"',
    'other origin': `src="${other}/plain"`,
    'about:blank': 'id="blank"',
    blob: 'id="blob"',
    data: `src="data:text/html;charset=utf-8,${encodeURIComponent(PLAIN)}"`,
    'too narrow': 'src="/plain" style="width: 190px; height: 300px"',
    'too low': 'src="/plain" style="width: 600px; height: 90px"',
  };
}

let reader: Reader;
let other: LoopbackServer;
let frames: Record<string, string>;
beforeAll(async () => {
  other = await serveFolders(new Map(), () => article());
  frames = framesOf(other.origin);
  const tags = Object.values(frames).map((attributes) => `<iframe ${attributes}></iframe>`);
  const fill = `<script>
    blank.contentDocument.body.innerHTML = ${JSON.stringify(PARAGRAPHS)};
    blob.src = URL.createObjectURL(new Blob([${JSON.stringify(PLAIN)}], { type: 'text/html' }));
  </script>`;
  const documents: Record<string, Served> = {
    plain: article(),
    frames: article('<style>iframe { width: 600px; height: 300px }</style>', tags.join('') + fill),
    xhtml: {
      type: 'application/xhtml+xml',
      body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>A page</title></head>
        <body>${PARAGRAPHS}</body></html>`,
    },
    text: { type: 'text/plain; charset=utf-8', body: PARAGRAPHS.replace(/<[^>]*>/g, '') },
    svg: { type: 'image/svg+xml', body: SVG },
    xml: { type: 'application/xml', body: `<report>${PARAGRAPHS}</report>` },
    json: { type: 'application/json', body: JSON.stringify(DATA) },
    pdf: { type: 'application/pdf', body: pdfOf('Marcelo Ebrard spoke to reporters at the airport.') },
    'many paragraphs': vast(TEN_MILLION.map((text) => `<p>${text}</p>`).join('')),
    'one text': vast(`<pre>${TEN_MILLION.join('\n')}</pre>`),
    image: { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  };
  reader = await startReader({ made: (path) => documents[decodeURIComponent(path.slice(1))] });
});
afterAll(async () => {
  await reader.stop();
  other.close();
});
afterEach(() => expectQuiet(reader.browser));

describe('19 frames', () => {
  it('mentions are painted in every frame that is large enough, and in no other', async () => {
    const page = await reader.open('frames');
    await expectPainted(page, NAMES);
    const expected = Object.fromEntries(Object.keys(frames).map((name) => [name, name.startsWith('too') ? [] : NAMES]));
    const painted = async () => {
      const found = await page.inFrames(readPainted);
      return Object.fromEntries(Object.keys(frames).map((name, nth) => [name, found[nth]?.map(({ text }) => text)]));
    };
    await expect.poll(painted, { timeout: 15_000, interval: 300 }).toEqual(expected);
    await page.close();
  });

  it('the switch of the site speaks of all of them, whatever they are allowed to know', async () => {
    await storeSettings(reader, { version: 1, changed: { sitesOff: ['127.0.0.1'] } });
    const page = await reader.open('frames');
    await pause(2_500);
    const painted = await page.inFrames(readPainted);
    expect(painted.map((frame) => frame?.length)).toEqual(painted.map(() => 0));
    await storeSettings(reader, {});
    await expectPainted(page, NAMES);
    await page.close();
  });

  it('nothing is read in an empty tab', async () => {
    const page = await reader.browser.open('about:blank');
    await page.evaluate((html) => {
      document.body.innerHTML = html;
    }, PARAGRAPHS);
    await pause(1_000);
    expect(await paintedWords(page)).toEqual([]);
    await page.close();
  });
});

describe('20 odd-documents', () => {
  it.each(['xhtml', 'text'])('%s is read', async (name) => {
    const page = await reader.open(name);
    await expectPainted(page, NAMES);
    await page.close();
  });

  it.each([
    ['svg', 'image/svg+xml'],
    ['xml', 'application/xml'],
    ['json', 'application/json'],
    ['pdf', 'application/pdf'],
  ])('%s is left alone', async (name, type) => {
    const page = await reader.open(name);
    await pause(1_200);
    expect(await page.evaluate(() => document.contentType)).toBe(type);
    expect(await paintedWords(page)).toEqual([]);
    await page.close();
  });
});

/** The smallest PDF that shows a line. */
function pdfOf(line: string): Buffer {
  const stream = `BT /F1 24 Tf 40 700 Td (${line}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, nth) => {
    const start = text.length;
    text += `${nth + 1} 0 obj${object}endobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const tail = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${tail}`, 'latin1');
}

describe('ten million characters', () => {
  it.each(['many paragraphs', 'one text'])('are read to their end: %s', { timeout: 180_000 }, async (name) => {
    const page = await reader.open(encodeURIComponent(name));
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => paintedWords(page), { timeout: 150_000, interval: 500 }).toEqual(NAMES);
    await page.close();
  });
});
