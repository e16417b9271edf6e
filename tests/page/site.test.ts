/** A frame knows the site of its tab. */
import { expect, test } from 'vitest';
import { siteOf } from '@/page/site';
import { node, setBody } from './fixture';

test('the site of a frame is that of its tab', () => {
  setBody('<iframe></iframe>');
  const { contentWindow } = node('iframe') as HTMLIFrameElement;
  expect(siteOf(contentWindow as Window)).toBe(window.top?.location.hostname);
});
