/** Lets questions wait until the packs are read: a background that has just started knows none yet. */
import type { BackgroundHandlers } from '@/platform/background-messages';

/** `handlers`, each of which answers once `ready` has resolved. */
export function afterPacks(handlers: BackgroundHandlers, ready: () => Promise<void>): BackgroundHandlers {
  const waiting = Object.entries(handlers).map(([kind, handler]) => [
    kind,
    async (...question: Parameters<typeof handler>) => {
      await ready();
      return (handler as (...question: unknown[]) => unknown)(...question);
    },
  ]);
  return Object.fromEntries(waiting) as BackgroundHandlers;
}
