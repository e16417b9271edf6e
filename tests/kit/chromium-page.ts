/** Drives one page of Chromium, or a page of the extension that has no tab. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, KeyInput, Page } from 'puppeteer-core';
import type { DrivenPage, DrivenPopup, Look, Remote } from './driven-browser';
import { cardSourceOf, sourceOf } from './remote';

/** How long a page may load. */
const LOAD_MS = 10_000;
/** Of every page, in CSS pixels. */
export const VIEWPORT = { width: 1280, height: 900 };

/** The browser's usual sizes of text, in pixels. */
const FONT_SIZES = { standard: 16, fixed: 13 };

async function showAs(page: Page, { scheme, width, text }: Look): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  if (width !== null) await page.setViewport({ width, height: 800 });
  // The session stays: what it sets may end with it.
  const session = await page.createCDPSession();
  const fontSizes = { standard: FONT_SIZES.standard * text, fixed: FONT_SIZES.fixed * text };
  await session.send('Page.setFontSizes', { fontSizes });
}

/** How long a frame may take to answer; and one that did not answer before. */
const ANSWER_MS = 5_000;
const AGAIN_MS = 200;
const silent = new WeakSet<Frame>();

/** What source says in the main world of a frame; null where it fails or nothing can run. */
export async function askFrame<R>(frame: Frame, source: string): Promise<R | null> {
  // Nothing runs in the browser's own page for a frame that did not load, and asking it takes half a minute.
  if (frame.url().startsWith('chrome-error:')) return null;
  const asked = frame.evaluate(source).catch(() => null) as Promise<R | null>;
  const answered = asked.then((value) => ({ value }));
  // One that never gets a document (`javascript:` forbidden by the page's policy) never answers.
  const answer = await Promise.race([answered, pause(silent.has(frame) ? AGAIN_MS : ANSWER_MS, null, { ref: false })]);
  if (answer) silent.delete(frame);
  else silent.add(frame);
  return answer?.value ?? null;
}

export class ChromiumPage implements DrivenPage {
  constructor(readonly page: Page) {}

  async evaluate<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R> {
    return (await this.page.evaluate(sourceOf(fn, args))) as R;
  }

  async inCard<A extends unknown[], R>(fn: Remote<[ShadowRoot, ...A], R>, ...args: A): Promise<R | null> {
    // After an update the old script's world is still there beside the new one's, without the extension API.
    for (const realm of this.page.extensionRealms().reverse()) {
      const found = await realm.evaluate(cardSourceOf(fn, args)).catch(() => null);
      if (found !== null) return found as R;
    }
    return null;
  }

  async inFrames<R>(fn: Remote<[], R>): Promise<(R | null)[]> {
    const source = sourceOf(fn, []);
    return Promise.all(
      this.page
        .mainFrame()
        .childFrames()
        .map((frame) => askFrame<R>(frame, source)),
    );
  }

  async goTo(address: string): Promise<void> {
    await this.page.goto(address, { waitUntil: 'domcontentloaded', timeout: 30_000 });
    // Some pages wait for ever for what the network does not bring: they are read as they are.
    for (const until = Date.now() + LOAD_MS; Date.now() < until; await pause(50)) {
      if ((await this.page.evaluate('document.readyState').catch(() => '')) === 'complete') return;
    }
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'load' });
  }

  async moveTo(x: number, y: number, held?: 'Shift'): Promise<void> {
    if (held) await this.page.keyboard.down(held);
    await this.page.mouse.move(x, y, { steps: 3 });
    if (!held) return;
    // Once the page has been painted the move has been looked at.
    await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await this.page.keyboard.up(held);
  }

  async tapAt(x: number, y: number): Promise<void> {
    await this.page.touchscreen.tap(x, y);
  }

  async pull(x: number, y: number, distance: number): Promise<void> {
    await this.page.touchscreen.touchStart(x, y);
    for (let moved = 0; moved <= distance; moved += 10) await this.page.touchscreen.touchMove(x, y - moved);
    await this.page.touchscreen.touchEnd();
  }

  async zoom(factor: number): Promise<void> {
    const { width, height } = VIEWPORT;
    // What zooming does to a page: fewer CSS pixels, each of more of the screen's.
    await this.page.setViewport({
      width: Math.round(width / factor),
      height: Math.round(height / factor),
      deviceScaleFactor: factor,
    });
  }

  async lessMotion(wanted: boolean): Promise<void> {
    await this.page.emulateMediaFeatures([
      { name: 'prefers-reduced-motion', value: wanted ? 'reduce' : 'no-preference' },
    ]);
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.page.mouse.move(x, y, { steps: 2 });
    await this.page.mouse.click(x, y);
  }

  async press(key: string, times = 1): Promise<void> {
    for (let pressed = 0; pressed < times; pressed += 1) await this.page.keyboard.press(key as KeyInput);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async show(): Promise<void> {
    await this.page.bringToFront();
  }

  showAs(look: Look): Promise<void> {
    return showAs(this.page, look);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

export class ChromiumPopup implements DrivenPopup {
  constructor(readonly page: Page) {}

  async evaluate<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R> {
    return (await this.page.evaluate(sourceOf(fn, args))) as R;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  async press(key: string, times = 1): Promise<void> {
    for (let pressed = 0; pressed < times; pressed += 1) await this.page.keyboard.press(key as KeyInput);
  }

  showAs(look: Look): Promise<void> {
    return showAs(this.page, look);
  }

  async click(selector: string): Promise<void> {
    await this.page.click(selector);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** The puppeteer page behind one of ours. */
export function pageOf(page: DrivenPage | DrivenPopup): Page {
  if (!(page instanceof ChromiumPage || page instanceof ChromiumPopup)) throw new Error('Not a page of Chromium');
  return page.page;
}
