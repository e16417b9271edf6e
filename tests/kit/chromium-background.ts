/** Runs functions in the extension's background in Chromium, which may sleep or have been stopped. */
import type { Browser, Extension, Protocol, Target } from 'puppeteer-core';
import type { Remote } from './driven-browser';
import { sourceOf } from './remote';

type Evaluated = Protocol.Runtime.EvaluateResponse;

export class ChromiumBackground {
  constructor(private readonly puppeteer: Browser) {}

  async extension(): Promise<Extension> {
    const [extension] = (await this.puppeteer.extensions()).values();
    if (!extension) throw new Error('The extension is not loaded');
    return extension;
  }

  /** Runs `fn` in the background, woken where it sleeps. */
  async run<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R> {
    // A worker that is just starting has no API yet, or does not listen yet.
    const run = `Promise.resolve(${sourceOf(fn, args)}).then((value) => ({ value }))`;
    const expression = `typeof chrome === 'undefined' || !chrome.runtime.onMessage.hasListeners() ? 'starting' : ${run}`;
    for (let tries = 0; tries < 5; tries++) {
      if (tries > 0) await this.wake((await this.extension()).id);
      const answer = await this.askWorkers(expression);
      if (answer?.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
      if (answer && answer.result.value !== 'starting') return (answer.result.value as { value: R }).value;
    }
    throw new Error('The background does not start');
  }

  /** The answer of the worker that lives. After an update the list still has the one of the old version. */
  private async askWorkers(expression: string): Promise<Evaluated | null> {
    const workers = this.puppeteer.targets().filter((target) => target.type() === 'service_worker');
    for (const worker of workers.reverse()) {
      const answer = await askWorker(worker, expression);
      if (answer) return answer;
    }
    return null;
  }

  private async wake(id: string): Promise<void> {
    const page = await this.puppeteer.newPage();
    await page.goto(`chrome-extension://${id}/popup.html`);
    await page.evaluate(`chrome.runtime.sendMessage({ kind: 'wake' }).catch(() => undefined)`);
    await page.close();
  }
}

/** Null where the worker is dead. puppeteer's own handle of a worker does not outlive the worker's first life. */
async function askWorker(target: Target, expression: string): Promise<Evaluated | null> {
  try {
    const session = await target.createCDPSession();
    const asked = session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const late = new Promise<null>((resolve) => setTimeout(resolve, 2_000, null).unref());
    const answer = await Promise.race([asked, late]);
    // A worker on which a session stays does not start again once it was stopped.
    await session.detach();
    return answer;
  } catch {
    return null;
  }
}
