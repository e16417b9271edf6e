import { expect, test } from 'vitest';
import { readSavedPage } from '../../scripts/pack/page-blocks';

const page = (body: string) => readSavedPage(`<html lang="en"><body>${body}</body></html>`);

test('blocks are runs of inline text, with their offsets in the text of the page', () => {
  const { blocks, text } = page('<p>Joe <b>Bi</b>den</p><div>went<br>home</div><script>let x = 1;</script>');
  expect(blocks.map((block) => block.text)).toEqual(['Joe Biden', 'went home']);
  for (const block of blocks) expect(text.slice(block.start, block.start + block.text.length)).toBe(block.text);
});

test('what is hidden, typed into or code is not read', () => {
  const { text } = page(
    '<p hidden>one</p><p style="display: none">two</p><div contenteditable>three</div><code>x</code>four',
  );
  expect(text).toBe('four');
});

test('navigation and lists of links stand aside; an article does not', () => {
  const { blocks } = page('<nav>Mexico</nav><p><a href="/">China</a></p><article><p>Brazil is large.</p></article>');
  expect(blocks.map(({ place }) => place)).toEqual(['aside', 'aside', 'main']);
});

test('a heading and an article begin a section', () => {
  const { blocks } = page('<p>aa</p><h2>bb</h2><p>cc</p><article>dd</article>');
  const [first, heading, under, article] = blocks.map(({ section }) => section);
  expect(heading).toBe(under);
  expect(new Set([first, heading, article]).size).toBe(3);
});

test('the language is the one declared nearest', () => {
  const { blocks } = page('<p>one</p><p lang="es-MX">dos</p><p lang="fr">trois</p>');
  expect(blocks.map(({ language }) => language)).toEqual(['en', 'es', 'other']);
});

test('another text has another hash', () => {
  expect(page('<p>one</p>').hash).not.toBe(page('<p>two</p>').hash);
});
