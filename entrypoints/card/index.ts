/** The content script's second half: everything about cards. The background starts it in a frame that asks. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MIN_CARD_FRAME_HEIGHT, MIN_CARD_FRAME_WIDTH } from '@/core/limits';
import { handOverMaker } from '@/entrypoints/reader/card-handover';
import { createCardSession } from './session';
import { pageDateOf } from '@/page/page-date';
import { isPrivateWindow, ownVersion } from '@/platform/card-frame';
import { askBackground } from '@/platform/messages';
import { createSettingsStore, type SettingsStore } from '@/platform/settings-store';

export default defineUnlistedScript(() => {
  let opening: Promise<SettingsStore> | undefined;
  let store: SettingsStore | undefined;
  const change: SettingsStore['change'] = async (patch) => {
    opening ??= createSettingsStore();
    store = await opening;
    await store.change(patch);
  };
  handOverMaker((parts, request) =>
    createCardSession(
      {
        ...parts,
        // The store knows its own change at once; the frame's reader hears of it later, in Firefox after the card is shown anew.
        settings: () => store?.get() ?? parts.settings(),
        pageDate: () => pageDateOf(document),
        change,
        walk: async (direction, topic, from) => (await askBackground('walkOn', { direction, topic, from })).moved,
        getNear: (words) => askBackground('getNear', { words }),
        isTooSmall: () =>
          window.top !== window && (innerWidth < MIN_CARD_FRAME_WIDTH || innerHeight < MIN_CARD_FRAME_HEIGHT),
        showInTop: (mention) => askBackground('showInTop', { mention }),
        isPrivate: isPrivateWindow(),
        version: ownVersion(),
      },
      request,
    ),
  );
});
