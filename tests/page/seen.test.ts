/** Whether words can be seen where they stand, as browsers lay them out. */
import { expect, it } from 'vitest';
import { isSeen } from '@/page/seen';
import { setBody } from './fixture';

/** The element of the words, with the line they stand in. */
function seen(html: string): boolean {
  const words = setBody(html).querySelector('b') as HTMLElement;
  return isSeen(words, words.getBoundingClientRect());
}

it.each([
  ['in a paragraph', '<p><b>Ana</b></p>'],
  ['scrolled far down', '<div style="height:9000px"></div><p><b>Ana</b></p>'],
  [
    'in what scrolls, below its edge',
    '<div style="height:40px;overflow:auto"><div style="height:200px"></div><b>Ana</b></div>',
  ],
  ['cut by half', '<div style="height:12px;overflow:hidden;line-height:20px"><b>Ana</b></div>'],
  ['in an element without a box', '<div style="display:contents;overflow:hidden"><b>Ana</b></div>'],
  [
    'out of a box that does not hold it',
    '<div style="height:0;overflow:hidden"><p style="position:absolute"><b>Ana</b></p></div>',
  ],
  [
    'fixed, in a box of no height',
    '<div style="height:0;overflow:hidden;position:relative"><p style="position:fixed"><b>Ana</b></p></div>',
  ],
])('true for words %s', (_, html) => {
  expect(seen(html)).toBe(true);
});

it.each([
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
])('false for words %s', (_, html) => {
  expect(seen(html)).toBe(false);
});
