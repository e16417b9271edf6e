/** Shows cards: the background starts this script in a frame when the reader wants the first one there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MIN_CARD_FRAME_HEIGHT, MIN_CARD_FRAME_WIDTH } from '@/core/limits';
import type { Settings } from '@/core/settings/settings';
import type { ReaderInstance } from '@/entrypoints/reader/card-handover';
import { isSmallFrame } from '@/page/frame-size';
import { pageDateOf } from '@/page/page-date';
import { selectedMention } from '@/page/selected-mention';
import { addressOf } from '@/page/site';
import { instanceHere } from '@/platform/frame-instance';
import { askBackground } from '@/platform/messages';
import { isPrivateWindow, ownVersion } from '@/platform/script-facts';
import { createCardSession } from './session';

export default defineUnlistedScript(() => {
  const instance = instanceHere<ReaderInstance>();
  if (!instance) return;
  /** The settings after the last change made here, and those that the reader script had before it. */
  let changed: { now: Settings; before: Settings } | undefined;
  instance.makeCards = (deps, request) =>
    createCardSession(
      {
        ...deps,
        // The reader script hears of a change later (in Firefox, after the card is shown again).
        settings: () => (changed?.before === deps.settings() ? changed.now : deps.settings()),
        pageDate: () => pageDateOf(document),
        address: () => addressOf(document),
        selected: (topic) => selectedMention(document, deps.session, topic),
        async change(change) {
          const before = deps.settings();
          changed = { now: await askBackground('changeFromCard', change), before };
        },
        walk: async (direction, topic, from) => (await askBackground('walkOn', { direction, topic, from })).moved,
        getWords: (language) => askBackground('getCardWords', { language }),
        draw: (...picture) => instance.drawPicture?.(...picture),
        getNear: (words) => askBackground('getNear', { words }),
        isTooSmall: () => isSmallFrame(document, MIN_CARD_FRAME_WIDTH, MIN_CARD_FRAME_HEIGHT),
        showInTop: (mention) => askBackground('showInTop', { mention }),
        isPrivate: isPrivateWindow(),
        version: ownVersion(),
      },
      request,
    );
});
