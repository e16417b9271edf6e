/** Drives Chromium with the extension in it. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  type Browser,
  type Extension,
  type Frame,
  type KeyInput,
  type Page,
  type Protocol,
  type Target,
} from 'puppeteer-core';
import type { DrivenBrowser, DrivenPage, DrivenPopup, Look, Remote } from './driven-browser';
import { cardSourceOf, sourceOf } from './remote';

export interface ChromiumOptions {
  executable: string;
  /** Folder of the built extension; a copy of it is loaded. Absent: a browser without us. */
  extension?: string;
  headless?: boolean;
  /** Leaves the page that installing opens; else it is closed, so that it takes the front from nobody. */
  keepWelcome?: boolean;
  /** Of the interface; the computer's own by default. */
  language?: 'en' | 'es' | undefined;
  /** Loopback only: every other name fails to resolve. */
  cutOff?: boolean;
  /** More of the browser's own switches. */
  args?: readonly string[];
}

export interface DrivenChromium extends DrivenBrowser {
  readonly puppeteer: Browser;
  /** `html`: another page that the button has been set to open. */
  openPopup(page: DrivenPage, html?: string): Promise<DrivenPopup>;
  /** Tells the extension that the browser has started. */
  start(): Promise<void>;
}

type Evaluated = Protocol.Runtime.EvaluateResponse;

/** The part of the extension API that our functions use inside the background. */
declare const chrome: {
  tabs: { query(filter: object): Promise<{ id?: number }[]> };
  windows: { create(how: object): Promise<unknown> };
  action: Record<'getBadgeText' | 'getTitle', (where: { tabId: number }) => Promise<string>>;
  runtime: { onStartup: { dispatch(): void } };
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
  contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
  omnibox: {
    onInputEntered: { dispatch(text: string, where: string): void };
    onInputChanged: { dispatch(text: string, suggest: (found: { description: string }[]) => void): void };
  };
};

/** How long a page may load. */
const LOAD_MS = 10_000;
const VIEWPORT = { width: 1280, height: 900 };

/** Waits for the page that installing opens, and closes it. */
async function closeWelcome(browser: Browser): Promise<void> {
  const isWelcome = (target: Target) => target.url().endsWith('/welcome.html');
  const target = await browser.waitForTarget(isWelcome, { timeout: 20_000 });
  await (await target.page())?.close();
}

/** Starts Chromium and waits until the extension's background runs. */
export async function launchChromium(options: ChromiumOptions): Promise<DrivenChromium> {
  const folder = await copyOf(options.extension);
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: folder ? [folder] : true,
    defaultViewport: options.headless === false ? null : VIEWPORT,
    ...(options.language ? { env: { ...process.env, LANGUAGE: options.language } } : {}),
    args: [
      ...(options.language ? [`--lang=${options.language}`] : []),
      // A sandbox cannot be had as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--no-first-run',
      `--window-size=${VIEWPORT.width},${VIEWPORT.height}`,
      // Names and addresses alike: `MAP *` covers both.
      ...(options.cutOff ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'] : []),
      ...(options.args ?? []),
    ],
  });
  const errors: string[] = [];
  const heard = new WeakSet<Target>();
  const hear = (target: Target) => {
    if (!heard.has(target)) void listen(target, errors);
    heard.add(target);
  };
  browser.on('targetcreated', hear);
  for (const target of browser.targets()) hear(target);
  if (folder) await browser.waitForTarget((target) => target.type() === 'service_worker', { timeout: 20_000 });
  if (folder && !options.keepWelcome) await closeWelcome(browser);
  return new Chromium(browser, folder, errors);
}

async function copyOf(extension: string | undefined): Promise<string | null> {
  if (!extension) return null;
  const folder = await mkdtemp(join(tmpdir(), 'glosa-chromium-'));
  await cp(extension, folder, { recursive: true });
  return folder;
}

/** Collects what goes wrong in one target for the extension (background, its pages, its part of a page): uncaught errors, and those it reports. */
async function listen(target: Target, errors: string[]): Promise<void> {
  const kind = target.type();
  if (kind !== 'page' && kind !== 'service_worker' && kind !== 'other') return;
  try {
    // A worker on which a session of our own stays does not start again once it was stopped.
    const session = kind === 'service_worker' ? (await target.worker())?.client : await target.createCDPSession();
    if (!session) return;
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url, stackTrace } }) => {
      const from = [url, ...(stackTrace?.callFrames.map((frame) => frame.url) ?? [])].join(' ');
      const said = exception?.description ?? text;
      if (`${from} ${said}`.includes('chrome-extension://')) errors.push(`${said} (on ${target.url()})`);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      if (type !== 'error' && type !== 'warning' && type !== 'assert') return;
      if (!stackTrace?.callFrames.some((frame) => frame.url.startsWith('chrome-extension://'))) return;
      errors.push(`${args.map((arg) => arg.description ?? String(arg.value)).join(' ')} (on ${target.url()})`);
    });
    await session.send('Runtime.enable');
  } catch {
    // The target went away before we could listen.
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

class Chromium implements DrivenChromium {
  readonly name = 'chromium';
  private id: string | undefined;

  constructor(
    readonly puppeteer: Browser,
    private folder: string | null,
    private readonly errors: string[],
  ) {}

  async open(address: string): Promise<DrivenPage> {
    const tab = await this.puppeteer.newPage();
    // A page that asks something (confirm, prompt) stands still until it is answered, and so does whoever waits for it.
    tab.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    const page = new ChromiumPage(tab);
    await page.goTo(address);
    return page;
  }

  async openPrivate(address: string): Promise<DrivenPage> {
    const { id } = await this.extension();
    const change = { extensionId: id, incognitoAccess: true };
    // Without it the browser shuts an extension that was loaded from a folder once it starts it anew.
    await this.inExtensionList('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    await this.inExtensionList(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(change)})`);
    // The browser starts the extension anew; its pages are refused until it has.
    await pause(2_000);
    await this.inBackground((url) => void chrome.windows.create({ incognito: true, url }), address);
    const isIt = (one: Target) => one.type() === 'page' && one.url() === address;
    const target = await this.puppeteer.waitForTarget(isIt, { timeout: 10_000 });
    return new ChromiumPage(await target.asPage());
  }

  async openExtensionPage(path: string, where: 'tab' | 'window' = 'tab'): Promise<DrivenPage> {
    const address = `chrome-extension://${(await this.extension()).id}/${path}`;
    if (where === 'tab') return this.open(address);
    const page = new ChromiumPage(await this.puppeteer.newPage({ type: 'window' }));
    await page.goTo(address);
    return page;
  }

  async openPopup(page: DrivenPage, html = 'popup.html'): Promise<DrivenPopup> {
    await page.show();
    await (await this.extension()).triggerAction(pageOf(page));
    const target = await this.puppeteer.waitForTarget((one) => one.url().endsWith(`/${html}`), { timeout: 10_000 });
    return new ChromiumPopup(await target.asPage());
  }

  async openPanel(page: DrivenPage): Promise<DrivenPopup> {
    const popup = await this.openPopup(page);
    const button = '.page-head > .quiet';
    const isThere = () => popup.evaluate((wanted) => document.querySelector(wanted) !== null, button);
    for (let tries = 0; tries < 100 && !(await isThere()); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    // A real click: the browser opens a panel for nothing less. The popup may be gone before the click is answered.
    await popup.click(button).catch(() => undefined);
    const target = await this.puppeteer.waitForTarget((one) => one.url().endsWith('/sidepanel.html'), {
      timeout: 10_000,
    });
    return new ChromiumPopup(await target.asPage());
  }

  async chooseInMenu(id: string, words: string, page: DrivenPage): Promise<void> {
    await page.show();
    await this.inBackground(
      async (menuItemId, selectionText) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.contextMenus.onClicked.dispatch({ menuItemId, selectionText }, tab);
      },
      id,
      words,
    );
  }

  async enterKeyword(words: string, page: DrivenPage): Promise<void> {
    await page.show();
    await this.inBackground((text) => chrome.omnibox.onInputEntered.dispatch(text, 'newForegroundTab'), words);
  }

  async suggestions(words: string, page: DrivenPage): Promise<string[]> {
    await page.show();
    return this.inBackground(
      (text) =>
        new Promise<string[]>((resolve) => {
          chrome.omnibox.onInputChanged.dispatch(text, (found) => resolve(found.map(({ description }) => description)));
        }),
      words,
    );
  }

  async tabAddresses(): Promise<string[]> {
    const pages = this.puppeteer.targets().filter((target) => target.type() === 'page');
    return pages.map((target) => target.url());
  }

  badge(page: DrivenPage): Promise<string> {
    return this.ofButton('getBadgeText', page);
  }

  buttonTitle(page: DrivenPage): Promise<string> {
    return this.ofButton('getTitle', page);
  }

  private async ofButton(what: 'getBadgeText' | 'getTitle', page: DrivenPage): Promise<string> {
    await page.show();
    return this.inBackground(async (method) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id === undefined ? '' : chrome.action[method]({ tabId: tab.id });
    }, what);
  }

  async command(name: string, page: DrivenPage): Promise<void> {
    await page.show();
    // Key presses sent over the protocol do not reach an extension's shortcuts; `dispatch` is what they call.
    await this.inBackground(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(command, tab);
    }, name);
  }

  async install(extension: string): Promise<void> {
    this.folder = await copyOf(extension);
    if (this.folder) await this.puppeteer.installExtension(this.folder);
  }

  async start(): Promise<void> {
    await this.inBackground(() => chrome.runtime.onStartup.dispatch());
  }

  async killBackground(): Promise<void> {
    const extension = await this.extension();
    // One that is listed may be dead already.
    for (const worker of await extension.workers()) await worker.close().catch(() => undefined);
  }

  async update(): Promise<void> {
    if (!this.folder) throw new Error('No extension to update');
    const path = join(this.folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as { version: string };
    const [major = 0, minor = 0, patch = 0] = manifest.version.split('.').map(Number);
    await writeFile(path, JSON.stringify({ ...manifest, version: [major, minor, patch + 1].join('.') }));
    await this.puppeteer.installExtension(this.folder);
    await this.puppeteer.waitForTarget((target) => target.type() === 'service_worker', { timeout: 10_000 });
  }

  async countTabs(): Promise<number> {
    return this.puppeteer.targets().filter((target) => target.type() === 'page').length;
  }

  async uninstall(): Promise<void> {
    await this.puppeteer.uninstallExtension((await this.extension()).id);
  }

  async setEnabled(enabled: boolean): Promise<void> {
    // One that is switched off is not listed.
    this.id ??= (await this.extension()).id;
    await this.inExtensionList(`chrome.management.setEnabled(${JSON.stringify(this.id)}, ${enabled})`);
  }

  async letRead(allowed: boolean): Promise<void> {
    const { id } = await this.extension();
    const change = { extensionId: id, hostAccess: allowed ? 'ON_ALL_SITES' : 'ON_CLICK' };
    await this.inExtensionList(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(change)})`);
  }

  takeErrors(): string[] {
    return this.errors.splice(0);
  }

  async readErrors(): Promise<string[]> {
    return this.takeErrors();
  }

  async stop(): Promise<void> {
    await this.puppeteer.close();
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }

  /** Runs source in the browser's own list of extensions, which may do what a reader can do there. */
  private async inExtensionList(source: string): Promise<void> {
    const page = await this.puppeteer.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(source);
    await page.close();
  }

  private async extension(): Promise<Extension> {
    const [extension] = (await this.puppeteer.extensions()).values();
    if (!extension) throw new Error('The extension is not loaded');
    return extension;
  }

  /** Runs `fn` in the background, woken where it sleeps. */
  private async inBackground<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R> {
    // A worker that is just starting has no API yet.
    const run = `Promise.resolve(${sourceOf(fn, args)}).then((value) => ({ value }))`;
    const expression = `typeof chrome === 'undefined' ? 'starting' : ${run}`;
    for (let tries = 0; tries < 5; tries++) {
      if (tries > 0) await this.wake((await this.extension()).id);
      const answer = await this.askWorkers(expression);
      if (answer?.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
      if (answer && answer.result.value !== 'starting') return (answer.result.value as { value: R }).value;
    }
    throw new Error('The background does not start');
  }

  /** The answer of the worker that lives. After an update the list still has the one of the old version. */
  private async askWorkers(expression: string): Promise<Evaluated | null> {
    const workers = this.puppeteer.targets().filter((target) => target.type() === 'service_worker');
    for (const worker of workers.reverse()) {
      const answer = await askWorker(worker, expression);
      if (answer) return answer;
    }
    return null;
  }

  private async wake(id: string): Promise<void> {
    const page = await this.puppeteer.newPage();
    await page.goto(`chrome-extension://${id}/popup.html`);
    await page.evaluate(`chrome.runtime.sendMessage({ kind: 'wake' }).catch(() => undefined)`);
    await page.close();
  }
}

/** Null where the worker is dead. puppeteer's own handle of a worker does not outlive the worker's first life. */
async function askWorker(target: Target, expression: string): Promise<Evaluated | null> {
  try {
    const session = await target.createCDPSession();
    const asked = session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const late = new Promise<null>((resolve) => setTimeout(resolve, 2_000, null).unref());
    const answer = await Promise.race([asked, late]);
    // A worker on which a session stays does not start again once it was stopped.
    await session.detach();
    return answer;
  } catch {
    return null;
  }
}

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

class ChromiumPage implements DrivenPage {
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
    const run = async (frame: Frame) => {
      // Nothing runs in the browser's own page for a frame that did not load, and asking it takes long.
      if (frame.url().startsWith('chrome-error:')) return null;
      // One that never gets a document (`javascript:` forbidden by the page's policy) never answers.
      const asked = frame.evaluate(sourceOf(fn, [])).catch(() => null) as Promise<R | null>;
      return Promise.race([asked, pause(5_000).then(() => null)]);
    };
    return Promise.all(this.page.mainFrame().childFrames().map(run));
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

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key as KeyInput);
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

class ChromiumPopup implements DrivenPopup {
  constructor(readonly page: Page) {}

  async evaluate<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R> {
    return (await this.page.evaluate(sourceOf(fn, args))) as R;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key as KeyInput);
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
