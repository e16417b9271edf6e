/** The model of the list of packs: its state and actions. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { PackOutcome } from '@/components/packs/Outcome';
import type { ListedPack } from '@/core/packs/pack-list';
import { createQueue } from '@/core/queue';
import type { PackStore } from '@/platform/pack-store';
import type { StorablePack } from '@/platform/stored-text';
import type { FileCheck, FileRefusal } from './check-file';

/** The dependencies: how the list reaches the rest of the extension. */
export interface PacksDeps {
  store: PackStore;
  checkFile(file: Blob): Promise<FileCheck | FileRefusal>;
  bundledText(id: string): Promise<string | null>;
  /** Saves a file for the reader. */
  save(name: string, text: string): void;
  report(error: unknown, doing: string): void;
}

export interface PacksModel {
  /** Null until read. */
  packs: ReadonlySignal<readonly ListedPack[] | null>;
  /** Bytes that imported packs take up. */
  usage: ReadonlySignal<number>;
  /** A file is being checked. */
  checking: ReadonlySignal<boolean>;
  /** The outcome of the last action. */
  said: ReadonlySignal<PackOutcome | null>;
  start(): Promise<void>;
  /** Checks and stores a pack; `name` is what its file is called. One at a time: a second waits for the first. */
  take(file: Blob, name: string): Promise<void>;
  switchTo(id: string, on: boolean): Promise<void>;
  move(id: string, by: -1 | 1): Promise<void>;
  remove(pack: ListedPack): Promise<void>;
  takeOut(pack: ListedPack): Promise<void>;
}

/** Makes the model. It reads nothing before `start`. */
export function createPacksModel(deps: PacksDeps): PacksModel {
  const { store } = deps;
  const state = createState();
  const { said } = state;
  const attempt = (task: () => Promise<void>, doing: string) => attemptIn(state, deps, task, doing);
  const queue = createQueue();
  return {
    ...state,
    async start() {
      const again = () => refresh(state, store).catch((error: unknown) => deps.report(error, 'reading the packs'));
      store.subscribe(() => void again());
      await again();
    },
    take: (file, name) => queue(() => attempt(() => takeNow(state, deps, file, name), 'importing a pack')),
    switchTo: (id, on) =>
      attempt(async () => {
        const refused = await store.switchTo(id, on);
        if (refused) said.value = { refused: refused.fault };
      }, 'switching a pack'),
    move: (id, by) => attempt(() => store.move(id, by), 'ordering packs'),
    remove: ({ id, title }) =>
      attempt(async () => {
        await store.remove(id);
        said.value = { removed: title };
      }, 'removing a pack'),
    takeOut: ({ id, bundled }) =>
      attempt(async () => {
        const text = bundled ? await deps.bundledText(id) : await store.textOf(id);
        if (text !== null) deps.save(`${id}.json`, text);
      }, 'exporting a pack'),
  };
}

type State = ReturnType<typeof createState>;

function createState() {
  return {
    packs: signal<readonly ListedPack[] | null>(null),
    usage: signal(0),
    checking: signal(false),
    said: signal<PackOutcome | null>(null),
  };
}

async function refresh({ packs, usage }: State, store: PackStore): Promise<void> {
  packs.value = await store.list();
  usage.value = await store.usage();
}

/** Runs everything that changes what is stored: if the browser refuses, the reader is told and nothing has changed. */
async function attemptIn(state: State, deps: PacksDeps, task: () => Promise<void>, doing: string): Promise<void> {
  state.said.value = null;
  try {
    await task();
    await refresh(state, deps.store);
  } catch (error) {
    state.said.value = { refused: 'not_stored' };
    deps.report(error, doing);
  }
}

async function takeNow({ checking, said }: State, deps: PacksDeps, file: Blob, name: string): Promise<void> {
  checking.value = true;
  const checked = await deps.checkFile(file).finally(() => {
    checking.value = false;
  });
  if ('refused' in checked) said.value = checked;
  else if ('faults' in checked) said.value = { faults: checked.faults, file: name };
  else said.value = await keep(deps.store, checked);
}

/** Stores a pack that passed the check, and returns the outcome. */
async function keep(store: PackStore, checked: StorablePack): Promise<PackOutcome> {
  const stored = await store.add(checked);
  if ('fault' in stored) return { refused: stored.fault };
  const { id, title, fuzzy } = checked.facts;
  const off = !(await store.list()).some((one) => one.id === id && one.on);
  return { done: stored.added, title, fuzzy, off, warnings: checked.warnings };
}
