/** Whether words can be seen where they stand, as browsers lay them out. */
import { expect, it } from 'vitest';
import { watchSeen } from '@/page/seen';
import { nextFrame, setBody } from './fixture';

/** What is known of the words in `b`, or what `selector` finds, once the browser has told. */
async function seen(html: string, selector = 'b'): Promise<boolean> {
  const watch = watchSeen(setBody(html).querySelector(selector) as Element);
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
  watch.stop();
  return watch.isSeen();
}

it.each([
  ['in a paragraph', '<p><b>Ana</b></p>'],
  ['scrolled far down', '<div style="height:9000px"></div><p><b>Ana</b></p>'],
  ['cut by half', '<div style="height:12px;overflow:hidden;line-height:20px"><b>Ana</b></div>'],
  ['beside what has no box', '<div style="display:contents;overflow:hidden"><b>Ana</b></div>'],
  [
    'out of a box that does not hold it',
    '<div style="height:0;overflow:hidden"><p style="position:absolute"><b>Ana</b></p></div>',
  ],
  [
    'fixed, in a box of no height',
    '<div style="height:0;overflow:hidden;position:relative"><p style="position:fixed"><b>Ana</b></p></div>',
  ],
])('true for words %s', async (_, html) => {
  expect(await seen(html)).toBe(true);
});

it.each([
  [
    'scrolled out of what shows them',
    '<div style="height:40px;overflow:auto"><div style="height:200px"></div><b>Ana</b></div>',
  ],
  [
    'positioned in a box that is moved',
    '<div style="height:0;overflow:hidden;translate:0"><p style="position:absolute"><b>Ana</b></p></div>',
  ],
  ['not displayed', '<p style="display:none"><b>Ana</b></p>'],
  ['invisible', '<p style="visibility:hidden"><b>Ana</b></p>'],
  ['faded out', '<div style="opacity:0"><p><b>Ana</b></p></div>'],
  ['folded to nothing', '<div style="height:0;overflow:hidden"><p><b>Ana</b></p></div>'],
  ['in a box that scrolls and has no height', '<div style="height:0;overflow:auto"><p><b>Ana</b></p></div>'],
  ['in what is closed', '<details><summary>More</summary><p><b>Ana</b></p></details>'],
  [
    'positioned in a box that holds it',
    '<div style="height:0;overflow:hidden;position:relative"><p style="position:absolute"><b>Ana</b></p></div>',
  ],
  [
    'fixed in a box that is moved',
    '<div style="height:0;overflow:hidden;transform:translate(0)"><p style="position:fixed;top:0"><b>Ana</b></p></div>',
  ],
])('false for words %s', async (_, html) => {
  expect(await seen(html)).toBe(false);
});

it('true for words straight in an element without a box', async () => {
  expect(await seen('<p>Here <i style="display:contents">Ana</i> stands.</p>', 'i')).toBe(true);
});

it('follows what is folded and unfolded', async () => {
  const fold = setBody('<div style="overflow:hidden"><p><b>Ana</b></p></div>').firstElementChild as HTMLElement;
  const watch = watchSeen(fold.querySelector('b') as Element);
  await expect.poll(watch.isSeen).toBe(true);
  fold.style.height = '0';
  await expect.poll(watch.isSeen).toBe(false);
  fold.style.height = '';
  await expect.poll(watch.isSeen).toBe(true);
  watch.stop();
});
