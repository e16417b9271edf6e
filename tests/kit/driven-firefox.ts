/** A Firefox that runs with the extension in it: its tabs, the extension's pages, and what a reader does to an extension. */
import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DrivenBrowser, DrivenPage, DrivenPopup, Remote } from './driven-browser';
import { FirefoxPage } from './firefox-page';
import { FirefoxPopup } from './firefox-popup';
import type { Marionette } from './marionette';
import { sourceOf } from './remote';

/** As an async script of Marionette: its last argument takes the result. */
function asScript(source: string): string {
  return `const done = arguments[arguments.length - 1];
    Promise.resolve().then(() => ${source}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
}

/** A page that goes away under this many tries goes away for ever. */
const MOST_TRIES = 5;

export class DrivenFirefox implements DrivenBrowser {
  readonly name = 'firefox';
  private folder: string | null = null;
  private id = '';
  /** One thing after the other: every command goes to the window and context that are current. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly marionette: Marionette,
    private readonly child: ChildProcess,
    private readonly profile: string,
    private readonly firstTab: string,
  ) {}

  /** Takes another language, as a language pack would bring it: extensions are told that it is the browser's. */
  async speak(language: 'en' | 'es'): Promise<void> {
    await this.inChrome((wanted) => {
      Services.locale.availableLocales = [wanted, 'en-US'];
      Services.locale.requestedLocales = [wanted];
    }, language);
  }

  async install(extension: string, keepWelcome = false): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'glosa-firefox-extension-'));
    await cp(extension, this.folder, { recursive: true });
    await this.load();
    if (!keepWelcome) await this.closeWelcome();
  }

  /** Waits for the page that installing opens, and closes it. */
  private async closeWelcome(): Promise<void> {
    await this.inChrome(async () => {
      const isWelcome = (tab: GeckoTab) => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html');
      for (let tries = 0; tries < 200; tries += 1) {
        const tab = window.gBrowser.tabs.find(isWelcome);
        if (tab && !tab.linkedBrowser.webProgress.isLoadingDocument) {
          window.gBrowser.removeTab(tab);
          // What it asked when it was closed gets no answer; the browser complains of that, a little later.
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          return Services.console.reset();
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('no welcome page came');
    });
  }

  open(address: string): Promise<DrivenPage> {
    return this.openIn({ type: 'tab' }, address);
  }

  private async openIn(where: { type: 'tab' | 'window'; private?: boolean }, address: string): Promise<DrivenPage> {
    const { handle } = (await this.alone(async () => {
      // A closed tab may still be the current one: a new one is opened from the first, which stays.
      await this.goHome();
      return this.marionette.send('WebDriver:NewWindow', where);
    })) as { handle: string };
    const page = new FirefoxPage(this, handle);
    await page.goTo(address);
    return page;
  }

  async openPrivate(address: string): Promise<DrivenPage> {
    await this.load({ allowPrivateBrowsing: true });
    return this.openIn({ type: 'window', private: true }, address);
  }

  async openExtensionPage(path: string, where: 'tab' | 'window' = 'tab'): Promise<DrivenPage> {
    const host = await this.inChrome((id) => WebExtensionPolicy.getByID(id).mozExtensionHostname, this.id);
    return this.openIn({ type: where }, `moz-extension://${host}/${path}`);
  }

  async openPopup(page: DrivenPage): Promise<DrivenPopup> {
    await page.show();
    return FirefoxPopup.open(this, this.id);
  }

  async openPanel(page: DrivenPage): Promise<DrivenPopup> {
    await page.show();
    return FirefoxPopup.openSidebar(this, this.id);
  }

  async chooseInMenu(id: string, words: string, page: DrivenPage): Promise<void> {
    await page.show();
    await this.inChrome(
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
    await this.inChrome(
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
    return this.inChrome(async (text) => {
      window.gURLBar.search(`glosa ${text}`);
      const { results } = await window.gURLBar.lastQueryContextPromise;
      window.gURLBar.view.close();
      return results.map(({ payload }) => [payload.title, payload.content].flat().join(' '));
    }, words);
  }

  tabAddresses(): Promise<string[]> {
    return this.inChrome(() => window.gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec));
  }

  badge(page: DrivenPage): Promise<string> {
    return this.ofButton('badgeText', page);
  }

  buttonTitle(page: DrivenPage): Promise<string> {
    return this.ofButton('title', page);
  }

  private async ofButton(what: 'badgeText' | 'title', page: DrivenPage): Promise<string> {
    await page.show();
    return this.inChrome(
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
    await this.inChrome(
      (id, command) => WebExtensionPolicy.getByID(id).extension.shortcuts.onCommand(command),
      this.id,
      name,
    );
  }

  async killBackground(): Promise<void> {
    await this.inChrome(async (id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    }, this.id);
  }

  async update(): Promise<void> {
    if (!this.folder) throw new Error('No extension to update');
    const path = join(this.folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as { version: string };
    const [major = 0, minor = 0, patch = 0] = manifest.version.split('.').map(Number);
    await writeFile(path, JSON.stringify({ ...manifest, version: [major, minor, patch + 1].join('.') }));
    await this.load();
  }

  async countTabs(): Promise<number> {
    return ((await this.alone(() => this.marionette.send('WebDriver:GetWindowHandles'))) as string[]).length;
  }

  async uninstall(): Promise<void> {
    await this.alone(() => this.marionette.send('Addon:Uninstall', { id: this.id }));
  }

  async setEnabled(enabled: boolean): Promise<void> {
    await this.inChrome(
      async (id, method) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(id))[method]();
      },
      this.id,
      enabled ? ('enable' as const) : ('disable' as const),
    );
  }

  async letRead(allowed: boolean): Promise<void> {
    await this.inChrome(
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
    return this.inChrome(() => {
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

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    await this.marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    if (this.child.exitCode === null) await ended;
    this.marionette.close();
    await rm(this.profile, { recursive: true, force: true });
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }

  /** Makes the first tab the one that commands go to, and leaves in front what is there; only inside `alone`. */
  async goHome(): Promise<void> {
    await this.marionette.send('WebDriver:SwitchToWindow', { handle: this.firstTab, focus: false });
  }

  /** Runs `work` when nothing else of this browser runs. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Runs `fn` with the browser's own rights, in its window. */
  inChrome<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R> {
    return this.alone(async () => {
      await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await this.run<R>(sourceOf(fn, args), { sandbox: 'system' });
      } finally {
        await this.marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  /** Runs source in the current window and context; only inside `alone`. */
  async run<R>(source: string, sandbox: { sandbox?: string }): Promise<R> {
    const ask = { script: asScript(source), args: [], newSandbox: true, ...sandbox };
    for (let asked = 1; ; asked += 1) {
      const answer = await this.marionette.send('WebDriver:ExecuteAsyncScript', ask);
      const said = (answer as { value: { value?: R; error?: string } | null }).value;
      // Null: the page loaded itself anew meanwhile.
      if (said === null && asked < MOST_TRIES) continue;
      if (said?.error !== undefined) throw new Error(said.error);
      return said?.value as R;
    }
  }

  private async load(more: { allowPrivateBrowsing?: boolean } = {}): Promise<void> {
    const answer = await this.alone(() =>
      this.marionette.send('Addon:Install', { path: this.folder, temporary: true, ...more }),
    );
    this.id = (answer as { value: string }).value;
  }
}
