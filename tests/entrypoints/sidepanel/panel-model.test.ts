/** The panel's model, with every part of the browser played by the test. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabReport } from '@/core/messages';
import type { PageView } from '@/core/page-topics/page-view';
import type { MapDrawing } from '@/core/topics/topic';
import { createPanelModel, type PanelDeps, type PanelModel } from '@/entrypoints/sidepanel/panel-model';
import type { TabFacts } from '@/platform/tabs';
import { cardOf } from '../../kit/card-data';
import { SQUARES } from '../../kit/world';

const tab = (id: number): TabFacts => ({
  id,
  host: 'news.example',
  private: false,
  loading: false,
  title: 'A page',
  address: 'https://news.example/',
});
const entry = (id: string) => ({ key: `port/${id}`, name: id, kind: 'person', line: 'A line.', count: 1 }) as const;
const report = (...ids: string[]): TabReport => ({ state: 'done', topics: ids.map(entry), here: true });
const view = (order: string[], inView: string[] = []): PageView => ({ order, inView, pageDate: null });

let front: TabFacts | null;
let reports: Map<number, TabReport>;
let turned: () => void;
let changed: Map<number, () => void>;
let views: Map<number, (view: PageView | null) => void>;
let deps: PanelDeps;
let model: PanelModel;

beforeEach(() => {
  front = tab(1);
  reports = new Map([
    [1, report('ana-rios', 'port-party')],
    [2, report('harbour-company')],
  ]);
  changed = new Map();
  views = new Map();
  deps = {
    activeTab: async () => front,
    onActiveTab: (call) => {
      turned = call;
    },
    onTabChanged(tabId, call) {
      changed.set(tabId, call);
      return () => changed.delete(tabId);
    },
    watchView(tabId, call) {
      views.set(tabId, call);
      return () => views.delete(tabId);
    },
    getReport: vi.fn(async (tabId) => reports.get(tabId) ?? { state: null, topics: [], here: true }),
    getCards: vi.fn(async (topics: string[]) => topics.map((key) => cardOf(key.slice('port/'.length)))),
    getMaps: vi.fn(async () => []),
    getCard: vi.fn(async () => null),
    lookUp: vi.fn(async () => []),
    cardWords: vi.fn(async () => null),
    walk: vi.fn(async () => ({ moved: true })),
    stories: vi.fn(async () => []),
    atlas: vi.fn(async () => SQUARES),
    report: vi.fn(),
  };
  model = createPanelModel(deps);
  model.start();
});

it('asks for the maps of topics that say where they are, a few at a time, each once, and again after a failure', async () => {
  const where = { countries: ['MX'] };
  const placed = Array.from({ length: 30 }, (_, at) => {
    const card = cardOf('ana-rios');
    return { ...card, key: `port/place-${at}`, topic: { ...card.topic, where } };
  });
  vi.mocked(deps.getMaps).mockRejectedValueOnce(new Error('asleep'));
  await model.askMaps(placed);
  expect(deps.report).toHaveBeenCalledOnce();
  const drawn = { topic: 'place-3' } as MapDrawing;
  vi.mocked(deps.getMaps).mockResolvedValueOnce([['port/place-3', drawn]]);
  await model.askMaps([cardOf('ana-rios'), ...placed]);
  await model.askMaps(placed);
  expect(vi.mocked(deps.getMaps).mock.calls.map(([topics]) => topics.length)).toEqual([25, 25, 5]);
  expect([...model.maps.value].filter(([, map]) => map)).toEqual([['port/place-3', drawn]]);
});

it('asks for the shapes of countries when a map wants them, once, and again after a failure', async () => {
  expect(model.world.value).toBeNull();
  vi.mocked(deps.atlas).mockRejectedValueOnce(new Error('asleep'));
  await model.askWorld();
  expect(model.world.value).toBeNull();
  expect(deps.report).toHaveBeenCalledOnce();
  await model.askWorld();
  await model.askWorld();
  expect(model.world.value?.countries().has('AR')).toBe(true);
  expect(deps.atlas).toHaveBeenCalledTimes(2);
});

const topics = () => model.page.value?.report.topics.map(({ name }) => name);

describe('the panel', () => {
  it('shows the topics of the tab in front with their cards, in the order the page tells', async () => {
    await expect.poll(topics).toEqual(['ana-rios', 'port-party']);
    views.get(1)?.(view(['port/port-party', 'port/ana-rios'], ['port/ana-rios']));
    expect(topics()).toEqual(['port-party', 'ana-rios']);
    expect(model.page.value?.cards.map(({ key }) => key)).toEqual(['port/port-party', 'port/ana-rios']);
    expect(model.view.value?.inView).toEqual(['port/ana-rios']);
  });

  it('turns with the reader, lets the last tab go, and asks for no card twice', async () => {
    await expect.poll(topics).toHaveLength(2);
    front = tab(2);
    turned();
    await expect.poll(topics).toEqual(['harbour-company']);
    expect([...views.keys()]).toEqual([2]);
    expect([...changed.keys()]).toEqual([2]);
    front = tab(1);
    turned();
    await expect.poll(topics).toHaveLength(2);
    expect(vi.mocked(deps.getCards).mock.calls).toEqual([
      [['port/ana-rios', 'port/port-party']],
      [['port/harbour-company']],
    ]);
  });

  it('drops what comes late about a tab that is no longer in front', async () => {
    let answer: (report: TabReport) => void = () => {};
    await expect.poll(topics).toHaveLength(2);
    vi.mocked(deps.getReport).mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    changed.get(1)?.();
    await expect.poll(() => vi.mocked(deps.getReport).mock.calls.length).toBe(2);
    front = tab(2);
    turned();
    await expect.poll(topics).toEqual(['harbour-company']);
    answer(report('port-party'));
    await Promise.resolve();
    expect(topics()).toEqual(['harbour-company']);
  });

  it('takes the channel up again after it broke', async () => {
    await expect.poll(topics).toHaveLength(2);
    views.get(1)?.(null);
    views.delete(1);
    changed.get(1)?.();
    await expect.poll(() => views.has(1)).toBe(true);
  });

  it('says that nobody answered, and takes it back once somebody does', async () => {
    await expect.poll(topics).toHaveLength(2);
    vi.mocked(deps.getReport).mockRejectedValueOnce(new Error('dead'));
    changed.get(1)?.();
    await expect.poll(() => model.notice.value).toBe('panel.failed');
    changed.get(1)?.();
    await expect.poll(() => model.notice.value).toBeNull();
  });

  it('is empty and quiet where there is no tab', async () => {
    await expect.poll(topics).toHaveLength(2);
    front = null;
    turned();
    await expect.poll(() => model.page.value).toBeNull();
    await model.go('port/ana-rios');
    expect(deps.walk).not.toHaveBeenCalled();
    expect(deps.report).not.toHaveBeenCalled();
  });

  it('says so where a mention is gone', async () => {
    await expect.poll(topics).toHaveLength(2);
    vi.mocked(deps.walk).mockResolvedValueOnce({ moved: false });
    await model.go('port/ana-rios');
    expect(deps.walk).toHaveBeenCalledExactlyOnceWith(1, 'port/ana-rios');
    expect(model.notice.value).toBe('popup.no_mention');
  });
});

it('says that a lookup failed, and finds again afterwards', async () => {
  const hit = { key: 'port/ana-rios', name: 'Ana Ríos', kind: 'person', line: '', shown: 'Ana', matched: [] } as const;
  deps.lookUp = vi.fn(() => Promise.reject(new Error('asleep')));
  model = createPanelModel(deps);
  await model.lookup.search('ana');
  expect(model.notice.value).toBe('panel.failed');
  expect(deps.report).toHaveBeenCalledOnce();
  deps.lookUp = vi.fn(async () => [{ ...hit, matched: [] }]);
  const again = createPanelModel(deps);
  await again.lookup.search('ana');
  expect(again.lookup.hits.value).toHaveLength(1);
});
