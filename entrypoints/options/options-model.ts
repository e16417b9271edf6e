/** What the options know and can do. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CardData } from '@/core/cards/card-data';
import type { LookupHit } from '@/core/protocol';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import { type FileFault, readSettingsFile, settingsFile } from '@/core/settings/settings-file';
import type { Text, TopicKey } from '@/core/topics/topic';
import type { KeySet } from '@/platform/keys';
import type { SettingsPatch, SettingsStore } from '@/platform/settings-store';
import type { SyncFault } from '@/platform/settings-sync';

/** How the options reach the rest of the extension. */
export interface OptionsParts {
  settings(): Promise<SettingsStore>;
  lookUp(query: string): Promise<LookupHit[]>;
  getCard(topic: TopicKey): Promise<CardData | null>;
  keys(): Promise<KeySet[]>;
  openKeySettings(): Promise<void>;
  syncFault(): Promise<SyncFault | null>;
  onSyncFault(changed: (fault: SyncFault | null) => void): unknown;
  /** Hands a file to the reader. */
  save(name: string, text: string): void;
  report(error: unknown, doing: string): void;
}

/** What came of the last thing done with all settings. */
export type Said = 'import_done' | 'reset_done' | FileFault | null;

export interface OptionsModel {
  /** Null until read. */
  settings: ReadonlySignal<Settings | null>;
  keys: ReadonlySignal<readonly KeySet[]>;
  /** True where the browser did not open its page for keys. */
  keysClosed: ReadonlySignal<boolean>;
  syncFault: ReadonlySignal<SyncFault | null>;
  /** Names of silenced topics, as far as a pack has them. */
  names: ReadonlySignal<ReadonlyMap<TopicKey, Text>>;
  query: ReadonlySignal<string>;
  hits: ReadonlySignal<readonly LookupHit[] | null>;
  said: ReadonlySignal<Said>;
  /** The last change could not be stored; everything is as it was. */
  refused: ReadonlySignal<boolean>;
  start(): Promise<void>;
  change(patch: SettingsPatch): Promise<void>;
  search(query: string): Promise<void>;
  changeKeys(): Promise<void>;
  takeOut(): void;
  takeIn(file: Blob): Promise<void>;
  reset(): Promise<void>;
}

/** Makes the model. Nothing is asked before `start`. */
export function createOptionsModel(parts: OptionsParts): OptionsModel {
  const settings = signal<Settings | null>(null);
  const keys = signal<readonly KeySet[]>([]);
  const keysClosed = signal(false);
  const syncFault = signal<SyncFault | null>(null);
  const names = signal<ReadonlyMap<TopicKey, Text>>(new Map());
  const query = signal('');
  const hits = signal<readonly LookupHit[] | null>(null);
  const said = signal<Said>(null);
  const refused = signal(false);
  let store: SettingsStore | null = null;

  const attempt = (task: Promise<unknown>, doing: string) =>
    task.then(
      () => {},
      (error: unknown) => parts.report(error, doing),
    );
  const nameTopics = async ({ silencedTopics }: Settings) => {
    for (const topic of silencedTopics.filter((key) => !names.value.has(key))) {
      const card = await parts.getCard(topic);
      if (card) names.value = new Map(names.value).set(topic, card.topic.name);
    }
  };
  const take = (now: Settings) => {
    settings.value = now;
    void attempt(nameTopics(now), 'naming silenced topics');
  };
  /** False where the browser refused; the settings are then as they were. */
  const change = async (patch: SettingsPatch): Promise<boolean> => {
    refused.value = false;
    said.value = null;
    try {
      await store?.change(patch);
      return true;
    } catch (error) {
      refused.value = true;
      parts.report(error, 'storing the settings');
      return false;
    }
  };

  return {
    settings,
    keys,
    keysClosed,
    syncFault,
    names,
    query,
    hits,
    said,
    refused,
    async start() {
      const opening = (async () => {
        store = await parts.settings();
        store.subscribe(take);
        take(store.get());
      })();
      parts.onSyncFault((fault) => {
        syncFault.value = fault;
      });
      const reading = (async () => {
        keys.value = await parts.keys();
        syncFault.value = await parts.syncFault();
      })();
      await attempt(opening, 'reading the settings');
      await attempt(reading, 'reading the keys');
    },
    async change(patch) {
      await change(patch);
    },
    async search(text) {
      query.value = text;
      if (text.trim() === '') {
        hits.value = null;
        return;
      }
      await attempt(
        parts.lookUp(text).then((found) => {
          if (query.value === text) hits.value = found;
        }),
        'looking up',
      );
    },
    async changeKeys() {
      keysClosed.value = false;
      await parts.openKeySettings().catch((error: unknown) => {
        keysClosed.value = true;
        parts.report(error, 'opening the keys');
      });
    },
    takeOut() {
      said.value = null;
      if (settings.value) parts.save('glosa-settings.json', settingsFile(settings.value));
    },
    async takeIn(file) {
      const read = await textOf(file);
      if ('fault' in read) said.value = read;
      else if (await change(read.settings)) said.value = 'import_done';
    },
    async reset() {
      if (await change(DEFAULT_SETTINGS)) said.value = 'reset_done';
    },
  };
}

/** More bytes than any settings: not even read. */
const MAX_FILE_BYTES = 8_000_000;

async function textOf(file: Blob): Promise<ReturnType<typeof readSettingsFile>> {
  if (file.size > MAX_FILE_BYTES) return { fault: 'too_large' };
  // A folder, or a file that went away, cannot be read.
  const text = await file.text().catch(() => '');
  return readSettingsFile(text);
}
