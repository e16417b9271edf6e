/** Locating words, painting them, and never painting the wrong ones. */
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import '@/assets/highlight.css';
import { MAX_REPAINTS_AFTER_CLEAR } from '@/core/limits';
import { createHighlightLayer, type HighlightLayer } from '@/page/highlight-layer';
import { clearLeftoverHighlights, HIGHLIGHT_KEYS, type Style } from '@/page/highlight-registry';
import { isInSight } from '@/page/in-sight';
import { locate } from '@/page/locate';
import { contains, measure } from '@/page/measure';
import type { Block } from '@/page/page-text';
import { bringIntoView } from '@/page/view';
import { blockWith, nextFrame, node, type WatchedPage, watchPage, wordsPaintedAs } from './fixture';

function offsets(block: Block, words: string): [number, number] {
  const start = block.text.indexOf(words);
  return [start, start + words.length];
}

function stretch(page: WatchedPage, words: string, style: Style = 'sure') {
  const block = blockWith(page, words);
  const place = locate(block, ...offsets(block, words));
  if (!place) throw new Error(`"${words}" is not there`);
  return { place, style, owner: words };
}

/** A layer that unpaints inside the observer's callback, as a session has it. */
function layerOf(): HighlightLayer<string> {
  const layer = createHighlightLayer<string>();
  const observer = new MutationObserver((records) => layer.drop(records));
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['contenteditable'],
  });
  onTestFinished(() => {
    observer.disconnect();
    layer.clear();
  });
  return layer;
}

beforeEach(() => CSS.highlights.clear());

test('words that cross elements are painted as one stretch, in the style of their certainty', async () => {
  const page = await watchPage('<p>The <b>Penta</b><i>gon</i> and the peso</p>');
  const layer = layerOf();
  const before = document.documentElement.outerHTML;
  layer.paint([stretch(page, 'Pentagon'), stretch(page, 'peso', 'likely')]);
  expect(wordsPaintedAs('sure')).toEqual(['Pentagon']);
  expect(wordsPaintedAs('likely')).toEqual(['peso']);
  expect(layer.count()).toBe(2);
  expect([...(CSS.highlights.get(HIGHLIGHT_KEYS.sure) ?? [])][0]).toBeInstanceOf(StaticRange);
  expect(getComputedStyle(node('p'), `::highlight(${HIGHLIGHT_KEYS.sure})`).textDecorationLine).toBe('underline');
  expect(getComputedStyle(node('p'), `::highlight(${HIGHLIGHT_KEYS.likely})`).textDecorationStyle).toBe('dotted');
  expect(document.documentElement.outerHTML).toBe(before);
  layer.clear();
  expect(CSS.highlights.size).toBe(0);
});

test('painting again keeps what is there and unpaints the rest', async () => {
  const page = await watchPage('<p>one two three</p>');
  const layer = layerOf();
  layer.paint([stretch(page, 'one'), stretch(page, 'two')]);
  const [first] = [...(CSS.highlights.get(HIGHLIGHT_KEYS.sure) ?? [])];
  layer.paint([stretch(page, 'one'), stretch(page, 'three', 'likely')]);
  expect([...(CSS.highlights.get(HIGHLIGHT_KEYS.sure) ?? [])]).toEqual([first]);
  expect(wordsPaintedAs('likely')).toEqual(['three']);
});

test.each([
  ['text is replaced', () => ((node('p').firstChild as Text).data = 'Something much longer than before')],
  ['text before the words grows', () => (node('p').firstChild as Text).insertData(0, 'now ')],
  ['the word grows', () => (node('p').firstChild as Text).insertData(12, 'esque')],
  ['the node is replaced', () => node('p').replaceChildren('Something else')],
  ['the element is removed', () => node('p').remove()],
  ['the part becomes an editor', () => node('p').setAttribute('contenteditable', '')],
  ['the page is emptied', () => document.body.replaceChildren()],
])('where %s nothing of the old stays painted for one frame', async (_, change) => {
  const page = await watchPage('<p>see Joe Biden speak</p>');
  const layer = layerOf();
  layer.paint([stretch(page, 'Joe Biden')]);
  change();
  // What the frame would draw is what is there when its callbacks run.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(layer.count()).toBe(0);
  expect(CSS.highlights.size).toBe(0);
});

test('words that a change leaves as they are stay painted', async () => {
  const page = await watchPage('<p>see Joe Biden speak</p>');
  const layer = layerOf();
  layer.paint([stretch(page, 'Joe Biden')]);
  (node('p').firstChild as Text).appendData(' for ever');
  document.body.append(node('p'));
  await nextFrame();
  expect(wordsPaintedAs('sure')).toEqual(['Joe Biden']);
});

test('something put between the parts of a name unpaints it', async () => {
  const page = await watchPage('<p>see <b>Joe</b> <i>Biden</i></p>');
  const layer = layerOf();
  layer.paint([stretch(page, 'Joe Biden')]);
  node('i').before('and Hunter ');
  await nextFrame();
  expect(layer.count()).toBe(0);
});

test('highlights that the page took away come back a few times, then never', async () => {
  const page = await watchPage('<p>see Joe Biden speak</p>');
  const layer = layerOf();
  layer.paint([stretch(page, 'Joe Biden')]);
  for (let time = 0; time < MAX_REPAINTS_AFTER_CLEAR; time += 1) {
    if (time % 2 === 0) CSS.highlights.clear();
    else CSS.highlights.set(HIGHLIGHT_KEYS.sure, new Highlight());
    layer.check();
    expect(wordsPaintedAs('sure')).toEqual(['Joe Biden']);
  }
  CSS.highlights.clear();
  layer.check();
  expect(CSS.highlights.size).toBe(0);
  layer.paint([stretch(page, 'Joe Biden')]);
  expect(CSS.highlights.size).toBe(0);
});

test('ranges that the page takes out of our highlights, or puts in, are set right', async () => {
  const page = await watchPage('<p>see Joe Biden speak</p>');
  const layer = layerOf();
  layer.paint([stretch(page, 'Joe Biden')]);
  CSS.highlights.get(HIGHLIGHT_KEYS.sure)?.clear();
  layer.check();
  expect(wordsPaintedAs('sure')).toEqual(['Joe Biden']);
  CSS.highlights.get(HIGHLIGHT_KEYS.sure)?.add(new StaticRange(stretch(page, 'speak').place));
  layer.check();
  expect(wordsPaintedAs('sure')).toEqual(['Joe Biden']);
});

test('keys of a page are left alone, those of an earlier instance are not', () => {
  CSS.highlights.set('search', new Highlight());
  CSS.highlights.set(HIGHLIGHT_KEYS.likely, new Highlight());
  clearLeftoverHighlights();
  expect(CSS.highlights.has('search')).toBe(true);
  expect(CSS.highlights.has(HIGHLIGHT_KEYS.likely)).toBe(false);
});

test('the marked words are painted beside the others, and go with their text', async () => {
  const page = await watchPage('<p>see Joe Biden speak</p>');
  const layer = layerOf();
  layer.mark(stretch(page, 'speak').place);
  expect(wordsPaintedAs('current')).toEqual(['speak']);
  node('p').replaceChildren('x');
  await nextFrame();
  expect(CSS.highlights.size).toBe(0);
});

test('a place in a text leads to what is painted there', async () => {
  const page = await watchPage('<p>see <b>Joe</b> <i>R.</i> <u>Biden</u> speak</p>');
  const layer = layerOf();
  layer.paint([stretch(page, 'Joe R. Biden')]);
  const at = (selector: string, offset: number) => layer.at(node(selector).firstChild as Node, offset);
  expect(at('b', 1)).toEqual(['Joe R. Biden']);
  expect(at('i', 1)).toEqual(['Joe R. Biden']);
  expect(at('u', 5)).toEqual(['Joe R. Biden']);
  expect(at('p', 2)).toEqual([]);
  expect(layer.at(node('p').lastChild as Node, 3)).toEqual([]);
});

test('words are located only while they are there', async () => {
  const page = await watchPage('<p>see <b>Joe</b> Biden speak</p>');
  const block = blockWith(page, 'Biden');
  const found = offsets(block, 'Joe Biden');
  expect(locate(block, ...found)).toMatchObject({ startOffset: 0, endOffset: 6 });
  (node('b').firstChild as Text).data = 'Jim';
  expect(locate(block, ...found)).toBeNull();
  (node('b').firstChild as Text).data = 'Joe';
  expect(locate(block, ...found)).not.toBeNull();
  node('b').remove();
  expect(locate(block, ...found)).toBeNull();
});

test('the words of every block of one long container are found in one walk', async () => {
  const page = await watchPage(`<div>${'Says <b>Joe</b> Biden<br><br>'.repeat(300)}</div>`);
  let walked = 0;
  const original = Object.getOwnPropertyDescriptor(Node.prototype, 'nextSibling') as PropertyDescriptor;
  Object.defineProperty(Node.prototype, 'nextSibling', {
    ...original,
    get() {
      walked += 1;
      return original.get?.call(this);
    },
  });
  onTestFinished(() => {
    Object.defineProperty(Node.prototype, 'nextSibling', original);
  });
  const blocks = page.watcher.blocks();
  expect(blocks.every((block) => locate(block, ...offsets(block, 'Joe Biden')))).toBe(true);
  expect(blocks).toHaveLength(300);
  expect(walked).toBeLessThan(3_000);
});

test('words are measured line by line, without a range left behind', async () => {
  const page = await watchPage('<p style="width:9ch;font:16px monospace">see <b>Joe</b> Biden speak</p>');
  const block = blockWith(page, 'Biden');
  const made = vi.spyOn(Document.prototype, 'createRange');
  const boxes = measure(block, ...offsets(block, 'Joe Biden'));
  const ranges = made.mock.results.map(({ value }) => value as Range);
  made.mockRestore();
  // A live range in the text would cost the page at each of its edits until it is collected.
  expect(ranges.map(({ startContainer, endContainer }) => [startContainer, endContainer])).toEqual([
    [document, document],
  ]);
  expect(boxes).toHaveLength(2);
  const [first, second] = boxes;
  expect(first && second && second.y > first.y).toBe(true);
  expect(first && contains(boxes, first.x + 2, first.y + 2)).toBe(true);
  expect(first && contains(boxes, first.x - 5, first.y + 2)).toBe(false);
  node('p').style.display = 'none';
  expect(measure(block, ...offsets(block, 'Joe Biden'))).toEqual([]);
});

test('words are readable where a reader can see them as one', async () => {
  const page = await watchPage(`
    <p id="plain">Joe <b>Biden</b></p>
    <p id="none" style="display:none">Joe Biden</p>
    <p id="invisible" style="visibility:hidden">Joe Biden</p>
    <details id="closed"><summary>More</summary><p>Joe Biden</p></details>
    <p id="clipped"><span style="position:absolute;width:1px;height:1px;overflow:hidden">Joe Biden</span></p>
    <p id="pieces"><span style="display:block">Says Joe</span> <span style="display:block">Biden his time</span></p>
    <p id="faded" style="opacity:0">Joe Biden</p>`);
  const readable = page.watcher
    .blocks()
    .filter((block) => /Joe\s+Biden/.test(block.text))
    .filter((block) => {
      const match = /Joe\s+Biden/.exec(block.text);
      return match && isInSight(block, match.index, match.index + match[0].length);
    })
    .map(({ container }) => (container as Element).id);
  expect(readable).toEqual(['plain']);
});

test('words far down a tall element are brought into view', async () => {
  const page = await watchPage(`<pre>${'line\n'.repeat(2_000)}Joe Biden\n${'line\n'.repeat(500)}</pre>`);
  const block = blockWith(page, 'Biden');
  onTestFinished(() => window.scrollTo(0, 0));
  bringIntoView(block, ...offsets(block, 'Joe Biden'));
  const box = measure(block, ...offsets(block, 'Joe Biden'))[0];
  expect(box && box.y > 0 && box.y < window.innerHeight).toBe(true);
  const { scrollY } = window;
  bringIntoView(block, ...offsets(block, 'Joe Biden'));
  expect(window.scrollY).toBe(scrollY);
});

test('shadow text is painted with the style of the document', async () => {
  const page = await watchPage('');
  const host = document.createElement('x-card');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<p>see Joe Biden speak</p>';
  document.body.append(host);
  await page.read();
  const layer = layerOf();
  layer.paint([stretch(page, 'Joe Biden')]);
  const inside = root.querySelector('p') as Element;
  expect(getComputedStyle(inside, `::highlight(${HIGHLIGHT_KEYS.sure})`).textDecorationLine).toBe('underline');
});
