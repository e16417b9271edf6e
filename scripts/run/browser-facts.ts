/** What differs between the browsers that Glosa runs in: names, places, oldest version, where to get one. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

export interface BrowserFacts {
  /** Environment variable that names a binary. */
  variable: string;
  /** Commands to look for in PATH, best first. */
  commands: string[];
  /** Where installers put it outside PATH. */
  usualPlaces: string[];
  /** First version with all that the extension needs; also in the manifest. */
  oldest: number;
  /** What `@puppeteer/browsers` calls it. */
  download: { browser: string; channel: string };
  debianPackage: string;
  advice: string;
}

const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);
const applications = ['/Applications', join(homedir(), 'Applications')];

export const BROWSERS: Record<BrowserName, BrowserFacts> = {
  chromium: {
    variable: 'GLOSA_CHROMIUM',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-for-testing',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'microsoft-edge',
    ],
    usualPlaces: [
      ...applications.flatMap((folder) => [
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
        join(folder, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
        join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
        join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
      ]),
      ...programs.flatMap((folder) => [
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
    ],
    oldest: 140,
    download: { browser: 'chrome', channel: 'stable' },
    debianPackage: 'chromium',
    advice: 'Install Chromium or Chrome 140 or later, or set GLOSA_CHROMIUM to its binary.',
  },
  firefox: {
    variable: 'GLOSA_FIREFOX',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    usualPlaces: [
      ...applications.map((folder) => join(folder, 'Firefox.app/Contents/MacOS/firefox')),
      ...programs.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
    ],
    oldest: 153,
    download: { browser: 'firefox', channel: 'esr' },
    debianPackage: 'firefox-esr',
    advice: 'Install Firefox 153 (or ESR 153) or later, or set GLOSA_FIREFOX to its binary.',
  },
};

/** Downloads go where they survive a fresh clone. */
export const DOWNLOADS = join(homedir(), '.cache', 'glosa-browsers');
