import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cardDataOf } from '@/core/cards/card-data-of';
import { CLICK_GUARD_MS, HOVER_DELAY_MS, LEAVE_DELAY_MS } from '@/core/limits';
import type { Direction, RemoteMention, TopicEntry } from '@/core/protocol';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import { NO_TOPIC } from '@/core/topics/topic';
import { HOST_MARKER } from '@/entrypoints/content/card-marker';
import { type CardReach, createCardSession, type MakeCardSession } from '@/entrypoints/content/card-session';
import { awaitCards } from '@/entrypoints/content/card-starter';
import { PACK } from '../../kit/card-data';
import { type FakePage, makePage, point, press, wait, watchRoots } from '../../kit/card-page';
import { scrollByFinger, tap } from '../../kit/touch';

const HTML = `
  <p style="margin: 100px 20px 0; width: 300px"><b title="port/ana-rios">Ana Ríos</b> founded the
  <b title="port/port-party">Port Party</b>. <a href="#x" style="white-space: nowrap"><b title="port/harbour-company">Harbour Company</b></a>
  <button id="before">before</button></p>
  <div style="height: 3000px"></div>`;

let end: AbortController;
let root: () => ShadowRoot | null;
let fake: FakePage;
const report = vi.fn();
const getCard = vi.fn(async (topic: string) => cardDataOf([PACK], topic));

let settings: Settings;
const reach = {
  change: vi.fn(async (patch: Partial<Settings> | ((now: Settings) => Partial<Settings>)) => {
    settings = { ...settings, ...(typeof patch === 'function' ? patch(settings) : patch) };
  }),
  walk: vi.fn(async (_direction: Direction, _topic: string | null, _from: number | null) => true),
  getNear: vi.fn(async (_words: string): Promise<TopicEntry[]> => []),
  pageDate: vi.fn((): string | null => '2023-05-10'),
  isTooSmall: vi.fn(() => false),
  showInTop: vi.fn(async (_mention: RemoteMention | null): Promise<unknown> => null),
  isPrivate: false,
  version: '1.2.3',
} satisfies CardReach;
const make: MakeCardSession = (parts, request) => createCardSession({ ...parts, ...reach }, request);
const getCards = vi.fn(async () => make);

const host = () => document.querySelector(`[${HOST_MARKER}]`);
const title = () => (host() ? root()?.querySelector('h2')?.textContent : null);
const inCard = (selector: string) => root()?.querySelector(selector) as HTMLElement;
const session = () =>
  awaitCards({
    session: fake.session,
    getCard,
    getCards,
    settings: () => settings,
    site: 'news.example',
    signal: end.signal,
    report,
  });
const span = (index: number) => fake.spans[index] as HTMLElement;
const mention = (index: number) => fake.mentions[index] as FakePage['mentions'][number];

beforeEach(async () => {
  await page.viewport(800, 600);
  end = new AbortController();
  root = watchRoots();
  fake = makePage(HTML);
  report.mockClear();
  settings = DEFAULT_SETTINGS;
  reach.walk.mockClear();
  getCard.mockClear();
  getCards.mockClear();
  await point({ x: 700, y: 20 });
});

afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  window.scrollTo(0, 0);
});

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
  expect(inCard('section h3').textContent).toBe('In this paragraph');
});

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
  await vi.waitFor(() => expect(report).toHaveBeenCalledWith(expect.any(Error), 'fetching the card'));
  await wait(20);
  expect(host()).toBeNull();
  cards.open(mention(0), 'key');
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
});

it('does not open where the pointer only passes', async () => {
  session();
  await point(span(0));
  await point({ x: 700, y: 20 });
  await wait(HOVER_DELAY_MS + 100);
  expect(host()).toBeNull();
});

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

it('stands beside the words, not over them, inside the window', async () => {
  session();
  await point(span(0));
  await vi.waitFor(() => expect(inCard('.surface').getBoundingClientRect().x).toBeGreaterThan(0));
  const card = inCard('.surface').getBoundingClientRect();
  const words = span(0).getBoundingClientRect();
  expect(card.top).toBeGreaterThanOrEqual(words.bottom);
  expect(card.bottom).toBeLessThanOrEqual(window.innerHeight);
  expect(card.height).toBeLessThanOrEqual(window.innerHeight * 0.6 + 1);
  expect(card.width).toBe(380);
});

it('replaces the card when the pointer rests on other words', async () => {
  session();
  await point(span(0));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  await point(span(1));
  await vi.waitFor(() => expect(title()).toBe('Partido del Puerto'));
  expect(document.querySelectorAll(`[${HOST_MARKER}]`)).toHaveLength(1);
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
  fake = makePage(html.replace('X', '<b title="port/ana-rios">Ana Ríos</b>'));
  session();
  await press(span(0));
  await wait(120);
  expect(host()).toBeNull();
  // Beside it, the same words open their card.
  const plain = makePage('<p><b title="port/port-party">Port Party</b></p>');
  fake.session.mentionAt = plain.session.mentionAt;
  fake.session.rectsOf = plain.session.rectsOf;
  await press(plain.spans[0] as HTMLElement);
  await vi.waitFor(() => expect(title()).toBe('Partido del Puerto'));
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

describe('opened otherwise', () => {
  it('by a click only, where the reader wants that', async () => {
    settings = { ...DEFAULT_SETTINGS, opening: 'click' };
    session();
    await point(span(0));
    await wait(HOVER_DELAY_MS + 150);
    expect(host()).toBeNull();
    await press(span(0));
    await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  });

  it('with Shift, pressed before or while the pointer rests', async () => {
    settings = { ...DEFAULT_SETTINGS, opening: 'shift' };
    session();
    await point(span(0));
    await wait(HOVER_DELAY_MS + 150);
    expect(host()).toBeNull();
    await userEvent.keyboard('{Shift}');
    await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  });

  it('not with Shift while the reader writes', async () => {
    settings = { ...DEFAULT_SETTINGS, opening: 'shift' };
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
    settings = { ...DEFAULT_SETTINGS, hoverDelay: 1_200 };
    session();
    await point(span(0));
    await wait(700);
    expect(host()).toBeNull();
    await vi.waitFor(() => expect(title()).toBe('Ana Ríos'), { timeout: 3_000 });
  });

  it('in a corner: stays when the pointer goes, and gives way to other words', async () => {
    settings = { ...DEFAULT_SETTINGS, cardPlace: 'corner' };
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

describe('in a frame too small for it', () => {
  beforeEach(() => void reach.isTooSmall.mockReturnValue(true));
  afterEach(() => {
    reach.isTooSmall.mockReturnValue(false);
    reach.showInTop.mockReset().mockResolvedValue(null);
  });

  it('is shown by the top frame, and taken away by Escape here', async () => {
    session();
    await press(span(0));
    await vi.waitFor(() => expect(reach.showInTop).toHaveBeenCalledOnce());
    const [shown] = reach.showInTop.mock.calls[0] ?? [];
    expect(shown).toMatchObject({ topic: 'port/ana-rios', text: 'Ana Ríos', focus: false });
    expect(shown?.beside).toContain('port/port-party');
    expect(host()).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(reach.showInTop).toHaveBeenLastCalledWith(null);
  });

  it('opens here where the top frame has nobody to show it', async () => {
    reach.showInTop.mockRejectedValue(new Error('nobody'));
    session();
    await press(span(0));
    await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
    await userEvent.keyboard('{Escape}');
    await press(span(1));
    await vi.waitFor(() => expect(title()).toBe('Partido del Puerto'));
    expect(reach.showInTop).toHaveBeenCalledOnce();
  });

  it('stands in a corner of the top frame, with what ties it to its paragraph', async () => {
    reach.isTooSmall.mockReturnValue(false);
    const reason = { name: 'Ana Ríos', edits: 0, evidence: null };
    session().openRemote({
      topic: 'port/ana-rios',
      text: 'Ríos',
      by: 'name',
      reason,
      beside: ['port/port-party'],
      focus: true,
      frame: 3,
    });
    await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
    expect(inCard('section h3').textContent).toBe('In this paragraph');
    expect(inCard('.why p').textContent).toBe('The page says “Ríos”.');
    expect(root()?.activeElement).toBe(inCard('.surface'));
    fake.remove(0);
    await wait(300);
    expect(title()).toBe('Ana Ríos');
  });
});

describe('what can be done with it', () => {
  const button = (words: string) =>
    [...(root()?.querySelectorAll('button') ?? [])].find((each) => each.textContent?.includes(words)) as HTMLElement;
  const open = async () => {
    session();
    await press(span(0));
    await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
    await wait(CLICK_GUARD_MS + 50);
  };
  const more = () => press(inCard('[aria-label=More]'));
  const pressWords = async (words: string) => {
    await vi.waitFor(() => expect(button(words)).toBeDefined());
    button(words).scrollIntoView({ block: 'nearest' });
    await press(button(words));
  };

  it('is shorter at a press, and stays so', async () => {
    await open();
    expect(inCard('.argued')).not.toBeNull();
    await pressWords('Short');
    await vi.waitFor(() => expect(inCard('.argued')).toBeNull());
    expect(settings.cardLength).toBe('short');
    expect(inCard('[aria-pressed=true]').textContent).toBe('Short');
  });

  it('walks on from its words by button and by key', async () => {
    const stood = vi.spyOn(fake.session, 'standAt');
    await open();
    expect(stood).toHaveBeenCalledWith(mention(0));
    await press(inCard('[aria-label="Next mention of Ana Ríos"]'));
    expect(reach.walk).toHaveBeenLastCalledWith('next', 'port/ana-rios', null);
    await userEvent.keyboard('p');
    expect(reach.walk).toHaveBeenLastCalledWith('previous', null, null);
    await userEvent.keyboard('{Shift>}N{/Shift}');
    expect(reach.walk).toHaveBeenLastCalledWith('next', 'port/ana-rios', null);
    const calls = reach.walk.mock.calls.length;
    await userEvent.keyboard('{Control>}n{/Control}');
    expect(reach.walk.mock.calls.length).toBe(calls);
  });

  it('is copied as text: every mark, doubt and source in it', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open();
    await more();
    await pressWords('Copy this card');
    await vi.waitFor(() => expect(inCard('.copied').textContent).toBe('The card is copied, with its source.'));
    const [text = ''] = write.mock.calls[0] ?? [];
    for (const part of [
      'Ana Ríos\nPerson. What ana-rios is.',
      'Eva Luna argues: She yields to the company. (¶ 9)\n- Another source differs: A paper counted forty.',
      'The Paper',
      'As of 1 June 2024',
    ])
      expect(text).toContain(part);
  });

  it('is there to be copied by hand where the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await open();
    await more();
    await pressWords('Copy this card');
    await vi.waitFor(() => expect(inCard('textarea')).not.toBeNull());
    const field = inCard('textarea') as HTMLTextAreaElement;
    expect(root()?.activeElement).toBe(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain('Ana Ríos');
    // Letters in it are letters.
    await userEvent.keyboard('n');
    expect(reach.walk).not.toHaveBeenCalled();
  });

  it('reports a mistake with topic, statement, pack and version', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open();
    await more();
    await pressWords('Report a mistake');
    await pressWords('She opened the port.');
    await vi.waitFor(() => expect(write).toHaveBeenCalledOnce());
    for (const part of ['1.2.3', 'Ana Ríos (port/ana-rios)', 'Pack: port', 'Statement: She opened the port.'])
      expect(write.mock.calls[0]?.[0]).toContain(part);
  });

  it('silences a name, stays though its words are gone, and takes it back', async () => {
    await open();
    await more();
    await pressWords('Never mark “Ana Ríos”');
    await vi.waitFor(() => expect(title()).toBe('“Ana Ríos” is not marked any more, on any page.'));
    expect(settings.silencedNames).toEqual(['Ana Ríos']);
    fake.remove(0);
    await wait(300);
    expect(host()).not.toBeNull();
    await pressWords('Undo');
    await vi.waitFor(() => expect(settings.silencedNames).toEqual([]));
  });

  it('silences nothing where the browser does not store it, and says no such thing', async () => {
    reach.change.mockRejectedValueOnce(new Error('full'));
    await open();
    await more();
    await pressWords('Never mark the topic');
    await vi.waitFor(() => expect(report).toHaveBeenCalledWith(expect.any(Error), 'silencing'));
    await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
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
  document.documentElement.addEventListener('keydown', pageKeys, { signal: end.signal });
  cards.open(mention(0), 'key');
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  expect(root()?.activeElement).toBe(inCard('.surface'));
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
  expect(root()?.activeElement).toBe(inCard('.surface'));
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(before);
});

it("Escape without a card is the page's", async () => {
  session();
  const pageKeys = vi.fn();
  document.body.addEventListener('keydown', pageKeys, { signal: end.signal });
  document.getElementById('before')?.focus();
  await userEvent.keyboard('{Escape}');
  expect(pageKeys).toHaveBeenCalledOnce();
});

it('turns to a related topic and back', async () => {
  session();
  await press(span(0));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  await wait(350);
  await press(inCard('.turn'));
  await vi.waitFor(() => expect(title()).toBe('Partido del Puerto'));
  expect(root()?.activeElement).toBe(inCard('.surface'));
  await wait(350);
  await press(inCard('[aria-label=Back]'));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
});

it('closes when the words are gone', async () => {
  session();
  await press(span(0));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  fake.remove(0);
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

it('leaves nothing behind when its signal ends', async () => {
  session();
  await press(span(0));
  await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  end.abort();
  expect(host()).toBeNull();
  await point(span(1));
  await press(span(1));
  await wait(HOVER_DELAY_MS + 100);
  expect(host()).toBeNull();
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

it('opens nothing when a finger is drawn over words that do not scroll', async () => {
  session();
  span(0).style.touchAction = 'none';
  const moves = vi.fn();
  document.addEventListener('pointermove', moves, { signal: end.signal });
  await scrollByFinger(span(0), 60);
  await wait(HOVER_DELAY_MS + 100);
  expect(moves).toHaveBeenCalled();
  expect(getCard).not.toHaveBeenCalled();
  // Nor once the second script is there.
  await point(span(1));
  await vi.waitFor(() => expect(title()).toBe('Partido del Puerto'));
  await userEvent.keyboard('{Escape}');
  getCard.mockClear();
  await scrollByFinger(span(0), 60);
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
