/** Tells whether this script has outlived its extension: after an update, reload or removal, old scripts live on in open pages. */
import { browser } from './api';

/** Thrown by every request made after the extension was replaced. Callers stop quietly; `report` does not report it. */
export class ExtensionReplaced extends Error {
  override readonly name = 'ExtensionReplaced';

  constructor() {
    super('Replaced: reload the page.');
  }
}

/** True if the extension that started this script is gone (Chromium: `runtime.id` is undefined, or throws). */
export function isReplaced(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

/** The error to rethrow for one that the extension API threw: `ExtensionReplaced` if that is the reason. */
export function apiError(error: unknown): Error {
  const known = error instanceof Error ? error : new Error(String(error));
  return isReplaced() || /context invalidated|dead object/i.test(known.message) ? new ExtensionReplaced() : known;
}
