/** What a frame asks of the browser about itself when a card is shown in it. */
import { browser } from './api';

/** True in a private window. */
export function isPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext;
}

/** Version of the extension, "1.2.3". */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
