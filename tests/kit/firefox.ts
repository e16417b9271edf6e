/** Starts Firefox with the extension in it. */
import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const firefox = new DrivenFirefox(new FirefoxSession(marionette, firstTab), child, profile);
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
