/** What the popup knows and can do: the lookup, the page's topics, the open card, the switches. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { type CardTrail, createCardTrail } from '@/components/card-trail';
import type { CardData } from '@/core/cards/card-data';
import type { Direction, LookupHit, TabReport } from '@/core/protocol';
import { type Settings, switchedSite } from '@/core/settings/settings';
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
  /** Opens the side panel beside the page; the reader's click must be behind it. */
  openPanel(): Promise<void>;
  /** Calls back when the tab has found something more, or less, or loads, or has loaded. */
  onTabChanged(tabId: number, changed: () => void): void;
  openOptions(): Promise<void>;
  report(error: unknown, doing: string): void;
}

/** A message that passes: what went wrong with the last thing done. */
export type Notice = 'no_mention' | 'not_stored' | 'not_opened' | 'failed' | null;

export interface PopupModel extends CardTrail {
  query: ReadonlySignal<string>;
  hits: ReadonlySignal<readonly LookupHit[] | null>;
  /** Undefined until known. */
  tab: ReadonlySignal<ActiveTab | null | undefined>;
  /** Null until known. */
  found: ReadonlySignal<TabReport | null>;
  settings: ReadonlySignal<Settings | null>;
  notice: ReadonlySignal<Notice>;
  start(): Promise<void>;
  search(query: string): Promise<void>;
  walk(direction: Direction, topic: TopicKey | null): Promise<void>;
  openPanel(): Promise<void>;
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
  const cards = createCardTrail(parts.getCard, parts.report);
  const notice = signal<Notice>(null);
  let store: SettingsStore | null = null;

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

  const change = (patch: Parameters<SettingsStore['change']>[0]) =>
    attempt(async () => store?.change(patch), 'storing the settings', 'not_stored');

  return {
    ...cards,
    query,
    hits,
    tab,
    found,
    settings,
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
    walk: (direction, topic) =>
      attempt(async () => {
        if (!tab.value) return;
        const { moved } = await parts.walk(tab.value.id, direction, topic);
        if (!moved) notice.value = 'no_mention';
      }, 'going to a mention'),
    openPanel: () => attempt(parts.openPanel, 'opening the side panel', 'not_opened'),
    switchAll: (on) => change({ highlights: on }),
    switchSite: (on) => {
      const host = tab.value?.host;
      if (!host || tab.value?.private) return Promise.resolve();
      return change((current) => switchedSite(current, host, on));
    },
    pause: (on) => change({ paused: on }),
    openOptions: () => attempt(parts.openOptions, 'opening the options'),
  };
}
