/** Finds a browser to drive: one that is there, else a download, else the system's packages, else says what to install. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BROWSERS, type BrowserName, DOWNLOADS } from './run/browser-facts';
import { downloadBrowser, installBrowserPackage } from './run/fetch-browser';

/** The path of an installed browser that is recent enough, or undefined. Throws where the environment names one that is not there. */
export function installedBrowser(name: BrowserName): string | undefined {
  const { variable, oldest } = BROWSERS[name];
  const named = process.env[variable];
  if (named) {
    if (!isExecutable(named)) throw new Error(`${variable} names ${named}, which cannot be run.`);
    const version = versionOf(named);
    if (version < oldest)
      throw new Error(
        version > 0
          ? `${variable} names ${named}, which is version ${version}: Glosa needs ${oldest} or later.`
          : `${variable} names ${named}, which does not run or tells no version.`,
      );
    return named;
  }
  return candidates(name).find((path) => versionOf(path) >= oldest);
}

/** Every binary of this browser that is there, of whatever version, best first. */
function candidates(name: BrowserName): string[] {
  const { commands, usualPlaces } = BROWSERS[name];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const inPath = commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
  return [...inPath, ...usualPlaces, ...downloaded(name)].filter(isExecutable);
}

/** The path of a browser, fetched if need be; throws with one line that says what to install where it cannot be had. */
export async function ensureBrowser(name: BrowserName): Promise<string> {
  const there = installedBrowser(name);
  if (there) return there;
  const { advice } = BROWSERS[name];
  const old = candidates(name).map((path) => `${path} is version ${versionOf(path)}`);
  const why = old.length > 0 ? `No ${name} that is new enough (${old.join(', ')})` : `No ${name} found`;
  console.error(`${why}: trying a download ...`);
  if (await downloadBrowser(name)) {
    const path = installedBrowser(name);
    if (path) return path;
  }
  if (installBrowserPackage(name)) {
    const path = installedBrowser(name);
    if (path) return path;
  }
  throw new Error(`${why}, and none could be downloaded. ${advice}`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The major version a binary tells; 0 where it does not run (a library it needs may be missing). */
function versionOf(path: string): number {
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return Number.POSITIVE_INFINITY;
  try {
    const told = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/(\d+)\.\d+/.exec(told)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Binaries that earlier runs downloaded. */
function downloaded(name: BrowserName): string[] {
  const folder = join(DOWNLOADS, BROWSERS[name].download.browser);
  if (!existsSync(folder)) return [];
  const inside: Record<string, string[]> = {
    chrome: [
      'chrome-linux64/chrome',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-win64/chrome.exe',
    ],
    firefox: ['firefox/firefox', 'Firefox.app/Contents/MacOS/firefox', 'core/firefox.exe'],
  };
  return readdirSync(folder).flatMap((build) =>
    (inside[BROWSERS[name].download.browser] ?? []).map((path) => join(folder, build, path)),
  );
}
