/** One page's life with a real finder and a small pack: what is painted, when, and what is left of it. */
import '@/assets/highlight.css';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ExtensionReplaced } from '@/platform/replaced';
import { describeMentions } from '@/scripts/run/describe-mentions';
import { nextFrame, node, setBody } from '../../page/fixture';
import { ARTICLE, namesIn, paintedWords, startSession, startSessionOver } from './fixture';

beforeEach(() => CSS.highlights.clear());

test('a page is read, its names painted, its DOM left as it was', async () => {
  const page = startSession(ARTICLE);
  const before = document.documentElement.outerHTML;
  await page.done();
  expect(paintedWords('sure').sort()).toEqual(
    ['Joe Biden', 'Joe Biden', 'Joe Biden', 'Marcelo Ebrard', 'Mexico', 'Mexico', 'Pentagon'].sort(),
  );
  expect(document.documentElement.outerHTML).toBe(before);
  expect(page.asked).toHaveLength(1);
  expect(new Set(page.asked[0]).size).toBe(page.asked[0]?.length);
  expect(page.reports).toEqual([]);
});

test('what was found is told once it is known, and described in document order', async () => {
  const page = startSession(ARTICLE);
  await page.done();
  await vi.waitFor(() => expect(page.found.at(-1)?.state).toBe('done'));
  expect(page.found.at(-1)?.topics).toEqual([
    { key: 'test/biden', count: 3 },
    { key: 'test/pentagon', count: 2 },
    { key: 'test/mexico', count: 2 },
    { key: 'test/ebrard', count: 1 },
  ]);
  const described = describeMentions(page.session.reading());
  expect(described.map(({ text, painted }) => `${text}${painted ? '' : '*'}`)).toEqual([
    'Pentagon*',
    'Joe Biden',
    'Joe Biden',
    'Marcelo Ebrard',
    'Mexico',
    'Pentagon',
    'Joe Biden',
    'Mexico',
  ]);
  expect(described[2]).toMatchObject({ topic: 'test/biden', certainty: 'sure', by: 'name' });
  expect(described[2]?.context).toBe('President Joe Biden met Marcelo Ebrard in Mexico. The Penta');
});

describe('density', () => {
  test('of the first in each section', async () => {
    const page = startSession(ARTICLE, { density: 'section' });
    await page.done();
    expect(paintedWords().sort()).toEqual(['Joe Biden', 'Joe Biden', 'Marcelo Ebrard', 'Mexico', 'Mexico', 'Pentagon']);
    page.change({ density: 'page' });
    expect(paintedWords().sort()).toEqual(['Joe Biden', 'Marcelo Ebrard', 'Mexico', 'Pentagon']);
  });

  test('passes over what is hidden, until it is shown', async () => {
    const page = startSession(
      '<p id="menu" style="display:none">Marcelo Ebrard hidden</p><p>Marcelo Ebrard in the open</p>',
      { density: 'page' },
    );
    await page.done();
    expect(describeMentions(page.session.reading()).map(({ context }) => context)).toEqual([
      'Marcelo Ebrard in the open',
    ]);
    node('#menu').style.display = '';
    await vi.waitFor(() => expect(describeMentions(page.session.reading())).toHaveLength(2));
  });
});

describe('a change of the page', () => {
  test('is kept up with', async () => {
    const page = startSession(ARTICLE);
    await page.done();
    const added = document.createElement('p');
    added.textContent = 'Now the Pentagon and Marcelo Ebrard';
    document.body.append(added);
    await vi.waitFor(() => expect(paintedWords()).toHaveLength(9));
    added.remove();
    await nextFrame();
    expect(paintedWords()).toHaveLength(7);
    await page.done();
    expect(describeMentions(page.session.reading())).toHaveLength(8);
    expect(page.asked.length).toBeLessThanOrEqual(2);
  });

  test('that takes the evidence away takes what hung on it away', async () => {
    const page = startSession('<p>Mexico alone</p><p id="a">Joe Biden</p><p id="b">The Pentagon</p>');
    await page.done();
    expect(paintedWords()).toContain('Mexico');
    node('#a').remove();
    await vi.waitFor(() => expect(paintedWords()).toEqual(['Pentagon']));
  });

  test('of a name in place leaves no stale paint for a frame', async () => {
    const page = startSession('<p>Here Joe Biden stands</p>');
    await page.done();
    node('p').textContent = 'Here Joe Bideford stands';
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(paintedWords()).toEqual([]);
    node('p').textContent = 'Here Marcelo Ebrard stands';
    await vi.waitFor(() => expect(paintedWords()).toEqual(['Marcelo Ebrard']));
  });

  test('that empties the registry is answered at the next event', async () => {
    const page = startSession(ARTICLE);
    await page.done();
    CSS.highlights.clear();
    window.dispatchEvent(new Event('scroll'));
    await vi.waitFor(() => expect(paintedWords()).toHaveLength(7));
  });

  test('that swaps the root element is survived', async () => {
    const page = startSession('');
    await page.done();
    const replaced = vi.fn();
    page.session.onDocumentReplaced(replaced);
    const fresh = document.createElement('html');
    fresh.innerHTML = '<body><p>Fresh words on the Pentagon</p></body>';
    const old = document.documentElement;
    old.replaceWith(fresh);
    await vi.waitFor(() => expect(paintedWords()).toEqual(['Pentagon']));
    expect(replaced).toHaveBeenCalledOnce();
    fresh.replaceWith(old);
  });

  test('by document.open is survived', async () => {
    const frame = document.createElement('iframe');
    setBody('').append(frame);
    const inner = frame.contentDocument as Document;
    const page = startSessionOver(inner);
    await page.done();
    inner.open();
    inner.write('<p>Fresh words on the Pentagon</p>');
    inner.close();
    await vi.waitFor(() =>
      expect(describeMentions(page.session.reading()).map(({ text }) => text)).toEqual(['Pentagon']),
    );
  });
});

describe('the switch', () => {
  test('unpaints and stops reading at once, and reads again', async () => {
    const page = startSession(ARTICLE);
    await page.done();
    page.change({ highlights: false });
    expect(CSS.highlights.size).toBe(0);
    expect(page.session.found()).toEqual({ state: 'off', topics: [], here: true });
    node('p').append(' and Marcelo Ebrard again');
    await nextFrame();
    expect(CSS.highlights.size).toBe(0);
    page.change({ highlights: true });
    await page.done();
    expect(paintedWords()).toHaveLength(8);
  });

  test('of this page alone acts alike, and is told; a later frame hears of it from the background', async () => {
    const page = startSession(ARTICLE);
    await page.done();
    page.session.switchHere(false);
    expect(CSS.highlights.size).toBe(0);
    await vi.waitFor(() => expect(page.found.at(-1)).toEqual({ state: 'off', topics: [], here: false }));
    page.change({ density: 'page' });
    expect(page.session.found().state).toBe('off');
    page.session.switchHere(true);
    await page.done();
    expect(paintedWords()).not.toEqual([]);
    page.background.here = false;
    page.change({ density: 'every' });
    await vi.waitFor(() => expect(page.session.found()).toEqual({ state: 'off', topics: [], here: false }));
    expect(CSS.highlights.size).toBe(0);
  });

  test('thrown back while an answer is on its way stays as the reader has it', async () => {
    const page = startSession(ARTICLE);
    await page.done();
    let answer = () => {};
    page.background.answersAfter = new Promise((resolve) => {
      answer = resolve;
    });
    page.background.here = false;
    page.session.switchHere(false);
    await vi.waitFor(() => expect(page.found.at(-1)?.here).toBe(false));
    page.background.here = true;
    page.session.switchHere(true);
    answer();
    await page.done();
    expect(page.session.found().here).toBe(true);
    expect(paintedWords()).toHaveLength(7);
  });

  test('for this site acts alike, and nothing is asked while it is off', async () => {
    const page = startSession(ARTICLE, { sitesOff: ['example.org'] });
    await nextFrame();
    await vi.waitFor(() => expect(page.found.at(-1)?.state).toBe('off'));
    expect(page.asked).toEqual([]);
    page.change({ sitesOff: [] });
    await page.done();
    expect(paintedWords()).toHaveLength(7);
  });

  test('hides what is merely likely', async () => {
    const page = startSession(ARTICLE);
    await page.done();
    page.change({ likely: false });
    expect(paintedWords('likely')).toEqual([]);
  });
});

describe('names of the beginning that were asked for before', () => {
  const BEGINNING = 'Pentagon Joe Biden speaks President Joe Biden met Marcelo Ebrard';

  test('are not asked for again, and what they name is painted while the rest is asked', async () => {
    const page = startSession(ARTICLE, {}, Promise.resolve(namesIn(BEGINNING)));
    let answer = () => {};
    page.background.answer = (words) =>
      new Promise((resolve) => {
        answer = () => resolve(namesIn(words.join(' ')));
      });
    await vi.waitFor(() => expect(paintedWords()).toContain('Joe Biden'));
    expect(page.asked).toHaveLength(1);
    expect(page.asked[0]).not.toEqual(expect.arrayContaining(['biden']));
    answer();
    await page.done();
    expect(page.asked).toHaveLength(1);
    expect(paintedWords()).toHaveLength(7);
  });

  test('that come late hold nothing else up for good', async () => {
    let come = (_: ReturnType<typeof namesIn>) => {};
    const page = startSession(
      ARTICLE,
      {},
      new Promise((resolve) => {
        come = resolve;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.asked).toEqual([]);
    come(namesIn(BEGINNING));
    await page.done();
    expect(page.asked).toHaveLength(1);
    expect(paintedWords()).toHaveLength(7);
  });

  test('that never come are asked for like any others, without a word', async () => {
    const page = startSession(ARTICLE, {}, Promise.reject(new Error('no answer')));
    await page.done();
    expect(page.asked.flat()).toEqual(expect.arrayContaining(['biden', 'silent']));
    expect(paintedWords()).toHaveLength(7);
    expect(page.reports).toEqual([]);
  });
});

describe('a background', () => {
  test('that fails is asked again for the same words', async () => {
    const page = startSession(ARTICLE);
    const { answer } = page.background;
    let failures = 0;
    page.background.answer = async () => {
      failures += 1;
      throw new Error('no answer');
    };
    await vi.waitFor(() => expect(failures).toBe(1));
    page.background.answer = answer;
    await page.done();
    expect(page.asked[1]?.sort()).toEqual(page.asked[0]?.sort());
    expect(paintedWords()).toHaveLength(7);
  });

  test('that did not take in what was found is told again, without a word', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = startSession(ARTICLE);
    page.background.takesIn = false;
    await vi.advanceTimersByTimeAsync(1_000);
    page.background.takesIn = true;
    await vi.advanceTimersByTimeAsync(6_000);
    vi.useRealTimers();
    expect(page.found.at(-1)?.topics).toHaveLength(4);
    expect(page.reports).toEqual([]);
  });

  test('that is gone for good ends the session without a word', async () => {
    const page = startSession(ARTICLE);
    page.background.answer = async () => {
      throw new ExtensionReplaced();
    };
    await vi.waitFor(() => expect(page.session.found().state).toBe('off'));
    expect(page.reports).toEqual([]);
  });
});

test('the end of the script takes all paint away and leaves nothing running', async () => {
  const page = startSession(ARTICLE);
  await page.done();
  const { length } = page.found;
  page.end();
  expect(CSS.highlights.size).toBe(0);
  node('p').append(' Joe Biden');
  await nextFrame();
  expect(CSS.highlights.size).toBe(0);
  expect(page.found).toHaveLength(length);
});
