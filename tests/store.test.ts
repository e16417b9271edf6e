/** What stores are told: short enough, in both languages the same as in the manifest, and without anybody else's trade mark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../assets/locales/en.json';
import es from '../assets/locales/es.json';
import { ROOT } from '../scripts/run/root';
import config from '../wxt.config';
import { topicsOfTheArticle } from './kit/topics-of-the-article';

/** The stores' own limits, in characters: name and description (Chrome), name (Firefox). */
const MAX_NAME = 45;
const MAX_SHORT_NAME = 12;
const MAX_DESCRIPTION = 132;
/** A bound that stands in brackets before a text: "Subtitle (30): ". */
const BOUND = /\((\d+)\): (.+?)(?=\. \S+(?: \S+)? \(\d+\): | \*)/g;

/** Names of companies, products and publishers that are not ours to advertise with. */
const TRADE_MARKS =
  /\b(google|chrome|chromium|mozilla|firefox|microsoft|edge|apple|safari|wikipedia|wikidata|world socialist|wsws)\b/i;

const listing = (language: string) => readFileSync(join(ROOT, 'store', `listing.${language}.md`), 'utf8');

describe.each([
  ['en', en],
  ['es', es],
])('the store page in %s', (language, messages) => {
  it('keeps to what stores allow', () => {
    expect(messages.appName.length).toBeLessThanOrEqual(MAX_NAME);
    expect(messages.appShortName.length).toBeLessThanOrEqual(MAX_SHORT_NAME);
    expect(messages.appDescription.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
  });

  it('says what the manifest says', () => {
    expect(listing(language)).toContain(messages.appName);
    expect(listing(language)).toContain(messages.appDescription);
  });

  it('counts the topics of the article as they are', () => {
    expect(listing(language)).toMatch(RegExp(`: ${topicsOfTheArticle()} (topics|temas)\\.`));
  });

  it('keeps to what the App Store allows', () => {
    const line = listing(language)
      .split('\n')
      .find((one) => one.includes('App Store') && one.includes('(170)'));
    const texts = [...(line ?? '').matchAll(BOUND)].map(([, most, text]) => ({ most: Number(most), text: `${text}` }));
    expect(texts.map(({ most }) => most)).toEqual([30, 30, 100, 170]);
    for (const { most, text } of texts) expect(text.length, text).toBeLessThanOrEqual(most);
  });

  it('has a paragraph in each line, as stores keep line breaks', () => {
    const [, text = ''] = listing(language).split(/^\*\*(?:Long description|Descripción larga).*$/m);
    expect(text).toContain('•');
    for (const line of text.split('\n')) expect(line).toMatch(/^$|^• |[.:]$|\*\*$/);
  });

  it("holds nobody else's trade mark", () => {
    // Messages of no section are those of the manifest: names, description, commands.
    const inManifest = Object.values(messages).filter((message) => typeof message === 'string');
    expect(inManifest).toContain(messages.appDescription);
    expect([...inManifest, listing(language)].join('\n')).not.toMatch(TRADE_MARKS);
  });
});

describe('the manifest', () => {
  /** What the configuration asks of a browser; entrypoints may add to it. */
  const askedOf = async (browser: string) => {
    if (typeof config.manifest !== 'function') throw new Error('the manifest is no longer made for each browser');
    return config.manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
  };

  it.each([
    ['chrome', true],
    ['edge', true],
    ['firefox', false],
    ['safari', false],
  ])('for %s asks for side panels: %s', async (browser, asks) => {
    expect((await askedOf(browser)).permissions?.includes('sidePanel')).toBe(asks);
  });

  it('for Safari, which has no side panel, names none', async () => {
    const manifest = { side_panel: { default_path: 'sidepanel.html' }, permissions: ['storage', 'sidePanel'] };
    const hooks = config.hooks as Record<string, ((wxt: object, manifest: object) => void) | undefined> | undefined;
    hooks?.['build:manifestGenerated']?.({ config: { browser: 'safari' } }, manifest);
    expect(manifest).toEqual({ permissions: ['storage'] });
  });

  it('lets Firefox for Android install it', async () => {
    expect((await askedOf('firefox')).browser_specific_settings).toHaveProperty('gecko_android');
  });
});
