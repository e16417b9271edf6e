/** Stands in for `wxt/browser` where tests run in a page, which has no extension API. */
export { fakeBrowser as browser } from 'wxt/testing/fake-browser';
