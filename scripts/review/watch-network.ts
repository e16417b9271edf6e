/** Uses the extension as a reader would and tells what the browser asked the network for that it does not ask for without it. */
import { launchChromium } from '../../tests/kit/chromium';
import type { DrivenBrowser, DrivenPage } from '../../tests/kit/driven-browser';
import { launchFirefox } from '../../tests/kit/firefox';
import { boxesOfPainted, readPainted } from '../../tests/kit/remote';
import { type RecordingProxy, startProxy } from './recording-proxy';

export interface Watch {
  browser: 'chromium' | 'firefox';
  executable: string;
  /** Folder of the built extension. */
  extension: string;
  /** Pages to read, on loopback. */
  addresses: readonly string[];
  /** How long to go on, at least once through all pages. */
  ms: number;
}

export interface Watched {
  /** How often all pages were read. */
  rounds: number;
  /** Cards that opened: a run in which none did proves nothing. */
  cards: number;
  /** Requests that the extension must have made. */
  extra: string[];
}

/** Reads the pages without the extension, then with it, through a proxy that writes everything down. */
export async function watchNetwork(watch: Watch): Promise<Watched> {
  const without = await startProxy();
  const plain = await launch(watch, without);
  await readAll(plain, watch.addresses, false);
  await plain.stop();
  without.close();

  const proxy = await startProxy();
  const browser = await launch(watch, proxy, watch.extension);
  let [rounds, cards] = [0, 0];
  for (const end = Date.now() + watch.ms; rounds === 0 || Date.now() < end; rounds++) {
    cards += await readAll(browser, watch.addresses, true);
    await lookUp(browser, watch.addresses[0] ?? '');
  }
  await browser.stop();
  proxy.close();
  return { rounds, cards, extra: extraRequests(without.asked, proxy.asked, rounds) };
}

/**
 * What `seen` holds beyond `usual` times `rounds` (one more for the page under the popup): a second request for the
 * page's own address counts too.
 */
export function extraRequests(usual: readonly string[], seen: readonly string[], rounds: number): string[] {
  const left = new Map<string, number>();
  for (const address of usual) left.set(address, (left.get(address) ?? 0) + 2 * rounds);
  const ours = seen.filter((address) => {
    const rest = left.get(address) ?? 0;
    left.set(address, rest - 1);
    return rest <= 0 && !isBrowsers(address);
  });
  return [...new Set(ours)];
}

/** What browsers ask for by themselves, some of it minutes after their start, and the icon of a page on loopback whenever they please. */
function isBrowsers(address: string): boolean {
  if (/^http:\/\/127\.0\.0\.1:\d+\/favicon\.ico$/.test(address)) return true;
  const host = address.includes('://') ? new URL(address).hostname : address.replace(/:\d+$/, '');
  return /(^|\.)(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net|google\.com|googleapis\.com|gvt1\.com)$/.test(host);
}

function launch({ browser, executable }: Watch, proxy: RecordingProxy, extension?: string): Promise<DrivenBrowser> {
  const options = { executable, ...(extension ? { extension } : {}) };
  if (browser === 'firefox') {
    const { port } = proxy;
    // Without the last one, Firefox never sends loopback to a proxy.
    const preferences = {
      'network.proxy.http_port': port,
      'network.proxy.ssl_port': port,
      'network.proxy.allow_hijacking_localhost': true,
    };
    return launchFirefox({ ...options, preferences });
  }
  // `<-loopback>`: loopback goes to the proxy as well.
  const args = [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'];
  return launchChromium({ ...options, args });
}

/** Opens each page; with the extension, waits for its underlines and opens cards by pointer and key. Gives their number. */
async function readAll(browser: DrivenBrowser, addresses: readonly string[], extended: boolean): Promise<number> {
  let cards = 0;
  for (const address of addresses) {
    const page = await browser.open(address);
    if (extended) {
      const words = await firstPainted(page);
      if (words !== null && (await opensCard(page, words))) cards++;
      await browser.command('next-mention', page);
      await page.press('Escape');
    }
    await page.close();
  }
  return cards;
}

/** The first painted words, once there are any; null where none come in 10 s. */
function firstPainted(page: DrivenPage): Promise<string | null> {
  return until(async () => (await page.evaluate(readPainted))[0]?.text ?? null);
}

async function opensCard(page: DrivenPage, words: string): Promise<boolean> {
  const [box] = await page.evaluate(boxesOfPainted, words, 0);
  if (!box) return false;
  await page.moveTo(box.x + box.width / 2, box.y + box.height / 2);
  return (await until(() => page.inCard(() => true))) === true;
}

async function lookUp(browser: DrivenBrowser, address: string): Promise<void> {
  const page = await browser.open(address);
  const popup = await browser.openPopup(page);
  await popup.type('Mexico');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await popup.close();
  await page.close();
  await browser.killBackground();
}

async function until<T>(look: () => Promise<T | null>): Promise<T | null> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const found = await look();
    if (found !== null) return found;
  }
  return null;
}
