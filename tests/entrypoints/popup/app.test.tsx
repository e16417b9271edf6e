/** The popup as a whole, over a background that the test plays. */
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardData } from '@/core/cards/card-data';
import type { TabReport } from '@/core/messages';
import { switchedSite } from '@/core/settings/switch-state';
import type { Story } from '@/core/topics/story';
import type { LookupHit } from '@/core/topics/topic-entry';
import { App } from '@/entrypoints/popup/App';
import { CardView } from '@/entrypoints/popup/CardView';
import { createPopupModel, type PopupDeps } from '@/entrypoints/popup/popup-model';
import { createSettingsStore } from '@/platform/settings-store';
import type { TabFacts } from '@/platform/tabs';
import { cardWords } from '@/scripts/pack/card-words';
import '@/entrypoints/popup/popup.css';

const HIT: LookupHit = {
  key: 'p/amlo',
  name: 'López Obrador',
  kind: 'person',
  line: 'President.',
  shown: 'López Obrador',
  matched: [[0, 4]],
};
const FOUND: TabReport = {
  state: 'done',
  topics: [
    { key: 'p/amlo', name: 'López Obrador', kind: 'person', line: 'President.', count: 4 },
    { key: 'p/ine', name: 'INE', kind: 'agency', line: 'A body.', count: 1 },
  ],
  here: true,
};

const STORY: Story = {
  id: 'p',
  title: { en: 'A port is sold' },
  publisher: 'The Paper',
  date: '2023-05-08',
  stance: { en: 'A paper.' },
  topics: 12,
};

function cardOf(key: string, name: string): CardData {
  return {
    key,
    topic: {
      id: key.slice(2),
      name: { en: name, es: name },
      kind: 'person',
      line: { en: `Line of ${name}.`, es: `Línea de ${name}.` },
      points: [],
      figures: [],
      events: [],
      since: [],
      links: {},
    },
    relations:
      key === 'p/amlo'
        ? [
            {
              type: 'accuses',
              outgoing: true,
              past: false,
              to: 'p/biden',
              name: { en: 'Joe Biden' },
              kind: 'person',
              paragraph: 1,
              nature: 'reported',
              doubts: [],
            },
          ]
        : [],
    pack: {
      id: 'p',
      title: { en: 'A pack' },
      asOf: '2026-01-01',
      reviewBy: '2027-01-01',
      languages: ['en', 'es'],
      sources: [
        {
          id: 's',
          title: 'T',
          publisher: 'P',
          stance: { en: 'Stance.' },
          date: '2023-05-08',
          language: 'en',
          paragraphs: 9,
        },
      ],
    },
  };
}

/** The card of a topic whose one change is of 2025. */
function changedCard(key: string): CardData {
  const card = cardOf(key, key);
  const since = [{ date: '2025-02-01', text: { en: `${key} changed.` }, references: [] }];
  return { ...card, topic: { ...card.topic, since } };
}

let root: HTMLElement;
let deps: PopupDeps;
let tab: TabFacts | null;
let found: TabReport;
let tabChanged: () => void;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  document.documentElement.lang = 'en';
  document.title = 'Glosa';
  tab = { id: 1, host: 'news.example', private: false, loading: false, title: null, address: null };
  found = FOUND;
  tabChanged = () => {};
  deps = {
    lookUp: vi.fn(async () => [HIT]),
    openPanel: vi.fn(async () => {}),
    getCard: vi.fn(async (topic) => cardOf(topic, topic === 'p/amlo' ? 'López Obrador' : 'Joe Biden')),
    getReport: vi.fn(async () => found),
    storedReport: vi.fn(async () => null),
    cardView: vi.fn(async () => CardView),
    getCards: vi.fn(async (topics) => topics.map((key: string) => changedCard(key))),
    pageDate: vi.fn(async () => null),
    cardWords: vi.fn(async () => null),
    walk: vi.fn(async () => ({ moved: true })),
    activeTab: async () => tab,
    settings: createSettingsStore,
    settingsNow: async () => (await createSettingsStore()).get(),
    switchHighlights: vi.fn(async (scope, host, on) => {
      const store = await createSettingsStore();
      if (scope === 'all') await store.change({ highlights: on });
      if (scope === 'pause') await store.change({ paused: on });
      if (scope === 'site') await store.change((now) => switchedSite(now, host ?? '', on));
    }),
    switchHere: vi.fn(async (_tabId, on) => {
      found = { ...found, here: on };
    }),
    hasAccess: vi.fn(async () => true),
    askForAccess: vi.fn(async () => true),
    openOptions: vi.fn(async () => {}),
    stories: vi.fn(async () => [STORY]),
    openSample: vi.fn(async () => {}),
    makePack: vi.fn(async () => {}),
    onTabChanged: (_tabId, changed) => {
      tabChanged = changed;
    },
    report: vi.fn(),
  };
});
afterEach(() => {
  render(null, root);
  root.remove();
  document.documentElement.style.colorScheme = '';
});

/** What an update brought; nothing, but where a test says so. */
const news = {
  untold: vi.fn((): Promise<string | null> => Promise.resolve(null)),
  forget: vi.fn(() => Promise.resolve()),
};

async function show(): Promise<void> {
  const model = createPopupModel(deps);
  await act(async () => {
    render(<App model={model} today="2026-06-01" news={news} />, root);
    await model.start();
  });
}
const $ = <E extends HTMLElement = HTMLElement>(selector: string) => root.querySelector<E>(selector) as E;
const box = () => $<HTMLInputElement>('[role=combobox]');
const title = () => root.querySelector('.card h2')?.textContent ?? null;
const sentence = () => root.querySelector('.sentence p')?.textContent ?? null;
/** Of this site; behind More: of this page, all pages, the pause. */
const nth = (place: number) => root.querySelectorAll<HTMLInputElement>('[role=switch]')[place] as HTMLInputElement;
const site = () => nth(0);
const more = () => $<HTMLButtonElement>('.to-more');

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(root);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

it('shows cards in the language that the reader chose, and everything else in its own', async () => {
  deps.cardWords = vi.fn(async () => cardWords('es'));
  await show();
  await act(() => $<HTMLElement>('.topics .topic').click());
  await vi.waitFor(() => expect(title()).not.toBeNull());
  expect($('.card').textContent).toContain('Fuente:');
  await act(() => $<HTMLElement>('[aria-label="Cerrar"]').click());
  await vi.waitFor(() => expect($('.page-head h2').textContent).toBe('On this page'));
  expect($('.page-count').textContent).toMatch(/topics?$/);
});

describe('on a page with a date', () => {
  const bar = () => root.querySelector<HTMLDetailsElement>('.page-changes');

  it('says how many of its topics have changed since, and opens the card of one', async () => {
    deps.pageDate = vi.fn(async () => '2023-05-09');
    await show();
    await vi.waitFor(() =>
      expect(bar()?.querySelector('summary')?.textContent).toMatch(
        /^\d of \d topics here have changed since 9 May 2023$/,
      ),
    );
    expect(bar()?.open).toBe(false);
    $<HTMLElement>('.page-changes summary').click();
    expect($('.page-changes li').textContent).toMatch(/^p\/.*1 February 2025 p\//);
    expect(await faults()).toEqual([]);
    await act(() => $<HTMLElement>('.page-changes .turn').click());
    await vi.waitFor(() => expect(title()).not.toBeNull());
  });

  it.each([null, '2025-03-01'])('says nothing where it gives no date, or nothing came later: %s', async (date) => {
    deps.pageDate = vi.fn(async () => date);
    await show();
    expect(bar()).toBeNull();
    expect(deps.getCards).toHaveBeenCalledTimes(date === null ? 0 : 1);
  });
});

describe('after an update', () => {
  it('says in one line what is new, until that is closed', async () => {
    news.untold.mockResolvedValueOnce('0.2.0');
    await show();
    await vi.waitFor(() => expect($('.news span').textContent).toContain('New in version 0.2.0'));
    expect(await faults()).toEqual([]);
    await act(async () => $('.news button').click());
    expect(root.querySelector('.news')).toBeNull();
    expect(news.forget).toHaveBeenCalledOnce();
  });
});

describe('the popup', () => {
  it('has the caret in the lookup before anything is known', () => {
    act(() => render(<App model={createPopupModel(deps)} today="2026-06-01" news={news} />, root));
    expect(document.activeElement).toBe(box());
  });

  it('lists the page, and has no fault that axe knows, light and dark', async () => {
    await show();
    expect($('.page-head h2').textContent).toBe('On this page');
    expect($('.page-count').textContent).toBe('2 topics');
    expect(await faults()).toEqual([]);
    document.documentElement.style.colorScheme = 'dark';
    expect(await faults()).toEqual([]);
  });

  it('goes from a misspelt name to its card, to another card, and all the way back, by keys', async () => {
    await show();
    await userEvent.type(box(), 'Lopes');
    await vi.waitFor(() => expect($('[aria-selected=true]')).toBeTruthy());
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(title()).toBe('López Obrador'));
    expect(await faults()).toEqual([]);
    await userEvent.click($('.card .turn'));
    await vi.waitFor(() => expect(title()).toBe('Joe Biden'));
    await userEvent.click($('[aria-label=Back]'));
    await vi.waitFor(() => expect(title()).toBe('López Obrador'));
    await userEvent.click($('[aria-label=Forward]'));
    await vi.waitFor(() => expect(title()).toBe('Joe Biden'));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(title()).toBeNull());
    expect(box().value).toBe('Lopes');
    await vi.waitFor(() => expect(document.activeElement).toBe(box()));
  });

  it('goes back from the first card to the list', async () => {
    await show();
    await userEvent.click($('[data-topic="p/ine"]'));
    await vi.waitFor(() => expect(title()).toBe('Joe Biden'));
    await userEvent.click($('[aria-label=Back]'));
    await vi.waitFor(() => expect($('.page-head h2').textContent).toBe('On this page'));
  });

  it('says where a card cannot be loaded, and tries again', async () => {
    vi.mocked(deps.getCard).mockRejectedValueOnce(new Error('asleep'));
    await show();
    await userEvent.click($('[data-topic="p/amlo"]'));
    await vi.waitFor(() => expect($('.failure')).toBeTruthy());
    await userEvent.click($('.failure button'));
    await vi.waitFor(() => expect(title()).toBe('López Obrador'));
  });

  it('drops the answer to an earlier query', async () => {
    let late: (hits: LookupHit[]) => void = () => {};
    vi.mocked(deps.lookUp).mockImplementation((query) =>
      query === 'a'
        ? new Promise((resolve) => {
            late = resolve;
          })
        : Promise.resolve([HIT]),
    );
    await show();
    await userEvent.type(box(), 'ab');
    await act(async () => late([]));
    expect(root.querySelectorAll('.hit')).toHaveLength(1);
  });

  it('walks, and says where a mention is gone', async () => {
    await show();
    await userEvent.click($('.page-head [aria-label="Next mention"]'));
    expect(deps.walk).toHaveBeenLastCalledWith(1, 'next', null);
    vi.mocked(deps.walk).mockResolvedValue({ moved: false });
    await userEvent.click($('[aria-label="Next mention of INE"]'));
    expect(deps.walk).toHaveBeenLastCalledWith(1, 'next', 'p/ine');
    await vi.waitFor(() => expect($('.notice').textContent).toBe('That mention is no longer on the page.'));
  });

  it('follows the page', async () => {
    found = { state: 'reading', topics: [], here: true };
    await show();
    expect(sentence()).toBe('Reading the page…');
    found = FOUND;
    await act(async () => tabChanged());
    await vi.waitFor(() => expect($('.page-count').textContent).toBe('2 topics'));
  });
});

describe('while the background is asleep', () => {
  let answer: (report: TabReport) => void;
  let refuse: (error: Error) => void;

  /** The popup over a background that says nothing until the test does. */
  async function showAsleep(): Promise<void> {
    deps.getReport = () =>
      new Promise((resolve, reject) => {
        answer = resolve;
        refuse = reject;
      });
    const model = createPopupModel(deps);
    await act(async () => {
      render(<App model={model} today="2026-06-01" news={news} />, root);
      void model.start();
    });
  }

  it('lists what is stored of the page, until the background says what is there', async () => {
    vi.mocked(deps.storedReport).mockResolvedValue(FOUND);
    await showAsleep();
    await vi.waitFor(() => expect($('.page-count').textContent).toBe('2 topics'));
    const topic = $('.topics .topic');
    topic.focus();
    await act(async () => answer(FOUND));
    expect($('.topics .topic')).toBe(topic);
    expect(document.activeElement).toBe(topic);
    await act(async () => void tabChanged());
    await act(async () => answer({ ...FOUND, topics: FOUND.topics.slice(1) }));
    await vi.waitFor(() => expect($('.page-count').textContent).toBe('1 topic'));
  });

  it('keeps the list where the background is dead, and says so', async () => {
    vi.mocked(deps.storedReport).mockResolvedValue(FOUND);
    vi.mocked(deps.stories).mockRejectedValue(new Error('no answer'));
    await showAsleep();
    await act(async () => refuse(new Error('no answer')));
    await vi.waitFor(() => expect($('.notice').textContent).toBe('Glosa did not answer.'));
    expect($('.page-count').textContent).toBe('2 topics');
  });

  it('waits for the background where storage is refused', async () => {
    vi.mocked(deps.storedReport).mockRejectedValue(new Error('no storage'));
    await showAsleep();
    await vi.waitFor(() => expect(deps.report).toHaveBeenCalledOnce());
    expect(root.querySelector('.topics')).toBeNull();
    await act(async () => answer(FOUND));
    await vi.waitFor(() => expect($('.page-count').textContent).toBe('2 topics'));
    expect($('.notice').textContent).toBe('');
  });

  it('takes the word of the background over a late one of storage', async () => {
    let late: (report: TabReport) => void = () => {};
    deps.storedReport = () =>
      new Promise((resolve) => {
        late = resolve;
      });
    await showAsleep();
    await act(async () => answer({ ...FOUND, topics: [] }));
    await act(async () => late(FOUND));
    expect(root.querySelector('.topics')).toBeNull();
  });
});

describe('the view of cards', () => {
  it('is loaded with the first card, and not before', async () => {
    await show();
    expect(deps.cardView).not.toHaveBeenCalled();
    await userEvent.click($('[data-topic="p/amlo"]'));
    await vi.waitFor(() => expect(title()).toBe('López Obrador'));
    await userEvent.click($('.card .turn'));
    await vi.waitFor(() => expect(title()).toBe('Joe Biden'));
    expect(deps.cardView).toHaveBeenCalledOnce();
  });

  it('leaves the list where it cannot be loaded, says so, and is tried again', async () => {
    vi.mocked(deps.cardView).mockRejectedValueOnce(new Error('Failed to fetch'));
    await show();
    await userEvent.click($('[data-topic="p/amlo"]'));
    await vi.waitFor(() => expect($('.notice').textContent).toBe('Glosa did not answer.'));
    expect($('.page-count').textContent).toBe('2 topics');
    await userEvent.click($('[data-topic="p/amlo"]'));
    await vi.waitFor(() => expect(title()).toBe('López Obrador'));
  });
});

describe('sentences', () => {
  it.each<[string, Partial<TabFacts> | null, TabReport, string]>([
    ['no tab', null, FOUND, 'Glosa cannot run on this page.'],
    [
      'a page of the browser',
      { host: null },
      { state: null, topics: [], here: true },
      'Glosa cannot run on this page.',
    ],
    ['a page that loads', { loading: true }, { state: null, topics: [], here: true }, 'Reading the page…'],
    [
      'a page about something else',
      {},
      { state: 'done', topics: [], here: true },
      'Nothing on this page that Glosa knows.',
    ],
  ])('for %s', async (_what, patch, report, expected) => {
    tab = patch && { ...(tab as TabFacts), ...patch };
    found = report;
    await show();
    expect(sentence()).toBe(expected);
    expect(await faults()).toEqual([]);
  });

  it('say on a page without any topic which story Glosa knows, and lead to the sample', async () => {
    found = { state: 'done', topics: [], here: true };
    await show();
    await vi.waitFor(() => expect($('.stories .topic-name').textContent).toBe('A port is sold'));
    expect($('.story-line').textContent).toBe('The Paper, 8 May 2023 · 12 topics');
    expect(await faults()).toEqual([]);
    await userEvent.click($('.to-sample'));
    expect(deps.openSample).toHaveBeenCalledOnce();
  });

  it('ask for no story where the reader has switched something off', async () => {
    found = { state: 'off', topics: [], here: false };
    await show();
    await vi.waitFor(() => expect(sentence()).toBe('Highlights are off on this page.'));
    expect(deps.stories).not.toHaveBeenCalled();
  });

  it('say how many topics of each pack there are, where more than one is in use', async () => {
    await show();
    await vi.waitFor(() => expect(deps.stories).toHaveBeenCalledOnce());
    expect(root.querySelector('.pack-counts')).toBeNull();
    act(() => render(null, root));
    deps.stories = vi.fn(async () => [
      { ...STORY, id: 'p', title: { en: 'A port is sold' } },
      { ...STORY, id: 'q', title: { en: 'Mine' } },
    ]);
    await show();
    await vi.waitFor(() => expect($('.pack-counts')).not.toBeNull());
    expect([...root.querySelectorAll('.pack-counts li')].map(({ textContent }) => textContent)).toEqual([
      `A port is sold${FOUND.topics.length} topics`,
      'Mine0 topics',
    ]);
    expect(await faults()).toEqual([]);
  });

  it('offer a pack of the page where it can be read', async () => {
    await show();
    expect(root.querySelector('.make-pack')).toBeNull();
    act(() => render(null, root));
    tab = {
      id: 1,
      host: 'news.example',
      private: false,
      loading: false,
      title: null,
      address: 'https://news.example/',
    };
    await show();
    await vi.waitFor(() => expect($('.make-pack').textContent).toBe('Make a pack of this page'));
    await userEvent.click($('.make-pack'));
    expect(deps.makePack).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('for a page that the browser withholds, with the way to it', async () => {
    found = { state: null, topics: [], here: true };
    vi.mocked(deps.hasAccess).mockResolvedValue(false);
    await show();
    expect(sentence()).toBe('Your browser does not let Glosa read this page.');
    expect(await faults()).toEqual([]);
    await userEvent.click($('.sentence button'));
    expect(deps.askForAccess).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(sentence()).toBe('Glosa cannot run on this page.'));
  });

  it('for a background that does not answer', async () => {
    vi.mocked(deps.getReport).mockRejectedValue(new Error('no answer'));
    await show();
    expect($('.notice').textContent).toBe('Glosa did not answer.');
    expect(deps.report).toHaveBeenCalledOnce();
  });
});

it('stays as tall as it was while something is looked up, and is itself again after', async () => {
  await show();
  const main = $('main');
  const before = main.offsetHeight;
  await userEvent.fill($('.search-input'), 'biden');
  await vi.waitFor(() => expect(root.querySelector('.hit')).not.toBeNull());
  expect(main.offsetHeight).toBe(before);
  await userEvent.fill($('.search-input'), '');
  await vi.waitFor(() => expect(main.style.minHeight).toBe(''));
  expect(main.offsetHeight).toBe(before);
});

describe('switches', () => {
  it('are remembered, act on the settings, and say what they did', async () => {
    await show();
    found = { state: 'off', topics: [], here: true };
    await userEvent.click(site());
    await vi.waitFor(async () => expect((await createSettingsStore()).get().sitesOff).toEqual(['news.example']));
    await act(async () => tabChanged());
    await vi.waitFor(() => expect(sentence()).toBe('Highlights are off on news.example.'));
    await userEvent.click(site());
    await vi.waitFor(async () => expect((await createSettingsStore()).get().sitesOff).toEqual([]));
    await userEvent.click(more());
    await userEvent.click(nth(2));
    await vi.waitFor(() => expect(sentence()).toBe('Highlights are off.'));
    expect(site().disabled).toBe(true);
    expect((await createSettingsStore()).get().highlights).toBe(false);
  });

  it('of this page alone says so, stores nothing, and brings it back', async () => {
    await show();
    await userEvent.click(more());
    expect(nth(1).checked).toBe(true);
    found = { state: 'off', topics: [], here: true };
    await userEvent.click(nth(1));
    await vi.waitFor(() => expect(sentence()).toBe('Highlights are off on this page.'));
    expect(deps.switchHere).toHaveBeenLastCalledWith(1, false);
    expect(nth(1).checked).toBe(false);
    expect(deps.switchHighlights).not.toHaveBeenCalled();
    expect(await faults()).toEqual([]);
    found = FOUND;
    await userEvent.click(nth(1));
    await vi.waitFor(() => expect($('.page-count').textContent).toBe('2 topics'));
  });

  it('are one line, unless one of the others says off: then that one is in sight', async () => {
    await show();
    expect(more().getAttribute('aria-expanded')).toBe('false');
    const areSeen = () => [...[0, 1, 2].map(nth), $('.pause')].map((each) => each.checkVisibility());
    expect(areSeen()).toEqual([true, false, false, false]);
    await userEvent.click(more());
    expect(areSeen()).toEqual([true, true, true, true]);
    expect(await faults()).toEqual([]);
    await userEvent.click(more());
    expect($('.pause').checkVisibility()).toBe(false);
    await (await createSettingsStore()).change({ highlights: false });
    render(null, root);
    await show();
    await vi.waitFor(() => expect(nth(2).checkVisibility()).toBe(true));
  });

  it('are there when they can be used, however long the page takes to answer', async () => {
    let answer: (tab: TabFacts | null) => void = () => {};
    deps.activeTab = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    deps.getReport = () => new Promise(() => {});
    const model = createPopupModel(deps);
    await act(async () => {
      render(<App model={model} today="2026-06-01" news={news} />, root);
      void model.start();
    });
    await vi.waitFor(() => expect(model.settings.value).not.toBeNull());
    expect(root.querySelectorAll('[role=switch]')).toHaveLength(0);
    answer(tab);
    await vi.waitFor(() => expect(root.querySelectorAll('[role=switch]')).toHaveLength(3));
    expect(site().disabled).toBe(false);
  });

  it('store nothing of a private window', async () => {
    tab = { ...(tab as TabFacts), private: true };
    await show();
    expect(site().disabled).toBe(true);
    expect($('#private-hint').textContent).toContain('Private window');
    expect(await faults()).toEqual([]);
  });

  it('say where the browser refuses to store', async () => {
    vi.mocked(deps.switchHighlights).mockRejectedValue(new Error('QuotaExceededError'));
    await show();
    await userEvent.click(site());
    await vi.waitFor(() => expect($('.notice').textContent).toBe('Couldn’t save that. Try again.'));
    await vi.waitFor(() => expect(site().checked).toBe(true));
  });
});

describe('pause and options', () => {
  it('pause until the browser restarts, say so, and leave the site for after', async () => {
    found = { state: 'off', topics: [], here: true };
    await show();
    expect($('.pause').textContent).toBe('Pause until the browser restarts');
    await act(async () => $('.pause').click());
    await vi.waitFor(() => expect(sentence()).toBe('Highlights are paused until the browser restarts.'));
    expect((await createSettingsStore()).get().paused).toBe(true);
    expect(site().disabled).toBe(true);
    expect($('.pause').textContent).toBe('End the pause');
    expect(await faults()).toEqual([]);
  });

  it('lead to the options', async () => {
    await show();
    await act(async () => $('.to-options').click());
    expect(deps.openOptions).toHaveBeenCalledOnce();
  });
});
