/** The background's second script: started when something first needs it, once, and kept by a worker while it is installed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handOver, keepPacksScript, packsScript } from '@/platform/packs-script';

const OFFERED = { answers: true };
let listeners: Map<string, () => void>;

beforeEach(() => {
  listeners = new Map();
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => void listeners.set(name, listener));
});
afterEach(() => {
  vi.unstubAllGlobals();
  handOver(undefined);
});

/** A worker, whose scripts run when they are imported. */
function worker() {
  const importScripts = vi.fn((_path: string) => handOver(OFFERED));
  vi.stubGlobal('importScripts', importScripts);
  return importScripts;
}

describe('the second script', () => {
  it('is started by the first who asks, and never again', async () => {
    const importScripts = worker();
    expect(await packsScript()).toBe(OFFERED);
    expect(await packsScript()).toBe(OFFERED);
    expect(importScripts.mock.calls).toEqual([['/packs.js']]);
  });

  it('is started by a worker that is being installed, before the event is over', () => {
    const importScripts = worker();
    keepPacksScript();
    expect(importScripts).not.toHaveBeenCalled();
    listeners.get('install')?.();
    expect(importScripts).toHaveBeenCalledOnce();
  });

  it('is asked for again if it could not be started', async () => {
    const importScripts = worker();
    importScripts.mockImplementationOnce(() => {
      throw new Error('not there');
    });
    await expect(packsScript()).rejects.toThrow('not there');
    expect(await packsScript()).toBe(OFFERED);
  });
});
