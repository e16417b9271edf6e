/** A page session over a page of a test, with a small pack and a background that can be told to fail. */
import { onTestFinished, vi } from 'vitest';
import highlightCss from '@/assets/highlight.css?inline';
import { compileLexicon } from '@/core/lexicon/lexicon';
import { resolveText, resolveWords } from '@/core/lexicon/resolve-words';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import type { ResolvedText } from '@/core/topics/resolved-words';
import type { Pack, Topic } from '@/core/topics/topic';
import type { Found } from '@/entrypoints/reader/found';
import { createPageSession, type LiveSession } from '@/entrypoints/reader/page-session';
import { createSight } from '@/entrypoints/sight/sight';
import type { Style } from '@/page/highlight-registry';
import { makeName, makeTopic } from '../../kit/pack';
import { setBody, wordsPaintedAs } from '../../page/fixture';

function topic(id: string, kind: Topic['kind'], name: string, more: Partial<Topic> = {}): Topic {
  return makeTopic(id, [makeName(name, { exactCase: true })], { kind, ...more });
}

const PACK: Pack = {
  format: 1,
  id: 'test',
  title: { en: 'Test' },
  languages: ['en'],
  asOf: '2024-01-01',
  reviewBy: '2030-01-01',
  licence: 'MIT',
  sources: [],
  topics: [
    topic('biden', 'person', 'Joe Biden'),
    topic('ebrard', 'person', 'Marcelo Ebrard'),
    topic('pentagon', 'agency', 'Pentagon'),
    topic('mexico', 'place', 'Mexico', { broad: true }),
  ],
};
const lexicon = compileLexicon([PACK]);

/** What the background says of a text. */
export const namesIn = (text: string): ResolvedText => resolveText(lexicon, text);

/** A page with names in its text, in a list of links, across elements, and where nothing is read. */
export const ARTICLE = `
  <nav><a href="#">Pentagon</a></nav>
  <h1>Joe Biden speaks</h1>
  <p>President Joe <b>Biden</b> met <i>Marcelo</i> Ebrard in Mexico. The Pentagon was silent.</p>
  <p contenteditable>Joe Biden in a field</p><code>Joe Biden</code>
  <h2>Later</h2><p>Joe Biden left Mexico.</p>`;

export interface TestSession {
  session: LiveSession;
  asked: string[][];
  found: Found[];
  reports: string[];
  /** What the background answers with; replace it to make it fail. */
  background: {
    answer: (words: string[]) => Promise<ReturnType<typeof resolveWords>>;
    takesIn: boolean;
    here: boolean;
    /** What was found is answered once this is done. */
    answersAfter: Promise<void>;
  };
  change(patch: Partial<Settings>): void;
  end(): void;
  /** Resolves when the page has been read to rest. */
  done(): Promise<void>;
}

/** Starts a session over `html`; it ends with the test. */
export function startSession(
  html: string,
  settings: Partial<Settings> = {},
  headNames?: Promise<ResolvedText>,
): TestSession {
  setBody(html);
  return startSessionOver(document, settings, headNames);
}

/** Starts a session over a document as it is; it ends with the test. */
export function startSessionOver(
  document: Document,
  settings: Partial<Settings> = {},
  headNames?: Promise<ResolvedText>,
): TestSession {
  const controller = new AbortController();
  const shownSettings = createSettings({ ...DEFAULT_SETTINGS, density: 'every', ...settings });
  const asked: string[][] = [];
  const found: Found[] = [];
  const reports: string[] = [];
  const background: TestSession['background'] = {
    answer: async (words) => resolveWords(lexicon, words),
    takesIn: true,
    here: true,
    answersAfter: Promise.resolve(),
  };
  const session = createPageSession({
    document,
    site: 'example.org',
    isCalmSite: false,
    headNames,
    askWords(words) {
      asked.push(words);
      return background.answer(words);
    },
    fetchCss: async () => highlightCss,
    getSight: async () => (signal, inView) => createSight(document, session, inView, signal),
    settings: shownSettings,
    async onFound(what) {
      if (!background.takesIn) throw new Error('no answer');
      found.push(what);
      const answer = { here: background.here };
      await background.answersAfter;
      return answer;
    },
    signal: controller.signal,
    report: (error, doing) => reports.push(`${doing}: ${error}`),
  });
  onTestFinished(() => controller.abort());
  return {
    session,
    asked,
    found,
    reports,
    background,
    change: shownSettings.change,
    end: () => controller.abort(),
    done: () =>
      vi.waitUntil(() => session.progress().state === 'done', { timeout: 10_000, interval: 5 }).then(() => {}),
  };
}

/** Settings that a test changes at once. */
function createSettings(current: Settings) {
  const listeners = new Set<(settings: Settings) => void>();
  return {
    get: () => current,
    subscribe(listener: (settings: Settings) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(patch: Partial<Settings>) {
      current = { ...current, ...patch };
      for (const listener of listeners) listener(current);
    },
  };
}

/** The words that are painted now as mentions are by default, in no order. */
export function paintedWords(...styles: Style[]): string[] {
  return (styles.length > 0 ? styles : (['sure', 'likely'] as const)).flatMap(wordsPaintedAs);
}
