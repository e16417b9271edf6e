/** The content script's second half: everything a reader sees of a card. The background starts it in a frame that asks. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveCardView } from '@/entrypoints/content/card-door';
import { createCardView } from '@/entrypoints/content/card-view';

export default defineUnlistedScript(() => leaveCardView(createCardView));
