/** Drives Firefox with the extension in it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DrivenBrowser, DrivenPage, DrivenPopup, Look, Remote } from './driven-browser';
import { FirefoxPopup } from './firefox-popup';
import { Marionette } from './marionette';
import { cardSourceOf, sourceOf } from './remote';

export interface FirefoxOptions {
  executable: string;
  /** Folder of the built extension; a copy of it is loaded. Absent: a browser without us. */
  extension?: string;
  headless?: boolean;
  /** Of the interface; the browser's own by default. */
  language?: 'en' | 'es' | undefined;
  /** Beside those that keep it quiet. */
  preferences?: Readonly<Record<string, string | number | boolean>>;
  /** Leaves the page that installing opens; else it is closed, so that it takes the front from nobody. */
  keepWelcome?: boolean;
}

/** Preferences that keep a fresh profile quiet and the network out of reach (loopback is never sent to the proxy). */
const QUIET = {
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'extensions.autoDisableScopes': 0,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

/** Starts Firefox with a profile of its own and the extension installed in it. */
export async function launchFirefox(options: FirefoxOptions): Promise<DrivenFirefox> {
  const profile = await mkdtemp(join(tmpdir(), 'glosa-firefox-'));
  const port = await freePort();
  const preferences = Object.entries({ ...QUIET, ...options.preferences, 'marionette.port': port });
  await writeFile(
    join(profile, 'user.js'),
    preferences.map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`).join('\n'),
  );
  const headless = options.headless === false ? [] : ['--headless'];
  const child = spawn(
    options.executable,
    ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile, ...headless],
    { stdio: 'ignore' },
  );
  // A test that fails half-way must not leave a browser behind.
  process.once('exit', () => child.kill());
  const marionette = await Marionette.connect(port, 60_000);
  // What runs in a page may take a minute: whoever asks for it has a limit of its own.
  await marionette.send('WebDriver:SetTimeouts', { script: 600_000 });
  await marionette.send('WebDriver:SetWindowRect', { width: 1280, height: 985 });
  const { value: firstTab } = (await marionette.send('WebDriver:GetWindowHandle')) as { value: string };
  const firefox = new DrivenFirefox(marionette, child, profile, firstTab);
  if (options.language) await firefox.speak(options.language);
  if (options.extension) await firefox.install(options.extension, options.keepWelcome);
  return firefox;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** As an async script of Marionette: its last argument takes the result. */
function asScript(source: string): string {
  return `const done = arguments[arguments.length - 1];
    Promise.resolve().then(() => ${source}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
}

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
        /Promise (rejected after context unloaded|(resolved|rejected) while context is inactive)/.test(message);
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
    const answer = await this.marionette.send('WebDriver:ExecuteAsyncScript', {
      script: asScript(source),
      args: [],
      newSandbox: true,
      ...sandbox,
    });
    const { value, error } = (answer as { value: { value?: R; error?: string } }).value;
    if (error !== undefined) throw new Error(error);
    return value as R;
  }

  private async load(more: { allowPrivateBrowsing?: boolean } = {}): Promise<void> {
    const answer = await this.alone(() =>
      this.marionette.send('Addon:Install', { path: this.folder, temporary: true, ...more }),
    );
    this.id = (answer as { value: string }).value;
  }
}

/** WebDriver's code points for keys without a character. */
const KEYS: Record<string, string> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  Backspace: '\uE003',
  Shift: '\uE008',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

class FirefoxPage implements DrivenPage {
  constructor(
    private readonly firefox: DrivenFirefox,
    private readonly handle: string,
  ) {}

  evaluate<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R> {
    return this.here(() => this.firefox.run<R>(sourceOf(fn, args), {}));
  }

  inCard<A extends unknown[], R>(fn: Remote<[ShadowRoot, ...A], R>, ...args: A): Promise<R | null> {
    return this.here(() => this.firefox.run<R | null>(cardSourceOf(fn, args), { sandbox: 'system' }));
  }

  inFrames<R>(fn: Remote<[], R>): Promise<(R | null)[]> {
    return this.here(async () => {
      const { marionette } = this.firefox;
      const count = await this.firefox.run<number>(
        sourceOf(() => window.length, []),
        {},
      );
      const results: (R | null)[] = [];
      for (let id = 0; id < count; id++) {
        await marionette.send('WebDriver:SwitchToFrame', { id });
        results.push(await this.firefox.run<R>(sourceOf(fn, []), {}).catch(() => null));
        await marionette.send('WebDriver:SwitchToFrame', { id: null });
      }
      return results;
    });
  }

  async goTo(address: string): Promise<void> {
    await this.here(() => this.firefox.marionette.send('WebDriver:Navigate', { url: address }));
  }

  async reload(): Promise<void> {
    await this.here(() => this.firefox.marionette.send('WebDriver:Refresh'));
  }

  async moveTo(x: number, y: number, held?: 'Shift'): Promise<void> {
    if (held) await this.perform({ type: 'key', id: 'keyboard', actions: [{ type: 'keyDown', value: KEYS[held] }] });
    await this.pointer([this.step(x - 2, y), this.step(x, y)]);
    if (!held) return;
    // Once the page has been painted the move has been looked at.
    await this.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
    await this.perform({ type: 'key', id: 'keyboard', actions: [{ type: 'keyUp', value: KEYS[held] }] });
  }

  async tapAt(x: number, y: number): Promise<void> {
    await this.finger([this.step(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
  }

  async pull(x: number, y: number, distance: number): Promise<void> {
    const steps = Array.from({ length: Math.ceil(distance / 10) + 1 }, (_, place) => this.step(x, y - place * 10));
    await this.finger([
      this.step(x, y),
      { type: 'pointerDown', button: 0 },
      ...steps,
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async zoom(factor: number): Promise<void> {
    await this.show();
    await this.firefox.inChrome((wanted) => {
      window.gBrowser.selectedBrowser.fullZoom = wanted;
    }, factor);
  }

  async lessMotion(wanted: boolean): Promise<void> {
    await this.firefox.inChrome((value) => Services.prefs.setIntPref('ui.prefersReducedMotion', value), wanted ? 1 : 0);
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.pointer([
      this.step(x - 2, y),
      this.step(x, y),
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async press(key: string): Promise<void> {
    await this.keys([KEYS[key] ?? key]);
  }

  async type(text: string): Promise<void> {
    await this.keys([...text]);
  }

  async show(): Promise<void> {
    await this.here(async () => undefined);
  }

  async showAs(look: Look): Promise<void> {
    await this.show();
    await this.firefox.inChrome(({ scheme, width, text }) => {
      const { selectedBrowser } = window.gBrowser;
      selectedBrowser.browsingContext.prefersColorSchemeOverride = scheme;
      selectedBrowser.browsingContext.textZoom = text;
      selectedBrowser.style.maxWidth = width === null ? '' : `${width}px`;
    }, look);
  }

  async screenshot(path: string): Promise<void> {
    const answer = await this.here(() => this.firefox.marionette.send('WebDriver:TakeScreenshot', { full: false }));
    await writeFile(path, Buffer.from((answer as { value: string }).value, 'base64'));
  }

  async close(): Promise<void> {
    await this.here(async () => {
      await this.firefox.marionette.send('WebDriver:CloseWindow');
      // With its last tab a window is gone, and whatever is asked next would be asked of it.
      await this.firefox.goHome();
    });
  }

  private step(x: number, y: number): object {
    return { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 20, origin: 'viewport' };
  }

  private async pointer(actions: object[]): Promise<void> {
    await this.perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  private async finger(actions: object[]): Promise<void> {
    await this.perform({ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions });
  }

  private async keys(values: string[]): Promise<void> {
    const actions = values.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.perform({ type: 'key', id: 'keyboard', actions });
  }

  private async perform(source: object): Promise<void> {
    await this.here(() => this.firefox.marionette.send('WebDriver:PerformActions', { actions: [source] }));
  }

  /** Runs `work` with this tab in front. */
  private here<T>(work: () => Promise<T>): Promise<T> {
    return this.firefox.alone(async () => {
      await this.firefox.marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: true });
      return work();
    });
  }
}
