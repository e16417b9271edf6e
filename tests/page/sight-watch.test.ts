/** Words that come and go are looked at again, whatever the browser happened to see of them. */
import { expect, onTestFinished, test } from 'vitest';
import type { BlockId } from '@/core/mentions/document';
import type { Block } from '@/page/page-text';
import { createSightWatch } from '@/page/sight-watch';
import { watchPage } from './fixture';

/** Watches the only paragraph, judged as seen; `onLook` is called with each time its block is to be judged again. */
async function watchParagraph(onLook: (watchAgain: () => void, paragraph: HTMLElement) => void) {
  const page = await watchPage('<p>Words that may be hidden.</p>');
  const [block] = page.watcher.blocks() as [Block];
  const paragraph = block.container as HTMLElement;
  const watch = createSightWatch((ids: readonly BlockId[]) => {
    if (ids.includes(block.id)) onLook(() => watch.watch(block, 0, true), paragraph);
  });
  onTestFinished(watch.stop);
  watch.watch(block, 0, true);
  return { watch, paragraph, id: block.id };
}

test('words shown again when they are judged, and hidden before the next frame, are judged once more', async () => {
  let looks = 0;
  const { watch, paragraph, id } = await watchParagraph((watchAgain, element) => {
    looks += 1;
    if (looks > 1) return;
    element.hidden = false;
    watchAgain();
    element.hidden = true;
  });
  await expect.poll(() => watch.near()).toEqual([id]);
  paragraph.hidden = true;
  await expect.poll(() => looks).toBeGreaterThan(1);
  expect(paragraph.hidden).toBe(true);
});

test('words that were judged when they began to be watched are not judged again for that', async () => {
  let looks = 0;
  const { watch, paragraph, id } = await watchParagraph(() => {
    looks += 1;
  });
  await expect.poll(() => watch.near()).toEqual([id]);
  expect(looks).toBe(0);
  paragraph.hidden = true;
  await expect.poll(() => looks).toBeGreaterThan(0);
});
