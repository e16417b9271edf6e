/** A Chromium that runs with the extension in it: its tabs, the extension's pages, and what a reader does to an extension. */
import { cp, rm } from 'node:fs/promises';
import type { Browser, Target } from 'puppeteer-core';
import { ChromiumBackground } from './chromium-background';
import { ChromiumPage, ChromiumPopup, pageOf } from './chromium-page';
import type { DrivenBrowser, DrivenPage, DrivenPopup } from './driven-browser';
import { copyOf, raiseVersion } from './extension-copy';

export interface DrivenChromium extends DrivenBrowser {
  readonly puppeteer: Browser;
  /** `html`: another page that the button has been set to open. */
  openPopup(page: DrivenPage, html?: string): Promise<DrivenPopup>;
  /** Tells the extension that the browser has started. */
  start(): Promise<void>;
  /** Puts another build of the extension in place of the one that is loaded; what is stored stays. */
  replace(extension: string): Promise<void>;
}

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

export class Chromium implements DrivenChromium {
  readonly name = 'chromium';
  isAsInstalled = true;
  private id: string | undefined;
  private readonly background: ChromiumBackground;

  constructor(
    readonly puppeteer: Browser,
    private folder: string | null,
    private readonly errors: string[],
  ) {
    this.background = new ChromiumBackground(puppeteer);
  }

  async open(address: string): Promise<DrivenPage> {
    const tab = await this.puppeteer.newPage();
    // A page that asks something (confirm, prompt) stands still until it is answered, and so does whoever waits for it.
    tab.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    const page = new ChromiumPage(tab);
    await page.goTo(address);
    return page;
  }

  async openPrivate(address: string): Promise<DrivenPage> {
    this.isAsInstalled = false;
    const { id } = await this.background.extension();
    const change = { extensionId: id, incognitoAccess: true };
    // Without it the browser shuts an extension that was loaded from a folder once it starts it anew.
    await this.inExtensionList('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    await this.inExtensionList(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(change)})`);
    // The browser starts the extension anew; its pages are refused until it has.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await this.background.run((url) => void chrome.windows.create({ incognito: true, url }), address);
    const isIt = (one: Target) => one.type() === 'page' && one.url() === address;
    const target = await this.puppeteer.waitForTarget(isIt, { timeout: 10_000 });
    return new ChromiumPage(await target.asPage());
  }

  async openExtensionPage(path: string, where: 'tab' | 'window' = 'tab'): Promise<DrivenPage> {
    const address = `chrome-extension://${(await this.background.extension()).id}/${path}`;
    if (where === 'tab') return this.open(address);
    const page = new ChromiumPage(await this.puppeteer.newPage({ type: 'window' }));
    await page.goTo(address);
    return page;
  }

  async openPopup(page: DrivenPage, html = 'popup.html'): Promise<DrivenPopup> {
    await page.show();
    await (await this.background.extension()).triggerAction(pageOf(page));
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
    await this.background.run(
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
    await this.background.run((text) => chrome.omnibox.onInputEntered.dispatch(text, 'newForegroundTab'), words);
  }

  async suggestions(words: string, page: DrivenPage): Promise<string[]> {
    await page.show();
    return this.background.run(
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
    return this.background.run(async (method) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id === undefined ? '' : chrome.action[method]({ tabId: tab.id });
    }, what);
  }

  async command(name: string, page: DrivenPage): Promise<void> {
    await page.show();
    // Key presses sent over the protocol do not reach an extension's shortcuts; `dispatch` is what they call.
    await this.background.run(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(command, tab);
    }, name);
  }

  async install(extension: string): Promise<void> {
    this.folder = await copyOf(extension, 'chromium');
    await this.puppeteer.installExtension(this.folder);
  }

  async closeTabs(): Promise<void> {
    const empty = await this.puppeteer.newPage();
    for (const page of await this.puppeteer.pages()) if (page !== empty) await page.close();
  }

  async renew(extension: string): Promise<void> {
    await this.uninstall();
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
    this.id = undefined;
    await this.install(extension);
    await this.closeWelcome();
    this.isAsInstalled = true;
  }

  /** Waits for the page that installing opens, and closes it. */
  async closeWelcome(): Promise<void> {
    const isWelcome = (target: Target) => target.url().endsWith('/welcome.html');
    const target = await this.puppeteer.waitForTarget(isWelcome, { timeout: 20_000 });
    await (await target.page())?.close();
  }

  async start(): Promise<void> {
    await this.background.run(() => chrome.runtime.onStartup.dispatch());
  }

  async killBackground(): Promise<void> {
    const extension = await this.background.extension();
    // One that is listed may be dead already.
    for (const worker of await extension.workers()) await worker.close().catch(() => undefined);
  }

  async isBackgroundAwake(): Promise<boolean> {
    return this.puppeteer.targets().some((target) => target.type() === 'service_worker');
  }

  async update(): Promise<void> {
    if (!this.folder) throw new Error('No extension to update');
    this.isAsInstalled = false;
    await raiseVersion(this.folder);
    await this.puppeteer.installExtension(this.folder);
    await this.puppeteer.waitForTarget((target) => target.type() === 'service_worker', { timeout: 10_000 });
  }

  async replace(extension: string): Promise<void> {
    if (!this.folder) throw new Error('No extension to replace');
    await rm(this.folder, { recursive: true, force: true });
    await cp(extension, this.folder, { recursive: true });
    await this.puppeteer.installExtension(this.folder);
  }

  async countTabs(): Promise<number> {
    return this.puppeteer.targets().filter((target) => target.type() === 'page').length;
  }

  async uninstall(): Promise<void> {
    this.isAsInstalled = false;
    await this.puppeteer.uninstallExtension((await this.background.extension()).id);
  }

  async setEnabled(enabled: boolean): Promise<void> {
    this.isAsInstalled = false;
    // One that is switched off is not listed.
    this.id ??= (await this.background.extension()).id;
    await this.inExtensionList(`chrome.management.setEnabled(${JSON.stringify(this.id)}, ${enabled})`);
  }

  async letRead(allowed: boolean): Promise<void> {
    this.isAsInstalled = false;
    const { id } = await this.background.extension();
    const change = { extensionId: id, hostAccess: allowed ? 'ON_ALL_SITES' : 'ON_CLICK' };
    await this.inExtensionList(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(change)})`);
  }

  takeErrors(): string[] {
    return this.errors.splice(0);
  }

  async readErrors(): Promise<string[]> {
    return this.takeErrors();
  }

  async crash(): Promise<void> {
    const child = this.puppeteer.process();
    if (!child) throw new Error('Not a browser of ours');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
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
}
