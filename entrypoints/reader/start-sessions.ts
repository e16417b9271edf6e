/** Starts the sessions of one frame, connected to the page, the card, the settings and the background. */
import { frameSettings } from '@/core/settings/settings';
import { instanceHere } from '@/platform/frame-instance';
import { answerAsFrame, askBackground } from '@/platform/messages';
import { ExtensionReplaced } from '@/platform/replaced';
import { report } from '@/platform/report';
import { readSettings } from '@/platform/settings-reader';
import type { CardSession, ReaderInstance, ReaderStart } from './card-handover';
import { awaitCards } from './card-starter';
import { frameHandlers } from './frame-handlers';
import { createPageSession, type LiveSession } from './page-session';

/** Starts both sessions with what the content script found; they end with `signal`. Null if the extension is gone. */
export async function startSessions(
  document: Document,
  { site, isCalmSite, early, headNames, signal }: ReaderStart & { signal: AbortSignal },
): Promise<{ session: LiveSession; card: CardSession } | null> {
  const settings = await readSettings(frameSettings, early).catch((error: unknown) => {
    if (error instanceof ExtensionReplaced) return null;
    throw error;
  });
  if (!settings || signal.aborted) return null;
  const session = createPageSession({
    document,
    site,
    isCalmSite,
    headNames,
    askWords: (words) => askBackground('resolveWords', { words }),
    settings,
    fetchCss: () => askBackground('getHighlightCss', {}),
    getSight: () => fetchScript('needSight', 'makeSight'),
    onFound: (found) => askBackground('reportFound', found),
    signal,
    report,
  });
  const card = awaitCards({
    session,
    getCard: (topic) => askBackground('getCard', { topic }),
    getCards: () => fetchScript('needCard', 'makeCards'),
    settings: settings.get,
    site,
    signal,
    report,
  });
  answerAsFrame(frameHandlers(document, session, card), signal);
  return { session, card };
}

/** Has the card or sight script started in this frame. Rejects if the browser does not allow it. */
async function fetchScript<K extends 'makeCards' | 'makeSight'>(
  need: 'needCard' | 'needSight',
  key: K,
): Promise<ReaderInstance[K]> {
  await askBackground(need, {});
  const instance = instanceHere<ReaderInstance>();
  const make = instance?.[key] as ReaderInstance[K] | undefined;
  if (!instance || !make) throw new Error(`no ${key}`);
  delete instance[key];
  return make;
}
