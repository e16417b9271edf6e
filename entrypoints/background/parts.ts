/** Puts together what the handlers work with. Everything costly is made when first needed, and made again after a death. */
import { interfaceLanguage } from '@/components/say';
import { cardDataOf } from '@/core/cards/card-data-of';
import { compileLexicon } from '@/core/mentions/lexicon';
import { resolveWords } from '@/core/mentions/resolve-words';
import { createLookup } from '@/core/topics/lookup';
import { entryOf } from '@/core/topics/lookup-index';
import { topicKey } from '@/core/topics/topic';
import { hasAccess } from '@/platform/access';
import { askFrame } from '@/platform/background-messages';
import { bundledPacks } from '@/platform/bundled-packs';
import { startCardScript } from '@/platform/card-script';
import { createFoundStore } from '@/platform/found-store';

import { lastWalked, rememberWalked } from '@/platform/last-walked';
import { liveFrames } from '@/platform/tabs';
import type { Parts } from './handlers';

/** The real parts, over the bundled packs. `showCount` shows how many topics a tab has; `changeSettings` stores. */
export function createParts(showCount: Parts['showCount'], changeSettings: Parts['changeSettings']): Parts {
  const lexicon = once(() => compileLexicon(bundledPacks()));
  const lookup = once(() => createLookup(bundledPacks(), interfaceLanguage()));
  const entries = once(entriesByKey);
  return {
    resolveWords: (words) => resolveWords(lexicon(), words),
    cardOf: (topic) => cardDataOf(bundledPacks(), topic),
    startCard: startCardScript,
    lookUp: (query, limit) => lookup().search(query, limit),
    entryOf: (key) => entries().get(key),
    changeSettings,
    hasAccess,
    switchFrame: (tabId, frameId, on) => askFrame(tabId, frameId, 'switchHere', { on }),
    found: createFoundStore(),
    lastWalked: { get: lastWalked, set: rememberWalked },
    liveFrames,
    showFar: (tabId, ask) => askFrame(tabId, 0, 'showFar', ask),
    walkFrame: (tabId, frameId, ask) => askFrame(tabId, frameId, 'walk', ask),
    openCardIn: (tabId, frameId) => askFrame(tabId, frameId, 'openCard', {}),
    showCount,
  };
}

function entriesByKey() {
  const language = interfaceLanguage();
  return new Map(
    bundledPacks().flatMap((pack) =>
      pack.topics.map((topic) => [topicKey(pack.id, topic.id), entryOf(pack, topic, language)] as const),
    ),
  );
}

/** Makes a thing when it is first asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
