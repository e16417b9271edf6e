/** Keeps some of the settings in the browser's own sync while the reader has sync on. */
import { browser } from 'wxt/browser';
import { MAX_SYNC_ITEM_BYTES } from '@/core/limits';
import { createQueue } from '@/core/queue';
import { fieldsOf, fromSynced, SETTINGS_VERSION, toSynced, upgradeSettings } from '@/core/settings/stored-settings';
import { storedSettings } from './settings-reader';
import type { SettingsStore } from './settings-store';
import { onStoredChange } from './storage-changes';
import { SETTINGS_KEY } from './storage-keys';

/** Why sync does not work at the moment: the browser refused, or a newer Glosa has stored something that this one cannot read. */
export type SyncFault = 'refused' | 'newer';

/** In memory until the browser closes. */
const FAULT_KEY = 'sync-fault';

/**
 * Follows changes on both sides, from the background. Call synchronously when it starts, or it is not woken for them.
 * An event only says that there is something to do; both sides are read when its turn comes, so that they agree after every
 * turn. If we relied on the values in events, two quick changes would chase each other forever. `store` opens the local
 * settings; `report` receives the errors of the browser.
 */
export function followSync(store: () => Promise<SettingsStore>, report: (error: unknown) => void): void {
  const queue = createQueue();
  const inTurn = (task: () => Promise<SyncFault | null>) => {
    const faultOf = (error: unknown): SyncFault => {
      report(error);
      return 'refused';
    };
    void queue(async () => note(await task().catch(faultOf)));
  };
  onStoredChange('local', SETTINGS_KEY, (stored, earlier) => {
    const [now, before] = [upgradeSettings(stored), upgradeSettings(earlier)];
    if (now.sync) inTurn(() => (before.sync ? send() : begin(store)));
    else if (before.sync) inTurn(stop);
  });
  onStoredChange('sync', SETTINGS_KEY, (stored) => {
    // What another browser removed stays here.
    if (stored !== undefined && !isEcho(stored)) inTurn(() => take(store));
  });
}

/** If other browsers have already stored settings, these are taken over; otherwise this browser's are stored. */
async function begin(store: () => Promise<SettingsStore>): Promise<SyncFault | null> {
  return (await readSynced()) === undefined ? send() : take(store);
}

async function send(): Promise<SyncFault | null> {
  const settings = await storedSettings(upgradeSettings);
  if (!settings.sync) return null;
  const there = await readSynced();
  if (isNewer(there)) return 'newer';
  const item = toSynced(settings);
  const text = JSON.stringify(item);
  if (there !== undefined && contentOf(there) === contentOf(item)) return null;
  const bytes = new TextEncoder().encode(SETTINGS_KEY + text).length;
  if (bytes > MAX_SYNC_ITEM_BYTES) throw new Error(`${bytes} bytes are too many for one item of the browser's sync`);
  sent.push(contentOf(item));
  try {
    await browser.storage.sync.set({ [SETTINGS_KEY]: item });
  } catch (error) {
    sent.pop();
    throw error;
  }
  return null;
}

/** What was stored but has not come back as an event yet. Taking it in would undo any change made in the meantime. */
const sent: string[] = [];

function isEcho(there: unknown): boolean {
  const place = sent.indexOf(contentOf(there));
  if (place >= 0) sent.splice(0, place + 1);
  return place >= 0;
}

/** Browsers return keys in an order of their own, so parsed values are compared rather than raw ones. */
function contentOf(there: unknown): string {
  return JSON.stringify(fromSynced(there));
}

async function take(store: () => Promise<SettingsStore>): Promise<SyncFault | null> {
  const settings = await storedSettings(upgradeSettings);
  const there = await readSynced();
  if (!settings.sync || there === undefined) return null;
  if (isNewer(there)) return 'newer';
  if (contentOf(there) !== contentOf(toSynced(settings))) await (await store()).change(fromSynced(there));
  return null;
}

async function stop(): Promise<SyncFault | null> {
  await browser.storage.sync.remove(SETTINGS_KEY);
  return null;
}

async function readSynced(): Promise<unknown> {
  return (await browser.storage.sync.get(SETTINGS_KEY))[SETTINGS_KEY];
}

function isNewer(there: unknown): boolean {
  const { version } = fieldsOf(there);
  return typeof version === 'number' && version > SETTINGS_VERSION;
}

async function note(fault: SyncFault | null): Promise<void> {
  await browser.storage.session.set({ [FAULT_KEY]: fault });
}

/** What is wrong with sync now, or null. */
export async function syncFault(): Promise<SyncFault | null> {
  return asFault((await browser.storage.session.get(FAULT_KEY))[FAULT_KEY]);
}

/** Calls back whenever that was checked again; returns a function that stops it. For extension pages. */
export function onSyncFault(changed: (fault: SyncFault | null) => void): () => void {
  return onStoredChange('session', FAULT_KEY, (now) => changed(asFault(now)));
}

function asFault(value: unknown): SyncFault | null {
  return value === 'refused' || value === 'newer' ? value : null;
}
