/** Hands a note that is begun to the panel, through memory that outlives the background but not the browser. */
import { browser } from 'wxt/browser';
import { createLock } from './lock';
import { onStoredChange } from './storage-changes';

const KEY = 'noteDraft';

/** A note that is begun. */
export interface NoteDraft {
  tabId: number;
  /** Null if it is not known. */
  windowId: number | null;
  /** In a private window, where no note is kept: then there are no words and no page. */
  isPrivate: boolean;
  /** Selected words; empty if there are none. */
  words: string;
  page: { title: string | null; address: string | null } | null;
}

const locked = createLock('glosa-draft');

/** Hands a draft over; an earlier one that nobody has taken is forgotten. */
export async function handOverDraft(draft: NoteDraft): Promise<void> {
  await locked(() => browser.storage.session.set({ [KEY]: draft }));
}

/** Calls back with every draft, from now on and the one that waits, that `isMine` says is for this panel. Others stay. */
export function onDraft(isMine: (draft: NoteDraft) => boolean, taken: (draft: NoteDraft) => void): Promise<void> {
  const take = () =>
    locked(async () => {
      const draft = (await browser.storage.session.get(KEY))[KEY] as NoteDraft | undefined;
      if (!draft || !isMine(draft)) return;
      await browser.storage.session.remove(KEY);
      taken(draft);
    });
  onStoredChange('session', KEY, (now) => {
    if (now !== undefined) void take();
  });
  return take();
}
