/** The model of the options page: its state and actions. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { createTopicLookup, type TopicLookup } from '@/components/topic-lookup';
import type { CardData } from '@/core/cards/card-data';
import { MAX_SETTINGS_FILE_BYTES } from '@/core/limits';
import type { Entry } from '@/core/own/note';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import { type FileFault, readSettingsFile, settingsFile } from '@/core/settings/settings-file';
import type { Pack, Topic, TopicKey } from '@/core/topics/topic';
import type { LookupHit } from '@/core/topics/topic-entry';
import type { KeySet } from '@/platform/keys';
import type { SettingsPatch, SettingsStore } from '@/platform/settings-store';
import type { SyncFault } from '@/platform/settings-sync';

/** The dependencies: how the options page reaches the rest of the extension. */
export interface OptionsDeps {
  settings(): Promise<SettingsStore>;
  lookUp(query: string): Promise<LookupHit[]>;
  getCard(topic: TopicKey): Promise<CardData | null>;
  keys(): Promise<KeySet[]>;
  openKeySettings(): Promise<void>;
  syncFault(): Promise<SyncFault | null>;
  onSyncFault(changed: (fault: SyncFault | null) => void): unknown;
  /** The pack of the reader's notes, as files hold it; null if there are none. */
  notes(): Pack | null;
  /** Takes in the notes of a file of that name. */
  takeNotes(name: string, notes: readonly Entry[]): Promise<void>;
  /** Saves a file for the reader. */
  save(name: string, text: string): void;
  report(error: unknown, doing: string): void;
}

/** What the list of silenced topics shows of one. */
type NamedTopic = Pick<Topic, 'name' | 'named'>;

/** The outcome of the last action on all settings. */
export type Said = 'import_done' | 'reset_done' | FileFault | null;

export interface OptionsModel extends TopicLookup {
  /** Null until read. */
  settings: ReadonlySignal<Settings | null>;
  keys: ReadonlySignal<readonly KeySet[]>;
  /** True if the browser did not open its page for keys. */
  keysClosed: ReadonlySignal<boolean>;
  syncFault: ReadonlySignal<SyncFault | null>;
  /** Silenced topics, if a pack has them. */
  named: ReadonlySignal<ReadonlyMap<TopicKey, NamedTopic>>;
  said: ReadonlySignal<Said>;
  /** The last change could not be stored; nothing has changed. */
  refused: ReadonlySignal<boolean>;
  start(): Promise<void>;
  change(patch: SettingsPatch): Promise<void>;
  changeKeys(): Promise<void>;
  takeOut(): void;
  takeIn(file: File): Promise<void>;
  reset(): Promise<void>;
}

/** Makes the model. It requests nothing before `start`. */
export function createOptionsModel(deps: OptionsDeps): OptionsModel {
  const state = createState();
  const lookup = createTopicLookup(deps.lookUp);
  const { settings, said } = state;
  /** Null until opened. */
  let store: SettingsStore | null = null;
  const change = (patch: SettingsPatch) => changeIn(store, state, deps, patch);
  const open = async () => {
    store = await deps.settings();
    return store;
  };
  return {
    ...state,
    ...lookup,
    start: () => start(state, deps, open),
    async change(patch) {
      await change(patch);
    },
    search: (text) => attempt(deps, lookup.search(text), 'looking up'),
    changeKeys: () => changeKeys(state, deps),
    takeOut() {
      said.value = null;
      if (settings.value) deps.save('glosa-settings.json', settingsFile(settings.value, deps.notes()));
    },
    async takeIn(file) {
      const read = await textOf(file);
      if ('fault' in read) said.value = read;
      else if (await change(read.settings)) {
        said.value = 'import_done';
        if (read.notes.length > 0) await deps.takeNotes(file.name, read.notes);
      }
    },
    async reset() {
      if (await change(DEFAULT_SETTINGS)) said.value = 'reset_done';
    },
  };
}

type State = ReturnType<typeof createState>;

function createState() {
  return {
    settings: signal<Settings | null>(null),
    keys: signal<readonly KeySet[]>([]),
    keysClosed: signal(false),
    syncFault: signal<SyncFault | null>(null),
    named: signal<ReadonlyMap<TopicKey, NamedTopic>>(new Map()),
    said: signal<Said>(null),
    refused: signal(false),
  };
}

/** Waits for `task`, and reports an error. */
function attempt({ report }: OptionsDeps, task: Promise<unknown>, doing: string): Promise<void> {
  return task.then(
    () => {},
    (error: unknown) => report(error, doing),
  );
}

async function start(state: State, deps: OptionsDeps, open: () => Promise<SettingsStore>): Promise<void> {
  const take = (now: Settings) => {
    state.settings.value = now;
    void attempt(deps, nameTopics(state, deps, now), 'naming silenced topics');
  };
  const opening = open().then((store) => {
    store.subscribe(take);
    take(store.get());
  });
  deps.onSyncFault((fault) => {
    state.syncFault.value = fault;
  });
  const reading = (async () => {
    state.keys.value = await deps.keys();
    state.syncFault.value = await deps.syncFault();
  })();
  await attempt(deps, opening, 'reading the settings');
  await attempt(deps, reading, 'reading the keys');
}

async function nameTopics({ named }: State, deps: OptionsDeps, { silencedTopics }: Settings): Promise<void> {
  for (const topic of silencedTopics.filter((key) => !named.value.has(key))) {
    const card = await deps.getCard(topic);
    if (card) named.value = new Map(named.value).set(topic, card.topic);
  }
}

/** False if the browser refused; the settings are then unchanged. */
async function changeIn(
  store: SettingsStore | null,
  { refused, said }: State,
  deps: OptionsDeps,
  patch: SettingsPatch,
): Promise<boolean> {
  refused.value = false;
  said.value = null;
  try {
    await store?.change(patch);
    return true;
  } catch (error) {
    refused.value = true;
    deps.report(error, 'storing the settings');
    return false;
  }
}

async function changeKeys({ keysClosed }: State, deps: OptionsDeps): Promise<void> {
  keysClosed.value = false;
  await deps.openKeySettings().catch((error: unknown) => {
    keysClosed.value = true;
    deps.report(error, 'opening the keys');
  });
}

async function textOf(file: Blob): Promise<ReturnType<typeof readSettingsFile>> {
  if (file.size > MAX_SETTINGS_FILE_BYTES) return { fault: 'too_large' };
  // A folder, or a file that has been removed, cannot be read.
  const text = await file.text().catch(() => '');
  return readSettingsFile(text);
}
