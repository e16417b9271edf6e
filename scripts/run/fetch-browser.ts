/** Gets a browser that is not there: the test library's own download, or a Debian package. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS, type BrowserName, DOWNLOADS } from './browser-facts';
import { makingFolder, putInPlace } from './making';

/** Downloads with the test library's own installer; false where that fails, for whatever reason: the ladder goes on. */
export async function downloadBrowser(name: BrowserName): Promise<boolean> {
  const { browser, channel } = BROWSERS[name].download;
  try {
    const library = await import('@puppeteer/browsers');
    const platform = library.detectBrowserPlatform();
    if (!platform) return false;
    const kind = browser === 'chrome' ? library.Browser.CHROME : library.Browser.FIREFOX;
    const buildId = await inTime(library.resolveBuildId(kind, platform, channel), 20_000);
    const making = makingFolder(DOWNLOADS);
    try {
      await inTime(library.install({ browser: kind, buildId, cacheDir: making, platform }), 600_000);
      putInPlace(join(making, browser), join(DOWNLOADS, browser));
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
    return true;
  } catch {
    return false;
  }
}

/** Rejects where `work` takes longer than `ms`; a machine without a network may hang rather than refuse. */
async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Installs the browser's Debian package where we may (root, or sudo without a password); false elsewhere. */
export function installBrowserPackage(name: BrowserName): boolean {
  if (process.platform !== 'linux' || !canRun('apt-get', ['--version'])) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && !canRun('sudo', ['-n', 'true'])) return false;
  console.error(`No download: trying apt-get install ${BROWSERS[name].debianPackage} ...`);
  const apt = (...args: string[]) => {
    const [command = '', ...rest] = [...asRoot, 'apt-get', ...args];
    return canRun(command, rest, { ...process.env, DEBIAN_FRONTEND: 'noninteractive' });
  };
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', BROWSERS[name].debianPackage);
}

function canRun(command: string, args: string[], env = process.env): boolean {
  return spawnSync(command, args, { stdio: 'ignore', env }).status === 0;
}
