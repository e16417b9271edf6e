/** Readies the popup's field before the popup is first drawn: the caret is in it, and what it says is in the reader's language. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readyField } from './ready-field';

export default defineUnlistedScript(() => readyField(document));
