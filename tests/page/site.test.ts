/** A frame knows the site of its tab. */
import { expect, test } from 'vitest';
import { siteOf } from '@/page/site';
import { node, setBody } from './fixture';

test('the site of a frame is that of its tab', () => {
  setBody('<iframe></iframe>');
  const { contentDocument } = node('iframe') as HTMLIFrameElement;
  expect(siteOf(contentDocument as Document)).toBe(window.top?.location.hostname);
});
