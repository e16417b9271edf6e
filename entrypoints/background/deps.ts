/** Makes the dependencies of the handlers. */
import { cardDataOf } from '@/core/cards/card-data-of';
import { resolveWords } from '@/core/lexicon/resolve-words';
import type { Pack } from '@/core/topics/topic';
import { hasAccess } from '@/platform/access';
import { askFrame } from '@/platform/background-messages';
import { bundledPacks } from '@/platform/bundled-packs';
import { createFoundStore } from '@/platform/found-store';
import { startCardScript, startReadingScript } from '@/platform/frame-scripts';
import { lastWalked, rememberWalked } from '@/platform/last-walked';
import { liveFrames } from '@/platform/live-frames';
import type { Deps } from './handlers';
import type { PacksInUse } from './packs-in-use';

/** The real dependencies, over the packs in use. `showCount` shows how many topics a tab has; `changeSettings` stores. */
export function createDeps(
  use: PacksInUse,
  showCount: Deps['showCount'],
  changeSettings: Deps['changeSettings'],
): Deps {
  return {
    resolveWords: (words) => resolveWords(use.lexicon(), words),
    cardOf: (topic) => cardDataOf(use.packs(), topic),
    startReading: startReadingScript,
    startCard: startCardScript,
    lookUp: (query, limit) => use.lookup().search(query, limit),
    entryOf: (key) => use.entries().get(key),
    packText: (id) => textOf(bundledPacks().find((pack) => pack.id === id)),
    changeSettings,
    hasAccess,
    switchFrame: (tabId, frameId, on) => askFrame(tabId, frameId, 'switchHere', { on }),
    found: createFoundStore(),
    lastWalked: { get: lastWalked, set: rememberWalked },
    liveFrames,
    showRemote: (tabId, ask) => askFrame(tabId, 0, 'showRemote', ask),
    walkFrame: (tabId, frameId, ask) => askFrame(tabId, frameId, 'walk', ask),
    openCardIn: (tabId, frameId, focused) => askFrame(tabId, frameId, 'openCard', { focused }),
    openSelectedIn: (tabId, frameId, selected) => askFrame(tabId, frameId, 'openSelected', selected),
    showCount,
  };
}

function textOf(pack: Pack | undefined): string | null {
  return pack ? JSON.stringify(pack) : null;
}
