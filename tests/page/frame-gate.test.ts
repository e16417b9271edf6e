/** Which frames are worth reading, and when a frame becomes so. */
import { expect, onTestFinished, test } from 'vitest';
import { MIN_TEXT_LENGTH } from '@/core/limits';
import { untilParsed, waitUntilWorth, worthOf } from '@/page/frame-gate';
import { setBody } from './fixture';

const ENOUGH = `<p>${'words '.repeat(MIN_TEXT_LENGTH / 5)}</p>`;

/** An inner frame of that size and content. */
async function frameOf(html: string, width = 400, height = 300, attributes = ''): Promise<HTMLIFrameElement> {
  setBody(`<iframe width="${width}" height="${height}" ${attributes}></iframe>`);
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  await loaded;
  return frame;
}

async function documentOf(html: string, width?: number, height?: number): Promise<Document> {
  return (await frameOf(html, width, height)).contentDocument as Document;
}

function controller(): AbortController {
  const made = new AbortController();
  onTestFinished(() => made.abort());
  return made;
}

test('a frame with enough text and room is worth reading', async () => {
  expect(worthOf(await documentOf(ENOUGH))).toBe('worth');
});

test('a frame that is too small, or has too little to say, is not', async () => {
  expect(worthOf(await documentOf(ENOUGH, 199, 300))).toBe('small');
  expect(worthOf(await documentOf(ENOUGH, 400, 99))).toBe('small');
  expect(worthOf(await documentOf('<p>Buy now!</p>'))).toBe('poor');
  expect(
    worthOf(await documentOf(`<script>${'var words;'.repeat(50)}</script><style>${'a{}'.repeat(100)}</style>`)),
  ).toBe('poor');
  expect(worthOf(await documentOf(''))).toBe('poor');
});

test('text in a shadow root counts', async () => {
  const inner = await documentOf('<x-app></x-app>');
  const root = (inner.querySelector('x-app') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = ENOUGH;
  expect(worthOf(inner)).toBe('worth');
});

test('a page that clobbers names of the document is read all the same', async () => {
  expect(worthOf(await documentOf(`<form name="body"></form><img name="createTreeWalker">${ENOUGH}`))).toBe('worth');
});

test('documents that nobody reads as text never are', () => {
  const svg = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
  expect(worthOf(svg)).toBe('never');
});

test('a poor frame is read once it has something to say', async () => {
  const inner = await documentOf('<p>Loading</p>');
  const waiting = waitUntilWorth(inner, controller().signal);
  let worth: boolean | null = null;
  waiting.then((value) => {
    worth = value;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(worth).toBeNull();
  inner.body.innerHTML = ENOUGH;
  expect(await waiting).toBe(true);
});

test('a small frame is read once it has grown', async () => {
  const frame = await frameOf(ENOUGH, 10, 10);
  const waiting = waitUntilWorth(frame.contentDocument as Document, controller().signal);
  await new Promise((resolve) => setTimeout(resolve, 50));
  frame.width = '500';
  frame.height = '400';
  expect(await waiting).toBe(true);
});

test('a document has been parsed when deferred scripts are still to come', async () => {
  const inner = await documentOf('<p>Text</p>');
  let parsed = false;
  void untilParsed(inner).then(() => {
    parsed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(parsed).toBe(false);
  inner.dispatchEvent(new Event('readystatechange'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(parsed).toBe(true);
});

test('waiting ends with the script', async () => {
  const end = controller();
  const waiting = waitUntilWorth(await documentOf(''), end.signal);
  end.abort();
  expect(await waiting).toBe(false);
});
