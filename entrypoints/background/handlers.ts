/** Handles each request to the background, with the dependencies it is given. */
import highlightCss from '@/assets/highlight.css?inline';
import type { CardData } from '@/core/cards/card-data';
import { settingsAfter } from '@/core/cards/silencing';
import { MAX_LOOKUP_HITS, MAX_NEAR_TOPICS } from '@/core/limits';
import type { Ask, TabReport, ToBackground } from '@/core/messages';
import {
  entriesIn,
  type FrameFound,
  isOnHere,
  isToBeListed,
  stateOf,
  tabReport,
  topicsOf,
  withEntries,
} from '@/core/page-topics/tab-report';
import { switchedSite } from '@/core/settings/switch-state';
import type { TopicKey } from '@/core/topics/topic';
import type { TopicEntry } from '@/core/topics/topic-entry';
import type { BackgroundHandlers, RequestSender } from '@/platform/background-messages';
import type { FrameScript } from '@/platform/frame-scripts';
import { attempt } from './attempt';
import { dropDead, forgetDeadFrames } from './dead-frames';
import type { Deps } from './deps';
import { readWaiting } from './read-waiting';
import { walkFrames } from './walk-frames';

/** The handlers, one per kind of request. */
export function createHandlers(deps: Deps): BackgroundHandlers {
  return {
    resolveWords: ({ words }) => deps.resolveWords(words),
    resolveText: ({ text }) => deps.resolveText(text),
    getCard: ({ topic }, sender) => getCard(deps, topic, sender),
    getMaps: ({ topics }) => deps.mapsOf(topics),
    lookUp: ({ query, limit }) => deps.lookUp(query, limit),
    getHighlightCss: () => highlightCss,
    needReading: (_, sender) => startReading(deps, sender),
    needCard: (_, sender) => startIn(deps, 'card', sender),
    needSight: (_, sender) => startIn(deps, 'sight', sender),
    getCardWords: ({ language }) => deps.cardWords(language),
    getNear: ({ words }) => nearTopics(deps, words),
    changeFromCard: (ask) => deps.changeSettings(settingsAfter(ask)),
    showInTop: (ask, sender) => showInTop(deps, ask, sender),
    walkOn: (ask, sender) => walkOn(deps, ask, sender),
    getCards: ({ topics }) => deps.cardsOf(topics),
    reportFound: (ask, sender) => reportFound(deps, ask, sender),
    getTabReport: ({ tabId }) => getTabReport(deps, tabId),
    getStories: () => deps.stories(),
    getAtlas: () => deps.atlas(),
    getPackText: ({ pack }) => deps.packText(pack),
    walkTab: (ask) => walkTab(deps, ask),
    switchHere: (ask) => switchHere(deps, ask),
    switchHighlights: (ask) => switchHighlights(deps, ask),
  };
}

/** A frame that asks may have had no filter to ask, or one that is out of date. */
async function startReading(deps: Deps, sender: RequestSender): Promise<null> {
  await startIn(deps, 'reader', sender);
  deps.checkFilter();
  return null;
}

async function startIn(deps: Deps, script: FrameScript, { tabId, frameId }: RequestSender): Promise<null> {
  if (tabId === null || frameId === null) throw new Error('scripts are started in frames of tabs');
  await deps.startScript(script, tabId, frameId);
  return null;
}

/** A picture is rare, so what draws it is started where a card has one; the card waits for it, and comes without if it fails. */
async function getCard(deps: Deps, topic: TopicKey, sender: RequestSender): Promise<CardData | null> {
  const card = await deps.cardOf(topic);
  // Our own pages have what draws it; in those that are in tabs the start fails, as it may.
  if (card?.topic.picture && sender.tabId !== null) await startIn(deps, 'picture', sender).catch(() => null);
  return card;
}

/** Only those with a name similar to the words: a line may contain any word. */
async function nearTopics(deps: Deps, words: string): Promise<TopicEntry[]> {
  const hits = await deps.lookUp(words, MAX_LOOKUP_HITS);
  return hits
    .filter(({ matched }) => matched.length > 0)
    .slice(0, MAX_NEAR_TOPICS)
    .map(({ key, name, kind, line, named }) => ({ key, name, kind, line, ...(named && { named }) }));
}

/** Only for inner frames: the top frame shows its own cards. */
async function showInTop(
  deps: Deps,
  { mention }: Ask<ToBackground, 'showInTop'>,
  { tabId, frameId }: RequestSender,
): Promise<null> {
  if (tabId === null || !frameId) throw new Error('cards of frames in tabs are shown in the top frame');
  const show = () => deps.showRemote(tabId, { mention: mention && { ...mention, frame: frameId } });
  return show().catch(async (error: unknown) => {
    // The top frame may have nothing of its own to paint.
    if (mention === null || !(await readWaiting(deps, tabId)).includes(0)) throw error;
    return show();
  });
}

/** Goes on from a frame's own card, in its own tab. */
async function walkOn(
  deps: Deps,
  ask: Ask<ToBackground, 'walkOn'>,
  { tabId, frameId }: RequestSender,
): Promise<{ moved: boolean }> {
  if (tabId === null || frameId === null) return { moved: false };
  const { direction, topic, from } = ask;
  await deps.lastWalked.set(tabId, from ?? frameId);
  return walkTab(deps, { direction, topic, tabId });
}

async function reportFound(
  deps: Deps,
  ask: Ask<ToBackground, 'reportFound'>,
  sender: RequestSender,
): Promise<{ here: boolean }> {
  const { tabId, frameId, documentId, isPrivate } = sender;
  if (tabId === null || frameId === null) return { here: true };
  const earlier = await deps.found.get(tabId);
  const isNew = isNewDocument(earlier.get(frameId), ask, documentId);
  if (isNew && isPrivate) await deps.notePrivateTab(tabId);
  if (earlier.size === 0) deps.forgetClosedTabs();
  else if (isNew) await forgetDeadFrames(deps, tabId);
  const frames = await deps.found.change(tabId, (known) => {
    const before = known.get(frameId);
    // While it is read again, the packs may have changed.
    const topics = ask.state === 'done' ? withEntries(ask.topics, entriesIn(before?.topics ?? [])) : ask.topics;
    // There is a new document in the top frame, so the frames of the old one are gone.
    if (frameId === 0 && isNew && earlier.has(0)) known.clear();
    // The background's state wins: what a frame says about the switch may have been sent before it got the last change.
    const here = known.size > 0 ? isOnHere(known) : ask.here;
    known.set(frameId, { ...ask, topics, here, documentId });
  });
  await deps.showCount(tabId, topicsOf(frames).size, stateOf(frames));
  attempt(storeEntries(deps, tabId, frameId), 'storing what lists show of topics');
  return { here: isOnHere(frames) };
}

/** Adds to what a frame at rest has found what lists show of it, so that a popup need not wait for the packs. */
async function storeEntries(deps: Deps, tabId: number, frameId: number): Promise<void> {
  const frame = (await deps.found.get(tabId)).get(frameId);
  if (!frame || !isToBeListed(frame)) return;
  const entries = await entriesOf(
    deps,
    frame.topics.map(({ key }) => key),
  );
  await deps.found.change(tabId, (known) => {
    const now = known.get(frameId);
    if (now && isToBeListed(now)) now.topics = withEntries(now.topics, entries);
  });
}

/** What lists show of topics; those that are no longer in any pack are left out. */
async function entriesOf({ entryOf }: Deps, topics: Iterable<TopicKey>): Promise<Map<TopicKey, TopicEntry>> {
  const entries = await Promise.all([...topics].map(entryOf));
  return new Map(entries.flatMap((entry) => (entry ? [[entry.key, entry]] : [])));
}

/** True if a frame that reported `before`, if it did, has another document now. Browsers that do not identify documents: it is being read. */
function isNewDocument(
  before: FrameFound | undefined,
  { state }: Ask<ToBackground, 'reportFound'>,
  documentId: string | null,
): boolean {
  return !before || (documentId === null ? state === 'reading' : before.documentId !== documentId);
}

/** Stores it first, for frames that load later, then notifies every frame of the page. */
export async function switchHere(deps: Deps, { tabId, on }: Ask<ToBackground, 'switchHere'>): Promise<null> {
  const frames = await deps.found.change(tabId, (known) => {
    for (const [frameId, found] of known) known.set(frameId, { ...found, here: on });
  });
  // A frame that has gone meanwhile needs no message.
  await Promise.allSettled([...frames.keys()].map((frameId) => deps.switchFrame(tabId, frameId, on)));
  return null;
}

async function switchHighlights(deps: Deps, ask: Ask<ToBackground, 'switchHighlights'>): Promise<null> {
  const { scope, host, on } = ask;
  if (scope === 'all') await deps.changeSettings({ highlights: on });
  else if (scope === 'pause') await deps.changeSettings({ paused: on });
  else if (host !== null) await deps.changeSettings((now) => switchedSite(now, host, on));
  return null;
}

/** The current state of a tab; frames that are gone are forgotten first. */
async function getTabReport(deps: Deps, tabId: number): Promise<TabReport> {
  const { live, woken } = await deps.wakeFrames(tabId);
  const frames = await dropDead(deps, tabId, live);
  if (live === null) return { state: null, topics: [], here: true };
  const report = tabReport(frames, await entriesOf(deps, topicsOf(frames).keys()));
  // Frames that waited are read now that somebody asks; they report by themselves.
  if (woken.length > 0 && report.state !== 'off') return { ...report, state: 'reading' };
  // Extensions may run here, but no frame has reported: there is nothing worth reading. Where access is withheld,
  // the reader's click on our button lets us in, but nothing was started there.
  return report.state === null && (await deps.hasAccess()) ? { ...report, state: 'done' } : report;
}

/** Moves a tab to its next or previous mention, and remembers in which frame that was. */
export async function walkTab(deps: Deps, ask: Ask<ToBackground, 'walkTab'>): Promise<{ moved: boolean }> {
  const { tabId } = ask;
  const frameId = await walkFrames(await deps.found.get(tabId), await deps.lastWalked.get(tabId), ask, (frame, step) =>
    deps.walkFrame(tabId, frame, step),
  );
  if (frameId !== null) await deps.lastWalked.set(tabId, frameId);
  return { moved: frameId !== null };
}
