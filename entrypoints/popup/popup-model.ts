/** What the popup knows and can do: the lookup, the page's topics, the open card, the switches. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { CardData } from '@/core/cards/card-data';
import type { Direction, LookupHit, TabReport } from '@/core/protocol';
import { type Settings, switchSite } from '@/core/settings/settings';
import type { TopicKey } from '@/core/topics/topic';
import type { SettingsStore } from '@/platform/settings-store';
import type { ActiveTab } from '@/platform/tabs';

/** How the popup reaches the rest of the extension. */
export interface PopupParts {
  lookUp(query: string): Promise<LookupHit[]>;
  getCard(topic: TopicKey): Promise<CardData | null>;
  getReport(tabId: number): Promise<TabReport>;
  walk(tabId: number, direction: Direction, topic: TopicKey | null): Promise<{ moved: boolean }>;
  activeTab(): Promise<ActiveTab | null>;
  settings(): Promise<SettingsStore>;
  /** Calls back when the tab has found something more, or less, or loads, or has loaded. */
  onTabChanged(tabId: number, changed: () => void): void;
  openOptions(): Promise<void>;
  report(error: unknown, doing: string): void;
}

/** The cards that were turned to, one from the other, and which of them is shown. */
export interface Trail {
  topics: readonly TopicKey[];
  at: number;
  /** Null where it could not be loaded. */
  data: CardData | null;
}

/** A message that passes: what went wrong with the last thing done. */
export type Notice = 'no_mention' | 'not_stored' | 'failed' | null;

export interface PopupModel {
  query: ReadonlySignal<string>;
  hits: ReadonlySignal<readonly LookupHit[] | null>;
  /** Undefined until known. */
  tab: ReadonlySignal<ActiveTab | null | undefined>;
  /** Null until known. */
  found: ReadonlySignal<TabReport | null>;
  settings: ReadonlySignal<Settings | null>;
  trail: ReadonlySignal<Trail | null>;
  notice: ReadonlySignal<Notice>;
  start(): Promise<void>;
  search(query: string): Promise<void>;
  /** Shows a topic's card, as the first of a trail. */
  open(topic: TopicKey): Promise<void>;
  /** Turns the shown card to another topic. */
  turn(topic: TopicKey): Promise<void>;
  /** Goes along the trail; before its first card is the list. */
  go(step: 1 | -1 | 0): Promise<void>;
  close(): void;
  walk(direction: Direction, topic: TopicKey | null): Promise<void>;
  switchAll(on: boolean): Promise<void>;
  switchSite(on: boolean): Promise<void>;
  /** No highlights until the browser starts again. */
  pause(on: boolean): Promise<void>;
  openOptions(): Promise<void>;
}

/** Makes the model. Nothing is asked before `start`; late answers to earlier questions are dropped. */
export function createPopupModel(parts: PopupParts): PopupModel {
  const query = signal('');
  const hits = signal<readonly LookupHit[] | null>(null);
  const tab = signal<ActiveTab | null | undefined>(undefined);
  const found = signal<TabReport | null>(null);
  const settings = signal<Settings | null>(null);
  const trail = signal<Trail | null>(null);
  const notice = signal<Notice>(null);
  let store: SettingsStore | null = null;
  let asked = 0;

  /** Runs a reader's wish; what goes wrong is told in the popup and reported. */
  const attempt = async (task: () => Promise<void>, doing: string, fault: Notice = 'failed') => {
    notice.value = null;
    try {
      await task();
    } catch (error) {
      notice.value = fault;
      parts.report(error, doing);
    }
  };

  /** Reads what is true of the tab now; of two readings at once the later one counts. */
  let reading = 0;
  const readTab = async () => {
    reading += 1;
    const mine = reading;
    const active = await parts.activeTab();
    const report = active && (await parts.getReport(active.id));
    if (mine !== reading) return;
    batch(() => {
      tab.value = active;
      found.value = report;
    });
  };

  const show = async (topics: readonly TopicKey[], at: number) => {
    const topic = topics[at];
    if (topic === undefined) {
      trail.value = null;
      return;
    }
    asked += 1;
    const mine = asked;
    const data = await parts.getCard(topic).catch((error: unknown) => {
      parts.report(error, 'loading a card');
      return null;
    });
    if (mine === asked) trail.value = { topics, at, data };
  };

  const change = (patch: Parameters<SettingsStore['change']>[0]) =>
    attempt(async () => store?.change(patch), 'storing the settings', 'not_stored');

  return {
    query,
    hits,
    tab,
    found,
    settings,
    trail,
    notice,
    start: async () => {
      const opening = attempt(async () => {
        store = await parts.settings();
        settings.value = store.get();
        store.subscribe((next) => {
          settings.value = next;
        });
      }, 'reading the settings');
      await attempt(async () => {
        const active = await parts.activeTab();
        // The switches need no more than this; what is found there may take a moment.
        tab.value = active;
        const again = () => readTab().catch((error: unknown) => parts.report(error, 'reading the tab'));
        // Listening comes first: what changes while the tab is being read is not missed.
        if (active) parts.onTabChanged(active.id, again);
        await readTab();
      }, 'reading the tab');
      await opening;
    },
    search: (text) =>
      attempt(async () => {
        query.value = text;
        if (text.trim() === '') {
          hits.value = null;
          return;
        }
        const answer = await parts.lookUp(text);
        if (query.value === text) hits.value = answer;
      }, 'looking up'),
    open: (topic) => show([topic], 0),
    turn: (topic) => {
      const { topics, at } = trail.value ?? { topics: [], at: -1 };
      return topics[at] === topic ? Promise.resolve() : show([...topics.slice(0, at + 1), topic], at + 1);
    },
    go: (step) => show(trail.value?.topics ?? [], (trail.value?.at ?? 0) + step),
    close: () =>
      batch(() => {
        asked += 1;
        trail.value = null;
      }),
    walk: (direction, topic) =>
      attempt(async () => {
        if (!tab.value) return;
        const { moved } = await parts.walk(tab.value.id, direction, topic);
        if (!moved) notice.value = 'no_mention';
      }, 'going to a mention'),
    switchAll: (on) => change({ highlights: on }),
    switchSite: (on) => {
      const host = tab.value?.host;
      if (!host || tab.value?.private) return Promise.resolve();
      return change((now) => switchSite(now, host, on));
    },
    pause: (on) => change({ paused: on }),
    openOptions: () => attempt(parts.openOptions, 'opening the options'),
  };
}
