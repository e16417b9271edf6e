/** Where something happened is looked at, however much else changes meanwhile. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { createPageTicker } from '@/page/page-ticker';
import { setBody } from './fixture';

test('the place of the pointer is not pushed out by a page that changes all the time', async () => {
  const body = setBody('<p id="here">Here</p><p>There</p>');
  const here = document.querySelector('#here');
  const looked: (Node | null)[] = [];
  const ticker = createPageTicker(document);
  onTestFinished(ticker.stop);
  ticker.start({ quick() {}, slow: (near) => looked.push(...near), documentReplaced() {} });
  const change = () => {
    for (let times = 0; times < 40; times += 1) {
      const target = body.appendChild(document.createElement('i'));
      ticker.touched([{ target } as unknown as MutationRecord]);
    }
  };
  change();
  here?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
  change();
  await vi.waitFor(() => expect(looked).not.toEqual([]), { timeout: 5_000 });
  expect(looked).toContain(here);
  expect(looked.length).toBeLessThanOrEqual(16);
});
