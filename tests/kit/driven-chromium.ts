/** A Chromium that runs with the extension in it: its tabs, the extension's pages, and what a reader does to an extension. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { ChromiumBackground } from './chromium-background';
import { ChromiumPage, ChromiumPopup, pageOf } from './chromium-page';
import type { DrivenBrowser, DrivenPage, DrivenPopup } from './driven-browser';

export interface DrivenChromium extends DrivenBrowser {
  readonly puppeteer: Browser;
}

/** The part of the extension API that our functions use inside the background. */
declare const chrome: {
  tabs: { query(filter: object): Promise<{ id?: number }[]> };
  action: { getBadgeText(where: { tabId: number }): Promise<string> };
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
  contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
  omnibox: { onInputEntered: { dispatch(text: string, where: string): void } };
};

/** A copy of an extension that may be changed; null for none. */
export async function copyOf(extension: string | undefined): Promise<string | null> {
  if (!extension) return null;
  const folder = await mkdtemp(join(tmpdir(), 'glosa-chromium-'));
  await cp(extension, folder, { recursive: true });
  return folder;
}

export class Chromium implements DrivenChromium {
  readonly name = 'chromium';
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

  async openExtensionPage(path: string): Promise<DrivenPage> {
    return this.open(`chrome-extension://${(await this.background.extension()).id}/${path}`);
  }

  async openPopup(page: DrivenPage): Promise<DrivenPopup> {
    await page.show();
    await (await this.background.extension()).triggerAction(pageOf(page));
    const target = await this.puppeteer.waitForTarget((one) => one.url().endsWith('/popup.html'), { timeout: 10_000 });
    return new ChromiumPopup(await target.asPage());
  }

  async openPanel(page: DrivenPage): Promise<DrivenPopup> {
    const popup = await this.openPopup(page);
    const button = '.page-head > .quiet';
    const isThere = () => popup.evaluate((wanted) => document.querySelector(wanted) !== null, button);
    for (let tries = 0; tries < 100 && !(await isThere()); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    // A real click: the browser opens a panel for nothing less.
    await popup.click(button);
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

  async tabAddresses(): Promise<string[]> {
    const pages = this.puppeteer.targets().filter((target) => target.type() === 'page');
    return pages.map((target) => target.url());
  }

  async badge(page: DrivenPage): Promise<string> {
    await page.show();
    return this.background.run(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
    });
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
    this.folder = await copyOf(extension);
    if (this.folder) await this.puppeteer.installExtension(this.folder);
  }

  async killBackground(): Promise<void> {
    const extension = await this.background.extension();
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
    await this.puppeteer.uninstallExtension((await this.background.extension()).id);
  }

  async setEnabled(enabled: boolean): Promise<void> {
    // One that is switched off is not listed.
    this.id ??= (await this.background.extension()).id;
    await this.inExtensionList(`chrome.management.setEnabled(${JSON.stringify(this.id)}, ${enabled})`);
  }

  async letRead(allowed: boolean): Promise<void> {
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
