/** Puts a probe beside the content script, in its own world, that sees what each piece of our work costs and changes. */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameState } from '../../core/protocol';
import type { DrivenPage } from './driven-browser';

/** What the probe of one frame saw so far. Times are the wall's, in ms. */
export interface Probed {
  /** How far reading is; null where nothing runs in the frame. */
  state: FrameState | null;
  /** Pieces of our work, what they took together, and the longest. */
  pieces: number;
  spent: number;
  longest: number;
  /** What the longest piece was: 'task', 'timer', 'listener' ... */
  longestKind: string;
  /** What changed in the document while our code ran: nothing, ever. */
  changes: string[];
  /** From the start of our script to the first painted mention; null while there is none. */
  firstPaint: number | null;
  /** The most ranges that were ever painted at once. */
  mostPainted: number;
  /** Keys of the topics found, painted or not. */
  topics: string[];
}

/** Runs in front of the content script, in the same world: what it uses of the browser passes through here from then on. */
function probe(seeChanges: boolean): void {
  type Work = (this: unknown, ...args: never[]) => unknown;
  type World = Record<string, unknown> & {
    __probeEnd?: () => void;
    __glosa?: { session?: { progress(): { state: FrameState }; describeMentions(): { topic: string }[] } };
  };
  const world = globalThis as unknown as World;
  const started = performance.now();
  const seen = { pieces: 0, spent: 0, longest: 0, longestKind: '', firstPaint: null as number | null, mostPainted: 0 };
  const changes: string[] = [];
  const observer = new MutationObserver(() => undefined);
  if (seeChanges) observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const listen = EventTarget.prototype.addEventListener;
  let depth = 0;
  let begun = 0;

  const open = () => {
    depth += 1;
    if (depth > 1) return;
    observer.takeRecords();
    begun = performance.now();
  };
  const close = (kind: string) => {
    depth -= 1;
    if (depth > 0) return;
    const took = performance.now() - begun;
    for (const { type, target } of observer.takeRecords())
      if (changes.length < 20) changes.push(`${type} of ${target.nodeName} in a ${kind}`);
    seen.pieces += 1;
    seen.spent += took;
    if (took > seen.longest) Object.assign(seen, { longest: took, longestKind: kind });
    const painted = ['sure', 'likely'].map((style) => CSS.highlights.get(`glosa-${style}`)?.size ?? 0);
    const count = painted.reduce((sum, one) => sum + one, 0);
    if (count > 0) seen.firstPaint ??= performance.now() - started;
    seen.mostPainted = Math.max(seen.mostPainted, count);
    // A page that writes its document anew takes listeners away.
    hear();
  };
  const around = (kind: string, work: unknown): unknown =>
    typeof work !== 'function'
      ? work
      : function (this: unknown, ...args: never[]) {
          open();
          try {
            return (work as Work).apply(this, args);
          } finally {
            close(kind);
          }
        };

  const wrapFirst = (owner: Record<string, unknown>, name: string, kind: string) => {
    const real = owner[name] as Work | undefined;
    if (typeof real !== 'function') return;
    const wrapped = (work: unknown, ...rest: never[]) =>
      (real as (...all: unknown[]) => unknown).call(globalThis, around(kind, work), ...rest);
    Object.defineProperty(owner, name, { value: wrapped, configurable: true, writable: true });
  };
  const { scheduler } = world as { scheduler?: { postTask(work: unknown, options: object): unknown } };
  if (scheduler) {
    const postTask = (work: unknown, options: object) => scheduler.postTask(around('task', work), options);
    Object.defineProperty(world, 'scheduler', { value: { postTask }, configurable: true });
  }
  wrapFirst(world, 'setTimeout', 'timer');
  wrapFirst(world, 'requestAnimationFrame', 'frame');
  const wrapObserver = (name: string) => {
    const Real = world[name] as new (work: unknown, options?: object) => object;
    // A plain function: Firefox lets no class of ours extend one of the page's.
    function Wrapped(work: unknown, options?: object) {
      return new Real(around(name, work), options);
    }
    Object.defineProperty(world, name, { value: Wrapped, configurable: true });
  };
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) wrapObserver(name);
  const wrapped = new WeakMap<object, unknown>();
  const listenerOf = (listener: unknown) => {
    if (typeof listener !== 'function') return listener;
    if (!wrapped.has(listener)) wrapped.set(listener, around('listener', listener));
    return wrapped.get(listener);
  };
  for (const name of ['addEventListener', 'removeEventListener'] as const) {
    const real = EventTarget.prototype[name] as Work;
    EventTarget.prototype[name] = function (this: unknown, type: string, listener: unknown, options: unknown) {
      return real.apply(this, [type, listenerOf(listener), options] as never[]);
    } as never;
  }
  // What follows an answer runs in the microtasks after it: the piece ends when some have passed.
  const HOPS = 40;
  const followAnswer = async (answer: Promise<unknown>) => {
    const value = await answer;
    open();
    let hops = 0;
    const hop = () => {
      hops += 1;
      if (hops < HOPS) queueMicrotask(hop);
      else close('answer');
    };
    hop();
    return value;
  };
  for (const name of ['chrome', 'browser']) {
    const { runtime } = (world[name] ?? {}) as { runtime?: { sendMessage(message: unknown): Promise<unknown> } };
    const send = runtime?.sendMessage.bind(runtime);
    if (!runtime || !send) continue;
    try {
      runtime.sendMessage = (message: unknown) => followAnswer(send(message));
    } catch {
      // Not to be replaced here: what follows answers is not seen.
    }
  }

  const tell = () => {
    const session = world.__glosa?.session;
    const answer = {
      ...seen,
      changes,
      state: session?.progress().state ?? null,
      topics: [...new Set(session?.describeMentions().map(({ topic }) => topic))],
    };
    document.dispatchEvent(new CustomEvent('probe-answer', { detail: JSON.stringify(answer) }));
  };
  const hear = () => listen.call(document, 'probe', tell);
  hear();
  open();
  world.__probeEnd = () => close('start');
}

/** A copy of the built extension in `folder` with the probe in every frame; `seeChanges` costs the page an observer. */
export async function probedCopy(folder: string, seeChanges: boolean): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'glosa-probed-'));
  await cp(folder, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { content_scripts: { js: string[] }[] };
  for (const script of manifest.content_scripts) script.js = ['probe.js', ...script.js, 'probe-end.js'];
  await writeFile(path, JSON.stringify(manifest));
  await writeFile(join(copy, 'probe.js'), `(() => { const __name = (f) => f; (${probe})(${seeChanges}); })();`);
  await writeFile(join(copy, 'probe-end.js'), 'globalThis.__probeEnd?.();');
  return copy;
}

/** Asks the probe of the frame it runs in; null where none answers. Runs in the page's own world. */
export function askProbe(): Probed | null {
  let answer: string | null = null;
  const take = (event: Event) => {
    answer = (event as CustomEvent<string>).detail;
  };
  EventTarget.prototype.addEventListener.call(document, 'probe-answer', take);
  EventTarget.prototype.dispatchEvent.call(document, new CustomEvent('probe'));
  EventTarget.prototype.removeEventListener.call(document, 'probe-answer', take);
  return answer === null ? null : (JSON.parse(answer) as Probed);
}

/** A page's own scripts may go on writing: done is done when it stays so for this long. */
const CALM_MS = 300;
/** A document that is too small to be read never starts. */
const START_MS = 1_500;

/** Waits until every frame of the page has been read, or nothing runs in it; what the probes saw, the page's own first. */
export async function readToEnd(page: DrivenPage, longest = 30_000): Promise<Probed[]> {
  const begun = Date.now();
  let doneSince: number | null = null;
  for (;;) {
    const frames = [await page.evaluate(askProbe).catch(() => null), ...(await page.inFrames(askProbe))];
    const probes = frames.filter((one) => one !== null);
    const waited = Date.now() - begun;
    const none = probes.every(({ state }) => state === null);
    const done = none ? waited > START_MS : probes.every(({ state }) => state !== 'reading');
    doneSince = done ? (doneSince ?? Date.now()) : null;
    if (doneSince !== null && (none || Date.now() - doneSince >= CALM_MS)) return probes;
    if (waited > longest) throw new Error(`not read to its end in ${longest / 1_000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
