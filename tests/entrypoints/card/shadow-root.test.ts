/** The card's element in the page: where it stands, how it looks, and what a page can do to it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type CardContext, cardContent } from '@/core/cards/card-content';
import { MAX_HOST_ATTACHES } from '@/core/limits';
import { createCardHost } from '@/entrypoints/card/shadow-root';
import type { Anchor } from '@/page/anchor';
import { HOST_MARKER, removeLeftoverHosts } from '@/page/host-marker';
import { cardOf } from '../../kit/card-data';
import { press, wait, watchRoots } from '../../kit/card-page';

const CONTEXT: CardContext = { language: 'en', mention: null, beside: [], pageDate: null, today: '2024-07-01' };
const nothing = () => {};

function card(id = 'ana-rios') {
  const actions = { turn: nothing, back: nothing, forward: nothing, close: nothing, retry: nothing };
  return { content: cardContent(cardOf(id), CONTEXT), canGoBack: false, canGoForward: false, actions };
}

const ANCHOR: Anchor = {
  words: [{ x: 100, y: 100, width: 60, height: 20 }],
  rightToLeft: false,
  vertical: false,
  docked: false,
};

let root: () => ShadowRoot | null;
let host: ReturnType<typeof createCardHost>;
const events = { lost: vi.fn(), used: vi.fn() };

const element = () => document.querySelector<HTMLElement>(`[${HOST_MARKER}]`);
const surface = () => root()?.querySelector('.surface') as HTMLElement;
const inCard = (selector: string) => root()?.querySelector(selector) as HTMLElement;
const shown = () => vi.waitFor(() => expect(surface().getBoundingClientRect().x).toBe(100));

beforeEach(async () => {
  await page.viewport(800, 600);
  root = watchRoots();
  events.lost.mockReset();
  events.used.mockReset();
  host = createCardHost(events);
});

afterEach(() => {
  host.hide('leave');
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('style');
  document.head.querySelectorAll('[data-test]').forEach((each) => {
    each.remove();
  });
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

function addStyle(css: string) {
  const style = document.createElement('style');
  style.dataset.test = '';
  style.textContent = css;
  document.head.append(style);
}

it('is a popover in the top layer of a closed root, and nothing once hidden', async () => {
  expect(element()).toBeNull();
  expect(host.show(card(), ANCHOR, false)).toBe(true);
  await shown();
  expect(element()?.parentElement).toBe(document.documentElement);
  expect(element()?.shadowRoot).toBeNull();
  expect(surface().matches(':popover-open')).toBe(true);
  expect(surface().getAttribute('role')).toBe('dialog');
  expect(root()?.getElementById(surface().getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Ana Ríos');
  host.hide('leave');
  expect(element()).toBeNull();
  expect(host.box()).toBeNull();
});

it('looks the same whatever the page says about it', async () => {
  document.body.append('words');
  host.show(card(), ANCHOR, false);
  await shown();
  const look = () => {
    const { x, y, width, height } = surface().getBoundingClientRect();
    const { color, backgroundColor, fontSize, fontFamily, opacity, textAlign, letterSpacing } = getComputedStyle(
      inCard('.line'),
    );
    return { x, y, width, height, color, backgroundColor, fontSize, fontFamily, opacity, textAlign, letterSpacing };
  };
  const plain = look();
  addStyle(`* { all: initial !important; --ink: red !important; --paper: red !important; --space-4: 90px !important }
    html { font: 40px fantasy; letter-spacing: 9px; text-align: right; direction: rtl }
    div { display: none !important; opacity: 0 !important; zoom: 3; transform: scale(2) !important }`);
  element()?.setAttribute('style', 'display: none !important; opacity: 0.1 !important; font-size: 90px !important');
  host.follow(ANCHOR);
  await wait(50);
  expect(look()).toEqual(plain);
});

it('needs no inline style, and no constructed sheet where the page has none to give', async () => {
  vi.stubGlobal('CSSStyleSheet', undefined);
  host.show(card(), ANCHOR, false);
  await shown();
  expect(root()?.querySelector('style')).not.toBeNull();
  expect(getComputedStyle(surface()).position).toBe('fixed');
  vi.unstubAllGlobals();
});

describe('light and dark', () => {
  const paper = () => getComputedStyle(surface()).backgroundColor;
  const LIGHT = 'rgb(253, 251, 246)';
  const DARK = 'rgb(28, 26, 23)';

  it.each([
    ['white page', 'background: white', LIGHT],
    ['page that paints nothing', '', LIGHT],
    ['dark page', 'background: #181818; color: white', DARK],
    ['dark page in another notation', 'background: oklch(0.2 0.02 250)', DARK],
  ])('%s', async (_name, css, expected) => {
    document.documentElement.setAttribute('style', css);
    host.show(card(), ANCHOR, false);
    await shown();
    expect(paper()).toBe(expected);
  });

  it('goes by what lies under the card, not by the page', async () => {
    document.documentElement.style.background = 'white';
    const block = document.createElement('div');
    block.style.cssText = 'position: fixed; inset: 0; background: #101418';
    document.body.append(block);
    host.show(card(), ANCHOR, false);
    await shown();
    expect(paper()).toBe(DARK);
  });
});

describe('a page that removes it', () => {
  it('gets it back some times, then has its way', async () => {
    host.show(card(), ANCHOR, false);
    for (let time = 0; time < MAX_HOST_ATTACHES; time++) {
      element()?.remove();
      await vi.waitFor(() => expect(element()).not.toBeNull());
      expect(surface().matches(':popover-open')).toBe(true);
      expect(events.lost).not.toHaveBeenCalled();
    }
    element()?.remove();
    await vi.waitFor(() => expect(events.lost).toHaveBeenCalledOnce());
    await wait(100);
    expect(element()).toBeNull();
  });

  it('is heard about when it closes the popover', async () => {
    host.show(card(), ANCHOR, false);
    surface().hidePopover();
    expect(host.isShown()).toBe(false);
    await vi.waitFor(() => expect(events.lost).toHaveBeenCalled());
  });
});

it('can be closed where the page eats every event', async () => {
  const end = new AbortController();
  for (const kind of ['click', 'pointerdown', 'mousedown', 'pointerup', 'mouseup'])
    window.addEventListener(kind, (event) => event.stopImmediatePropagation(), { capture: true, signal: end.signal });
  host.show(card(), ANCHOR, false);
  await shown();
  await press(inCard('[aria-label=Close]'));
  end.abort();
  expect(host.isShown()).toBe(false);
});

describe('home', () => {
  it('is the modal dialog that is open', async () => {
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'width: 500px; height: 400px';
    document.body.append(dialog);
    dialog.showModal();
    host.show(card(), ANCHOR, false);
    expect(element()?.parentElement).toBe(dialog);
    await wait(350);
    await press(inCard('.line'));
    expect(events.used).toHaveBeenCalled();
    dialog.close();
    expect(host.isShown()).toBe(false);
  });

  it('moves when a dialog opened meanwhile', async () => {
    host.show(card(), ANCHOR, false);
    expect(element()?.parentElement).toBe(document.documentElement);
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    host.show(card('port-party'), ANCHOR, false);
    expect(element()?.parentElement).toBe(dialog);
    expect(document.querySelectorAll(`[${HOST_MARKER}]`)).toHaveLength(1);
  });

  it('is nowhere in a page that is inert', () => {
    document.documentElement.inert = true;
    expect(host.show(card(), ANCHOR, false)).toBe(false);
    expect(element()).toBeNull();
    document.documentElement.inert = false;
  });
});

it("uses the reader's own size of text, whatever the page made of it", async () => {
  document.documentElement.style.fontSize = '62.5%';
  host.show(card(), ANCHOR, false);
  await shown();
  expect(getComputedStyle(inCard('.line')).fontSize).toBe('14px');
});

it('grows within its place when something unfolds', async () => {
  await page.viewport(800, 1000);
  const low = { ...ANCHOR, words: [{ x: 100, y: 900, width: 60, height: 20 }] };
  host.show(card('harbour-company'), low, false);
  await shown();
  const before = surface().getBoundingClientRect();
  expect(before.bottom).toBeLessThanOrEqual(900);
  const box = document.createElement('div');
  box.style.height = '60px';
  surface().append(box);
  const after = surface().getBoundingClientRect();
  expect(after.bottom).toBeCloseTo(before.bottom, 0);
  expect(after.height).toBeGreaterThan(before.height);
});

it('clears away what an earlier instance left', () => {
  const old = document.createElement('div');
  old.setAttribute(HOST_MARKER, '');
  document.documentElement.append(old);
  removeLeftoverHosts(document);
  expect(element()).toBeNull();
});
