/** Starts Chromium with the extension in it. */
import puppeteer, { type Target } from 'puppeteer-core';
import { VIEWPORT } from './chromium-page';
import { Chromium, type DrivenChromium } from './driven-chromium';
import { copyOf } from './extension-copy';

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
  /** A name for loopback, where a page's address is seen; with `cutOff`. */
  hostName?: string;
  /** More of the browser's own switches. */
  args?: readonly string[];
  /** A profile that outlives the browser. The extension is loaded from where it is: its place decides which is its storage. */
  profile?: string;
}

function namedLoopback(name: string | undefined): string {
  const others = 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';
  return name ? `MAP ${name} 127.0.0.1, ${others}` : others;
}

/** Starts Chromium and waits until the extension's background runs. */
export async function launchChromium(options: ChromiumOptions): Promise<DrivenChromium> {
  const { extension = null, profile } = options;
  const folder = extension && !profile ? await copyOf(extension, 'chromium') : extension;
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
      ...(options.cutOff ? [`--host-resolver-rules=${namedLoopback(options.hostName)}`] : []),
      ...(profile ? [`--user-data-dir=${profile}`] : []),
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
  const chromium = new Chromium(browser, folder, errors);
  if (folder && !options.keepWelcome) await chromium.closeWelcome();
  return chromium;
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
