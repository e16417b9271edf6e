/** The model of the page that makes a pack: the draft, how it is kept, and what becomes of it. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PackOutcome } from '@/components/packs/Outcome';
import { type Draft, type DraftFacts, type DraftTopic, draftIdOf, withOwnTopic } from '@/core/proposing/draft';
import { checkDraft, type DraftCheck } from '@/core/proposing/pack-of-draft';
import type { Pack } from '@/core/topics/topic';
import type { PageCopy } from '@/page/page-copy';
import type { DraftStore } from '@/platform/draft-store';
import type { MakePackState } from '@/platform/own-pages';
import type { PackStore } from '@/platform/pack-store';
import type { StorablePack } from '@/platform/stored-text';
import type { TabFacts } from '@/platform/tabs';
import { createKeeper, type Keeper, type Kept } from './keeper';
import type { NoDraft } from './propose';

/** The dependencies: how the page reaches the rest of the extension. */
export interface MakePackDeps {
  tabWithId(id: number): Promise<TabFacts | null>;
  /** Null where nothing of ours may run. */
  copyPage(tabId: number): Promise<PageCopy | null>;
  propose(html: string, tab: TabFacts & { address: string; host: string }): Promise<Draft | NoDraft>;
  drafts: DraftStore;
  packs: Pick<PackStore, 'add' | 'list'>;
  /** Makes a checked pack ready to be stored. */
  storable(pack: Pack): Promise<StorablePack>;
  /** Saves a file for the reader. */
  save(name: string, text: string): void;
  /** Has the page's address say which draft it shows, so that it is there again after a reload. */
  showDraft(id: string): void;
  /** Loads this page again for the tab that it was opened for. */
  readAgain(): void;
  now(): number;
  /** YYYY-MM-DD. */
  today: string;
  report(error: unknown, doing: string): void;
}

/** What the page shows. */
export type Stage = 'reading' | 'drafts' | 'draft' | Failure;

/** Why there is nothing to make a pack of. */
export type Failure = 'closed' | 'not_allowed' | 'no_draft' | 'failed' | NoDraft;

export interface MakePackModel {
  stage: ReadonlySignal<Stage>;
  draft: ReadonlySignal<Draft | null>;
  /** Of the draft as it stands. */
  check: ReadonlySignal<DraftCheck>;
  kept: ReadonlySignal<Kept>;
  /** When the draft shown was begun in an earlier visit: ms since 1970, of its last change then. */
  restored: ReadonlySignal<number | null>;
  /** All drafts but the one shown. */
  others: ReadonlySignal<readonly DraftFacts[]>;
  /** The outcome of the last use. */
  said: ReadonlySignal<PackOutcome | null>;
  start(asked: MakePackState): Promise<void>;
  change(patch: Partial<Pick<Draft, 'title' | 'publisher' | 'date' | 'stance' | 'licence'>>): void;
  changeTopic(id: string, patch: Partial<DraftTopic>): void;
  addTopic(): void;
  use(): Promise<void>;
  save(): void;
  removeDraft(id: string): Promise<void>;
  /** Discards the draft shown, and reads its page again. */
  beginAnew(): Promise<void>;
  /** Keeps what is not kept yet at once: the page may go. */
  flush(): void;
}

const NOTHING: DraftCheck = { faults: [], pack: null, unfinished: [] };

/** Makes the model. It reads nothing before `start`. */
export function createMakePackModel(deps: MakePackDeps): MakePackModel {
  const state = createState(deps);
  const keeper = createKeeper(deps, state);
  const edit = (change: (draft: Draft) => Draft) => {
    // What was said of the last use is no longer about this.
    state.said.value = null;
    if (state.draft.value) keeper.keep(change(state.draft.value));
  };
  return {
    ...state,
    start: (asked) => start(state, deps, keeper, asked),
    change: (patch) => edit((draft) => ({ ...draft, ...patch })),
    changeTopic: (id, patch) =>
      edit((draft) => ({ ...draft, topics: draft.topics.map((one) => (one.id === id ? { ...one, ...patch } : one)) })),
    addTopic: () => edit((draft) => withOwnTopic(draft)),
    use: () => use(state, deps),
    save() {
      const { pack } = state.check.value;
      if (pack) deps.save(`${pack.id}.json`, `${JSON.stringify(pack, null, 2)}\n`);
    },
    async removeDraft(id) {
      await keeper.forget(id);
      await listOthers(state, deps);
    },
    async beginAnew() {
      if (state.draft.value) await keeper.forget(state.draft.value.id);
      deps.readAgain();
    },
    flush: () => void keeper.flush(),
  };
}

type State = ReturnType<typeof createState>;

function createState({ today }: MakePackDeps) {
  const draft = signal<Draft | null>(null);
  return {
    stage: signal<Stage>('reading'),
    draft,
    check: computed(() => (draft.value ? checkDraft(draft.value, today) : NOTHING)),
    kept: signal<Kept>('unchanged'),
    restored: signal<number | null>(null),
    others: signal<readonly DraftFacts[]>([]),
    said: signal<PackOutcome | null>(null),
  };
}

async function start(state: State, deps: MakePackDeps, keeper: Keeper, { tab, draft }: MakePackState): Promise<void> {
  try {
    const known = draft === null ? null : await deps.drafts.read(draft);
    if (known) state.stage.value = restore(state, deps, keeper, known);
    else if (tab !== null) state.stage.value = await readTab(state, deps, keeper, tab);
    else state.stage.value = draft === null ? 'drafts' : 'no_draft';
  } catch (error) {
    state.stage.value = 'failed';
    deps.report(error, 'reading the page for a pack');
  }
  await listOthers(state, deps);
}

/** Reads the page of a tab, or goes on with the draft that there is about it. */
async function readTab(state: State, deps: MakePackDeps, keeper: Keeper, id: number): Promise<Stage> {
  const tab = await deps.tabWithId(id);
  if (!tab) return 'closed';
  const { address, host } = tab;
  if (address === null || host === null) return 'not_allowed';
  if (tab.private) state.kept.value = 'private';
  else {
    const known = await deps.drafts.read(draftIdOf(address));
    if (known) return restore(state, deps, keeper, known);
  }
  const copy = await deps.copyPage(id);
  if (!copy) return 'not_allowed';
  const made = await deps.propose(copy.html, { ...tab, address, host });
  if (typeof made === 'string') return made;
  state.draft.value = copy.cut ? { ...made, article: { ...made.article, cut: true } } : made;
  return 'draft';
}

function restore(state: State, deps: MakePackDeps, keeper: Keeper, draft: Draft): Stage {
  state.draft.value = draft;
  state.restored.value = draft.changed;
  state.kept.value = 'kept';
  state.said.value = null;
  deps.showDraft(draft.id);
  keeper.follow(draft.id);
  return 'draft';
}

async function listOthers({ others, draft }: State, deps: MakePackDeps): Promise<void> {
  try {
    others.value = (await deps.drafts.list()).filter(({ id }) => id !== draft.value?.id);
  } catch (error) {
    deps.report(error, 'reading the drafts');
  }
}

/** Puts the pack of the finished topics among the reader's packs, in place of an earlier one of this page. */
async function use({ check, said }: State, deps: MakePackDeps): Promise<void> {
  const { pack } = check.value;
  if (!pack) return;
  try {
    const stored = await deps.packs.add(await deps.storable(pack));
    if ('fault' in stored) said.value = { refused: stored.fault };
    else {
      const off = !(await deps.packs.list()).some(({ id, on }) => id === pack.id && on);
      // That names are matched exactly goes without saying here.
      said.value = { done: stored.added, title: pack.title, fuzzy: true, off, warnings: [] };
    }
  } catch (error) {
    said.value = { refused: 'not_stored' };
    deps.report(error, 'using a pack');
  }
}
