/** The few parts of Firefox's own API that tests reach with the browser's rights. */

interface GeckoExtension {
  readonly backgroundState: 'starting' | 'running' | 'suspending' | 'stopped';
  shortcuts: { onCommand(name: string): void };
  emit(event: string, ...parts: unknown[]): void;
  terminateBackground(options: object): Promise<void>;
}

interface GeckoToolbarButton {
  action: { getProperty(tab: unknown, name: string): string | null };
  openPopup(window: Window, withoutGesture: boolean): Promise<void>;
}

declare const WebExtensionPolicy: { getByID(id: string): { mozExtensionHostname: string; extension: GeckoExtension } };
declare const ChromeUtils: {
  importESModule(address: string): {
    AddonManager: { getAddonByID(id: string): Promise<Record<'enable' | 'disable', () => Promise<void>>> };
    ExtensionPermissions: Record<
      'add' | 'remove',
      (id: string, what: { permissions: string[]; origins: string[] }, extension: GeckoExtension) => Promise<void>
    >;
    ExtensionParent: { apiManager: { global: { browserActionFor(extension: GeckoExtension): GeckoToolbarButton } } };
  };
};

/** Writes what `about:memory` shows, compressed; with `minimize` after everything unreachable is gone. */
interface GeckoMemoryDumper {
  dumpMemoryReportsToNamedFile(path: string, done: () => void, data: null, anonymize: boolean, minimize: boolean): void;
}

declare const Components: {
  classes: Record<'@mozilla.org/memory-info-dumper;1', { getService(kind: object): GeckoMemoryDumper }>;
  interfaces: { nsIMemoryInfoDumper: object };
};

declare const Services: {
  console: { getMessageArray(): { message: string }[]; reset(): void };
  locale: { availableLocales: string[]; requestedLocales: string[] };
  prefs: { setIntPref(name: string, value: number): void };
  focus: { readonly focusedElement: Element | null };
};

interface GeckoTab {
  linkedBrowser: GeckoBrowser;
}

interface Window {
  gBrowser: {
    selectedTab: unknown;
    selectedBrowser: GeckoBrowser & { fullZoom: number };
    tabs: GeckoTab[];
    removeTab(tab: GeckoTab): void;
  };
  gURLBar: {
    search(text: string): void;
    lastQueryContextPromise: Promise<{ results: { payload: Record<'title' | 'content', string | string[]> }[] }>;
    view: { close(): void };
  };
  SidebarController: { show(id: string): Promise<void>; hide(): void };
}

interface GeckoMessageManager {
  loadFrameScript(address: string, later: boolean): void;
  sendAsyncMessage(name: string, data: object): void;
  addMessageListener(name: string, listener: (message: { data: never }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: never }) => void): void;
}

/** The element that shows a document in the browser's own window. */
interface GeckoBrowser extends HTMLElement {
  contentDocument: Document | null;
  currentURI: { spec: string };
  webProgress: { isLoadingDocument: boolean };
  messageManager: GeckoMessageManager;
  browsingContext: {
    prefersColorSchemeOverride: 'light' | 'dark';
    textZoom: number;
    currentWindowGlobal: {
      osPid: number;
      drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
}

interface GeckoPanel extends HTMLElement {
  hidePopup(): void;
}
