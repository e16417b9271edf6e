/** Asks the extension inside an open Chromium page what it has found. */
import type { Frame, Page, Realm } from 'puppeteer-core';
import type { FrameState } from '../../core/messages';
import { askFrame } from '../../tests/kit/chromium-page';
import { countWords } from './annotation';
import { type DescribedMention, describeMentions } from './describe-mentions';

export interface PageReading {
  words: number;
  /** All characters of all frames, scripts and hidden text included, without white space. */
  letters: string;
  /** Main-thread milliseconds of reading and finding, all frames together. */
  ms: number;
  mentions: DescribedMention[];
}

/** What one frame says; `state` is null where nothing runs in it. */
interface FrameReading {
  state: FrameState | null;
  ms: number;
  mentions: DescribedMention[];
}

/** A page's own scripts may go on writing: done is done when it stays so for this long. */
const CALM_MS = 300;
const LONGEST_MS = 20_000;
/** A document that is too small to be read never starts. */
const START_MS = 1_500;

/** Waits until every frame of the page has been read. Rejects after 20 s. */
export async function readPage(page: Page): Promise<PageReading> {
  const begun = Date.now();
  let doneSince: number | null = null;
  for (;;) {
    const states = await Promise.all(page.frames().map(stateOf));
    const waited = Date.now() - begun;
    const none = states.every((state) => state === null);
    const done = none ? waited > START_MS : states.every((state) => state !== 'reading');
    doneSince = done ? (doneSince ?? Date.now()) : null;
    if (doneSince !== null && (none || Date.now() - doneSince >= CALM_MS)) return describe(page);
    if (waited > LONGEST_MS) throw new Error(`${page.url()} was not read to its end in ${LONGEST_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function describe(page: Page): Promise<PageReading> {
  const frames = await Promise.all(page.frames().map(readFrame));
  const texts = await Promise.all(page.frames().map(textsOf));
  return {
    letters: texts
      .map(({ all }) => all)
      .join('')
      .replace(/\s+/g, ''),
    words: countWords(texts.map(({ shown }) => shown).join('\n')),
    ms: frames.reduce((sum, { ms }) => sum + ms, 0),
    mentions: frames.flatMap(({ mentions }) => mentions),
  };
}

/** The text of a frame, as it is shown and with all that is not; empty where nothing runs in it. */
async function textsOf(frame: Frame): Promise<{ shown: string; all: string }> {
  const source = `({ shown: document.body?.innerText ?? "", all: document.body?.textContent ?? "" })`;
  return (await askFrame(frame, source)) ?? { shown: '', all: '' };
}

async function stateOf(frame: Frame): Promise<FrameState | null> {
  return (await inContentScript<FrameState>(frame, 'session.progress().state')) ?? null;
}

async function readFrame(frame: Frame): Promise<FrameReading> {
  const source = `{ ...session.progress(), mentions: (${describeMentions})(session.reading()) }`;
  return (await inContentScript<FrameReading>(frame, source)) ?? { state: null, ms: 0, mentions: [] };
}

/**
 * Evaluates in the content script's world, where `__glosa` is; null where it has no session. A frame that waits for something to
 * paint is read all the same: every mention is wanted.
 */
async function inContentScript<T>(frame: Frame, source: string): Promise<T | null> {
  const expression = `(() => { const __name = (named) => named; const { session, wake } = globalThis.__glosa ?? {}; if (!session) wake?.(); return session ? (${source}) : null; })()`;
  for (const realm of realmsOf(frame)) {
    const found = (await realm.evaluate(expression).catch(() => null)) as T | null;
    if (found !== null) return found;
  }
  return null;
}

function realmsOf(frame: Frame): Realm[] {
  try {
    return frame.extensionRealms();
  } catch {
    // The frame has gone meanwhile.
    return [];
  }
}
