/** What is painted of a page that has more mentions than may be. */
import '@/assets/highlight.css';
import { beforeEach, expect, test, vi } from 'vitest';
import { MAX_PAINTED } from '@/core/limits';
import { paintedWords, startSession } from './fixture';

beforeEach(() => CSS.highlights.clear());

test('a crowded page is painted up to the cap, around the viewport', async () => {
  const page = startSession('<p>Joe Biden and the Pentagon</p>'.repeat(MAX_PAINTED));
  await page.done();
  expect(paintedWords()).toHaveLength(MAX_PAINTED);
  window.scrollTo(0, document.documentElement.scrollHeight);
  const last = document.querySelector('p:last-child')?.firstChild;
  await vi.waitFor(() => {
    const ranges = [...(CSS.highlights.get('glosa-sure') ?? [])];
    expect(ranges.some(({ startContainer }) => startContainer === last)).toBe(true);
    expect(ranges).toHaveLength(MAX_PAINTED);
  });
  window.scrollTo(0, 0);
});

test('a crowded page is painted in view where a block has many mentions, and again once it was scrolled far', async () => {
  const many = 20;
  const page = startSession(`<p>${'Joe Biden and the Pentagon. '.repeat(many / 2)}</p>`.repeat(200));
  await page.done();
  const middle = document.querySelectorAll('p')[100] as HTMLElement;
  middle.scrollIntoView();
  const painted = () => [...(CSS.highlights.get('glosa-sure') ?? [])];
  await vi.waitFor(() => {
    const inMiddle = painted().filter(({ startContainer }) => startContainer === middle.firstChild);
    expect(inMiddle).toHaveLength(many);
  });
  const before = painted()[0];
  // Two paragraphs on, all that is in view is painted still: nothing is to be done.
  document.querySelectorAll('p')[102]?.scrollIntoView();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(painted()[0]).toBe(before);
  window.scrollTo(0, 0);
});
