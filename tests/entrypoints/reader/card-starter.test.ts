/** What makes cards comes when the first is wanted, and is told what was wanted meanwhile. */
import { expect, it, vi } from 'vitest';
import type { MakeCardSession } from '@/entrypoints/reader/card-handover';
import { point, wait } from '../../kit/card-page';
import { cardKit } from '../card/fixture';

const kit = cardKit();
const { getCards, report, make, host, title, session, span, mention } = kit;

it('fetches what makes cards once, at the first rest on words', async () => {
  session();
  expect(getCards).not.toHaveBeenCalled();
  for (const nth of [0, 1]) {
    await point(span(nth));
    await vi.waitFor(() => expect(title()).toBe(['Ana Ríos', 'Partido del Puerto'][nth]));
  }
  expect(getCards).toHaveBeenCalledOnce();
});

it('opens as soon as what makes it has come, with the focus where a key asked for it', async () => {
  const { promise, resolve } = Promise.withResolvers<MakeCardSession>();
  getCards.mockReturnValueOnce(promise);
  session().open(mention(0), 'key');
  await wait(50);
  expect(host()).toBeNull();
  resolve(make);
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  expect(document.activeElement).toBe(host());
});

it('stays shut where the reader has left before what makes it came', async () => {
  const { promise, resolve } = Promise.withResolvers<MakeCardSession>();
  getCards.mockReturnValueOnce(promise);
  const cards = session();
  cards.open(mention(0), 'key');
  await wait(50);
  cards.close();
  resolve(make);
  await wait(50);
  expect(host()).toBeNull();
});

it('says that what makes it did not come, and fetches it again for the next card', async () => {
  getCards.mockRejectedValueOnce(new Error('not here'));
  const cards = session();
  cards.open(mention(0), 'key');
  await vi.waitFor(() => expect(report).toHaveBeenCalledWith(expect.any(Error), 'card'));
  await wait(20);
  expect(host()).toBeNull();
  cards.open(mention(0), 'key');
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
});
