/** Opens the options, drawn. */
import { vi } from 'vitest';
import type { DrivenBrowser, DrivenPage } from './driven-browser';

/** The options once their parts stand there: a page that has loaded still reads what is stored. */
export async function openOptions(browser: DrivenBrowser, where: 'tab' | 'window' = 'tab'): Promise<DrivenPage> {
  const options = await browser.openExtensionPage('options.html', where);
  const isDrawn = () => options.evaluate(() => document.querySelector('.pack-import input[type=file]') !== null);
  await vi.waitUntil(isDrawn, { timeout: 20_000, interval: 50 });
  return options;
}
