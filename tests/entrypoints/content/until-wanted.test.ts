/** What the content script makes of the settings that storage holds, when the page starts and later. */
import { beforeEach, expect, test, vi } from 'vitest';
import { compileLexicon } from '@/core/lexicon/lexicon';
import { makeWordFilter } from '@/core/lexicon/make-word-filter';
import { untilWanted } from '@/entrypoints/content/until-wanted';
import { beginInstance, type WaitingInstance } from '@/platform/frame-instance';
import { readFilterAndSettings } from '@/platform/word-filter-store';
import { smallPack } from '../../core/mentions/small-pack';

vi.mock('@/platform/word-filter-store', () => ({ readFilterAndSettings: vi.fn() }));

const ON = { settings: { version: 2, changed: { hoverDelay: 100 } }, filter: null };
const OFF = { settings: { version: 2, changed: { highlights: false } }, filter: null };

/** Whether the reader script is wanted by now; without a filter it is wherever highlights are on. */
async function isWanted(instance: WaitingInstance, atStart?: typeof ON | typeof OFF): Promise<boolean> {
  let wanted = false;
  void untilWanted(document, instance, 'site.example', false, atStart && Promise.resolve(atStart)).then(() => {
    wanted = true;
  });
  await new Promise((resolve) => setTimeout(resolve));
  return wanted;
}

beforeEach(() => vi.mocked(readFilterAndSettings).mockReset());

test('what was read at the start is enough, and is left for the reader script', async () => {
  const instance: WaitingInstance = beginInstance();
  expect(await isWanted(instance, ON)).toBe(true);
  expect(instance.early).toEqual({ settings: ON.settings });
  expect(readFilterAndSettings).not.toHaveBeenCalled();
});

test('highlights that were off at the start are looked at again: nobody wakes a frame that did not wait yet', async () => {
  vi.mocked(readFilterAndSettings).mockResolvedValue(ON);
  const instance: WaitingInstance = beginInstance();
  expect(await isWanted(instance, OFF)).toBe(true);
  expect(instance.early).toEqual({ settings: ON.settings });
});

test('a frame where highlights are off waits to be woken, and asks once', async () => {
  vi.mocked(readFilterAndSettings).mockResolvedValue(OFF);
  const instance: WaitingInstance = beginInstance();
  expect(await isWanted(instance, OFF)).toBe(false);
  expect(readFilterAndSettings).toHaveBeenCalledTimes(1);
  expect(instance.early).toBeUndefined();
});

test('the text that was read until a name came is given, for its names to be asked for', async () => {
  const filter = makeWordFilter(compileLexicon([smallPack]));
  vi.mocked(readFilterAndSettings).mockResolvedValue({ ...ON, filter });
  document.body.innerHTML = '<p>One line.</p><p>Then López Obrador.</p><p>And more.</p>';
  const text = await untilWanted(document, beginInstance(), 'site.example', false);
  expect(text).toMatch(/^\s*One line\.\s+Then López Obrador\.$/);
});

test('a frame that is woken leaves nothing for the reader script that may be old', async () => {
  vi.mocked(readFilterAndSettings).mockResolvedValue(ON);
  const instance: WaitingInstance = beginInstance();
  expect(await isWanted(instance, ON)).toBe(true);
  expect(instance.early).toBeDefined();
  instance.wake?.();
  expect(instance.early).toBeUndefined();
});
