/** A frame knows the site of its tab. */
import { expect, test } from 'vitest';
import { siteOf } from '@/entrypoints/content/site';
import { node, setBody } from '../../page/fixture';

test('the site of a frame is that of its tab', () => {
  setBody('<iframe></iframe>');
  const { contentWindow } = node('iframe') as HTMLIFrameElement;
  expect(siteOf(contentWindow as Window)).toBe(window.top?.location.hostname);
});
