/** Where mentions are found again: under the pointer, at the caret, beside one another. */
import '@/assets/highlight.css';
import { beforeEach, expect, test, vi } from 'vitest';
import { node } from '../../page/fixture';
import { startSession } from './fixture';

beforeEach(() => CSS.highlights.clear());

test('the pointer and the caret find the mention under them', async () => {
  const page = startSession('<p id="a">See Joe <b>Biden</b> now</p><p id="b">nothing here at all</p>');
  await page.done();
  const mention = page.session.walk('next', null, true);
  const box = mention && page.session.rectsOf(mention)[0];
  if (!mention || !box) throw new Error('no mention');
  expect(page.session.mentionAt(box.x + box.width / 2, box.y + box.height / 2)?.mention).toBe(mention.mention);
  expect(page.session.mentionAt(box.x - 12, box.y + 5)).toBeNull();
  expect(page.session.mentionAt(box.x + 300, box.y + 5)).toBeNull();
  document.getSelection()?.collapse(node('b').firstChild, 3);
  expect(page.session.mentionAtCaret()?.mention.topic).toBe('test/biden');
  document.getSelection()?.collapse(node('#b').firstChild, 3);
  expect(page.session.mentionAtCaret()).toBeNull();
  expect(page.session.isThere(mention)).toBe(true);
  node('b').textContent = 'Biggs';
  expect(page.session.isThere(mention)).toBe(false);
  expect(page.session.rectsOf(mention)).toEqual([]);
});

test('the caret is found in an open shadow root, at the end that moves', async () => {
  const page = startSession('<div id="host"></div>');
  const root = node('#host').attachShadow({ mode: 'open' });
  root.innerHTML = '<p>See Joe Biden</p><p>and Marcelo Ebrard</p>';
  document.body.append(' Words.');
  await page.done();
  window.dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(page.session.found().topics).toHaveLength(2), { timeout: 5_000 });
  const [first, second] = [...root.querySelectorAll('p')].map(({ firstChild }) => firstChild as Text);
  const topic = () => page.session.mentionAtCaret()?.mention.topic;
  document.getSelection()?.collapse(first as Text, 6);
  expect(topic()).toBe('test/biden');
  document.getSelection()?.setBaseAndExtent(first as Text, 6, second as Text, 6);
  expect(topic()).toBe('test/ebrard');
  document.getSelection()?.setBaseAndExtent(second as Text, 6, first as Text, 6);
  expect(topic()).toBe('test/biden');
});

test('the topics beside a mention are those of its block', async () => {
  const page = startSession('<p>The Pentagon, Joe Biden, the Pentagon and Marcelo Ebrard</p><p>Mexico</p>');
  await page.done();
  const mention = page.session.walk('next', 'test/biden', true);
  expect(mention && page.session.topicsBeside(mention)).toEqual(['test/pentagon', 'test/ebrard']);
});
