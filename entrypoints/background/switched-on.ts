/** Has open pages read when highlights are switched on for them, if they never were. */
import type { Settings } from '@/core/settings/settings';
import { isOnFor } from '@/core/settings/switch-state';
import { wakeFrames } from '@/platform/live-frames';
import { openTabs } from '@/platform/tabs';

/** Frames that have been read follow the settings themselves. */
export async function readSwitchedOn(before: Settings, now: Settings): Promise<void> {
  const isSwitchedOn = (site: string) => isOnFor(now, site) && !isOnFor(before, site);
  const tabs = (await openTabs()).filter(({ host }) => isSwitchedOn(host ?? ''));
  await Promise.all(tabs.map(({ id }) => wakeFrames(id)));
}
