/** Drives one page of Firefox. */
import { writeFile } from 'node:fs/promises';
import type { DrivenPage, Look, Remote } from './driven-browser';
import type { FirefoxSession } from './firefox-session';
import { cardSourceOf, sourceOf } from './remote';

/** WebDriver's code points for keys without a character. */
const KEYS: Record<string, string> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  Backspace: '\uE003',
  Shift: '\uE008',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

export class FirefoxPage implements DrivenPage {
  constructor(
    private readonly firefox: FirefoxSession,
    private readonly handle: string,
  ) {}

  evaluate<A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R> {
    return this.there(() => this.firefox.run<R>(sourceOf(fn, args), {}));
  }

  inCard<A extends unknown[], R>(fn: Remote<[ShadowRoot, ...A], R>, ...args: A): Promise<R | null> {
    return this.there(() => this.firefox.run<R | null>(cardSourceOf(fn, args), { sandbox: 'system' }));
  }

  inFrames<R>(fn: Remote<[], R>): Promise<(R | null)[]> {
    return this.here(async () => {
      const { marionette } = this.firefox;
      const count = await this.firefox.run<number>(
        sourceOf(() => window.length, []),
        {},
      );
      const results: (R | null)[] = [];
      for (let id = 0; id < count; id++) {
        await marionette.send('WebDriver:SwitchToFrame', { id });
        results.push(await this.firefox.run<R>(sourceOf(fn, []), {}).catch(() => null));
        await marionette.send('WebDriver:SwitchToFrame', { id: null });
      }
      return results;
    });
  }

  async goTo(address: string): Promise<void> {
    await this.here(() => this.firefox.marionette.send('WebDriver:Navigate', { url: address }));
  }

  async reload(): Promise<void> {
    await this.here(() => this.firefox.marionette.send('WebDriver:Refresh'));
  }

  async moveTo(x: number, y: number, held?: 'Shift'): Promise<void> {
    if (held) await this.perform({ type: 'key', id: 'keyboard', actions: [{ type: 'keyDown', value: KEYS[held] }] });
    await this.pointer([this.step(x - 2, y), this.step(x, y)]);
    if (!held) return;
    // Once the page has been painted the move has been looked at.
    await this.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
    await this.perform({ type: 'key', id: 'keyboard', actions: [{ type: 'keyUp', value: KEYS[held] }] });
  }

  async tapAt(x: number, y: number): Promise<void> {
    await this.finger([this.step(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
  }

  async pull(x: number, y: number, distance: number): Promise<void> {
    const steps = Array.from({ length: Math.ceil(distance / 10) + 1 }, (_, place) => this.step(x, y - place * 10));
    await this.finger([
      this.step(x, y),
      { type: 'pointerDown', button: 0 },
      ...steps,
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async zoom(factor: number): Promise<void> {
    await this.show();
    await this.firefox.inChrome((wanted) => {
      window.gBrowser.selectedBrowser.fullZoom = wanted;
    }, factor);
  }

  async lessMotion(wanted: boolean): Promise<void> {
    await this.firefox.inChrome((value) => Services.prefs.setIntPref('ui.prefersReducedMotion', value), wanted ? 1 : 0);
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.pointer([
      this.step(x - 2, y),
      this.step(x, y),
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async press(key: string, times = 1): Promise<void> {
    await this.keys(Array<string>(times).fill(KEYS[key] ?? key));
  }

  async type(text: string): Promise<void> {
    await this.keys([...text]);
  }

  async show(): Promise<void> {
    await this.here(async () => undefined);
  }

  async showAs(look: Look): Promise<void> {
    await this.show();
    await this.firefox.inChrome(({ scheme, width, text }) => {
      const { selectedBrowser } = window.gBrowser;
      selectedBrowser.browsingContext.prefersColorSchemeOverride = scheme;
      selectedBrowser.browsingContext.textZoom = text;
      selectedBrowser.style.maxWidth = width === null ? '' : `${width}px`;
    }, look);
  }

  async screenshot(path: string): Promise<void> {
    const answer = await this.here(() => this.firefox.marionette.send('WebDriver:TakeScreenshot', { full: false }));
    await writeFile(path, Buffer.from((answer as { value: string }).value, 'base64'));
  }

  async close(): Promise<void> {
    await this.here(async () => {
      await this.firefox.marionette.send('WebDriver:CloseWindow');
      // With its last tab a window is gone, and whatever is asked next would be asked of it.
      await this.firefox.goHome();
    });
  }

  private step(x: number, y: number): object {
    return { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 20, origin: 'viewport' };
  }

  private async pointer(actions: object[]): Promise<void> {
    await this.perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  private async finger(actions: object[]): Promise<void> {
    await this.perform({ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions });
  }

  private async keys(values: string[]): Promise<void> {
    const actions = values.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.perform({ type: 'key', id: 'keyboard', actions });
  }

  private async perform(source: object): Promise<void> {
    await this.here(() => this.firefox.marionette.send('WebDriver:PerformActions', { actions: [source] }));
  }

  /** Runs `work` with this tab in front. */
  private here<T>(work: () => Promise<T>): Promise<T> {
    return this.firefox.alone(async () => {
      await this.firefox.goTo(this.handle);
      return work();
    });
  }

  /** Looks at this tab, in front or just brought there. */
  private there<T>(look: () => Promise<T>): Promise<T> {
    return this.firefox.alone(async () => {
      await this.firefox.stayAt(this.handle);
      return look();
    });
  }
}
