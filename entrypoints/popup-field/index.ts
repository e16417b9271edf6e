/** Readies the popup's field before the popup is first drawn, and has its views loaded after that. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadViews } from './load-views';
import { readyField } from './ready-field';

export default defineUnlistedScript(() => {
  loadViews(document);
  readyField(document);
});
