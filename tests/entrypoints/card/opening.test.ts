/** What opens a card: a rest, a click, a tap, as the reader chose; and what is left to the page. */
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cardDataOf } from '@/core/cards/card-data-of';
import { HOVER_DELAY_MS, LEAVE_DELAY_MS } from '@/core/limits';
import { DEFAULT_SETTINGS } from '@/core/settings/settings';
import { HOST_MARKER } from '@/page/host-marker';
import { PACK } from '../../kit/card-data';
import { makePage, point, press, wait } from '../../kit/card-page';
import { scrollByFinger, tap } from '../../kit/touch';
import { nextFrame } from '../../page/fixture';
import { cardKit } from './fixture';

const kit = cardKit();
const { getCard, host, title, inCard, session, span } = kit;

it('opens full after a rest on the words, prepared meanwhile, and not before', async () => {
  const before = document.documentElement.outerHTML;
  let asked = 0;
  let appeared = 0;
  getCard.mockImplementationOnce(async (topic) => {
    asked = performance.now();
    expect(document.documentElement.outerHTML).toBe(before);
    return cardDataOf([PACK], topic);
  });
  const observer = new MutationObserver(() => {
    appeared ||= performance.now();
  });
  observer.observe(document.documentElement, { childList: true });
  session();
  await point(span(0));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  observer.disconnect();
  expect(getCard).toHaveBeenCalledExactlyOnceWith('port/ana-rios');
  // The delay began with the load.
  expect(appeared - asked).toBeGreaterThan(HOVER_DELAY_MS - 5);
  // One host, and nothing of what the card says in it for the page to read.
  expect(document.documentElement.outerHTML.replace(`<div ${HOST_MARKER}=""></div>`, '')).toBe(before);
  expect(host()?.shadowRoot).toBeNull();
  expect(inCard('section h3').textContent).toBe('Changed since 8 May 2023');
  expect(inCard('article').textContent).toContain('In this paragraph');
});

it('does not open where the pointer only passes', async () => {
  session();
  await point(span(0));
  await point({ x: 700, y: 20 });
  await wait(HOVER_DELAY_MS + 100);
  expect(host()).toBeNull();
});

it('a click on the words opens at once and stays; a click elsewhere closes', async () => {
  session();
  await press(span(0));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  await point({ x: 700, y: 20 });
  await wait(LEAVE_DELAY_MS + 100);
  expect(title()).toBe('Ana Ríos');
  await press({ x: 700, y: 20 });
  expect(host()).toBeNull();
});

it('leaves a click inside a link to the page', async () => {
  session();
  await press(span(2));
  await wait(100);
  expect(location.hash).toBe('#x');
  expect(host()).toBeNull();
  location.hash = '';
});

it.each([
  ['a button', '<button>X</button>'],
  ['a label', '<label>X</label>'],
  ['a summary', '<details><summary>X</summary></details>'],
  ['what plays a button', '<span role="button">X</span>'],
  ['what plays a link', '<span role="link">X</span>'],
  ['what is written in', '<div contenteditable>X</div>'],
  ['what looks as if it could be pressed', '<span style="cursor: pointer">X</span>'],
])('leaves a click inside %s to the page', async (_what, html) => {
  document.body.replaceChildren();
  kit.fake = makePage(html.replace('X', '<b title="port/ana-rios">Ana Ríos</b>'));
  session();
  await press(span(0));
  await wait(120);
  expect(host()).toBeNull();
  // Beside it, the same words open their card.
  const plain = makePage('<p><b title="port/port-party">Port Party</b></p>');
  kit.fake.session.mentionAt = plain.session.mentionAt;
  kit.fake.session.rectsOf = plain.session.rectsOf;
  await press(plain.spans[0] as HTMLElement);
  await vi.waitFor(() => expect(title()).toBe('Partido del Puerto'));
});

describe('opened otherwise', () => {
  it('by a click only, where the reader wants that', async () => {
    kit.settings = { ...DEFAULT_SETTINGS, opening: 'click' };
    session();
    await point(span(0));
    await wait(HOVER_DELAY_MS + 150);
    expect(host()).toBeNull();
    await press(span(0));
    await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  });

  it('with Shift, pressed before or while the pointer rests', async () => {
    kit.settings = { ...DEFAULT_SETTINGS, opening: 'shift' };
    session();
    await point(span(0));
    await wait(HOVER_DELAY_MS + 150);
    expect(host()).toBeNull();
    await userEvent.keyboard('{Shift}');
    await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  });

  it('not with Shift while the reader writes', async () => {
    kit.settings = { ...DEFAULT_SETTINGS, opening: 'shift' };
    session();
    const field = document.createElement('input');
    document.body.append(field);
    await point(span(0));
    field.focus();
    await userEvent.keyboard('{Shift}');
    await wait(HOVER_DELAY_MS + 150);
    expect(host()).toBeNull();
  });

  it('after the rest that the reader chose', async () => {
    kit.settings = { ...DEFAULT_SETTINGS, hoverDelay: 1_200 };
    session();
    await point(span(0));
    await wait(700);
    expect(host()).toBeNull();
    await vi.waitFor(() => expect(title()).toBe('Ana Ríos'), { timeout: 3_000 });
  });

  it('in a corner: stays when the pointer goes, and gives way to other words', async () => {
    kit.settings = { ...DEFAULT_SETTINGS, cardPlace: 'corner' };
    session();
    await point(span(0));
    await vi.waitFor(() => expect(inCard('.surface')?.getBoundingClientRect().x).toBeGreaterThan(0));
    const box = inCard('.surface').getBoundingClientRect();
    expect([window.innerWidth - box.right, window.innerHeight - box.bottom].every((room) => room < 40)).toBe(true);
    await point({ x: 700, y: 20 });
    await wait(LEAVE_DELAY_MS + 150);
    expect(title()).toBe('Ana Ríos');
    await point(span(1));
    await vi.waitFor(() => expect(title()).toBe('Partido del Puerto'));
  });
});

it('ignores what the page makes up', async () => {
  session();
  const { x, y } = span(0).getBoundingClientRect();
  const init = { bubbles: true, clientX: x + 2, clientY: y + 2, detail: 1, pointerType: 'mouse' };
  span(0).dispatchEvent(new PointerEvent('pointermove', init));
  span(0).dispatchEvent(new MouseEvent('click', init));
  await wait(HOVER_DELAY_MS + 100);
  expect(getCard).not.toHaveBeenCalled();
  await press(span(0));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await wait(350);
  inCard('.turn').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  inCard('[aria-label=Close]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  await wait(50);
  expect(title()).toBe('Ana Ríos');
  expect(getCard).toHaveBeenCalledTimes(1);
});

it('a tap on the words opens and stays; a tap elsewhere closes', async () => {
  session();
  await tap(span(0));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  await wait(LEAVE_DELAY_MS + 100);
  expect(title()).toBe('Ana Ríos');
  await tap({ x: 700, y: 20 });
  await vi.waitFor(() => expect(host()).toBeNull());
});

it('leaves a tap beside a link to the browser, which gives it to the link', async () => {
  document.body.replaceChildren();
  const link = '<a href="#beside" style="display: block; white-space: nowrap">Harbour Company</a>';
  kit.fake = makePage(
    `<p style="margin: 100px 20px; font-size: 16px"><b title="port/ana-rios">Ana Ríos</b>${link}</p>`,
  );
  session();
  const { x, width, bottom } = span(0).getBoundingClientRect();
  await tap({ x: x + width / 2, y: bottom - 1 });
  await vi.waitFor(() => expect(location.hash).toBe('#beside'));
  await wait(HOVER_DELAY_MS + 100);
  expect(host()).toBeNull();
  location.hash = '';
});

it('opens nothing when a finger is drawn over words that do not scroll', async () => {
  session();
  // On the paragraph: on words in a line it means nothing. The browser knows of it once the page has been painted.
  const paragraph = span(0).parentElement as HTMLElement;
  paragraph.style.touchAction = 'none';
  await nextFrame();
  await nextFrame();
  const moves = vi.fn();
  document.addEventListener('pointermove', moves, { signal: kit.end.signal });
  await scrollByFinger(span(0), 60);
  await vi.waitFor(() => expect(moves).toHaveBeenCalled());
  await wait(HOVER_DELAY_MS + 100);
  expect(window.scrollY).toBe(0);
  expect(getCard).not.toHaveBeenCalled();
  // Nor once the card script is there. A click brings it: whether a pointer that comes after a finger rests is not asked here.
  await press(span(1));
  await vi.waitFor(() => expect(title()).toBe('Partido del Puerto'));
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(host()).toBeNull());
  getCard.mockClear();
  moves.mockClear();
  await scrollByFinger(span(0), 60);
  await vi.waitFor(() => expect(moves).toHaveBeenCalled());
  await wait(HOVER_DELAY_MS + 100);
  expect(getCard).not.toHaveBeenCalled();
});

it('opens nothing when a finger scrolls over the words', async () => {
  session();
  await scrollByFinger(span(0), 80);
  await wait(HOVER_DELAY_MS + 100);
  expect(window.scrollY).toBeGreaterThan(0);
  expect(getCard).not.toHaveBeenCalled();
});
