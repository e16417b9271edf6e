/** Puts a probe beside the content script, in its own world, that sees what each piece of our work costs and changes. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameState } from '../../core/messages';
import type { DrivenPage } from './driven-browser';
import { copyOf } from './extension-copy';
import { probeSource } from './probe-script';

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

/** A copy of the built extension in `folder` with the probe in every frame; `seeChanges` costs the page an observer. */
export async function probedCopy(folder: string, seeChanges: boolean): Promise<string> {
  const copy = await copyOf(folder, 'probed');
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { content_scripts: { js: string[] }[] };
  for (const script of manifest.content_scripts) script.js = ['probe.js', ...script.js, 'probe-end.js'];
  await writeFile(path, JSON.stringify(manifest));
  await writeFile(join(copy, 'probe.js'), probeSource(seeChanges));
  await writeFile(join(copy, 'probe-end.js'), 'globalThis.__probeEnd?.();');
  // Scripts that come later are in no list.
  const reader = await readFile(join(copy, 'reader.js'), 'utf8');
  await writeFile(join(copy, 'reader.js'), `globalThis.__probeStart?.();${reader}\nglobalThis.__probeEnd?.();`);
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
/** A document that is too small to be read never starts: so long after its probe was first heard it counts as read. */
const START_MS = 1_500;

/**
 * Waits until every frame of the page has been read, or nothing runs in it; what the probes saw, the page's own first.
 * Rejects after `longest` ms, also where no probe answers: on a busy machine scripts may come long after the page.
 */
export async function readToEnd(page: DrivenPage, longest = 30_000): Promise<Probed[]> {
  const begun = Date.now();
  let heardAt: number | null = null;
  let doneSince: number | null = null;
  for (;;) {
    const own = await page.evaluate(askProbe).catch(() => null);
    const probes = [own, ...(await page.inFrames(askProbe))].filter((one) => one !== null);
    const now = Date.now();
    if (own) heardAt ??= now;
    const none = probes.every(({ state }) => state === null);
    const started = heardAt !== null && (!none || now - heardAt > START_MS);
    const done = started && probes.every(({ state }) => state !== 'reading');
    doneSince = done ? (doneSince ?? now) : null;
    if (doneSince !== null && (none || now - doneSince >= CALM_MS)) return probes;
    if (now - begun > longest)
      throw new Error(`${own ? 'not read to its end' : 'no probe answered'} in ${longest / 1_000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
