/** Blocks stand in the order of the document, whatever of it changes at once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { watchPage } from './fixture';

const ROWS = 60;

/** What a page does to one of its rows. */
const change = fc.record({
  row: fc.nat(ROWS - 1),
  what: fc.constantFrom('text', 'data', 'nested', 'swapped', 'behind', 'moved', 'away'),
});

function apply({ row, what }: { row: number; what: string }, count: number): void {
  const rows = document.querySelectorAll('li');
  const at = rows[row % rows.length];
  if (!at) return;
  const words = `new words ${count}`;
  if (what === 'text') at.textContent = words;
  else if (what === 'nested') at.innerHTML = `${words}<p>within ${count}</p>after it ${count}`;
  else if (what === 'swapped') at.prepend(...[...at.children].reverse());
  else if (what === 'moved') rows[(row + count) % rows.length]?.after(at);
  else if (what === 'away') at.remove();
  else if (what === 'behind') at.after(Object.assign(document.createElement('li'), { textContent: words }));
  else if (at.firstChild instanceof Text) at.firstChild.data = words;
}

/** All words without what stands between them: a line of two texts is one block. */
const together = (texts: readonly string[]) => texts.join('').replace(/\s/g, '');

test('many rows changed at once, in any way', async () => {
  const rounds = fc.array(fc.array(change, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(rounds, async (changes) => {
      const page = await watchPage(
        `<ul>${Array.from({ length: ROWS }, (_, row) => `<li>row ${row}</li>`).join('')}</ul>`,
      );
      let count = 0;
      for (const round of changes) {
        for (const one of round) {
          count += 1;
          apply(one, count);
        }
        await page.read();
        expect(together(page.texts())).toBe(together([document.body.textContent ?? '']));
      }
      page.watcher.stop();
    }),
    { numRuns: 100 },
  );
});

test('words that now stand before a block, and stood behind it, after that block has changed too', async () => {
  const page = await watchPage('<ul><li>first</li><li><p>within</p>behind</li><li>last</li></ul>');
  const row = document.querySelectorAll('li')[1] as HTMLElement;
  (row.querySelector('p') as HTMLElement).textContent = 'within it';
  row.lastChild?.remove();
  row.prepend('before');
  await page.read();
  expect(page.texts()).toEqual(['first', 'before', 'within it', 'last']);
});
