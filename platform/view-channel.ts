/** Carries what a reader has in view from the frame to a panel, straight, while the panel is open: no background in between. */

import { MAX_TOPICS_PER_PACK } from '@/core/limits';
import { type PageView, readPageView, VIEW_CHANNEL } from '@/core/page-topics/page-view';
import { browser } from './api';
import { isReplaced } from './replaced';

/**
 * In a frame: for every panel that asks, calls `watch` with the way to tell it, and stops when the panel or the page goes.
 */
export function serveView(watch: (changed: (view: PageView) => void) => () => void, signal: AbortSignal): void {
  const stops = new Set<() => void>();
  const listener = (port: ReturnType<typeof browser.runtime.connect>) => {
    // Only pages of this extension can open a channel into a tab.
    if (port.name !== VIEW_CHANNEL || port.sender?.id !== browser.runtime.id) return;
    let stop: (() => void) | undefined;
    const end = () => {
      stop?.();
      stops.delete(end);
    };
    stops.add(end);
    port.onDisconnect.addListener(end);
    stop = watch((view) => {
      try {
        port.postMessage(view);
      } catch {
        // The panel closed, or the extension was replaced.
        end();
      }
    });
  };
  browser.runtime.onConnect.addListener(listener);
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
    if (!isReplaced()) browser.runtime.onConnect.removeListener(listener);
  });
}

/**
 * In a panel: calls `changed` with what the reader of `tabId` has in view, and with null when nobody there tells any
 * more (the page left, the tab closed, or nothing of ours runs in it). Returns the way to stop.
 */
export function watchView(tabId: number, changed: (view: PageView | null) => void): () => void {
  let stopped = false;
  try {
    const port = browser.tabs.connect(tabId, { name: VIEW_CHANNEL, frameId: 0 });
    port.onMessage.addListener((message: unknown) => {
      const view = readPageView(message, MAX_TOPICS_PER_PACK);
      if (view && !stopped) changed(view);
    });
    port.onDisconnect.addListener(() => {
      // Reading it tells the browser that we know: nobody there is no fault.
      void browser.runtime.lastError;
      if (!stopped) changed(null);
    });
    return () => {
      stopped = true;
      port.disconnect();
    };
  } catch {
    // The tab closed in the meantime.
    changed(null);
    return () => undefined;
  }
}
