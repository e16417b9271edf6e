/** Painting keeps up with what makes no record of its own, and with documents that come, grow and are shown late. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { article, expectQuiet, NAMES, startHostile } from '../kit/hostile';
import { expectCard, expectPainted, paintedWords, type Reader } from '../kit/reader';
import { readPainted } from '../kit/remote';

/** More is added whenever its end is near. */
const ENDLESS = `<main id="list"></main><script>
  const names = ['Elon Musk', 'Joe Biden', 'USMCA', 'CHIPS Act'];
  let nth = 0;
  const more = () => {
    if (innerHeight + scrollY < document.documentElement.scrollHeight - 100 || nth >= names.length) return;
    const section = document.createElement('article');
    section.innerHTML = '<p>On and on it goes.</p>'.repeat(30) + '<p>Then ' + names[nth++] + ' was named.</p>';
    list.append(section);
  };
  addEventListener('scroll', more);
  more();
</script>`;

let reader: Reader;
beforeAll(async () => {
  reader = await startHostile({
    plain: article(),
    late: article('', '<div id="plain"><p>Old.</p></div><x-late id="custom"></x-late>'),
    endless: article('', ENDLESS),
    growing: article('', '<iframe id="frame" src="/plain" style="width:120px;height:60px"></iframe>'),
  });
});
afterAll(() => reader.stop());
afterEach(() => expectQuiet(reader.browser));

describe('a shadow root that comes late', () => {
  it.each(['plain', 'custom'])('on a %s element, and one inside it, is read at the next event near it', async (id) => {
    const page = await reader.open('late');
    await expectPainted(page, NAMES);
    await page.evaluate((host) => {
      const root = document.getElementById(host)?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<p>And Elon Musk came too.</p><section id="inner">Later</section>';
    }, id);
    await page.moveTo(300, 300);
    const words = async () => (await paintedWords(page)).sort();
    await expect.poll(words, { timeout: 10_000 }).toEqual([...NAMES, 'Elon Musk'].sort());
    const place = await page.evaluate((host) => {
      const inner = document.getElementById(host)?.shadowRoot?.getElementById('inner');
      const root = inner?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<p>Nobody saw Joe Biden.</p>';
      const { x, y } = inner?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + 5, y: y + 5 };
    }, id);
    await page.moveTo(place.x, place.y);
    await expect.poll(words, { timeout: 10_000 }).toEqual([...NAMES, 'Elon Musk', 'Joe Biden'].sort());
    await page.close();
  });
});

describe('the caret', () => {
  it('opens the card of the words it stands in, in a shadow root too', async () => {
    const page = await reader.open('late');
    await page.evaluate(() => {
      const root = document.getElementById('plain')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<p>And Elon Musk came too.</p>';
    });
    await page.moveTo(300, 300);
    await expect.poll(() => paintedWords(page), { timeout: 10_000 }).toContain('Elon Musk');
    await page.evaluate(() => {
      const text = document.getElementById('plain')?.shadowRoot?.querySelector('p')?.firstChild;
      if (text) document.getSelection()?.collapse(text, 8);
    });
    await reader.browser.command('open-card', page);
    await expectCard(page, 'Elon Musk');
    await page.press('Escape');
    await expectCard(page, null);
    await page.close();
  });
});

describe('a page without an end', () => {
  it('is painted as it grows', async () => {
    const page = await reader.open('endless');
    const names = ['Elon Musk', 'Joe Biden', 'USMCA', 'CHIPS Act'];
    for (const [nth, name] of names.entries()) {
      await expect.poll(() => paintedWords(page), { timeout: 10_000 }).toContain(name);
      expect((await paintedWords(page)).length).toBe(NAMES.length + nth + 1);
      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    }
    await page.close();
  });
});

describe('frames', () => {
  const inFrames = async (page: Awaited<ReturnType<Reader['open']>>) =>
    (await page.inFrames(readPainted)).map((painted) => painted?.map(({ text }) => text));

  it('that grow are read then', async () => {
    const page = await reader.open('growing');
    await expectPainted(page, NAMES);
    expect(await inFrames(page)).toEqual([[]]);
    await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      if (frame) frame.style.cssText = 'width:600px;height:300px';
    });
    await expect.poll(() => inFrames(page), { timeout: 10_000 }).toEqual([NAMES]);
    await page.close();
  });
});
