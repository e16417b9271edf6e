/** What a frame answers for selected words, and which answer it no longer wants. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CardSession } from '@/entrypoints/reader/card-handover';
import { frameHandlers } from '@/entrypoints/reader/frame-handlers';
import type { LiveSession } from '@/entrypoints/reader/page-session';

const TOPIC = { topic: 'port/pentagon', name: 'Pentagon', edits: 0 };
const card = { open: vi.fn(), openRemote: vi.fn(), openSelected: vi.fn(), close: vi.fn() } satisfies CardSession;
const session = { mentionAtCaret: () => null, currentMention: () => null, walk: () => null, canWalk: async () => {} };
const handlers = () => frameHandlers(document, session as Partial<LiveSession> as LiveSession, card);

function select(words: string): void {
  document.body.innerHTML = '<p id="words"></p>';
  const element = document.getElementById('words') as HTMLElement;
  element.textContent = words;
  getSelection()?.selectAllChildren(element);
}

beforeEach(() => vi.clearAllMocks());
afterEach(() => document.body.replaceChildren());

test('tells the words without space around, and opens what they name', () => {
  select(' Pentagon ');
  const frame = handlers();
  expect(frame.openCard({ focused: false })).toEqual({ opened: false, words: 'Pentagon' });
  frame.openSelected(TOPIC);
  expect(card.openSelected).toHaveBeenCalledExactlyOnceWith(TOPIC);
});

test.each([
  ['nothing', ''],
  ['signs alone', '... –'],
  ['more than a name can be', 'word '.repeat(100)],
])('tells no words for %s', (_, words) => {
  select(words);
  expect(handlers().openCard({ focused: false })).toEqual({ opened: false, words: null });
});

test('an answer that comes after another key is no longer wanted, nor one that was not asked for', async () => {
  select('Pentagon');
  const frame = handlers();
  frame.openSelected(TOPIC);
  frame.openCard({ focused: false });
  await frame.walk({ direction: 'next', topic: null, enter: false });
  frame.openSelected(TOPIC);
  expect(card.openSelected).not.toHaveBeenCalled();
});
