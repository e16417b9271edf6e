/** What both drivers offer: a browser with the extension in it, driven as a reader would drive it. */

/** A stretch of the page that is painted as a mention. */
export interface Painted {
  /** The highlight's name in the page's registry. */
  key: string;
  text: string;
  /** Up to 30 characters before it, in its own text node. */
  before: string;
}

/** A rectangle of the viewport, CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How a reader has set the browser that shows our pages. */
export interface Look {
  scheme: 'light' | 'dark';
  /** CSS pixels; null: as the browser opens it. */
  width: number | null;
  /** How much larger than usual text is, all else staying as it is. */
  text: number;
}

/** A function that runs elsewhere: it must use nothing but its arguments and globals. */
export type Remote<A extends unknown[], R> = (...args: A) => R | Promise<R>;

export interface DrivenPage {
  /** Runs `fn` in the page's own world. Arguments and result are plain JSON. */
  evaluate<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R>;
  /**
   * Runs `fn` with the closed root of the open card, where the extension's own eyes are needed; null where no card is
   * open. `fn` gets the root first.
   */
  inCard<A extends unknown[], R>(fn: Remote<[ShadowRoot, ...A], R>, ...args: A): Promise<R | null>;
  /** Runs `fn` in each child frame, in order; null where it cannot run. */
  inFrames<R>(fn: Remote<[], R>): Promise<(R | null)[]>;
  goTo(address: string): Promise<void>;
  reload(): Promise<void>;
  /** `held`: a key that is down meanwhile, and up again behind it. */
  moveTo(x: number, y: number, held?: 'Shift'): Promise<void>;
  /** Says that the reader's system asks for less motion, or no longer. */
  lessMotion(wanted: boolean): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  /** A finger taps there. */
  tapAt(x: number, y: number): Promise<void>;
  /** A finger pulls from there up, by so many pixels: the page scrolls down. */
  pull(x: number, y: number, distance: number): Promise<void>;
  /** Zooms the page, 1 being its usual size; places are still in its own CSS pixels. */
  zoom(factor: number): Promise<void>;
  /** Presses a key by its name, once or so many times: 'Escape', 'Enter', 'Tab', or one character. */
  press(key: string, times?: number): Promise<void>;
  type(text: string): Promise<void>;
  /** Makes it the tab in front. */
  show(): Promise<void>;
  showAs(look: Look): Promise<void>;
  /** Writes a PNG of the viewport. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** The popup as the toolbar button opens it. */
export interface DrivenPopup {
  evaluate<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R>;
  /** Types into the focused field, key by key. */
  type(text: string): Promise<void>;
  /** Presses a key by its name, once or so many times. */
  press(key: string, times?: number): Promise<void>;
  showAs(look: Look): Promise<void>;
  /** Clicks in the middle of what `selector` finds first. */
  click(selector: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface DrivenBrowser {
  readonly name: 'chromium' | 'firefox';
  /** A new tab in front, loaded. */
  open(address: string): Promise<DrivenPage>;
  /** Lets the extension into private windows, and opens a page in one. What runs in open pages starts anew. */
  openPrivate(address: string): Promise<DrivenPage>;
  /** A page of the extension ("popup.html") in a tab or window of its own, with the extension API in reach. */
  openExtensionPage(path: string, where?: 'tab' | 'window'): Promise<DrivenPage>;
  /** Presses the toolbar button on `page`. */
  openPopup(page: DrivenPage): Promise<DrivenPopup>;
  /** Opens the side panel (Firefox: the sidebar) beside `page`, as a reader can. */
  openPanel(page: DrivenPage): Promise<DrivenPopup>;
  /** Chooses an entry of our menu on `page`, by its id, with these words selected. */
  chooseInMenu(id: string, words: string, page: DrivenPage): Promise<void>;
  /** Enters the keyword and these words in the address bar of `page`. */
  enterKeyword(words: string, page: DrivenPage): Promise<void>;
  /** Types the keyword and these words into the address bar of `page`: what stands below it, from the extension. */
  suggestions(words: string, page: DrivenPage): Promise<string[]>;
  /** The addresses of all open tabs. */
  tabAddresses(): Promise<string[]>;
  /** What the toolbar button shows on the tab of `page`. */
  badge(page: DrivenPage): Promise<string>;
  /** What the toolbar button says in words on the tab of `page`. */
  buttonTitle(page: DrivenPage): Promise<string>;
  /** Fires a command of the manifest on the tab of `page`, as its keys would. */
  command(name: string, page: DrivenPage): Promise<void>;
  /** Puts the extension into a browser that started without it. */
  install(extension: string): Promise<void>;
  /** Closes all tabs but an empty one. */
  closeTabs(): Promise<void>;
  /** False once the extension was updated, switched, taken out, or given or refused a right. */
  readonly isAsInstalled: boolean;
  /** Puts a new copy of the extension in place of the old one, with nothing stored. Rejects where the extension is gone. */
  renew(extension: string): Promise<void>;
  killBackground(): Promise<void>;
  isBackgroundAwake(): Promise<boolean>;
  /** How many tabs are open. */
  countTabs(): Promise<number>;
  /** Takes the extension out for good. */
  uninstall(): Promise<void>;
  /** Switches the extension off, or on again, as the browser's own list of extensions does. */
  setEnabled(enabled: boolean): Promise<void>;
  /** Withholds the right to read pages, or gives it back, as a reader can. */
  letRead(allowed: boolean): Promise<void>;
  /** Puts a newer version of the extension in place while pages are open. */
  update(): Promise<void>;
  /** Errors of the extension since the last call, uncaught or reported, where the browser tells them (Chromium does). */
  takeErrors(): string[];
  /** The same, also where only the browser itself knows (Firefox: uncaught ones alone). */
  readErrors(): Promise<string[]>;
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does, as a loss of power would. */
  crash(): Promise<void>;
}
