/** Starts Firefox with the extension in it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DrivenFirefox } from './driven-firefox';
import { FirefoxSession } from './firefox-session';
import { Marionette } from './marionette';

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
  /** A profile that outlives the browser, and what is stored in it an extension that is loaded anew. */
  profile?: string;
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

/** Preferences with which an extension that is loaded for a while finds what it stored when it is loaded again. */
const KEPT = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** In a profile: on which port its browser listens. */
const PORT_FILE = 'MarionetteActivePort';
/** How long Firefox may take to start: on a busy machine much longer than by itself. */
const START_MS = 60_000;

/** Starts Firefox with a profile of its own and the extension installed in it. */
export async function launchFirefox(options: FirefoxOptions): Promise<DrivenFirefox> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'glosa-firefox-')));
  // 0: any port that is free when it is taken. One that was looked for beforehand may be somebody else's by then.
  const preferences = Object.entries({
    ...QUIET,
    ...(options.profile ? KEPT : {}),
    ...options.preferences,
    'marionette.port': 0,
  });
  await writeFile(
    join(profile, 'user.js'),
    preferences.map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`).join('\n'),
  );
  // One that crashed on this profile has left its own.
  await rm(join(profile, PORT_FILE), { force: true });
  const headless = options.headless === false ? [] : ['--headless'];
  const child = spawn(
    options.executable,
    ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile, ...headless],
    { stdio: 'ignore' },
  );
  // A test that fails half-way must not leave a browser behind.
  process.once('exit', () => child.kill());
  const marionette = await connectTo(profile, child);
  // What runs in a page may take a minute: whoever asks for it has a limit of its own.
  await marionette.send('WebDriver:SetTimeouts', { script: 600_000 });
  await marionette.send('WebDriver:SetWindowRect', { width: 1280, height: 985 });
  const { value: firstTab } = (await marionette.send('WebDriver:GetWindowHandle')) as { value: string };
  const firefox = new DrivenFirefox(new FirefoxSession(marionette, firstTab), child, profile);
  if (options.language) await firefox.speak(options.language);
  if (options.extension) await firefox.install(options.extension, options.keepWelcome);
  return firefox;
}

async function connectTo(profile: string, child: ChildProcess): Promise<Marionette> {
  try {
    return await Marionette.connect(await portOf(profile, child, START_MS), START_MS);
  } catch (error) {
    child.kill();
    throw error;
  }
}

/** The port on which the Firefox that is starting on this profile listens: it says so in a file of the profile. */
async function portOf(profile: string, child: ChildProcess, ms: number): Promise<number> {
  for (const until = Date.now() + ms; Date.now() < until; await pause(50)) {
    const port = Number(await readFile(join(profile, PORT_FILE), 'utf8').catch(() => ''));
    if (port > 0) return port;
    if (child.exitCode !== null) throw new Error(`Firefox ended at once, with status ${child.exitCode}`);
  }
  throw new Error(`Firefox did not say within ${ms / 1_000} s on which port it listens`);
}
