/** A Firefox that runs with the extension in it: its tabs, the extension's pages, and what a reader does to an extension. */
import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import type { DrivenBrowser, DrivenPage, DrivenPopup } from './driven-browser';
import { copyOf, raiseVersion } from './extension-copy';
import { FirefoxPage } from './firefox-page';
import { FirefoxPopup } from './firefox-popup';
import type { FirefoxSession } from './firefox-session';

export class DrivenFirefox implements DrivenBrowser {
  readonly name = 'firefox';
  isAsInstalled = true;
  private folder: string | null = null;
  private id = '';

  constructor(
    readonly session: FirefoxSession,
    private readonly child: ChildProcess,
    private readonly profile: string,
  ) {}

  /** Takes another language, as a language pack would bring it: extensions are told that it is the browser's. */
  async speak(language: 'en' | 'es'): Promise<void> {
    await this.session.inChrome((wanted) => {
      Services.locale.availableLocales = [wanted, 'en-US'];
      Services.locale.requestedLocales = [wanted];
    }, language);
  }

  async install(extension: string, keepWelcome = false): Promise<void> {
    this.folder = await copyOf(extension, 'firefox-extension');
    await this.load();
    if (!keepWelcome) await this.closeWelcome();
  }

  /** Waits for the page that installing opens, and closes it. */
  private async closeWelcome(): Promise<void> {
    await this.session.inChrome(async () => {
      const isWelcome = (tab: GeckoTab) => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html');
      for (let tries = 0; tries < 200; tries += 1) {
        const tab = window.gBrowser.tabs.find(isWelcome);
        if (tab && !tab.linkedBrowser.webProgress.isLoadingDocument) {
          window.gBrowser.removeTab(tab);
          // What it asked gets no answer; the browser complains of that a little later, and `readErrors` knows how.
          return Services.console.reset();
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('no welcome page came');
    });
  }

  async closeTabs(): Promise<void> {
    await this.session.alone(async () => {
      const { marionette, firstTab } = this.session;
      for (const handle of (await marionette.send('WebDriver:GetWindowHandles')) as string[]) {
        if (handle === firstTab) continue;
        await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
        await marionette.send('WebDriver:CloseWindow');
      }
      await this.session.goHome();
    });
  }

  async renew(extension: string): Promise<void> {
    await this.uninstall();
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
    await this.install(extension);
    this.isAsInstalled = true;
  }

  open(address: string): Promise<DrivenPage> {
    return this.openIn({ type: 'tab' }, address);
  }

  private async openIn(where: { type: 'tab' | 'window'; private?: boolean }, address: string): Promise<DrivenPage> {
    const { handle } = (await this.session.alone(async () => {
      // A closed tab may still be the current one: a new one is opened from the first, which stays.
      await this.session.goHome();
      return this.session.marionette.send('WebDriver:NewWindow', where);
    })) as { handle: string };
    const page = new FirefoxPage(this.session, handle);
    await page.goTo(address);
    return page;
  }

  async openPrivate(address: string): Promise<DrivenPage> {
    this.isAsInstalled = false;
    await this.load({ allowPrivateBrowsing: true });
    return this.openIn({ type: 'window', private: true }, address);
  }

  async openExtensionPage(path: string, where: 'tab' | 'window' = 'tab'): Promise<DrivenPage> {
    const host = await this.session.inChrome((id) => WebExtensionPolicy.getByID(id).mozExtensionHostname, this.id);
    return this.openIn({ type: where }, `moz-extension://${host}/${path}`);
  }

  async openPopup(page: DrivenPage): Promise<DrivenPopup> {
    await page.show();
    return FirefoxPopup.open(this.session, this.id);
  }

  async openPanel(page: DrivenPage): Promise<DrivenPopup> {
    await page.show();
    return FirefoxPopup.openSidebar(this.session, this.id);
  }

  async chooseInMenu(id: string, words: string, page: DrivenPage): Promise<void> {
    await page.show();
    await this.session.inChrome(
      (addon, menuItemId, selectionText) => {
        const { extension } = WebExtensionPolicy.getByID(addon);
        const info = { menuItemId, selectionText, editable: false, modifiers: [] };
        extension.emit('webext-menu-menuitem-click', info, window.gBrowser.selectedTab);
      },
      this.id,
      id,
      words,
    );
  }

  async enterKeyword(words: string, page: DrivenPage): Promise<void> {
    await page.show();
    await this.session.inChrome(
      (addon, text) => {
        const { extension } = WebExtensionPolicy.getByID(addon);
        extension.emit('webext-omnibox-input-entered', text, 'newForegroundTab');
      },
      this.id,
      words,
    );
  }

  async suggestions(words: string, page: DrivenPage): Promise<string[]> {
    await page.show();
    return this.session.inChrome(async (text) => {
      window.gURLBar.search(`glosa ${text}`);
      const { results } = await window.gURLBar.lastQueryContextPromise;
      window.gURLBar.view.close();
      return results.map(({ payload }) => [payload.title, payload.content].flat().join(' '));
    }, words);
  }

  tabAddresses(): Promise<string[]> {
    return this.session.inChrome(() => window.gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec));
  }

  badge(page: DrivenPage): Promise<string> {
    return this.ofButton('badgeText', page);
  }

  buttonTitle(page: DrivenPage): Promise<string> {
    return this.ofButton('title', page);
  }

  private async ofButton(what: 'badgeText' | 'title', page: DrivenPage): Promise<string> {
    await page.show();
    return this.session.inChrome(
      (id, property) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
        return action.action.getProperty(window.gBrowser.selectedTab, property) ?? '';
      },
      this.id,
      what,
    );
  }

  async command(name: string, page: DrivenPage): Promise<void> {
    await page.show();
    await this.session.inChrome(
      (id, command) => WebExtensionPolicy.getByID(id).extension.shortcuts.onCommand(command),
      this.id,
      name,
    );
  }

  async killBackground(): Promise<void> {
    await this.session.inChrome(async (id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    }, this.id);
  }

  async isBackgroundAwake(): Promise<boolean> {
    return this.session.inChrome(
      (id) => WebExtensionPolicy.getByID(id).extension.backgroundState !== 'stopped',
      this.id,
    );
  }

  async update(): Promise<void> {
    if (!this.folder) throw new Error('No extension to update');
    this.isAsInstalled = false;
    await raiseVersion(this.folder);
    await this.load();
  }

  async countTabs(): Promise<number> {
    return ((await this.session.alone(() => this.session.marionette.send('WebDriver:GetWindowHandles'))) as string[])
      .length;
  }

  async uninstall(): Promise<void> {
    this.isAsInstalled = false;
    await this.session.alone(() => this.session.marionette.send('Addon:Uninstall', { id: this.id }));
  }

  async setEnabled(enabled: boolean): Promise<void> {
    this.isAsInstalled = false;
    await this.session.inChrome(
      async (id, method) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(id))[method]();
      },
      this.id,
      enabled ? ('enable' as const) : ('disable' as const),
    );
  }

  async letRead(allowed: boolean): Promise<void> {
    this.isAsInstalled = false;
    await this.session.inChrome(
      async (id, method) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        const { extension } = WebExtensionPolicy.getByID(id);
        await ExtensionPermissions[method](id, { permissions: [], origins: ['<all_urls>'] }, extension);
      },
      this.id,
      allowed ? ('add' as const) : ('remove' as const),
    );
  }

  takeErrors(): string[] {
    return [];
  }

  readErrors(): Promise<string[]> {
    return this.session.inChrome(() => {
      const said = Services.console.getMessageArray().map(({ message }) => message);
      Services.console.reset();
      // A page that goes away, or into the back/forward cache, while it waits for an answer: the browser says so itself,
      // and no code of ours runs there that could catch it (toolkit/components/extensions, ExtensionCommon's
      // wrapPromise). A page that comes back asks again when its time for an answer is over.
      const isGone = (message: string) =>
        /Promise (resolved|rejected) (after context unloaded|while context is inactive)/.test(message);
      return said.filter(
        (message) => message.includes('moz-extension://') && message.includes('JavaScript Error') && !isGone(message),
      );
    });
  }

  async crash(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await ended;
    this.session.marionette.close();
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    await this.session.marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    if (this.child.exitCode === null) await ended;
    this.session.marionette.close();
    await rm(this.profile, { recursive: true, force: true });
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }

  private async load(more: { allowPrivateBrowsing?: boolean } = {}): Promise<void> {
    const answer = await this.session.alone(() =>
      this.session.marionette.send('Addon:Install', { path: this.folder, temporary: true, ...more }),
    );
    this.id = (answer as { value: string }).value;
  }
}
