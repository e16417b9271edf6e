/** The popup's page as the build leaves it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/run/root';
import { withEarlyField } from '../../../scripts/wxt/early-popup';

const HEAD = `<head>
    <script type="module" crossorigin src="/chunks/popup-1.js"></script>
    <link rel="modulepreload" crossorigin href="/chunks/preact-2.js">
    <link rel="stylesheet" crossorigin href="/assets/popup-3.css">
  </head>`;
const page = (head: string) => `<html>${head}<body><input><script src="/popup-field.js"></script></body></html>`;
const sheetAt = (path: string) => ({ 'assets/popup-3.css': '.a::before{content:"$&"}\n' })[path];

describe('the page of the popup', () => {
  it('has its style sheet in it, and its modules where they load nothing', () => {
    const html = withEarlyField(page(HEAD), sheetAt);
    expect(html).toContain('<style>.a::before{content:"$&"}</style>');
    expect(html).not.toContain('rel="stylesheet"');
    const [before, views, after] = html.split(/<template id="views">|<\/template>/);
    expect(views).toBe(
      '<script type="module" crossorigin src="/chunks/popup-1.js"></script>' +
        '<link rel="modulepreload" crossorigin href="/chunks/preact-2.js">',
    );
    expect(before).not.toContain('module');
    expect(after).toContain('<input><script src="/popup-field.js"></script>');
  });

  it.each([
    ['no style sheet', HEAD.replace('stylesheet', 'icon'), sheetAt],
    ['two', HEAD.replace('</head>', '<link rel="stylesheet" href="/assets/other.css"></head>'), sheetAt],
    ['one that the build lacks', HEAD, () => undefined],
    ['one that would end before its end', HEAD, () => 'a{}</style>'],
    ['no module', HEAD.replace('type="module"', ''), sheetAt],
  ])('is not built with %s', (_what, head, sheets) => {
    expect(() => withEarlyField(page(head), sheets)).toThrow('The popup');
  });

  const BUILDS = ['chrome-mv3', 'firefox-mv3'].map((name) => join(ROOT, '.output', name, 'popup.html'));
  it.skipIf(!BUILDS.every((one) => existsSync(one)))('loads one script until it has been drawn', () => {
    for (const one of BUILDS) {
      const outside = readFileSync(one, 'utf8').replace(/<template id="views">.*<\/template>/, '');
      expect([...outside.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
        '/popup-field.js',
      ]);
    }
  });
});
