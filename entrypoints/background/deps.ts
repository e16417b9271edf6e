/** Makes the dependencies of the handlers, from packs, storage and frames. */

import type { CardData } from '@/core/cards/card-data';
import { cardDataOf, withRivals } from '@/core/cards/card-data-of';
import { withSpeakers } from '@/core/cards/speakers-of';
import { alikeTopics } from '@/core/lexicon/alike-topics';
import { resolveText, resolveWords } from '@/core/lexicon/resolve-words';
import type { WorldTopology } from '@/core/maps/world';
import type { Answer, Ask, FrameState, ToFrame } from '@/core/messages';
import { isOfReader } from '@/core/packs/pack-references';
import type { Settings } from '@/core/settings/settings';
import type { ResolvedText, ResolvedWords } from '@/core/topics/resolved-words';
import { type Story, storyOf } from '@/core/topics/story';
import type { MapDrawing, Pack, TopicKey } from '@/core/topics/topic';
import type { LookupHit, SelectedTopic, TopicEntry } from '@/core/topics/topic-entry';
import { hasAccess } from '@/platform/access';
import { askFrame } from '@/platform/background-messages';
import { baseAtlas } from '@/platform/base-world';
import { bundledMaps } from '@/platform/bundled-maps';
import { bundledPacks } from '@/platform/bundled-packs';
import { notePrivateTab } from '@/platform/closed-tabs';
import { createFoundStore, type FoundStore } from '@/platform/found-store';
import { type FrameScript, startScript } from '@/platform/frame-scripts';
import { lastWalked, rememberWalked } from '@/platform/last-walked';
import { type LiveFrames, liveFrames, type Woken, wakeFrames } from '@/platform/live-frames';
import type { SettingsPatch } from '@/platform/settings-store';
import { mapOf } from './map-of';
import type { PacksInUse } from './packs-in-use';

/** The dependencies of the handlers. */
export interface Deps {
  resolveWords(words: readonly string[]): ResolvedWords;
  /** The same for the words of a text, with those words. */
  resolveText(text: string): ResolvedText;
  cardOf(topic: TopicKey): CardData | null;
  /** The cards that there are of `topics`, with the topics of their speakers. */
  cardsOf(topics: readonly TopicKey[]): CardData[];
  /** The maps that there are of `topics`. */
  mapsOf(topics: readonly TopicKey[]): [TopicKey, MapDrawing][];
  /** Rejects if the browser does not allow it. */
  startScript(script: FrameScript, tabId: number, frameId: number): Promise<void>;
  lookUp(query: string, limit: number): LookupHit[];
  entryOf(topic: TopicKey): TopicEntry | undefined;
  /** Of the packs that are on. */
  stories(): Story[];
  /** The shapes of countries. */
  atlas(): WorldTopology;
  /** The JSON of a pack that ships. */
  packText(id: string): string | null;
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

/** The real dependencies, over the packs in use. `showCount` shows how many topics a tab has; `changeSettings` stores. */
export function createDeps(
  use: PacksInUse,
  showCount: Deps['showCount'],
  changeSettings: Deps['changeSettings'],
  checkFilter: Deps['checkFilter'],
  forgetClosedTabs: Deps['forgetClosedTabs'],
): Deps {
  const cardOf = (topic: TopicKey) => {
    const card = cardDataOf(use.packs(), topic, mapOf);
    return card && withRivals(card, use.packs(), (key, names) => alikeTopics(use.lexicon(), key, names));
  };
  return {
    resolveWords: (words) => resolveWords(use.lexicon(), words),
    resolveText: (text) => resolveText(use.lexicon(), text),
    cardOf,
    cardsOf: (topics) =>
      topics.flatMap((topic) => {
        const card = cardDataOf(use.packs(), topic);
        return card ? [withSpeakers(card, use.speakers().get(card.pack.id))] : [];
      }),
    mapsOf: (topics) =>
      topics.flatMap((key): [TopicKey, MapDrawing][] => {
        const map = cardDataOf(use.packs(), key, mapOf)?.map;
        return map ? [[key, map]] : [];
      }),
    startScript,
    lookUp: (query, limit) => use.lookup().search(query, limit),
    entryOf: (key) => use.entries().get(key),
    stories: () =>
      use
        .packs()
        .filter((pack) => !isOfReader(pack))
        .map(storyOf),
    atlas: baseAtlas,
    packText: (id) => textOf(bundledPacks().find((pack) => pack.id === id)),
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

/** With its maps, so that it is the same pack where it is imported. */
function textOf(pack: Pack | undefined): string | null {
  return pack ? JSON.stringify({ ...pack, maps: bundledMaps(pack.id) }) : null;
}
