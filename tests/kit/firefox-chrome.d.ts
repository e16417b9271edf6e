/** The few parts of Firefox's own API that tests reach with the browser's rights. */

interface GeckoExtension {
  shortcuts: { onCommand(name: string): void };
  terminateBackground(options: object): Promise<void>;
}

interface GeckoToolbarButton {
  action: { getProperty(tab: unknown, name: string): string | null };
  openPopup(window: Window, withoutGesture: boolean): Promise<void>;
}

declare const WebExtensionPolicy: { getByID(id: string): { mozExtensionHostname: string; extension: GeckoExtension } };
declare const ChromeUtils: {
  importESModule(address: string): {
    ExtensionParent: { apiManager: { global: { browserActionFor(extension: GeckoExtension): GeckoToolbarButton } } };
  };
};

interface GeckoTab {
  linkedBrowser: { currentURI: { spec: string } };
}

interface Window {
  gBrowser: { selectedTab: unknown; tabs: GeckoTab[]; removeTab(tab: GeckoTab): void };
}

interface GeckoMessageManager {
  loadFrameScript(address: string, later: boolean): void;
  sendAsyncMessage(name: string, data: object): void;
  addMessageListener(name: string, listener: (message: { data: never }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: never }) => void): void;
}

/** The element that shows a document in the browser's own window. */
interface GeckoBrowser extends HTMLElement {
  currentURI: { spec: string };
  webProgress: { isLoadingDocument: boolean };
  messageManager: GeckoMessageManager;
  browsingContext: {
    currentWindowGlobal: { drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap> };
  };
}

interface GeckoPanel extends HTMLElement {
  hidePopup(): void;
}
