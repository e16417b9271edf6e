/** What a script asks the browser about itself: whether its window is private, and the version of the extension. */
import { browser } from './api';

/** True in a private window. */
export function isPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext;
}

/** Version of the extension, "1.2.3". */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
