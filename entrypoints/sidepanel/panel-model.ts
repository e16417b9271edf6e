/** The model of the panel: the page in front, its topics and their cards, and what of it is in view. */

import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { createCardShelf } from '@/components/card-shelf';
import type { NoteEditor } from '@/components/own/note-editor';
import { createOwnCard, type OwnCard } from '@/components/own-card';
import { createOwnWords, type OwnWords, type OwnWordsDeps } from '@/components/own-words';
import { createTopicLookup, type TopicLookup } from '@/components/topic-lookup';
import type { CardData } from '@/core/cards/card-data';
import { createLatest } from '@/core/latest';
import { MAX_MAPS_PER_QUESTION, MAX_TOPICS_IN_PANEL } from '@/core/limits';
import { COARSE_BLUR, readWorld, type World, type WorldTopology } from '@/core/maps/world';
import type { TabReport } from '@/core/messages';
import { inOrderOfAppearance, type PageView } from '@/core/page-topics/page-view';
import type { Story } from '@/core/topics/story';
import type { MapDrawing, TopicKey } from '@/core/topics/topic';
import type { LookupHit } from '@/core/topics/topic-entry';
import type { TabFacts } from '@/platform/tabs';

/** The dependencies: how the panel reaches the rest of the extension. */
export interface PanelDeps extends OwnWordsDeps {
  activeTab(): Promise<TabFacts | null>;
  /** Calls back when another tab of this window becomes active. */
  onActiveTab(changed: () => void): void;
  /** Calls back when what was found in the tab changes, and when it starts or finishes loading; returns a function that stops it. */
  onTabChanged(tabId: number, changed: () => void): () => void;
  /** Calls back with what the reader has in view in that tab, or null when nobody there reports (any more). Returns a function that stops it. */
  watchView(tabId: number, changed: (view: PageView | null) => void): () => void;
  getReport(tabId: number): Promise<TabReport>;
  lookUp(query: string): Promise<LookupHit[]>;
  getCards(topics: TopicKey[]): Promise<CardData[]>;
  getMaps(topics: TopicKey[]): Promise<[TopicKey, MapDrawing][]>;
  getCard(topic: TopicKey): Promise<CardData | null>;
  walk(tabId: number, topic: TopicKey): Promise<{ moved: boolean }>;
  /** Of the packs in use. */
  stories(): Promise<Story[]>;
  /** The shapes of countries. */
  atlas(): Promise<WorldTopology>;
}

/** A temporary message. */
export type Notice = 'popup.no_mention' | 'panel.failed' | 'panel.copied' | 'panel.copy_failed' | null;

/** The topics of the page in order of appearance, with the data of their cards. */
export interface PageTopics {
  tab: TabFacts;
  report: TabReport;
  cards: readonly CardData[];
}

export interface PanelModel extends OwnWords {
  /** Null until known, and where there is no tab. */
  page: ReadonlySignal<PageTopics | null>;
  /** Null until known, and where nobody reports. */
  view: ReadonlySignal<PageView | null>;
  notice: ReadonlySignal<Notice>;
  card: OwnCard;
  /** What the reader looks up; failures are shown as a notice. */
  lookup: TopicLookup;
  /** Null until asked for and known. */
  stories: ReadonlySignal<readonly Story[] | null>;
  askStories(): Promise<void>;
  /** Null until asked for and known. */
  world: ReadonlySignal<World | null>;
  askWorld(): Promise<void>;
  /** The maps of topics, as far as asked for and known; null: the topic has none. */
  maps: ReadonlySignal<ReadonlyMap<TopicKey, MapDrawing | null>>;
  askMaps(cards: readonly CardData[]): Promise<void>;
  start(): void;
  go(topic: TopicKey): Promise<void>;
  say(notice: Notice): void;
}

/** The props of the panel's views. */
export interface PanelProps {
  model: PanelModel;
  /** YYYY-MM-DD. */
  today: string;
  saveFile: (name: string, type: string, text: string) => void;
  /** Copies text, and the same as HTML, if given. */
  copy: (text: string, html?: string) => Promise<void>;
  /** Opens the page for trying Glosa. */
  openSample: () => void;
  notes: NoteEditor;
  /** Opens the form for what is selected on the page in front. */
  makeNote: () => Promise<void>;
  editNote: (id: string) => Promise<void>;
  removeNote: (id: string) => Promise<void>;
  /** Opens the page that makes a pack of the page in a tab. */
  makePack: (tabId: number) => void;
}

/** Makes the model. Late answers about a tab that is no longer in front are dropped. */
export function createPanelModel(deps: PanelDeps): PanelModel {
  const state = createState();
  const words = createOwnWords(deps);
  const { notice } = state;
  const attention = createAttention(state, deps, () => again());
  const read = createReader(state, deps, attention);
  const again = () => {
    read().catch((error: unknown) => {
      notice.value = 'panel.failed';
      deps.report(error, 'reading the tab');
    });
  };
  return {
    ...state,
    ...words,
    card: createOwnCard(deps),
    lookup: createPanelLookup(state, deps),
    start() {
      words.learnWords();
      deps.onActiveTab(again);
      again();
    },
    async go(topic) {
      const tabId = attention.tabId();
      if (tabId === null) return;
      notice.value = null;
      try {
        const { moved } = await deps.walk(tabId, topic);
        if (!moved) notice.value = 'popup.no_mention';
      } catch (error) {
        notice.value = 'panel.failed';
        deps.report(error, 'going to a mention');
      }
    },
    async askStories() {
      try {
        state.stories.value ??= await deps.stories();
      } catch (error) {
        deps.report(error, 'reading the stories');
      }
    },
    async askWorld() {
      try {
        state.world.value ??= readWorld(await deps.atlas(), COARSE_BLUR);
      } catch (error) {
        deps.report(error, 'reading the atlas');
      }
    },
    askMaps: createMapAsker(state, deps),
    say(next) {
      notice.value = next;
    },
  };
}

/** Makes a function that asks for the maps of topics that say where they are, each once. */
function createMapAsker({ maps }: State, deps: PanelDeps): PanelModel['askMaps'] {
  return async (cards) => {
    const missing = cards.flatMap(({ key, topic }) => (topic.where && !maps.value.has(key) ? [key] : []));
    // Nobody asks again while the answer is on its way.
    maps.value = new Map([...maps.value, ...missing.map((key) => [key, null] as const)]);
    try {
      for (let at = 0; at < missing.length; at += MAX_MAPS_PER_QUESTION)
        maps.value = new Map([...maps.value, ...(await deps.getMaps(missing.slice(at, at + MAX_MAPS_PER_QUESTION)))]);
    } catch (error) {
      maps.value = new Map([...maps.value].filter(([key, map]) => map || !missing.includes(key)));
      deps.report(error, 'reading the maps');
    }
  };
}

function createPanelLookup({ notice }: State, deps: PanelDeps): TopicLookup {
  const lookup = createTopicLookup(deps.lookUp);
  return {
    ...lookup,
    async search(text) {
      try {
        await lookup.search(text);
      } catch (error) {
        notice.value = 'panel.failed';
        deps.report(error, 'looking up');
      }
    },
  };
}

type State = ReturnType<typeof createState>;

function createState() {
  return {
    page: signal<PageTopics | null>(null),
    view: signal<PageView | null>(null),
    notice: signal<Notice>(null),
    stories: signal<readonly Story[] | null>(null),
    world: signal<World | null>(null),
    maps: signal<ReadonlyMap<TopicKey, MapDrawing | null>>(new Map()),
  };
}

/** The subscription to the tab that the panel shows. */
interface Attention {
  tabId(): number | null;
  /** Listens to this tab from now on; if it is the same one, a broken channel is reopened. */
  turnTo(id: number | null): void;
}

/** Listens to one tab at a time; `changed` is called when the tab has something new. */
function createAttention(state: State, deps: PanelDeps, changed: () => void): Attention {
  const { page, view } = state;
  let tabId: number | null = null;
  let isWatching = false;
  const stops: (() => void)[] = [];
  /** Opens the channel to the page, and reopens it after it broke: another page may be there by now. */
  const watch = (id: number) => {
    if (isWatching) return;
    isWatching = true;
    const end = deps.watchView(id, (now) => {
      if (tabId !== id) return;
      if (now === null) isWatching = false;
      const moved = now !== null && JSON.stringify(now.order) !== JSON.stringify(view.value?.order);
      view.value = now;
      // Topics are sorted by the page's order, which has just been reported.
      if (moved && page.value) page.value = arranged(page.value, view.value);
    });
    stops.push(end);
  };
  return {
    tabId: () => tabId,
    turnTo(id) {
      if (id !== tabId) {
        for (const stop of stops.splice(0)) stop();
        isWatching = false;
        forget(state);
        tabId = id;
        if (id !== null) stops.push(deps.onTabChanged(id, changed));
      }
      if (id !== null) watch(id);
    },
  };
}

/** Nothing of the previous tab is shown for the next. */
function forget({ page, view, notice }: State): void {
  batch(() => {
    page.value = null;
    view.value = null;
    notice.value = null;
  });
}

/** Makes a function that reads the tab in front: its report, and the cards of its topics; of two concurrent reads, the later counts. */
function createReader({ page, view, notice }: State, deps: PanelDeps, attention: Attention): () => Promise<void> {
  const cardsOf = createCardShelf(deps.getCards);
  const begin = createLatest();
  return async () => {
    const isLatest = begin();
    const tab = await deps.activeTab();
    if (!isLatest()) return;
    attention.turnTo(tab?.id ?? null);
    if (!tab) return;
    const report = await deps.getReport(tab.id);
    const cards = await cardsOf(report.topics.slice(0, MAX_TOPICS_IN_PANEL).map(({ key }) => key));
    if (!isLatest()) return;
    batch(() => {
      if (notice.value === 'panel.failed') notice.value = null;
      page.value = arranged({ tab, report, cards }, view.value);
    });
  };
}

/** The page's topics in the order in which they appear on it. */
function arranged(page: PageTopics, view: PageView | null): PageTopics {
  const order = view?.order ?? [];
  return {
    ...page,
    report: { ...page.report, topics: inOrderOfAppearance(page.report.topics, order) },
    cards: inOrderOfAppearance(page.cards, order),
  };
}
