/** Drives the popup of the extension in Firefox, which lives in a panel outside all tabs. */
import { writeFile } from 'node:fs/promises';
import type { DrivenPopup, Look, Remote } from './driven-browser';
import type { FirefoxSession } from './firefox-session';
import { sourceOf } from './remote';

/** Where the popup's `<browser>` is in the window; the sidebar's is in the document of another. */
const POPUP = ['', 'browser.webextension-popup-browser'] as const;
const SIDEBAR = ['#sidebar', '#webext-panels-browser'] as const;

type Path = typeof POPUP | typeof SIDEBAR;

/** Runs inside the popup's process, with the browser's rights: evaluates what it is sent, types what it is sent. */
const FRAME_SCRIPT = `
  addMessageListener('glosa:evaluate', async ({ data: { id, source } }) => {
    const sandbox = new Components.utils.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    let answer;
    try {
      answer = { value: await Components.utils.evalInSandbox(source, sandbox) };
    } catch (error) {
      answer = { error: String(error) };
    }
    sendAsyncMessage('glosa:answer', { id, answer: JSON.stringify(answer) });
  });
  addMessageListener('glosa:type', ({ data: { id, keys } }) => {
    const keyboard = Components.classes['@mozilla.org/text-input-processor;1'].createInstance(
      Components.interfaces.nsITextInputProcessor,
    );
    keyboard.beginInputTransactionForTests(content);
    for (const key of keys) {
      keyboard.keydown(new content.KeyboardEvent('', { key }));
      keyboard.keyup(new content.KeyboardEvent('', { key }));
    }
    sendAsyncMessage('glosa:answer', { id, answer: '{}' });
  });
`;

/** How often the toolbar button is pressed until the popup is there. */
const MOST_PRESSES = 4;

/** Runs in the browser's window. */
async function pressButton(addon: string, selector: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(addon);
  const left = document.querySelector(selector)?.closest<GeckoPanel>('panel');
  if (left) {
    const hidden = new Promise((resolve) => left.addEventListener('popuphidden', resolve, { once: true }));
    left.hidePopup();
    // One that is being hidden already may have said so.
    await Promise.race([hidden, new Promise((resolve) => setTimeout(resolve, 2_000))]);
  }
  window.focus();
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
}

export class FirefoxPopup implements DrivenPopup {
  private lastId = 0;

  private constructor(
    private readonly firefox: FirefoxSession,
    private readonly path: Path,
  ) {}

  /**
   * Presses the toolbar button in the current window and waits until the popup is loaded. One that is still open, left
   * by a test that failed, is closed first; the window comes to the front, or keys would go nowhere. Pressed again where
   * nothing opens: a panel that is still on its way out swallows the press.
   */
  static async open(firefox: FirefoxSession, id: string): Promise<FirefoxPopup> {
    for (let presses = 1; presses <= MOST_PRESSES; presses++) {
      await firefox.inChrome(pressButton, id, POPUP[1]);
      const popup = await FirefoxPopup.attach(firefox, POPUP, '/popup.html');
      if (popup) return popup;
    }
    throw new Error('The popup did not open');
  }

  /** Shows the sidebar in the current window and waits until the panel is loaded. */
  static async openSidebar(firefox: FirefoxSession, id: string): Promise<FirefoxPopup> {
    const sidebar = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
    await firefox.inChrome((name) => window.SidebarController.show(name), sidebar);
    const panel = await FirefoxPopup.attach(firefox, SIDEBAR, '/sidepanel.html', 20_000);
    if (!panel) throw new Error('The sidebar did not open');
    return panel;
  }

  /** Null if nothing of ours is there in time. */
  private static async attach(
    firefox: FirefoxSession,
    path: Path,
    page: string,
    within = 5_000,
  ): Promise<FirefoxPopup | null> {
    const isThere = await firefox.inChrome(
      async (outer, inner, ending, script, ms) => {
        const until = Date.now() + ms;
        for (;;) {
          const found = (
            outer ? document.querySelector<GeckoBrowser>(outer)?.contentDocument : document
          )?.querySelector<GeckoBrowser>(inner);
          // A panel under way shows a blank document first.
          if (found?.currentURI.spec.endsWith(ending) && !found.webProgress.isLoadingDocument) {
            found.messageManager.loadFrameScript(`data:application/javascript,${encodeURIComponent(script)}`, false);
            // A window that is not in front gives its panel no focus, and a panel that has not been laid out takes none.
            // A reader's click has brought the window to the front, and nobody types before the panel is there.
            while (Services.focus.focusedElement !== found && Date.now() < until) {
              window.focus();
              found.focus();
              await new Promise((resolve) => setTimeout(resolve, 50));
            }
            return true;
          }
          if (Date.now() > until) return false;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      },
      ...path,
      page,
      FRAME_SCRIPT,
      within,
    );
    return isThere ? new FirefoxPopup(firefox, path) : null;
  }

  async evaluate<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R> {
    return (await this.ask('glosa:evaluate', { source: sourceOf(fn, args) })) as R;
  }

  async type(text: string): Promise<void> {
    await this.ask('glosa:type', { keys: [...text] });
  }

  async press(key: string, times = 1): Promise<void> {
    await this.ask('glosa:type', { keys: Array<string>(times).fill(key) });
  }

  async showAs(look: Look): Promise<void> {
    await this.firefox.inChrome(
      (outer, inner, { scheme, width, text }) => {
        const frame = outer ? document.querySelector<GeckoBrowser>(outer)?.contentDocument : document;
        const popup = frame?.querySelector<GeckoBrowser>(inner);
        if (!popup) throw new Error('The popup is closed');
        popup.browsingContext.prefersColorSchemeOverride = scheme;
        popup.browsingContext.textZoom = text;
        if (width === null) return;
        // A sidebar has room for it once its box is wider.
        document.querySelector<HTMLElement>('#sidebar-box')?.style.setProperty('min-width', `${width + 40}px`);
        for (const side of ['min-width', 'max-width']) popup.style.setProperty(side, `${width}px`, 'important');
      },
      ...this.path,
      look,
    );
  }

  async click(selector: string): Promise<void> {
    await this.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
  }

  async screenshot(path: string): Promise<void> {
    const picture = await this.firefox.inChrome(
      async (outer, inner) => {
        const popup = (
          outer ? document.querySelector<GeckoBrowser>(outer)?.contentDocument : document
        )?.querySelector<GeckoBrowser>(inner);
        if (!popup) throw new Error('The popup is closed');
        const { width, height } = popup.getBoundingClientRect();
        const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = new OffscreenCanvas(width, height);
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
        const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      },
      ...this.path,
    );
    await writeFile(path, Buffer.from(picture, 'base64'));
  }

  async close(): Promise<void> {
    await this.firefox.inChrome(
      (outer, inner) => {
        if (outer) window.SidebarController.hide();
        else document.querySelector(inner)?.closest<GeckoPanel>('panel')?.hidePopup();
      },
      ...this.path,
    );
  }

  private async ask(message: string, data: object): Promise<unknown> {
    const answer = await this.firefox.inChrome(
      (outer, inner, name, content, id) => {
        const popup = (
          outer ? document.querySelector<GeckoBrowser>(outer)?.contentDocument : document
        )?.querySelector<GeckoBrowser>(inner);
        if (!popup) throw new Error('The popup is closed');
        return new Promise<string>((resolve) => {
          const listener = ({ data: got }: { data: { id: number; answer: string } }) => {
            if (got.id !== id) return;
            popup.messageManager.removeMessageListener('glosa:answer', listener);
            resolve(got.answer);
          };
          popup.messageManager.addMessageListener('glosa:answer', listener);
          popup.messageManager.sendAsyncMessage(name, { ...content, id });
        });
      },
      ...this.path,
      message,
      data,
      ++this.lastId,
    );
    const { value, error } = JSON.parse(answer) as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }
}
