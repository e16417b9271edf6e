/** Starts the background's second script, the one that knows the packs, when something first needs it. */
import { browser } from './api';
import { report } from './report';

/** Workers alone have it. */
declare const importScripts: ((path: string) => void) | undefined;

const world = globalThis as { __glosaPacks?: unknown };

/** For the second script: leaves what it offers for the first. */
export function handOver(offered: unknown): void {
  world.__glosaPacks = offered;
}

/** What the second script offers; starts it if it has not run. Rejects if it cannot be started. */
export async function packsScript<T>(): Promise<T> {
  if (world.__glosaPacks === undefined) {
    // A worker refuses `import()`, and a background page has no `importScripts`.
    if (typeof importScripts === 'function') importScripts('/packs.js');
    else await import(/* @vite-ignore */ browser.runtime.getURL('/packs.js'));
  }
  return world.__glosaPacks as T;
}

/**
 * Call synchronously when the background starts. A worker starts later only those scripts that it started while it was being
 * installed.
 */
export function keepPacksScript(): void {
  globalThis.addEventListener('install', () => {
    packsScript().catch((error: unknown) => report(error, 'starting the script of the packs'));
  });
}
