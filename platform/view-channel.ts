/** Carries what a reader has in view from a page's top frame directly to the open panel or popup, without the background. */
import { MAX_TOPICS_PER_PACK } from '@/core/limits';
import { type PageView, readPageView, VIEW_CHANNEL } from '@/core/page-topics/page-view';
import { browser } from './api';
import { isReplaced } from './replaced';

type Port = ReturnType<typeof browser.runtime.connect>;
type Watch = (changed: (view: PageView) => void) => () => void;

/** Content scripts have a global object of their own: pages never see this name. */
const world = globalThis as { __glosaView?: AbortSignal };

/**
 * In a frame: for every panel that connects, calls `watch` with a function that reports to it, and stops when that panel
 * closes. Nothing keeps running once the last one has closed, or `signal` aborts. A second call with the same `signal` has no
 * effect.
 */
export function serveView(watch: Watch, signal: AbortSignal): void {
  if (signal.aborted || world.__glosaView === signal) return;
  world.__glosaView = signal;
  const ports = new Map<Port, () => void>();
  const unserve = () => {
    for (const stop of ports.values()) stop();
    ports.clear();
    signal.removeEventListener('abort', unserve);
    if (!isReplaced()) browser.runtime.onConnect.removeListener(take);
    if (world.__glosaView === signal) delete world.__glosaView;
  };
  const take = (port: Port) => {
    // Only pages of this extension can open a channel into a tab.
    if (port.name !== VIEW_CHANNEL || port.sender?.id !== browser.runtime.id) return;
    const end = () => {
      ports.get(port)?.();
      ports.delete(port);
      if (ports.size === 0) unserve();
    };
    ports.set(port, () => undefined);
    port.onDisconnect.addListener(end);
    const stop = watch((view) => {
      try {
        port.postMessage(view);
      } catch {
        // The panel closed, or the extension was replaced.
        end();
      }
    });
    if (ports.has(port)) ports.set(port, stop);
    else stop();
  };
  browser.runtime.onConnect.addListener(take);
  signal.addEventListener('abort', unserve);
}

/**
 * In a panel: starts the view script in the top frame of `tabId`, and calls `changed` with what its reader has in
 * view, and with null when nobody there reports any more (the page was left, the tab closed, nothing of ours runs there).
 * Returns a function that stops it.
 */
export function watchView(tabId: number, changed: (view: PageView | null) => void): () => void {
  let port: Port | null = null;
  let stopped = false;
  const gone = () => {
    if (!stopped) changed(null);
  };
  startViewScript(tabId)
    .then(() => {
      if (stopped) return;
      port = browser.tabs.connect(tabId, { name: VIEW_CHANNEL, frameId: 0 });
      port.onMessage.addListener((message: unknown) => {
        const view = readPageView(message, MAX_TOPICS_PER_PACK);
        if (view && !stopped) changed(view);
      });
      port.onDisconnect.addListener(() => {
        // Reading it tells the browser that the error is handled: nobody being there is not a fault.
        void browser.runtime.lastError;
        gone();
      });
    })
    // Extensions may not run there, or the tab closed in the meantime.
    .catch(gone);
  return () => {
    stopped = true;
    port?.disconnect();
  };
}

/** The date that the page in `tabId` gives (YYYY, YYYY-MM or YYYY-MM-DD); null if it gives none, or nobody there answers. */
export function dateOfTab(tabId: number): Promise<string | null> {
  return new Promise((resolve) => {
    const stop = watchView(tabId, (view) => {
      resolve(view?.pageDate ?? null);
      stop();
    });
  });
}

async function startViewScript(tabId: number): Promise<void> {
  // The types do not know the names of built files.
  const files = ['/view.js'] as never;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files, injectImmediately: true });
}
