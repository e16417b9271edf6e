/** Makes the dependencies of the handlers, from packs, storage and frames. */

import type { WorldTopology } from '@/core/maps/world';
import type { Answer, Ask, FrameState, ToFrame } from '@/core/messages';
import type { Settings } from '@/core/settings/settings';
import type { Language } from '@/core/topics/topic';
import type { SelectedTopic } from '@/core/topics/topic-entry';
import type { PackAnswers } from '@/entrypoints/packs/answers';
import { hasAccess } from '@/platform/access';
import { askFrame } from '@/platform/background-messages';
import { baseAtlas } from '@/platform/base-world';
import { cardWords } from '@/platform/card-words';
import { notePrivateTab } from '@/platform/closed-tabs';
import { createFoundStore, type FoundStore } from '@/platform/found-store';
import { type FrameScript, startScript } from '@/platform/frame-scripts';
import { lastWalked, rememberWalked } from '@/platform/last-walked';
import { type LiveFrames, liveFrames, type Woken, wakeFrames } from '@/platform/live-frames';
import type { SettingsPatch } from '@/platform/settings-store';

/** What the handlers ask the packs for. */
type FromPacks = Omit<PackAnswers, 'revision' | 'wordFilter' | 'reload' | 'renew'>;

/** The dependencies of the handlers. */
export interface Deps extends FromPacks {
  /** Rejects if the browser does not allow it. */
  startScript(script: FrameScript, tabId: number, frameId: number): Promise<void>;
  /** The shapes of countries. */
  atlas(): Promise<WorldTopology>;
  /** The messages of a card in that language, by their keys. */
  cardWords(language: Language): Promise<Record<string, string>>;
  found: FoundStore;
  /** Forgets what was found in tabs that are closed; does not wait for it. */
  forgetClosedTabs(): void;
  /** What is stored of this tab is forgotten as soon as it closes. */
  notePrivateTab(tabId: number): Promise<void>;
  /** The frame of each tab that was last walked to. */
  lastWalked: { get(tabId: number): Promise<number | null>; set(tabId: number, frameId: number): Promise<void> };
  liveFrames(tabId: number): Promise<LiveFrames>;
  /** Has the reader script started in the frames that wait for something to paint; resolves before it has. */
  wakeFrames(tabId: number): Promise<Woken>;
  /** Makes the word filter if the stored one is not of the packs in use. */
  checkFilter(): void;
  /** Has the top frame show a card; rejects if no script of ours runs there. */
  showRemote(tabId: number, ask: Ask<ToFrame, 'showRemote'>): Promise<null>;
  walkFrame(tabId: number, frameId: number, ask: Ask<ToFrame, 'walk'>): Promise<{ moved: boolean }>;
  /** Switches highlights in one frame, until its page is reloaded. */
  switchFrame(tabId: number, frameId: number, on: boolean): Promise<null>;
  /** Resolves with the settings as they are then. Rejects if the browser refuses to store. */
  changeSettings(patch: SettingsPatch): Promise<Settings>;
  /** True if the browser lets us read pages. */
  hasAccess(): Promise<boolean>;
  openCardIn(tabId: number, frameId: number, focused: boolean): Promise<Answer<ToFrame, 'openCard'>>;
  openSelectedIn(tabId: number, frameId: number, selected: SelectedTopic): Promise<null>;
  /** Shows how many topics were found in a tab, and whether reading is done; null: nothing of ours runs there. */
  showCount(tabId: number, topics: number, state: FrameState | null): Promise<void>;
}

/** The real dependencies. `packs` gives what answers from the packs; `showCount` shows how many topics a tab has; `changeSettings` stores. */
export function createDeps(
  packs: () => Promise<FromPacks>,
  showCount: Deps['showCount'],
  changeSettings: Deps['changeSettings'],
  checkFilter: Deps['checkFilter'],
  forgetClosedTabs: Deps['forgetClosedTabs'],
): Deps {
  return {
    resolveWords: async (words) => (await packs()).resolveWords(words),
    resolveText: async (text) => (await packs()).resolveText(text),
    cardOf: async (topic) => (await packs()).cardOf(topic),
    cardsOf: async (topics) => (await packs()).cardsOf(topics),
    mapsOf: async (topics) => (await packs()).mapsOf(topics),
    lookUp: async (query, limit) => (await packs()).lookUp(query, limit),
    entryOf: async (topic) => (await packs()).entryOf(topic),
    stories: async () => (await packs()).stories(),
    packText: async (id) => (await packs()).packText(id),
    startScript,
    atlas: baseAtlas,
    cardWords,
    changeSettings,
    hasAccess,
    switchFrame: (tabId, frameId, on) => askFrame(tabId, frameId, 'switchHere', { on }),
    found: createFoundStore(),
    lastWalked: { get: lastWalked, set: rememberWalked },
    liveFrames,
    wakeFrames,
    checkFilter,
    forgetClosedTabs,
    notePrivateTab,
    showRemote: (tabId, ask) => askFrame(tabId, 0, 'showRemote', ask),
    walkFrame: (tabId, frameId, ask) => askFrame(tabId, frameId, 'walk', ask),
    openCardIn: (tabId, frameId, focused) => askFrame(tabId, frameId, 'openCard', { focused }),
    openSelectedIn: (tabId, frameId, selected) => askFrame(tabId, frameId, 'openSelected', selected),
    showCount,
  };
}
