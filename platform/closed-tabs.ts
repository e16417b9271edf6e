/** Forgets what is stored of tabs that are closed: of private ones at once, of others when the background is awake for something else. */
import { browser } from 'wxt/browser';
import { createQueue } from '@/core/queue';

/** What is stored by tab, in `storage.session`: what was found, the frame last walked to, and that the tab is private. */
const BY_TAB = /^(?:found|walked|private):(\d+)$/;
const privateKey = (tabId: number) => `private:${tabId}`;
/** Set while closing a tab wakes the background: a listener outlives the background that added it. */
const WATCHING_KEY = 'watchesClosing';

/** What is stored and whether closing is listened for must go together. */
const inTurn = createQueue();

const onClosed = (tabId: number) => void forgetClosedTabs(tabId).catch(() => undefined);

function listen(): void {
  if (!browser.tabs.onRemoved.hasListener(onClosed)) browser.tabs.onRemoved.addListener(onClosed);
}

/** From now on the background is woken for tabs that close, until no private one is left of which something is stored. */
export function notePrivateTab(tabId: number): Promise<void> {
  return inTurn(() => {
    listen();
    return browser.storage.session.set({ [privateKey(tabId)]: true, [WATCHING_KEY]: true });
  });
}

/** Forgets everything of closed tabs. `closing`: one that may still be listed. Call it whenever the background begins. */
export function forgetClosedTabs(closing: number | null = null): Promise<void> {
  return inTurn(() => forget(closing));
}

async function forget(closing: number | null): Promise<void> {
  const [stored, tabs] = await Promise.all([browser.storage.session.get(null), browser.tabs.query({})]);
  const open = new Set(tabs.flatMap(({ id }) => (id === closing ? [] : `${id}`)));
  const isOfClosed = (key: string) => {
    const [, tabId] = BY_TAB.exec(key) ?? [];
    return tabId !== undefined && !open.has(tabId);
  };
  const keys = Object.keys(stored);
  const gone = keys.filter(isOfClosed);
  const isPrivateLeft = keys.some((key) => key.startsWith('private:') && !isOfClosed(key));
  if (isPrivateLeft) listen();
  else if (WATCHING_KEY in stored) {
    // One that another run of the background added goes only as one of this run.
    listen();
    browser.tabs.onRemoved.removeListener(onClosed);
    gone.push(WATCHING_KEY);
  }
  if (gone.length > 0) await browser.storage.session.remove(gone);
}
