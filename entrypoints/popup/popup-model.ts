/** The model of the popup: the lookup, the page's topics, the open card, the switches. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { CardPaneProps } from '@/components/CardPane';
import { createCardShelf } from '@/components/card-shelf';
import { createOwnCard, type OwnCard } from '@/components/own-card';
import { createOwnWords, type OwnWords, type OwnWordsDeps } from '@/components/own-words';
import { createTopicLookup, type TopicLookup } from '@/components/topic-lookup';
import type { CardData } from '@/core/cards/card-data';
import { createLatest } from '@/core/latest';
import { MAX_TOPICS_IN_PANEL } from '@/core/limits';
import type { Direction, TabReport } from '@/core/messages';
import type { Settings } from '@/core/settings/settings';
import type { Story } from '@/core/topics/story';
import type { TopicKey } from '@/core/topics/topic';
import type { LookupHit } from '@/core/topics/topic-entry';
import type { SettingsReader } from '@/platform/settings-reader';
import type { TabFacts } from '@/platform/tabs';

/** What shows the open card in place of everything else. */
export type CardView = FunctionComponent<CardPaneProps>;

/** The dependencies: how the popup reaches the rest of the extension. */
export interface PopupDeps extends OwnWordsDeps {
  lookUp(query: string): Promise<LookupHit[]>;
  getCard(topic: TopicKey): Promise<CardData | null>;
  /** What shows the open card. */
  cardView(): Promise<CardView>;
  getReport(tabId: number): Promise<TabReport>;
  /** The same without the background; null if only that can tell. */
  storedReport(tabId: number): Promise<TabReport | null>;
  getCards(topics: TopicKey[]): Promise<CardData[]>;
  /** The date of the page in a tab (YYYY, YYYY-MM or YYYY-MM-DD); null if it gives none, or nobody there answers. */
  pageDate(tabId: number): Promise<string | null>;
  walk(tabId: number, direction: Direction, topic: TopicKey | null): Promise<{ moved: boolean }>;
  activeTab(): Promise<TabFacts | null>;
  settings(): Promise<SettingsReader>;
  /** The settings as currently stored. */
  settingsNow(): Promise<Settings>;
  /** Has the background, which outlives a popup, store a switch. Rejects if the browser refuses. */
  switchHighlights(scope: 'all' | 'site' | 'pause', host: string | null, on: boolean): Promise<unknown>;
  /** Switches highlights on the page of a tab, until it is reloaded. */
  switchHere(tabId: number, on: boolean): Promise<unknown>;
  /** True if the browser lets Glosa read pages. */
  hasAccess(): Promise<boolean>;
  /** Asks the reader for that in the browser's own prompt; only directly in a click handler. */
  askForAccess(): Promise<boolean>;
  /** Opens the side panel beside the page; only directly in a click handler. `tabId`: the page it is for if it opens as a tab. */
  openPanel(tabId: number | null): Promise<void>;
  /** Calls back when what was found in the tab changes, and when it starts or finishes loading. */
  onTabChanged(tabId: number, changed: () => void): void;
  openOptions(): Promise<void>;
  /** Opens the page that makes a pack of the page in a tab. */
  makePack(tabId: number): Promise<void>;
  /** Of the packs in use. */
  stories(): Promise<Story[]>;
  /** Opens the page for trying Glosa. */
  openSample(): Promise<void>;
}

/** A temporary message: why the last action failed. */
export type Notice = 'no_mention' | 'not_stored' | 'not_opened' | 'failed' | null;

export interface PopupModel extends TopicLookup, OwnWords {
  card: OwnCard;
  /** Null until a card is wanted, and while it cannot be loaded. */
  cardView: ReadonlySignal<CardView | null>;
  /** Undefined until known. */
  tab: ReadonlySignal<TabFacts | null | undefined>;
  /** Null until known. */
  found: ReadonlySignal<TabReport | null>;
  settings: ReadonlySignal<Settings | null>;
  /** The page's own date; null until known, and if it gives none. */
  pageDate: ReadonlySignal<string | null>;
  /** The cards of the page's topics; empty until known, and where the page gives no date to compare them with. */
  cards: ReadonlySignal<readonly CardData[]>;
  notice: ReadonlySignal<Notice>;
  start(): Promise<void>;
  walk(direction: Direction, topic: TopicKey | null): Promise<void>;
  openPanel(): Promise<void>;
  /** False if the browser withholds pages from Glosa; null until known. */
  access: ReadonlySignal<boolean | null>;
  askForAccess(): Promise<void>;
  /** Highlights on the page in front only, until it is reloaded. */
  switchHere(on: boolean): Promise<void>;
  switchAll(on: boolean): Promise<void>;
  switchSite(on: boolean): Promise<void>;
  /** No highlights until the browser starts again. */
  pause(on: boolean): Promise<void>;
  openOptions(): Promise<void>;
  /** Begins a pack of the page in front. */
  makePack(): Promise<void>;
  /** Null until asked for and known. */
  stories: ReadonlySignal<readonly Story[] | null>;
  askStories(): Promise<void>;
  openSample(): Promise<void>;
}

/** Makes the model. It requests nothing before `start`; late answers to earlier requests are dropped. */
export function createPopupModel(deps: PopupDeps): PopupModel {
  const state = createState();
  const words = createOwnWords(deps);
  const lookup = createTopicLookup(deps.lookUp);
  const attempt = createAttempt(state, deps);
  const readTab = createTabReader(state, deps);
  return {
    card: createCard(state, deps, attempt),
    ...state,
    ...words,
    ...lookup,
    start() {
      words.learnWords();
      return start(state, deps, attempt, readTab);
    },
    search: (text) => attempt(() => lookup.search(text), 'looking up'),
    walk: (direction, topic) =>
      attempt(async () => {
        if (!state.tab.value) return;
        const { moved } = await deps.walk(state.tab.value.id, direction, topic);
        if (!moved) state.notice.value = 'no_mention';
      }, 'going to a mention'),
    openPanel: () => attempt(() => deps.openPanel(state.tab.value?.id ?? null), 'opening the side panel', 'not_opened'),
    askForAccess: () =>
      attempt(async () => {
        state.access.value = await deps.askForAccess();
      }, 'asking for access'),
    openOptions: () => attempt(deps.openOptions, 'opening the options'),
    makePack: () =>
      attempt(async () => {
        if (state.tab.value) await deps.makePack(state.tab.value.id);
      }, 'making a pack of the page'),
    openSample: () => attempt(deps.openSample, 'opening the sample'),
    askStories: () =>
      attempt(async () => {
        state.stories.value ??= await deps.stories();
      }, 'reading the stories'),
    ...createSwitches(state, deps, attempt, readTab),
  };
}

type State = ReturnType<typeof createState>;

function createState() {
  return {
    tab: signal<TabFacts | null | undefined>(undefined),
    found: signal<TabReport | null>(null),
    settings: signal<Settings | null>(null),
    pageDate: signal<string | null>(null),
    cards: signal<readonly CardData[]>([]),
    notice: signal<Notice>(null),
    access: signal<boolean | null>(null),
    stories: signal<readonly Story[] | null>(null),
    cardView: signal<CardView | null>(null),
  };
}

/** Runs an action of the reader; an error is shown in the popup and reported. */
type Attempt = (task: () => Promise<void>, doing: string, fault?: Notice) => Promise<void>;

function createAttempt({ notice }: State, { report }: PopupDeps): Attempt {
  return async (task, doing, fault = 'failed') => {
    notice.value = null;
    try {
      await task();
    } catch (error) {
      notice.value = fault;
      report(error, doing);
    }
  };
}

/** Makes the card. What shows it is loaded while the background looks the first one up; the list stays until both are there. */
function createCard({ cardView }: State, deps: PopupDeps, attempt: Attempt): OwnCard {
  const loadView = async () => {
    cardView.value ??= await deps.cardView();
  };
  const card: OwnCard = createOwnCard({
    report: deps.report,
    async getCard(topic) {
      const [data] = await Promise.all([deps.getCard(topic), attempt(loadView, 'loading the view of cards')]);
      // A card that nothing can show is none: the next press tries again.
      if (!cardView.value) card.move({ type: 'closed' });
      return data;
    },
  });
  return card;
}

/** Makes a function that reads the current state of the tab; of two concurrent reads, the later one counts. */
function createTabReader(state: State, deps: PopupDeps): () => Promise<void> {
  const begin = createLatest();
  const compare = createComparison(state, deps);
  return async () => {
    const isLatest = begin();
    const active = await deps.activeTab();
    const report = active && (await deps.getReport(active.id));
    if (!isLatest()) return;
    batch(() => {
      state.tab.value = active;
      state.found.value = report;
    });
    // What has changed comes after the list, which does not wait for it.
    if (active && report && report.topics.length > 0)
      compare(active.id, report).catch((error: unknown) => deps.report(error, 'looking for changes'));
  };
}

/** Makes a function that gets the page's date and, if it has one, the cards of its topics. */
function createComparison({ pageDate, cards }: State, deps: PopupDeps) {
  const cardsOf = createCardShelf(deps.getCards);
  return async (tabId: number, { topics }: TabReport): Promise<void> => {
    pageDate.value ??= await deps.pageDate(tabId);
    if (pageDate.value === null) return;
    cards.value = await cardsOf(topics.slice(0, MAX_TOPICS_IN_PANEL).map(({ key }) => key));
  };
}

async function start(state: State, deps: PopupDeps, attempt: Attempt, readTab: () => Promise<void>): Promise<void> {
  const opening = attempt(() => followSettings(state, deps), 'reading the settings');
  await attempt(async () => {
    const active = await deps.activeTab();
    // The switches need no more than this; the topics may take a moment.
    state.tab.value = active;
    const again = () => readTab().catch((error: unknown) => deps.report(error, 'reading the tab'));
    // Listen first, so that a change while the tab is being read is not missed.
    if (active) deps.onTabChanged(active.id, again);
    await Promise.all([active && showStored(state, deps, active.id), readTab()]);
  }, 'reading the tab');
  await deps.hasAccess().then(
    (has) => {
      state.access.value = has;
    },
    (error: unknown) => deps.report(error, 'asking about access'),
  );
  await opening;
}

/** Lists what is stored of the tab until the background, which may have to start first, has said what is there. */
async function showStored({ found }: State, deps: PopupDeps, tabId: number): Promise<void> {
  try {
    const stored = await deps.storedReport(tabId);
    found.value ??= stored;
  } catch (error) {
    deps.report(error, 'reading what was found');
  }
}

async function followSettings({ settings }: State, deps: PopupDeps): Promise<void> {
  const store = await deps.settings();
  settings.value = store.get();
  store.subscribe((next) => {
    settings.value = next;
  });
}

type Switches = Pick<PopupModel, 'switchHere' | 'switchAll' | 'switchSite' | 'pause'>;

function createSwitches(
  { tab, settings }: State,
  deps: PopupDeps,
  attempt: Attempt,
  readTab: () => Promise<void>,
): Switches {
  const change = (scope: 'all' | 'site' | 'pause', host: string | null, on: boolean) =>
    attempt(
      async () => {
        await deps.switchHighlights(scope, host, on);
        settings.value = await deps.settingsNow();
      },
      'storing the settings',
      'not_stored',
    );
  return {
    switchHere: (on) =>
      attempt(async () => {
        if (!tab.value) return;
        await deps.switchHere(tab.value.id, on);
        await readTab();
      }, 'switching the page'),
    switchAll: (on) => change('all', null, on),
    switchSite: (on) => {
      const host = tab.value?.host;
      if (!host || tab.value?.private) return Promise.resolve();
      return change('site', host, on);
    },
    pause: (on) => change('pause', null, on),
  };
}
