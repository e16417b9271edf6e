/** The quick reading of a page has every word in a row that the careful one has, which is the oracle here. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { wordsIn } from '@/core/word-filter/word-runs';
import { quickTextIn } from '@/page/quick-text';
import { watchText } from '@/page/watch-text';
import { setBody, watchPage } from './fixture';

/** So many words in a row are looked at: most names have fewer. */
const ROW = 4;

function rowsOf(text: string): string[] {
  const { hashes } = wordsIn(text);
  return hashes.map((_, from) => hashes.slice(from, from + ROW).join(' '));
}

/** The lines of the page, those of its open shadow roots too. */
function linesOf(part: Element | ShadowRoot = document.documentElement): string[] {
  const roots: ShadowRoot[] = [];
  const lines = [...quickTextIn(part, ({ shadowRoot }) => shadowRoot && roots.push(shadowRoot))];
  return [...lines, ...roots.flatMap(linesOf)];
}

test.each([
  ['inline elements', '<p>The <b>Mexi</b><i>can</i> <a href="#">president <em>spoke</em></a>.</p>'],
  ['blocks and breaks', '<div>One<p>two</p>three<br>and four<br><br>five<ul><li>six<li>seven <b>eight</b></ul></div>'],
  [
    'unread things in a line',
    '<p>Joe<img alt="">Biden<sup>1</sup> and<svg></svg>Trump <code>code</code> spoke <input> up</p>',
  ],
  [
    'styles that set words apart',
    '<p><b style="display:block">By Joe</b><b style="display:block">The rest</b>2 hours</p>',
  ],
  ['large first letters', '<p><span style="float:left">A</span>MLO spoke</p>'],
  ['custom elements', '<x-line>Joe</x-line> <x-line>Biden spoke</x-line><p>Then <x-word>he</x-word> left</p>'],
  [
    'editors beside text',
    '<div>One <span contenteditable>typed</span> two<div contenteditable>more</div>three four</div>',
  ],
  ['lists of links', '<nav><a href="#">Joe Biden</a><a href="#">Title 42</a></nav>'],
  ['tables', '<table><caption>Sums</caption><tr><th>Joe <td>Biden <b>left</b> us<tr><td>one<td>two</table>'],
  ['preformatted text', '<pre>one two\nthree\n\nfour five</pre>'],
  [
    'a form that clobbers',
    '<form><p><input name="firstElementChild"><input name="querySelector"><input name="firstChild"></p>in it all</form><p>after it all</p>',
  ],
  ['a long line', `<p>${'some words of it '.repeat(3_000)}Joe Biden spoke</p>`],
  ['many elements in a line', `<p>${'<i>a</i><img alt="">'.repeat(500)} Joe <b>Biden</b> spoke</p>`],
])('%s', async (_, html) => {
  const page = await watchPage(html);
  const read = new Set(linesOf().flatMap(rowsOf));
  const wanted = page.watcher.blocks().flatMap(({ text }) => rowsOf(text));
  expect(wanted.length).toBeGreaterThan(0);
  // The last words of a line are rows of their own, shorter ones; a longer line may go on behind them.
  const isRead = (row: string) => read.has(row) || [...read].some((one) => one.startsWith(`${row} `));
  expect(wanted.filter((row) => !isRead(row))).toEqual([]);
});

test('text in open shadow roots', async () => {
  setBody('<x-app></x-app><p><span id="host"></span></p>');
  for (const selector of ['x-app', '#host']) {
    const root = document.querySelector(selector)?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = `<p>Joe Biden in ${selector}</p>`;
  }
  expect(linesOf().join(' ')).toContain('Joe Biden in x-app');
});

test('past a form with the names of everything', () => {
  const names = [
    'firstChild',
    'nextSibling',
    'parentNode',
    'localName',
    'nodeType',
    'textContent',
    'matches',
    'shadowRoot',
  ];
  for (const name of names) {
    setBody(`<form><p><input name="${name}"></p>in it</form><p>Joe Biden spoke</p>`);
    expect(linesOf(document.body).join(' ')).toContain('Joe Biden spoke');
  }
});

test('what is typed or run is not', () => {
  setBody(
    '<textarea>secret</textarea><div contenteditable>secret</div><script>var secret</script><style>secret{}</style><p>seen</p>',
  );
  const text = linesOf(document.body).join(' ');
  expect(text).toContain('seen');
  expect(text).not.toContain('secret');
});

test('ends early where what it stood at is taken away', () => {
  const body = setBody('<div><p>one</p><p>two</p></div><p>three</p>');
  const reading = quickTextIn(body, () => undefined);
  while (!String(reading.next().value).includes('one'));
  body.querySelector('div')?.replaceChildren();
  const rest = [...{ [Symbol.iterator]: () => reading }];
  expect(rest.join(' ')).not.toContain('two');
});

/** What `watchText` reads, and whether it has found `wanted`. */
function watch(wanted: string) {
  const end = new AbortController();
  onTestFinished(() => end.abort());
  const seen = { lines: [] as string[], isFound: false };
  const look = (line: string) => {
    seen.lines.push(line);
    return line.includes(wanted);
  };
  const found = () => {
    seen.isFound = true;
  };
  watchText(document, look, found, end.signal);
  return { seen, end };
}

test('a page is watched until what is waited for stands there', async () => {
  const body = setBody('<p>Nothing <b id="here">to</b> see</p>');
  const { seen } = watch('Joe Biden spoke');
  await expect.poll(() => seen.lines.join(' ')).toContain('Nothing to see');
  body.querySelector('#here')?.replaceChildren('Joe ');
  body.querySelector('#here')?.after('Biden spoke, ');
  await expect.poll(() => seen.isFound).toBe(true);
});

test('what changes is read again, and nothing else', async () => {
  const body = setBody('<p id="one">First</p><p id="two">Second</p>');
  const { seen } = watch('never');
  await expect.poll(() => seen.lines.join(' ')).toContain('Second');
  seen.lines.length = 0;
  body.querySelector('#two')?.append(' more');
  await expect.poll(() => seen.lines.join(' ')).toContain('Second more');
  expect(seen.lines.join(' ')).not.toContain('First');
});

test('nothing is read any more once it has ended', async () => {
  const body = setBody('<p>First</p>');
  const { seen, end } = watch('never');
  await expect.poll(() => seen.lines.join(' ')).toContain('First');
  end.abort();
  seen.lines.length = 0;
  body.append('Second');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(seen.lines).toEqual([]);
});

test('after a reading that took long a change waits, but not after a long rest', async () => {
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  const end = new AbortController();
  onTestFinished(() => end.abort());
  const body = setBody('<p id="one">First</p>');
  const lines: string[] = [];
  const look = (line: string) => {
    lines.push(line);
    clock += line === 'First' ? 40 : 0;
    return false;
  };
  watchText(document, look, () => {}, end.signal);
  /** Reads to rest: a slice is one timer. */
  const readOn = () => {
    for (let slice = 0; slice < 9; slice++) vi.advanceTimersByTime(1);
  };
  readOn();
  const add = async (text: string) => {
    body.append(text);
    // The observer's callback is a microtask.
    await Promise.resolve();
  };
  clock += 10;
  await add('Second');
  vi.advanceTimersByTime(1_000);
  expect(lines.join(' ')).not.toContain('Second');
  vi.advanceTimersByTime(1_000);
  readOn();
  expect(lines.join(' ')).toContain('Second');
  clock += 10_000;
  await add('Third');
  readOn();
  expect(lines.join(' ')).toContain('Third');
});
