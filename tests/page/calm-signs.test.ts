/** Signs that a page is for writing or paying, as they stand on the screen. */
import { expect, test } from 'vitest';
import { hasCalmSign } from '@/page/calm-signs';
import { setBody } from './fixture';

test.each([
  ['a password field', '<form><input type="password"></form>'],
  ['a field for a card', '<input autocomplete="cc-number">'],
  ['an editor over most of the screen', '<div contenteditable style="height:95vh;width:95vw">A letter</div>'],
  ['a field over most of the screen', '<textarea style="height:95vh;width:95vw"></textarea>'],
])('%s is one', (_, html) => {
  setBody(html);
  expect(hasCalmSign(document)).toBe(true);
});

test.each([
  ['a page to read', '<p>Nothing but text.</p>'],
  ['a field for a comment', '<textarea rows="3"></textarea>'],
  ['a password field that is hidden', '<div hidden><input type="password"></div>'],
  ['one that is transparent', '<div style="opacity:0"><input type="password"></div>'],
  ['one far below', '<div style="height:9000px"></div><input type="password">'],
  ['an ordinary field', '<input type="search" autocomplete="off">'],
  ['text that may not be edited', '<div contenteditable="false" style="height:95vh">Text</div>'],
])('%s is none', (_, html) => {
  setBody(html);
  expect(hasCalmSign(document)).toBe(false);
});
