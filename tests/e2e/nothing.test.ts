/** Pages with nothing to paint: nothing is started there until something comes, or somebody asks; then all is as everywhere. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenPage } from '../kit/driven-browser';
import { cardTitle, expectCard, expectNoErrors, expectPainted, pause, type Reader, startReader } from '../kit/reader';
import type { Served } from '../kit/server';

/** The part of the extension API that our functions use in pages of the extension. */
declare const browser: {
  storage: {
    local: { get(key: string): Promise<object>; set(items: object): Promise<void>; remove(key: string): Promise<void> };
  };
};

const FILLER =
  '<p>Whisk the eggs with the sugar until they are pale, then fold in the flour a spoonful at a time.</p>'.repeat(4);
const NAMED = '<p>Marcelo Ebrard met Carlos Slim.</p>';
const NAMES = ['Marcelo Ebrard', 'Carlos Slim'];

const page = (body: string) => ({
  body: `<!doctype html><html lang="en"><title>A page</title><body>${FILLER}${body}</body></html>`,
});
const pages: Record<string, Served> = {
  cooking: page(''),
  broad: page('<p id="broad">The recipe comes from Mexico and is known in China.</p>'),
  named: page(NAMED),
  slow: { ...page(NAMED), endsAfter: 20_000 },
  /** What it names comes while it is still being sent, and long after it was looked at first. */
  slower: {
    ...page(`<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', '${NAMED}'), 1_500)</script>`),
    endsAfter: 20_000,
  },
  /** What it names comes when its reader has scrolled down. */
  scrolled: page(`<div style="height: 3000px"></div><div id="end">The end.</div><script>
    new IntersectionObserver(([entry], all) => {
      if (!entry.isIntersecting) return;
      all.disconnect();
      document.querySelector('#end').outerHTML = ${JSON.stringify(NAMED)};
    }).observe(document.querySelector('#end'));
  </script>`),
  hidden: page(`<details><summary>More</summary>${NAMED}</details>`),
  component: page('<x-late></x-late><div id="late"></div>'),
  frames: page('<div id="place"></div>'),
  frame: { body: `<!doctype html><html lang="en"><body>${NAMED}${FILLER}</body></html>` },
  small: page('<iframe src="frame" width="300" height="200"></iframe>'),
};

let reader: Reader;
let opened: DrivenPage;

beforeAll(async () => {
  reader = await startReader({ made: (path) => pages[path.slice(1)] });
  // It is made when the extension is installed.
  while ((await filter('get')) === '{}') await pause(100);
});
afterAll(() => reader.stop());
afterEach(async () => {
  await opened.close();
  expectNoErrors(reader.browser);
});

async function open(name: string): Promise<void> {
  opened = await reader.open(name);
}

/** What the button says of a page once a frame of it is read. */
const READ = /^Glosa(?::| is) /;
const isRead = async () => READ.test(await reader.browser.buttonTitle(opened));
/** Longer than a page needs that has something. */
const SETTLED_MS = 2_000;

/** Reads the stored filter as JSON, removes it or damages it. */
async function filter(act: 'get' | 'remove' | 'damage'): Promise<string> {
  const ours = await reader.browser.openExtensionPage('options.html');
  const stored = await ours.evaluate(async (how) => {
    const { local } = browser.storage;
    const all = (await local.get('wordFilter')) as { wordFilter?: { of: string; data: string } };
    if (how === 'remove') await local.remove('wordFilter');
    if (how === 'damage' && all.wordFilter)
      await local.set({ wordFilter: { of: 'another version', data: all.wordFilter.data.slice(400) } });
    return JSON.stringify(all);
  }, act);
  await ours.close();
  return stored;
}

const add = (html: string, selector = 'body') =>
  opened.evaluate(
    (markup, where) => document.querySelector(where)?.insertAdjacentHTML('beforeend', markup),
    html,
    selector,
  );

describe('a page with nothing to paint', () => {
  it.each(['cooking', 'broad'])('has nothing started: %s', async (name) => {
    await open(name);
    await pause(SETTLED_MS);
    expect(await isRead()).toBe(false);
  });

  it('leaves the background asleep, whatever happens to its tab', async () => {
    await open('cooking');
    const { browser: driven } = reader;
    await driven.killBackground();
    await expect.poll(() => driven.isBackgroundAwake()).toBe(false);
    const other = await reader.open('broad');
    await opened.show();
    await opened.reload();
    await other.close();
    await pause(SETTLED_MS);
    expect(await driven.isBackgroundAwake()).toBe(false);
    // And wakes as ever where there is something.
    await opened.close();
    await open('named');
    await expectPainted(opened, NAMES);
    expect(await driven.isBackgroundAwake()).toBe(true);
  });

  it('is read once names are added to it, letter by letter too', async () => {
    await open('cooking');
    await pause(500);
    await add('<p id="more">Marcelo </p>');
    await pause(500);
    expect(await isRead()).toBe(false);
    await opened.evaluate(() => document.querySelector('#more')?.append('Ebr'));
    await opened.evaluate(() => document.querySelector('#more')?.append('ard spoke.'));
    await expectPainted(opened, ['Marcelo Ebrard']);
  });

  it('is read once its reader has scrolled to what it hid', async () => {
    await open('scrolled');
    await pause(SETTLED_MS);
    expect(await isRead()).toBe(false);
    await opened.evaluate(() => scrollTo(0, 10_000));
    await expectPainted(opened, NAMES);
  });

  it('is read at once where its names only wait to be shown', async () => {
    await open('hidden');
    await expect.poll(isRead).toBe(true);
    await opened.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    await expectPainted(opened, NAMES);
  });

  it('is read once a shadow root has names, attached late', async () => {
    await open('component');
    await pause(500);
    await opened.evaluate((named) => {
      const attach = (id: string) => document.querySelector(id)?.attachShadow({ mode: 'open' });
      const root = attach('x-late');
      if (root) root.innerHTML = named;
    }, NAMED);
    await opened.moveTo(40, 40);
    await opened.moveTo(60, 60);
    await expectPainted(opened, NAMES);
  });
});

it.each(['slow', 'slower'])('a page is read before it has ended, as a slow one does late: %s', async (name) => {
  await open('cooking');
  await opened.evaluate((to) => location.assign(to), reader.addressOf(name));
  const seen = () => opened.evaluate(() => [document.readyState, CSS.highlights.get('glosa-sure')?.size ?? 0]);
  await expect.poll(seen, { timeout: 10_000 }).toEqual(['loading', NAMES.length]);
});

describe('whoever asks is told everything', () => {
  it('the popup says that there is nothing, once all has been read', async () => {
    await open('broad');
    await pause(500);
    const popup = await reader.browser.openPopup(opened);
    const sentence = () => popup.evaluate(() => document.querySelector('.sentence')?.textContent ?? '');
    await expect.poll(sentence, { timeout: 10_000 }).toContain('Nothing on this page');
    await popup.close();
    await expect.poll(isRead).toBe(true);
  });

  it('a key opens the card of a broad name at the caret', async () => {
    await open('broad');
    await pause(500);
    await opened.evaluate(() => {
      const text = document.querySelector('#broad')?.firstChild;
      if (text) getSelection()?.collapse(text, (text.textContent ?? '').indexOf('Mexico') + 2);
    });
    await reader.browser.command('open-card', opened);
    await expectCard(opened, 'Mexico');
    await opened.press('Escape');
    await expectCard(opened, null);
  });
});

describe('frames', () => {
  it('are read as they come and go', async () => {
    await open('frames');
    for (let round = 0; round < 2; round++) {
      await opened.evaluate(() => {
        const place = document.querySelector('#place');
        if (place) place.innerHTML = '<iframe src="named" width="600" height="400"></iframe>';
      });
      await expect
        .poll(async () => (await opened.inFrames(() => CSS.highlights.get('glosa-sure')?.size ?? 0))[0], {
          timeout: 15_000,
        })
        .toBe(NAMES.length);
      await opened.evaluate(() => document.querySelector('#place')?.replaceChildren());
    }
  });

  it('too small for a card have it shown by a top frame that had nothing to paint', async () => {
    await open('small');
    const painted = () => opened.inFrames(() => CSS.highlights.get('glosa-sure')?.size ?? 0);
    await expect.poll(async () => (await painted())[0], { timeout: 15_000 }).toBe(NAMES.length);
    await reader.browser.command('next-mention', opened);
    await expect.poll(() => cardTitle(opened), { timeout: 10_000 }).toBe(NAMES[0]);
  });
});

describe('without a filter that can be used', () => {
  it.each(['remove', 'damage'] as const)(
    'pages are read as if there were none, and it is made anew: %s',
    async (act) => {
      const before = await filter(act);
      await open('named');
      await expectPainted(opened, NAMES);
      await expect.poll(() => filter('get'), { timeout: 10_000 }).toBe(before);
      await opened.close();
      await open('cooking');
      await pause(SETTLED_MS);
      expect(await isRead()).toBe(false);
    },
  );
});
