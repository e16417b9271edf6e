/** The probe itself: functions that run in front of the content script, in its world, and see what it does of the browser. */
import type { LiveSession } from '@/entrypoints/reader/page-session';

type Work = (this: unknown, ...args: never[]) => unknown;

/** What the functions below share. */
interface Cost {
  /** A piece of our work begins, or ends; inside another it is a part of that. */
  open(): void;
  close(kind: string): void;
  /** `work` as a piece; anything but a function is left as it is. */
  around(kind: string, work: unknown): unknown;
  seen: Record<string, unknown>;
  /** Called after every piece. */
  after: (() => void)[];
}

interface World extends Record<string, unknown> {
  __glosa?: { session?: Pick<LiveSession, 'progress' | 'reading'> };
}

/** The probe as source. `seeChanges` watches the whole document while our code runs, which costs the page an observer. */
export function probeSource(seeChanges: boolean): string {
  const parts = [watchCost, watchPaint, wrapCallbacks, wrapObservers, wrapListeners, wrapAnswers, tellWhenAsked];
  return `(() => {
    // A second script of ours in the same frame.
    if (globalThis.__probeStart) return globalThis.__probeStart();
    const __name = (named) => named;
    ${parts.join('\n')}
    const cost = watchCost(${seeChanges});
    watchPaint(cost);
    tellWhenAsked(cost);
    for (const wrap of [wrapCallbacks, wrapObservers, wrapListeners, wrapAnswers]) wrap(cost);
    globalThis.__probeStart = cost.open;
    cost.open();
    globalThis.__probeEnd = () => cost.close('start');
  })();`;
}

function watchCost(seeChanges: boolean): Cost {
  const seen = { pieces: 0, spent: 0, longest: 0, longestKind: '' };
  const changes: string[] = [];
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  const observer = new MutationObserver(() => undefined);
  if (seeChanges) observer.observe(document, all);
  let depth = 0;
  let begun = 0;
  const cost: Cost = {
    open() {
      depth += 1;
      if (depth > 1) return;
      observer.takeRecords();
      begun = performance.now();
    },
    close(kind) {
      depth -= 1;
      if (depth > 0) return;
      const took = performance.now() - begun;
      for (const { type, target } of observer.takeRecords())
        if (changes.length < 20) changes.push(`${type} of ${target.nodeName} in a ${kind}`);
      seen.pieces += 1;
      seen.spent += took;
      if (took > seen.longest) Object.assign(seen, { longest: took, longestKind: kind });
      for (const act of cost.after) act();
    },
    around(kind, work) {
      if (typeof work !== 'function') return work;
      return function (this: unknown, ...args: never[]) {
        cost.open();
        try {
          return (work as Work).apply(this, args);
        } finally {
          cost.close(kind);
        }
      };
    },
    seen: Object.assign(seen, { changes }),
    after: [],
  };
  return cost;
}

/** Looks after every piece how much is painted. */
function watchPaint(cost: Cost): void {
  const started = performance.now();
  const seen = Object.assign(cost.seen, { mostPainted: 0, firstPaint: null as number | null });
  cost.after.push(() => {
    const painted = ['sure', 'likely'].map((style) => CSS.highlights.get(`glosa-${style}`)?.size ?? 0);
    const count = painted.reduce((sum, one) => sum + one, 0);
    if (count > 0) seen.firstPaint ??= performance.now() - started;
    seen.mostPainted = Math.max(seen.mostPainted, count);
  });
}

/** Tasks, timers, frames. */
function wrapCallbacks(cost: Cost): void {
  const world = globalThis as unknown as World;
  const { scheduler } = world as { scheduler?: { postTask(work: unknown, options: object): unknown } };
  if (scheduler) {
    const postTask = (work: unknown, options: object) => scheduler.postTask(cost.around('task', work), options);
    Object.defineProperty(world, 'scheduler', { value: { postTask }, configurable: true });
  }
  for (const name of ['setTimeout', 'requestAnimationFrame']) {
    const real = world[name] as (...all: unknown[]) => unknown;
    const wrapped = (work: unknown, ...rest: unknown[]) => real.call(globalThis, cost.around(name, work), ...rest);
    Object.defineProperty(world, name, { value: wrapped, configurable: true, writable: true });
  }
}

function wrapObservers(cost: Cost): void {
  const world = globalThis as unknown as World;
  const wrap = (name: string) => {
    const Real = world[name] as new (work: unknown, options?: object) => object;
    // A plain function: Firefox lets no class of ours extend one of the page's.
    function Wrapped(work: unknown, options?: object) {
      return new Real(cost.around(name, work), options);
    }
    Object.defineProperty(world, name, { value: Wrapped, configurable: true });
  };
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) wrap(name);
}

function wrapListeners(cost: Cost): void {
  const wrapped = new WeakMap<object, unknown>();
  const listenerOf = (listener: unknown) => {
    if (typeof listener !== 'function') return listener;
    if (!wrapped.has(listener)) wrapped.set(listener, cost.around('listener', listener));
    return wrapped.get(listener);
  };
  for (const name of ['addEventListener', 'removeEventListener'] as const) {
    const real = EventTarget.prototype[name] as Work;
    EventTarget.prototype[name] = function (this: unknown, type: string, listener: unknown, options: unknown) {
      return real.apply(this, [type, listenerOf(listener), options] as never[]);
    } as never;
  }
}

/** What follows an answer runs in the microtasks after it: the piece ends when some have passed. */
function wrapAnswers(cost: Cost): void {
  const HOPS = 40;
  const follow = async (answer: Promise<unknown>) => {
    const value = await answer;
    cost.open();
    let hops = 0;
    const hop = () => {
      hops += 1;
      if (hops < HOPS) queueMicrotask(hop);
      else cost.close('answer');
    };
    hop();
    return value;
  };
  for (const name of ['chrome', 'browser']) {
    const { runtime } = ((globalThis as unknown as World)[name] ?? {}) as {
      runtime?: { sendMessage(message: unknown): Promise<unknown> };
    };
    const send = runtime?.sendMessage.bind(runtime);
    if (!runtime || !send) continue;
    try {
      runtime.sendMessage = (message: unknown) => follow(send(message));
    } catch {
      // Not to be replaced here: what follows answers is not seen.
    }
  }
}

function tellWhenAsked(cost: Cost): void {
  const listen = EventTarget.prototype.addEventListener;
  const tell = () => {
    const session = (globalThis as unknown as World).__glosa?.session;
    const reading = session?.reading();
    const found = reading?.blocks().flatMap(({ id }) => reading.mentionsOf(id)) ?? [];
    const topics = [...new Set(found.map(({ topic }) => topic))];
    const answer = { ...cost.seen, state: session?.progress().state ?? null, topics };
    document.dispatchEvent(new CustomEvent('probe-answer', { detail: JSON.stringify(answer) }));
  };
  const hear = () => listen.call(document, 'probe', tell);
  hear();
  // A page that writes its document anew takes listeners away.
  cost.after.push(hear);
}
