/** An open card: how long it stays, where, what it says of failures, keys and the focus. */
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CLICK_GUARD_MS, HOVER_DELAY_MS, LEAVE_DELAY_MS } from '@/core/limits';
import { NO_TOPIC } from '@/core/topics/topic';
import { HOST_MARKER } from '@/page/host-marker';
import { point, press, wait } from '../../kit/card-page';
import { cardKit } from './fixture';

const kit = cardKit();
const { getCard, report, reach, host, title, inCard, session, span, mention } = kit;

it('stays while the pointer goes to the card and is on it; closes after it left', async () => {
  session();
  await point(span(0));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  const words = span(0).getBoundingClientRect();
  await point({ x: words.x + 5, y: words.bottom + 3 });
  await wait(LEAVE_DELAY_MS + 100);
  expect(host()).not.toBeNull();
  await point(inCard('.line'));
  await wait(LEAVE_DELAY_MS + 100);
  expect(host()).not.toBeNull();
  await point({ x: 700, y: 20 });
  await vi.waitFor(() => expect(host()).toBeNull());
});

it('replaces the card when the pointer rests on other words', async () => {
  session();
  await point(span(0));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  await point(span(1));
  await vi.waitFor(() => expect(title()).toBe('Partido del Puerto'));
  expect(document.querySelectorAll(`[${HOST_MARKER}]`)).toHaveLength(1);
});

it('closes when the pointer leaves the way between words and card sideways', async () => {
  session();
  await point(span(0));
  await vi.waitFor(() => expect(inCard('.surface')?.getBoundingClientRect().x).toBeGreaterThan(0));
  const words = span(0).getBoundingClientRect();
  const card = inCard('.surface').getBoundingClientRect();
  // Level with the gap, but left of both.
  await point({ x: Math.min(words.x, card.x) - 12, y: (words.bottom + card.top) / 2 });
  await vi.waitFor(() => expect(host()).toBeNull());
});

it('stands beside the words, not over them, inside the window', async () => {
  session();
  await point(span(0));
  await vi.waitFor(() => expect(inCard('.surface').getBoundingClientRect().x).toBeGreaterThan(0));
  const card = inCard('.surface').getBoundingClientRect();
  const words = span(0).getBoundingClientRect();
  expect(card.top).toBeGreaterThanOrEqual(words.bottom);
  expect(card.bottom).toBeLessThanOrEqual(window.innerHeight);
  expect(card.height).toBeLessThanOrEqual(window.innerHeight * 0.6 + 1);
  expect(card.width).toBe(440);
});

it('closes when the words are gone', async () => {
  session();
  await press(span(0));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  kit.fake.remove(0);
  expect(host()).toBeNull();
});

it('follows the words on scroll, and closes when they leave the window', async () => {
  session();
  await press(span(0));
  await vi.waitFor(() => expect(inCard('.surface').getBoundingClientRect().x).toBeGreaterThan(0));
  const gap = () => inCard('.surface').getBoundingClientRect().top - span(0).getBoundingClientRect().bottom;
  const before = gap();
  window.scrollTo(0, 60);
  await wait(100);
  expect(gap()).toBeCloseTo(before, 0);
  window.scrollTo(0, 1000);
  await vi.waitFor(() => expect(host()).toBeNull());
});

it('leaves nothing behind when its signal ends', async () => {
  session();
  await press(span(0));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  kit.end.abort();
  expect(host()).toBeNull();
  await point(span(1));
  await press(span(1));
  await wait(HOVER_DELAY_MS + 100);
  expect(host()).toBeNull();
});

it('counts no press in the card before it has been seen', async () => {
  session();
  const clock = vi.spyOn(performance, 'now').mockReturnValue(50_000);
  await press(span(0));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  clock.mockReturnValue(50_000 + CLICK_GUARD_MS - 1);
  await press(inCard('[aria-label=Close]'));
  expect(title()).toBe('Ana Ríos');
  clock.mockReturnValue(50_000 + CLICK_GUARD_MS);
  await press(inCard('[aria-label=Close]'));
  await vi.waitFor(() => expect(host()).toBeNull());
});

it('by key: moves the focus in, says who it is, and Escape gives the focus back', async () => {
  const notify = vi.fn();
  Object.assign(document, { ariaNotify: notify });
  const cards = session();
  const before = document.getElementById('before');
  before?.focus();
  const pageKeys = vi.fn();
  document.documentElement.addEventListener('keydown', pageKeys, { signal: kit.end.signal });
  cards.open(mention(0), 'key');
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  expect(kit.root()?.activeElement).toBe(inCard('.surface'));
  expect(notify).toHaveBeenCalledWith(expect.stringMatching(/^Ana Ríos\. Person\. What ana-rios is\./));
  await userEvent.keyboard('{Escape}');
  expect(host()).toBeNull();
  expect(document.activeElement).toBe(before);
  // The page's own dialog would have closed with it.
  expect(pageKeys).not.toHaveBeenCalled();
  delete (document as { ariaNotify?: unknown }).ariaNotify;
});

it('gives the focus back after several cards by key, to where it was first', async () => {
  const cards = session();
  const before = document.getElementById('before');
  before?.focus();
  cards.open(mention(0), 'key');
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  cards.open(mention(1), 'key');
  await vi.waitFor(() => expect(title()).toBe('Partido del Puerto'));
  expect(kit.root()?.activeElement).toBe(inCard('.surface'));
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(before);
});

it("Escape without a card is the page's", async () => {
  session();
  const pageKeys = vi.fn();
  document.body.addEventListener('keydown', pageKeys, { signal: kit.end.signal });
  document.getElementById('before')?.focus();
  await userEvent.keyboard('{Escape}');
  expect(pageKeys).toHaveBeenCalledOnce();
});

it('turns to a related topic and back', async () => {
  session();
  await press(span(0));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  await wait(350);
  inCard('.turn').scrollIntoView({ block: 'center' });
  await press(inCard('.turn'));
  await vi.waitFor(() => expect(title()).toBe('Partido del Puerto'));
  expect(kit.root()?.activeElement).toBe(inCard('.surface'));
  await wait(350);
  await press(inCard('[aria-label=Back]'));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
});

it('says that loading failed, and loads on a second try', async () => {
  getCard.mockRejectedValueOnce(new Error('asleep'));
  session();
  await press(span(0));
  await vi.waitFor(() => expect(title()).toBe('This card could not be loaded.'));
  expect(report).toHaveBeenCalledWith(expect.objectContaining({ message: 'asleep' }), 'loading a card');
  await wait(350);
  await press(inCard('.press'));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
});

it('says so too where no pack has the topic any more', async () => {
  getCard.mockResolvedValueOnce(null);
  session();
  await press(span(0));
  await vi.waitFor(() => expect(title()).toBe('This card could not be loaded.'));
  expect(report).not.toHaveBeenCalled();
});

describe('for selected words that name no topic', () => {
  const open = (words: string) => {
    const { mention: found, ...place } = mention(0);
    const selected = { ...found, text: words, topic: NO_TOPIC, by: 'selected' } as const;
    session().open({ ...place, mention: selected }, 'key');
  };

  it('offers those they may mean, and turns to one and back', async () => {
    reach.getNear.mockResolvedValueOnce([
      { key: 'port/port-party', name: 'Partido del Puerto', kind: 'party', line: 'A party.' },
    ]);
    open('Puerto');
    await vi.waitFor(() => expect(title()).toBe('“Puerto”'));
    expect(reach.getNear).toHaveBeenCalledExactlyOnceWith('Puerto');
    inCard('.near .turn').focus();
    await wait(350);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(title()).toBe('Partido del Puerto'));
    await wait(350);
    await press(inCard('[aria-label=Back]'));
    await vi.waitFor(() => expect(title()).toBe('“Puerto”'));
  });

  it('says that there are none', async () => {
    open('sourdough');
    await vi.waitFor(() => expect(title()).toBe('“sourdough”'));
    expect(inCard('.near-words').textContent).toBe('No topic has this name, or one like it.');
    expect(inCard('.near')).toBeNull();
  });
});
