/** Remembers that an update brought news that the reader has not seen yet. */
import { browser } from 'wxt/browser';

const NEWS_KEY = 'news';

/**
 * Call when the extension was updated from `previous` ("1.2.3"). There is news if the first or second number of the version has
 * increased; the third is for fixes.
 */
export async function noteUpdate(previous: string | undefined): Promise<void> {
  const now = browser.runtime.getManifest().version;
  if (previous !== undefined && seriesOf(previous) < seriesOf(now))
    await browser.storage.local.set({ [NEWS_KEY]: now });
}

/** The first two numbers of a version as one: browsers allow up to 65,535 in each. */
function seriesOf(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 65_536 + minor;
}

/** The version with news; null if there is none. */
export async function untoldNews(): Promise<string | null> {
  const stored: unknown = (await browser.storage.local.get(NEWS_KEY))[NEWS_KEY];
  return typeof stored === 'string' && /^[\d.]{1,20}$/.test(stored) ? stored : null;
}

/** Records that the reader has seen it. */
export async function forgetNews(): Promise<void> {
  await browser.storage.local.remove(NEWS_KEY);
}
