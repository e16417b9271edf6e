/** Reports errors in the console: each once, and none after the extension was replaced. */
import { MAX_REPORTS } from '@/core/limits';
import { ExtensionReplaced, isReplaced } from './replaced';

const said = new Set<string>();

/**
 * Logs that `doing` ("reading the settings") failed, once per message in each script. Silent if the extension was replaced
 * (updated, reloaded, removed): then nothing is wrong, and there is nothing the reader could do.
 */
export function report(error: unknown, doing: string): void {
  if (error instanceof ExtensionReplaced || isReplaced()) return;
  const message = `Glosa: ${doing}: ${error instanceof Error ? error.message : String(error)}`;
  if (said.has(message) || said.size >= MAX_REPORTS) return;
  said.add(message);
  console.warn(message, error);
}
