/** Shows cards: the background starts this script in a frame when the reader wants the first one there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MIN_CARD_FRAME_HEIGHT, MIN_CARD_FRAME_WIDTH } from '@/core/limits';
import type { ReaderInstance } from '@/entrypoints/reader/card-handover';
import { isSmallFrame } from '@/page/frame-gate';
import { pageDateOf } from '@/page/page-date';
import { selectedMention } from '@/page/selected-mention';
import { addressOf } from '@/page/site';
import { instanceHere } from '@/platform/frame-instance';
import { askBackground } from '@/platform/messages';
import { isPrivateWindow, ownVersion } from '@/platform/script-facts';
import { createSettingsStore, type SettingsStore } from '@/platform/settings-store';
import { createCardSession } from './session';

export default defineUnlistedScript(() => {
  const instance = instanceHere<ReaderInstance>();
  if (!instance) return;
  let opening: Promise<SettingsStore> | undefined;
  let store: SettingsStore | undefined;
  const change: SettingsStore['change'] = async (patch) => {
    opening ??= createSettingsStore();
    store = await opening;
    await store.change(patch);
  };
  instance.makeCards = (deps, request) =>
    createCardSession(
      {
        ...deps,
        // The store knows about its own change at once; the reader script hears of it later (in Firefox, after the card is shown again).
        settings: () => store?.get() ?? deps.settings(),
        pageDate: () => pageDateOf(document),
        address: () => addressOf(document),
        selected: (topic) => selectedMention(document, deps.session, topic),
        change,
        walk: async (direction, topic, from) => (await askBackground('walkOn', { direction, topic, from })).moved,
        getWords: (language) => askBackground('getCardWords', { language }),
        getNear: (words) => askBackground('getNear', { words }),
        isTooSmall: () => isSmallFrame(document, MIN_CARD_FRAME_WIDTH, MIN_CARD_FRAME_HEIGHT),
        showInTop: (mention) => askBackground('showInTop', { mention }),
        isPrivate: isPrivateWindow(),
        version: ownVersion(),
      },
      request,
    );
});
