/** What is read again when a page changes: what changed, and no more. */
import { describe, expect, test } from 'vitest';
import { blockWith, node, watchPage } from './fixture';

const words = (count: number) => Array.from({ length: count }, (_, index) => `<p>Paragraph ${index}</p>`).join('');

describe('a change', () => {
  test('of one text reads one block again', async () => {
    const page = await watchPage(`<div>${words(100)}</div>`);
    const before = page.put.length;
    const text = node('p:nth-child(40)').firstChild as Text;
    text.data = 'New words';
    await page.read();
    expect(page.put.slice(before).map(({ text }) => text)).toEqual(['New words']);
    expect(page.forgotten.map(({ text }) => text)).toEqual(['Paragraph 39']);
    expect(page.texts()[39]).toBe('New words');
  });

  test('that adds a row reads that row, in its place', async () => {
    const page = await watchPage(`<ul>${'<li>Row</li>'.repeat(50)}</ul>`);
    const before = page.put.length;
    const row = document.createElement('li');
    row.textContent = 'New row';
    node('ul').insertBefore(row, node('li:nth-child(3)'));
    await page.read();
    expect(page.put.length - before).toBe(1);
    expect(page.texts().indexOf('New row')).toBe(2);
  });

  test('inside a line reads that line', async () => {
    const page = await watchPage('<div>One <b>two</b><p>other</p>three</div>');
    const before = page.put.length;
    node('b').append(' and a half');
    await page.read();
    expect(page.put.slice(before).map(({ text }) => text)).toEqual(['One two and a half']);
    expect(page.texts()).toEqual(['One two and a half', 'other', 'three']);
  });

  test('that adds blocks inside an inline element reads them', async () => {
    const page = await watchPage('<div>Text <p>block</p></div>');
    const link = document.createElement('a');
    link.innerHTML = 'before<p>inside</p>after';
    node('div').insertBefore(link, node('p'));
    await page.read();
    expect(page.texts()).toEqual(['Text before', 'inside', 'after', 'block']);
  });

  test('that puts elements into a row without any reads them, and one that takes them out forgets them', async () => {
    const page = await watchPage('<ul><li>one</li><li>two</li><li>three</li></ul>');
    node('li:nth-child(2)').innerHTML = 'two <p>within</p>and a half';
    await page.read();
    expect(page.texts()).toEqual(['one', 'two', 'within', 'and a half', 'three']);
    node('li p').remove();
    await page.read();
    expect(page.texts()).toEqual(['one', 'two and a half', 'three']);
    node('li:nth-child(2)').textContent = 'two';
    await page.read();
    expect(page.texts()).toEqual(['one', 'two', 'three']);
  });

  test('that takes out again what was read a moment ago, before the row around it was read to its end, forgets it', async () => {
    const page = await watchPage('<ul><li>one</li></ul>');
    node('li').innerHTML = `<p>within</p>${'<b>one</b> '.repeat(500)}`;
    await Promise.resolve();
    page.watcher.step(() => true);
    expect(page.texts()).toContain('within');
    node('li p').remove();
    await page.read();
    expect(page.texts()).toHaveLength(1);
    expect(page.forgotten.map(({ text }) => text)).toContain('within');
  });

  test('that removes a part forgets the blocks in it', async () => {
    const page = await watchPage(`<section>${words(5)}</section><p>stays</p>`);
    node('section').remove();
    await page.read();
    expect(page.texts()).toEqual(['stays']);
    expect(page.forgotten).toHaveLength(5);
    expect(page.forgotten.every(({ gone }) => gone)).toBe(true);
  });

  test('that moves a part keeps the order of the document', async () => {
    const page = await watchPage('<section><p>a1</p><p>a2</p></section><p>b1</p><p>c1</p>');
    document.body.append(node('section'));
    await page.read();
    expect(page.texts()).toEqual(['b1', 'c1', 'a1', 'a2']);
  });

  test('that makes an editor of a part forgets it, and reads it when it is none again', async () => {
    const page = await watchPage('<div><p>typed words</p></div><p>others</p>');
    node('div').contentEditable = 'true';
    await page.read();
    expect(page.texts()).toEqual(['others']);
    node('p').textContent = 'typed more words';
    await page.read();
    expect(page.texts()).toEqual(['others']);
    node('div').removeAttribute('contenteditable');
    await page.read();
    expect(page.texts()).toEqual(['typed more words', 'others']);
  });

  test('of the language is followed', async () => {
    const page = await watchPage('<p>words here</p>');
    document.documentElement.lang = 'es';
    await page.read();
    expect(page.watcher.blocks().map(({ language }) => language)).toEqual(['es']);
  });

  test('of class or style reads nothing', async () => {
    const page = await watchPage(words(3));
    const before = page.put.length;
    node('p').className = 'x';
    node('p').style.color = 'red';
    await page.read();
    expect(page.put.length).toBe(before);
    expect(page.touched).toHaveLength(0);
  });

  test('that swaps the body is survived', async () => {
    const page = await watchPage('<p>old words</p>');
    const old = document.body;
    const fresh = document.createElement('body');
    fresh.innerHTML = '<p>new words</p>';
    old.replaceWith(fresh);
    await page.read();
    expect(page.texts()).toEqual(['new words']);
    fresh.replaceWith(old);
  });
});

test('rows that come and go before they are read are never read', async () => {
  const page = await watchPage('<div id="list"></div>');
  const before = page.put.length;
  for (let index = 0; index < 50; index += 1) {
    const row = document.createElement('p');
    row.textContent = `Row ${index}`;
    node('#list').append(row);
    if (index < 49) row.remove();
  }
  await page.read();
  expect(page.put.slice(before).map(({ text }) => text)).toEqual(['Row 49']);
});

test('the same text in new nodes of a line keeps its block', async () => {
  const page = await watchPage('<p>Joe <b>Biden</b> spoke</p>');
  const { id, pieces } = blockWith(page, 'Biden');
  expect(pieces).toHaveLength(3);
  const before = page.put.length;
  node('b').replaceChildren('Biden');
  await page.read();
  expect(page.put.length).toBe(before);
  expect(page.moved.map((block) => block.id)).toEqual([id]);
  expect(blockWith(page, 'Biden').pieces[1]?.node).toBe(node('b').firstChild);
});

test('reading stops when the slice is over, and goes on over a page that changed meanwhile', async () => {
  const page = await watchPage('');
  document.body.innerHTML = `<div id="a">${words(400)}</div><div id="b">${words(400)}</div>`;
  await Promise.resolve();
  expect(page.watcher.step(() => true)).toBe(true);
  const first = page.put.length;
  expect(first).toBeGreaterThan(10);
  expect(first).toBeLessThan(400);
  // The part in work is replaced, and something is put after the place where the reading stands.
  node('#a').innerHTML = '<p>Instead</p>';
  document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Before all' }));
  await page.read();
  const texts = page.texts();
  expect(texts.slice(0, 3)).toEqual(['Before all', 'Instead', 'Paragraph 0']);
  expect(texts).toHaveLength(402);
});

test('a place in the document leads to its block, and a block of a long text to its node', async () => {
  const page = await watchPage('<pre>One\n\nTwo words</pre><p>Three <b>four</b></p>');
  const pre = node('pre').firstChild as Text;
  const place = page.watcher.placeOf(pre, 9);
  expect(place?.block.text.slice(place.offset)).toBe('words');
  expect(page.watcher.placeOf(node('b').firstChild as Text, 2)?.offset).toBe(8);
  expect(page.watcher.placeOf(document.head, 0)).toBeNull();
});

test('a large page is read a little at a time', async () => {
  const page = await watchPage('');
  document.body.innerHTML = `<div>${'<p>Some <b>words</b> of a <i>long</i> page that goes on and on</p>'.repeat(3_000)}</div>`;
  await Promise.resolve();
  let steps = 0;
  while (page.watcher.step(() => true)) steps += 1;
  expect(page.texts()).toHaveLength(3_000);
  // Some 27,000 nodes, and as many ends of elements.
  expect(steps).toBeGreaterThan(200);
});

test('a megabyte of text with blank lines is read a little at a time', async () => {
  const page = await watchPage('');
  const pre = document.createElement('pre');
  pre.textContent = 'Some words of a long text\n\n'.repeat(40_000);
  document.body.append(pre);
  await Promise.resolve();
  page.watcher.step(() => true);
  const first = page.put.length;
  await page.read();
  expect(first).toBeLessThan(page.put.length);
  expect(page.put).toHaveLength(40_000);
});
