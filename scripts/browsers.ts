/** Finds a browser to drive: an environment variable, then PATH. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const NAMES: Record<BrowserName, { variable: string; commands: string[] }> = {
  chromium: { variable: 'GLOSA_CHROMIUM', commands: ['chromium', 'chromium-browser', 'google-chrome-for-testing'] },
  firefox: { variable: 'GLOSA_FIREFOX', commands: ['firefox-esr', 'firefox'] },
};

/** The path of an installed browser, or undefined. */
export function installedBrowser(name: BrowserName): string | undefined {
  const { variable, commands } = NAMES[name];
  const named = process.env[variable];
  if (named) return named;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const command of commands) {
      const path = join(folder, command);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here: the next one.
      }
    }
  }
  return undefined;
}
