/** Keeps a draft while it is written: a moment after each change, at once when the page goes, and never from a private window. */
import type { Signal } from '@preact/signals';
import type { Draft } from '@/core/proposing/draft';
import { createQueue } from '@/core/queue';
import type { DraftFault, DraftStore } from '@/platform/draft-store';

/** Whether the draft is kept: not changed yet, not yet kept, kept, in a private window, or why not. */
export type Kept = 'unchanged' | 'keeping' | 'kept' | 'private' | 'not_stored' | DraftFault;

export interface Keeper {
  /** Shows `draft` as changed now, and keeps it soon. */
  keep(draft: Draft): void;
  /** Keeps at once what is not kept yet; resolves when it is. */
  flush(): Promise<void>;
  /** Removes the draft with this id, whatever of it is not kept yet. */
  forget(id: string): Promise<void>;
  /** Takes over what another tab changes of the draft with this id. */
  follow(id: string): void;
}

/** Less than a pause in typing; if the browser crashes, this much is lost. */
const KEEP_AFTER_MS = 300;

interface KeeperDeps {
  drafts: DraftStore;
  showDraft(id: string): void;
  now(): number;
  report(error: unknown, doing: string): void;
}

interface KeptState {
  draft: Signal<Draft | null>;
  kept: Signal<Kept>;
}

/** Makes a keeper of what `state` shows. */
export function createKeeper(deps: KeeperDeps, state: KeptState): Keeper {
  const { draft, kept } = state;
  const queue = createQueue();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let following: string | null = null;
  let stop: (() => void) | undefined;
  const follow = (id: string) => {
    if (following === id) return;
    following = id;
    stop?.();
    stop = deps.drafts.onChanged(id, () => void queue(() => takeOver(deps, state, id)));
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const now = draft.value;
    if (!now || kept.value !== 'keeping') return Promise.resolve();
    return queue(async () => {
      const outcome = await store(deps, now);
      // Changed again meanwhile: that is still to be kept.
      if (draft.value === now) kept.value = outcome;
      if (outcome !== 'kept') return;
      deps.showDraft(now.id);
      follow(now.id);
    });
  };
  return {
    keep(changed) {
      draft.value = { ...changed, changed: deps.now() };
      if (kept.value === 'private') return;
      kept.value = 'keeping';
      timer ??= setTimeout(() => void flush(), KEEP_AFTER_MS);
    },
    flush,
    forget(id) {
      if (draft.value?.id === id) {
        clearTimeout(timer);
        timer = undefined;
        kept.value = 'unchanged';
      }
      return queue(() => deps.drafts.remove(id)).catch((error: unknown) => deps.report(error, 'removing a draft'));
    },
    follow,
  };
}

async function store(deps: KeeperDeps, draft: Draft): Promise<Kept> {
  try {
    return (await deps.drafts.keep(draft))?.fault ?? 'kept';
  } catch (error) {
    deps.report(error, 'keeping a draft');
    return 'not_stored';
  }
}

/** The later change counts; what is being typed here is later. */
async function takeOver({ drafts, report }: KeeperDeps, { draft, kept }: KeptState, id: string): Promise<void> {
  try {
    const stored = await drafts.read(id);
    const own = draft.value;
    if (stored && own && own.id === id && kept.value !== 'keeping' && stored.changed > own.changed)
      draft.value = stored;
  } catch (error) {
    report(error, 'reading a draft again');
  }
}
