/** The reviewer's look at a package: each thing that a store refuses is seen, and what is harmless is not. */
import { describe, expect, it } from 'vitest';
import { reviewFile } from '../../../scripts/review/review-code';
import { type Manifest, permissionReasons, reviewManifest } from '../../../scripts/review/review-manifest';
import { extraRequests } from '../../../scripts/review/watch-network';

/** How a minified script reads a file of the package. */
const READS = (api: string, name: string) => `fetch(${api}.runtime.getURL(\`/\${${name}}\`))`;

describe('reviewFile', () => {
  it.each([
    ['a.js', 'var a=eval("1")'],
    ['a.js', 'new Function("return 1")'],
    ['a.js', 'const f=Function("return 1")'],
    ['a.js', 'importScripts("https://x.example/a.js")'],
    ['a.js', 'await import("https://x.example/a.js")'],
    ['a.js', 'fetch(e.href,n)'],
    ['a.js', 'globalThis.fetch("/x")'],
    ['a.js', 'new XMLHttpRequest'],
    ['a.js', 'new WebSocket(u)'],
    ['a.js', 'navigator.sendBeacon(u)'],
    ['a.js', READS('e', 't')],
    ['a.js', 'importScripts(`/packs.js`)'],
    ['background.js', 'fetch(t)'],
    ['background.js', 'fetch(`https://x.example/`+t)'],
    ['background.js', READS('e', 't').replace(/\)$/, '+u)')],
    ['background.js', `${READS('e', 't')};${READS('e', 'u')}`],
    ['background.js', 'importScripts(`/packs.js`,t)'],
    ['background.js', 'importScripts(t)'],
    ['packs.js', `new WebSocket(u);${READS('e', 't')}`],
    ['a.html', '<script>go()</script>'],
    ['a.html', '<script src="https://x.example/a.js"></script>'],
    ['a.html', '<img src=//x.example/a.png>'],
    ['a.html', '<body onload="go()">'],
    ['a.css', '@import "b.css";'],
    ['a.css', 'a{background:url(https://x.example/a.png)}'],
  ])('objects to %s with %s', (name, text) => {
    expect(reviewFile(name, text)).toHaveLength(1);
  });

  it.each([
    ['a.js', 'x.prefetch(1);refetch();evaluate(1);t.eval={minArgs:1}'],
    ['a.js', 'import("./b.js");f instanceof Function;typeof Function'],
    ['a.js', '"a link: https://x.example/"'],
    ['background.js', `importScripts(\`/packs.js\`);await ${READS('P', 'e')}`],
    ['packs.js', `let r=await ${READS('n', 'e')};`],
    ['a.html', '<script type="module" crossorigin src="/chunks/a.js"></script><link href="/a.css">'],
    ['a.css', 'a{mask:url("data:image/svg+xml,x")}'],
    ['a.json', 'eval(1)'],
  ])('does not object to %s with %s', (name, text) => {
    expect(reviewFile(name, text)).toEqual([]);
  });
});

describe('reviewManifest', () => {
  const good: Manifest = {
    manifest_version: 3,
    permissions: ['storage'],
    host_permissions: ['<all_urls>'],
    content_scripts: [{ matches: ['<all_urls>'] }],
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  };

  it('has nothing to object to in a manifest that asks for what has a reason', () => {
    expect(reviewManifest(good, 'firefox')).toEqual([]);
    expect(permissionReasons(good).map(([name]) => name)).toEqual(['storage', '<all_urls>']);
  });

  it.each([
    ['a permission without a reason', { permissions: ['history'] }],
    ['an optional permission without a reason', { optional_permissions: ['tabs'] }],
    ['files that pages can fetch', { web_accessible_resources: [] }],
    ['a policy of its own', { content_security_policy: { extension_pages: "script-src 'self'" } }],
    ['other extensions let in', { externally_connectable: { ids: ['*'] } }],
    ['the old version', { manifest_version: 2 }],
    ["the page's own world", { content_scripts: [{ matches: ['<all_urls>'], world: 'MAIN' }] }],
    ['silence about data', { browser_specific_settings: { gecko: {} } }],
  ])('objects to %s', (_, change) => {
    expect(reviewManifest({ ...good, ...change }, 'firefox')).toHaveLength(1);
  });
});

describe('extraRequests', () => {
  it('tells what was never asked for without the extension, once each', () => {
    expect(extraRequests(['http://a/1'], ['http://a/1', 'http://b/2', 'http://b/2', 'c.example:443'], 1)).toEqual([
      'http://b/2',
      'c.example:443',
    ]);
  });

  it('tells of a page that is asked for more often than it was opened', () => {
    expect(extraRequests(['http://a/1'], ['http://a/1', 'http://a/1'], 1)).toEqual([]);
    expect(extraRequests(['http://a/1'], ['http://a/1', 'http://a/1', 'http://a/1'], 1)).toEqual(['http://a/1']);
  });

  it('leaves out what browsers ask for by themselves, and nobody who only sounds like them', () => {
    const seen = ['push.services.mozilla.com:443', 'http://update.googleapis.com/x', 'mozilla.com.example:443'];
    expect(extraRequests([], seen, 1)).toEqual(['mozilla.com.example:443']);
    const icons = ['http://127.0.0.1:8000/favicon.ico', 'http://other.example/favicon.ico'];
    expect(extraRequests([], icons, 1)).toEqual(['http://other.example/favicon.ico']);
  });
});
