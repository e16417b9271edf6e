/** What is asked of one running Firefox: one thing after the other, each in the tab and with the rights that it needs. */
import type { Remote } from './driven-browser';
import type { Marionette } from './marionette';
import { sourceOf } from './remote';

/** As an async script of Marionette: its last argument takes the result. */
function asScript(source: string): string {
  return `const done = arguments[arguments.length - 1];
    Promise.resolve().then(() => ${source}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
}

/** A page that goes away under this many tries goes away for ever. */
const MOST_TRIES = 5;

/** How long a tab that was brought to the front counts as being there: another may come before it by itself. */
const STAY_MS = 500;

export class FirefoxSession {
  /** Every command goes to the window and context that are current: no two may be under way. */
  private queue: Promise<unknown> = Promise.resolve();
  /** The tab that was brought to the front last, and when; null where another may have come before it since. */
  private front: { handle: string; since: number } | null = null;

  constructor(
    readonly marionette: Marionette,
    readonly firstTab: string,
  ) {}

  /** Makes the first tab the one that commands go to, and leaves in front what is there; only inside `alone`. */
  async goHome(): Promise<void> {
    this.front = null;
    await this.marionette.send('WebDriver:SwitchToWindow', { handle: this.firstTab, focus: false });
  }

  /** Brings a tab to the front and makes it the one that commands go to; only inside `alone`. */
  async goTo(handle: string): Promise<void> {
    await this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    this.front = { handle, since: performance.now() };
  }

  /** As `goTo`, but spares what is asked again and again the way to where it just was; only inside `alone`. */
  async stayAt(handle: string): Promise<void> {
    if (this.front?.handle !== handle || performance.now() - this.front.since > STAY_MS) await this.goTo(handle);
  }

  /** Runs `work` when nothing else of this browser runs. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Runs `fn` with the browser's own rights, in its window. */
  inChrome<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R> {
    return this.alone(async () => {
      this.front = null;
      await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await this.run<R>(sourceOf(fn, args), { sandbox: 'system' });
      } finally {
        await this.marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  /** Runs source in the current window and context; only inside `alone`. */
  async run<R>(source: string, sandbox: { sandbox?: string }): Promise<R> {
    const ask = { script: asScript(source), args: [], newSandbox: true, ...sandbox };
    for (let asked = 1; ; asked += 1) {
      const answer = await this.marionette.send('WebDriver:ExecuteAsyncScript', ask);
      const said = (answer as { value: { value?: R; error?: string } | null }).value;
      // Null: the page loaded itself anew meanwhile.
      if (said === null && asked < MOST_TRIES) continue;
      if (said?.error !== undefined) throw new Error(said.error);
      return said?.value as R;
    }
  }
}
