/** Pages that hide words in all the ways there are: what nobody sees takes no turn, and what can be seen can be opened. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenPage } from '../../kit/driven-browser';
import { article, expectQuiet, restOn, startHostile } from '../../kit/hostile';
import { expectCard, expectPainted, paintedWords, type Reader } from '../../kit/reader';
import { boxesOfPainted } from '../../kit/remote';
import type { Served } from '../../kit/server';

/** Ways to hide a paragraph: a style for what it stands in, for itself, and whether its name comes late in a line. */
const HIDING: Record<string, [box: string, own: string, late?: boolean]> = {
  'faded out': ['', 'opacity: 0'],
  'folded to no height': ['max-height: 0; overflow: hidden', ''],
  'in a box that scrolls and has no height': ['height: 0; overflow: auto', ''],
  'indented out of its box': ['', 'text-indent: -9999px; overflow: hidden; white-space: nowrap'],
  'indented out of the page': ['', 'text-indent: -9999px; white-space: nowrap'],
  'left of the page': ['', 'position: absolute; left: -9999px'],
  'above the page': ['', 'position: absolute; top: -900px'],
  'of no size': ['', 'font-size: 0'],
  'for screen readers': ['', 'position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0)'],
  'cut away': ['clip-path: inset(100%)', ''],
  'moved off the page': ['transform: translateX(-2000px)', ''],
  'without ink': ['', 'color: transparent'],
  'scaled to nothing': ['transform: scale(0)', ''],
  'behind an ellipsis': ['', 'white-space: nowrap; overflow: hidden; text-overflow: ellipsis; width: 260px', true],
  'below the lines that are shown': [
    '',
    'display: -webkit-box; -webkit-line-clamp: 1; -webkit-box-orient: vertical; overflow: hidden; width: 420px',
    true,
  ],
  'in a drawer beside the window': ['position: fixed; right: -500px; width: 400px', ''],
};
/** What is seen all the same. */
const SHOWN: Record<string, [box: string, own: string]> = {
  'in a box that scrolls': ['height: 40px; overflow: auto; padding-top: 90px', ''],
  'out of a box that does not hold it': ['height: 0; overflow: hidden', 'position: absolute; margin: 0'],
  'in letters cut out of the ground': [
    '',
    'color: transparent; background: linear-gradient(#06c, #c06); background-clip: text; -webkit-background-clip: text',
  ],
  'faded by half': ['opacity: 0.5', ''],
};

const sections = (ways: Record<string, [box: string, own: string, late?: boolean]>) =>
  Object.entries(ways).map(
    ([way, [box, own, late]]) => `<h2>A section in which words are ${way}</h2>
<div style="${box}"><p style="${own}">${late ? 'A line that goes on for quite some time before it says the name of ' : 'Unseen is '}Claudia Sheinbaum here.</p></div>
<p data-way="${way}">Then Claudia Sheinbaum spoke.</p>`,
  );

const TABS = `<style>.tab { display: none } .tab.on { display: block } .fade { opacity: 0 } .fade.on { opacity: 1 }
  .clamp { display: -webkit-box; -webkit-line-clamp: 1; -webkit-box-orient: vertical; overflow: hidden; width: 420px }
  .clamp.on { -webkit-line-clamp: none }
  .fold { max-height: 0; overflow: hidden; transition: max-height .2s } .fold.on { max-height: 200px }</style>
<section><h2>Tabs</h2><div class="tab on"><p>One: Ciudad Juárez waits.</p></div><div class="tab"><p>Two: Ciudad Juárez sleeps.</p></div></section>
<section><h2>Slides</h2><div class="fade on"><p>One: Ciudad Juárez waits.</p></div><div class="fade"><p>Two: Ciudad Juárez sleeps.</p></div></section>
<section><h2>A fold</h2><div class="fold on"><p>One: Ciudad Juárez waits.</p></div><div class="fold"><p>Two: Ciudad Juárez sleeps.</p></div></section>
<section><h2>A teaser</h2><p class="clamp">One: a line that goes on for quite some time, up to Ciudad Juárez.</p><p>Two: Ciudad Juárez sleeps.</p></section>
<section><h2>Details</h2><details name="d" open><summary>a</summary><p>One: Ciudad Juárez waits.</p></details><details name="d"><summary>b</summary><p>Two: Ciudad Juárez sleeps.</p></details></section>`;

const CONTENTS = `<style>.none { display: contents }</style>
<p>Far away <span class="none">Ciudad Juárez</span> waits.</p><div><p class="none">There Claudia Sheinbaum listened.</p></div>
<x-card></x-card><script>
customElements.define('x-card', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p><slot>Here stands Andrés Manuel López Obrador.</slot></p>'; }
})</script>`;

const LAID_OVER = `<style>.tile { position: relative; width: 600px; padding: 10px } .tile a::after { content: ""; position: absolute; inset: 0 }
  .tile .over { position: absolute; inset: 0 } .solid { background: #eee } .all { user-select: all; -webkit-user-select: all }</style>
<div class="tile"><h3><a href="#one">A headline without a name</a></h3><p>The teaser says that Claudia Sheinbaum spoke.</p></div>
<div class="tile"><p>Another says that Ciudad Juárez waits.</p><div class="over"></div></div>
<p class="all">Whoever clicks on Andrés Manuel López Obrador selects it all.</p>
<div class="tile"><p>Nobody sees that the Institutional Revolutionary Party lost.</p><div class="over solid"></div></div>`;

const BARS = `<style>body { margin: 0 40px } header { position: sticky; top: 0; height: 60vh; background: #cde; z-index: 9 }
  footer { position: fixed; left: 0; right: 0; bottom: 0; height: 12vh; background: #edc }</style>`;

const INK = `<style>.name { font-size: 30px } .fill { background: linear-gradient(90deg, #06c, #c06); background-clip: text; -webkit-text-fill-color: transparent }
  .cut { background: linear-gradient(90deg, #06c, #c06); background-clip: text; color: transparent }
  .stroke { -webkit-text-stroke: 2px #c00; color: #fff } .wavy { text-decoration: underline wavy blue } .struck { text-decoration: line-through }</style>
<p class="name fill">Ciudad Juárez</p><p class="name stroke">Claudia Sheinbaum</p><p class="name wavy">Andrés Manuel López Obrador</p>
<p class="name cut">Joe Biden</p><p class="name struck">Institutional Revolutionary Party</p>`;

const PARTS = `<style>.w { display: inline-block } .in { display: inline } .layer { position: relative; height: 80px }
  .layer span { position: absolute; left: 0; color: transparent; white-space: pre }</style>
<h1><div class="w">Ciudad</div> <div class="w">Juárez</div></h1>
<h1><div class="w"><div class="w">C</div><div class="w">a</div><div class="w">r</div><div class="w">l</div><div class="w">o</div><div class="w">s</div></div> <div class="w">Slim</div></h1>
<ul><li class="in">Andrés Manuel <li class="in">López Obrador</ul>
<div class="layer"><span role="presentation" style="top: 0">In the city of Mexico a woman called Claudia</span><br role="presentation"><span role="presentation" style="top: 30px">Sheinbaum counted the votes.</span></div>
<p>Far away <ruby>Joe<rt>jo</rt></ruby> <ruby>Biden<rt>ba</rt></ruby> spoke; the Institutional Revolutionary Party<sup>4</sup> lost.</p>`;

const PAGES: Record<string, Served> = {
  ink: article('', INK),
  parts: article('', PARTS),
  hidden: article('', sections(HIDING).join('')),
  shown: article('', sections(SHOWN).join('')),
  tabs: article('', TABS),
  contents: article('', CONTENTS),
  over: article('', LAID_OVER),
  bars: article(
    BARS,
    `<header>A tall head that stays</header><div style="height: 900px"></div><p>Far below Ciudad Juárez waits.</p>
<div style="height: 2000px"></div><footer>A bar of cookies</footer>`,
  ),
};

let reader: Reader;
beforeAll(async () => {
  reader = await startHostile(PAGES);
});
afterAll(() => reader.stop());
afterEach(() => expectQuiet(reader.browser));

/** The paragraphs in which words are painted, by how words before them are hidden, or what they say before a colon. */
function paragraphsOf(page: DrivenPage, words: string): Promise<string[]> {
  return page.evaluate(placesOf, words);
}

function placesOf(words: string): string[] {
  const ranges = ['glosa-sure', 'glosa-likely'].flatMap((key) => [...(CSS.highlights.get(key) ?? [])]);
  return ranges
    .filter((range) => range.startContainer.textContent?.slice(range.startOffset).startsWith(words))
    .map((range) => range.startContainer.parentElement as HTMLElement)
    .map(({ dataset, textContent }) => dataset.way ?? textContent?.split(':')[0]?.trim() ?? '')
    .sort();
}

describe('words that nobody can see take no turn', () => {
  it('hidden in every way', async () => {
    const page = await reader.open('hidden');
    await expect
      .poll(() => paragraphsOf(page, 'Claudia Sheinbaum'), { timeout: 10_000 })
      .toEqual(Object.keys(HIDING).sort());
    await page.close();
  });

  it('and what can be seen, or scrolled to, keeps its own', async () => {
    const page = await reader.open('shown');
    await expect
      .poll(() => paragraphsOf(page, 'Claudia Sheinbaum'), { timeout: 10_000 })
      .toEqual(Object.keys(SHOWN).map(() => 'Unseen is Claudia Sheinbaum here.'));
    await page.close();
  });
});

it('what becomes hidden gives its turn up, and what is shown takes it, by whatever does it', async () => {
  const page = await reader.open('tabs');
  const where = () => paragraphsOf(page, 'Ciudad Juárez');
  const teaser = ['Two'];
  await expect.poll(where, { timeout: 10_000 }).toEqual(['One', 'One', 'One', 'One', ...teaser]);
  // By a script that no event tells of.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('.tab, .fade, .fold, .clamp')) element.classList.toggle('on');
    (document.querySelectorAll('details')[1] as HTMLDetailsElement).open = true;
  });
  await expect.poll(where, { timeout: 3_000 }).toEqual(['One', 'Two', 'Two', 'Two', 'Two']);
  await page.close();
});

it('words in elements without a box are underlined', async () => {
  const page = await reader.open('contents');
  await expect
    .poll(() => paintedWords(page), { timeout: 10_000 })
    .toEqual([
      'Marcelo Ebrard',
      'Title 42',
      'Carlos Slim',
      'Ciudad Juárez',
      'Claudia Sheinbaum',
      'Andrés Manuel López Obrador',
    ]);
  await page.close();
});

describe('what lies over words', () => {
  it('like glass lets them be opened; the click is still the link’s', async () => {
    const page = await reader.open('over');
    for (const words of ['Claudia Sheinbaum', 'Ciudad Juárez', 'Andrés Manuel López Obrador']) {
      await restOn(page, words);
      await expectCard(page, words);
      await page.press('Escape');
      await expectCard(page, null);
    }
    await page.close();
  });

  it('with a ground of its own hides them', async () => {
    const page = await reader.open('over');
    await restOn(page, 'Institutional Revolutionary Party');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await expectCard(page, null);
    await page.close();
  });
});

it('walking brings words out from under heads and feet that stay', async () => {
  const page = await reader.open('bars');
  await expectPainted(page, ['Marcelo Ebrard', 'Title 42', 'Carlos Slim', 'Ciudad Juárez']);
  for (const title of ['Marcelo Ebrard', 'Title 42 expulsions', 'Carlos Slim', 'Ciudad Juárez']) {
    await reader.browser.command('next-mention', page);
    await expectCard(page, title);
  }
  const [box] = await page.evaluate(boxesOfPainted, 'Ciudad Juárez', 0);
  const edges = await page.evaluate(() => ({
    head: document.querySelector('header')?.getBoundingClientRect().bottom ?? 0,
    foot: document.querySelector('footer')?.getBoundingClientRect().top ?? 0,
  }));
  expect(box?.y).toBeGreaterThan(edges.head);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(edges.foot);
  await page.close();
});

it('letters that a highlight would change keep their look, and open all the same', async () => {
  const page = await reader.open('ink');
  await expectPainted(page, [
    'Marcelo Ebrard',
    'Title 42',
    'Carlos Slim',
    'Joe Biden',
    'Institutional Revolutionary Party',
  ]);
  for (const words of ['Ciudad Juárez', 'Claudia Sheinbaum', 'Andrés Manuel López Obrador']) {
    const { x, y } = await page.evaluate((text) => {
      const element = [...document.querySelectorAll('p')].find(({ textContent }) => textContent === text) as Element;
      const range = document.createRange();
      range.selectNodeContents(element);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, words);
    await page.moveTo(x, y);
    await expectCard(page, words);
    await page.press('Escape');
    await expectCard(page, null);
  }
  await page.close();
});

it('names in parts are one name, without the notes and signs between them', async () => {
  const page = await reader.open('parts');
  await expectPainted(page, [
    'Marcelo Ebrard',
    'Title 42',
    'Carlos Slim',
    'Ciudad Juárez',
    'Carlos Slim',
    'Andrés Manuel López Obrador',
    'ClaudiaSheinbaum',
    'Joe',
    'Biden',
    'Institutional Revolutionary Party',
  ]);
  await page.close();
});
