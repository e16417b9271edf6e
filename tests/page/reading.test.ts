/** What is read of a page, and in which blocks. */
import { expect, test } from 'vitest';
import { blockWith, watchPage } from './fixture';

async function textsOf(html: string) {
  return (await watchPage(html)).texts();
}

test('a sentence is one block across inline elements', async () => {
  expect(await textsOf('<p>The <b>Mexi</b><i>can</i> <a href="#">president <em>spoke</em></a>.</p>')).toEqual([
    'The Mexican president spoke.',
  ]);
});

test('block-level elements and double breaks end a block, a single break does not', async () => {
  expect(await textsOf('<div>One<p>two</p>three<br>and<br><br>four<ul><li>five<li>six</ul></div>')).toEqual([
    'One',
    'two',
    'three and',
    'four',
    'five',
    'six',
  ]);
});

test('breaks with white space between them are still a double break', async () => {
  expect(await textsOf('<p>One<br>\n <br>two</p>')).toEqual(['One', 'two']);
});

test('soft hyphens and zero-width characters stay in the text', async () => {
  expect(await textsOf('<p>Pen&shy;ta&#8203;gon</p>')).toEqual(['Pen\u00adta\u200bgon']);
});

test('fields, editors, code, scripts and drawings are left out', async () => {
  const texts = await textsOf(`
    <p>Seen <code>code</code> and <kbd>Ctrl</kbd><samp>out</samp> too</p>
    <script>var words = 1</script><style>p {}</style><noscript>Plain words</noscript><template>More words</template>
    <textarea>typed text</textarea><input value="typed"><select><option>choice</option></select>
    <div contenteditable>edited <p>by me</p> <span contenteditable="false">island</span></div>
    <div role="textbox">rich text</div><div role="Code">listing</div><div class="cm-editor"><div>editor line</div></div>
    <svg><text>drawn</text></svg><ruby>漢字<rt>kanji</rt></ruby>
    <p contenteditable="false">not edited</p>`);
  expect(texts).toEqual(['Seen and too', '漢字', 'not edited']);
});

test('what stands in the line unread keeps the words beside it apart', async () => {
  expect(await textsOf('<p>Joe<img alt="x">Biden<sup>1</sup> and<svg></svg>Trump</p>')).toEqual([
    'Joe Biden 1 and Trump',
  ]);
});

test('inline tags styled as blocks do not run words together; large first letters do not split them', async () => {
  expect(
    await textsOf(`<p><span style="display:block">Joe Biden</span><span style="display:block">The rest</span></p>
      <p><span style="float:left">A</span>MLO</p>
      <p style="display:flex"><b>One</b><b>two</b></p>`),
  ).toEqual(['Joe Biden The rest', 'AMLO', 'One two']);
});

test('custom elements are what their style makes of them', async () => {
  expect(
    await textsOf(`<style>x-block { display: block }</style>
      <div>one <x-line>two</x-line> three <x-block>four</x-block> five</div>`),
  ).toEqual(['one two three', 'four', 'five']);
});

test('kept white space ends blocks at blank lines', async () => {
  const page = await watchPage('<pre>First line\nsecond line\n\n  \nNext block\n</pre>');
  expect(page.texts()).toEqual(['First line second line', 'Next block']);
  const block = blockWith(page, 'Next');
  const piece = block.pieces[0];
  expect(piece?.node.data.slice(piece.from)).toBe('Next block\n');
});

test('open shadow roots are read, nested ones too, closed ones are not', async () => {
  const body = '<x-host><p>light</p></x-host><div id="plain"></div><div id="closed"></div>';
  const page = await watchPage(body);
  const host = document.querySelector('x-host') as Element;
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<p>shadow <slot></slot></p><x-inner></x-inner>';
  (root.querySelector('x-inner') as Element).attachShadow({ mode: 'open' }).innerHTML = '<p>inner</p>';
  (document.querySelector('#closed') as Element).attachShadow({ mode: 'closed' }).innerHTML = '<p>secret</p>';
  page.watcher.lookForRoots([null]);
  await page.read();
  expect(page.texts()).toEqual(['shadow', 'inner', 'light']);
  expect(page.roots).toHaveLength(2);

  const inner = root.querySelector('x-inner')?.shadowRoot as ShadowRoot;
  inner.append('added');
  await page.read();
  expect(page.texts()).toEqual(['shadow', 'inner', 'added', 'light']);
});

test('a shadow root that is there from the start is found on any element', async () => {
  const page = await watchPage('');
  const plain = document.createElement('div');
  plain.attachShadow({ mode: 'open' }).innerHTML = 'early words';
  document.body.append(plain);
  await page.read();
  expect(page.texts()).toEqual(['early words']);
});

test('a shadow root that an ordinary element gets late is found where something happens near it, and in time anywhere', async () => {
  const page = await watchPage(`<p id="here">Here</p>${'<p>Between</p>'.repeat(3_000)}<div id="far"></div>`);
  const late = (selector: string, html: string) => {
    const root = (document.querySelector(selector) as Element).attachShadow({ mode: 'open' });
    root.innerHTML = html;
    return root;
  };
  late('#here', '<section></section>');
  late('#far', 'far words');
  page.watcher.lookForRoots([document.querySelector('#here')]);
  await page.read();
  const inner = (page.roots[0] as ShadowRoot).querySelector('section') as Element;
  inner.attachShadow({ mode: 'open' }).innerHTML = 'near words';
  page.watcher.lookForRoots([inner.firstChild ?? inner]);
  await page.read();
  expect(page.texts()[0]).toBe('near words');
  for (let looks = 0; looks < 60 && page.texts().at(-1) !== 'far words'; looks += 1) {
    page.watcher.lookForRoots([null]);
    await page.read();
  }
  expect(page.texts().at(-1)).toBe('far words');
});

test('a form whose field is called like a shadow root is none', async () => {
  const page = await watchPage('<form id="form"><input name="shadowRoot"></form><p>words</p>');
  page.watcher.lookForRoots([document.querySelector('#form')]);
  await page.read();
  expect(page.roots).toEqual([]);
});

test('each block carries the nearest declared language', async () => {
  const page = await watchPage(`<p>none</p><div lang="es-MX"><p>español</p><p lang="EN_us">english</p>
    <p lang="">unknown</p><p lang="fr">français</p></div>`);
  expect(page.watcher.blocks().map(({ language }) => language)).toEqual([null, 'es', 'en', null, 'other']);
});

test('navigation, page headers and footers, asides and lists of links are aside', async () => {
  const page = await watchPage(`
    <header>top words</header><nav><p>menu words</p></nav>
    <main><article><header><h1><a href="#">Head line</a></h1></header><p>body text <a href="#">link</a></p>
    <ul><li><a href="#">More on this</a></li></ul><aside>beside words</aside></article></main>
    <div role="contentinfo">imprint words</div><footer>foot words</footer>`);
  const place = Object.fromEntries(page.watcher.blocks().map(({ text, place }) => [text.trim(), place]));
  expect(place).toEqual({
    'top words': 'aside',
    'menu words': 'aside',
    'Head line': 'main',
    'body text link': 'main',
    'More on this': 'aside',
    'beside words': 'aside',
    'imprint words': 'aside',
    'foot words': 'aside',
  });
});

test('sections begin at headings and articles', async () => {
  const page = await watchPage(`<p>intro</p><h2>One</h2><p>text</p><div><p>more</p></div><h3>Two</h3><p>text two</p>
    <article><p>art</p></article><p>after</p>`);
  const sections = page.watcher.blocks().map(({ text, section }) => `${text.trim()}:${section}`);
  expect(sections).toEqual(['intro:0', 'One:1', 'text:1', 'more:1', 'Two:2', 'text two:2', 'art:3', 'after:4']);
});

test('a page that puts names over properties of the document and of a form is read, the form passed by where need be', async () => {
  const page = await watchPage(`<img name="documentElement"><img name="createRange"><img name="caretPositionFromPoint">
    <p>before</p><form><input name="parentNode"><p>in a form</p></form>
    <form><input name="localName"><input name="hasAttributes"><input name="checkVisibility"><p>lost</p></form><p>after</p>`);
  expect(page.texts()).toEqual(['before', 'in a form', 'after']);
  document.querySelector('form p')?.append(' still');
  await page.read();
  expect(page.texts()).toEqual(['before', 'in a form still', 'after']);
});

test('a page without a body, and one with nothing in it, are read without complaint', async () => {
  const page = await watchPage('<p>here</p>');
  const { body } = document;
  body.remove();
  await page.read();
  expect(page.texts()).toEqual([]);
  document.documentElement.append(body);
  await page.read();
  expect(page.texts()).toEqual(['here']);
});
