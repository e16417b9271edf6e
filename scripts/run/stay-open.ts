/** Keeps a browser open for the person in front of it. */
import type { Browser } from 'puppeteer-core';

/** Opens `address` in the first tab and waits until the person has closed the window. */
export async function stayOpen(browser: Browser, address: string): Promise<void> {
  const [first] = await browser.pages();
  await (first ?? (await browser.newPage())).goto(address);
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    // On macOS an application outlives its last window.
    browser.on('targetdestroyed', async () => {
      const open = await browser.pages().catch(() => []);
      if (open.length === 0) resolve();
    });
  });
  await browser.close().catch(() => undefined);
}
