import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { launchChromium } from './tests/kit/chromium';
const [file = '', language = 'en', scheme = 'light', width = '', mode = ''] = process.argv.slice(2);
const body = await readFile(file);
const server = createServer((_, r) => r.setHeader('content-type', 'text/html; charset=utf-8').end(body)).listen(0);
const port = (server.address() as { port: number }).port;
const b = await launchChromium({ executable: '/usr/bin/chromium', extension: '.output/chrome-mv3', cutOff: true, args: ['--disable-gpu'], language: language as 'en' });
try {
  const page = await b.open(`http://127.0.0.1:${port}/a.html`);
  const popup = await b.openExtensionPage('popup.html');
  const id = await popup.evaluate(async (p) => (await (globalThis as any).chrome.tabs.query({})).find((t: any) => t.url?.includes(`:${p}/`))?.id, port);
  await popup.close();
  if (mode === 'popup') {
    const p = await b.openPopup(page);
    await new Promise((r) => setTimeout(r, 2500));
    await p.screenshot('/tmp/glosa/pp-popup.png'); await p.close();
  }
  const started = Date.now();
  const m = await b.openExtensionPage(`make-pack.html#tab=${id}`);
  await m.showAs({ scheme: scheme as 'light', width: width ? Number(width) : null, text: 1 });
  for (let i = 0; i < 100; i++) { if (await m.evaluate(() => document.querySelectorAll('.proposed').length > 0)) break; await new Promise((r) => setTimeout(r, 100)); }
  console.log('ms', Date.now() - started);
  console.log(await m.evaluate(() => [...document.querySelectorAll('.proposed .tick')].map((e) => (e as HTMLElement).innerText.replace(/\s+/g, ' ')).join('\n')));
  await m.screenshot(`/tmp/glosa/pp-1.png`);
  if (mode === 'ticked') {
    await m.evaluate(() => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('.proposed .tick input')];
      boxes[0]!.click();
      boxes[1]!.click();
    });
    await new Promise((r) => setTimeout(r, 200));
    await m.evaluate(() => {
      const set = (sel: string, n: number, v: string) => { const e = document.querySelectorAll<any>(sel)[n]; e.value = v; e.dispatchEvent(new Event(e.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true })); };
      set('.proposed select', 0, 'person'); set('.proposed textarea', 0, 'Who this is, in one neutral line.'); set('.proposed textarea', 3, 'the');
    });
    await new Promise((r) => setTimeout(r, 900));
    await m.evaluate(() => [...document.querySelectorAll('button')].find((e) => e.classList.contains('first'))?.click());
    await new Promise((r) => setTimeout(r, 900));
    await m.evaluate(() => document.querySelector('.topics')?.scrollIntoView());
    await new Promise((r) => setTimeout(r, 300));
    await m.screenshot(`/tmp/glosa/pp-2.png`);
    await m.evaluate(() => document.querySelector('.proposed:nth-child(2)')?.scrollIntoView());
    await new Promise((r) => setTimeout(r, 300));
    await m.screenshot(`/tmp/glosa/pp-3.png`);
    console.log(await m.evaluate(() => document.documentElement.scrollWidth + ' of ' + innerWidth));
  }
} finally { await b.stop(); server.close(); }
