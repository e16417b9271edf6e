/** What a script of ours asks of the browser about itself: whether its window is private, which version it is of. */
import { browser } from './api';

/** True in a private window. */
export function isPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext;
}

/** Version of the extension, "1.2.3". */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
