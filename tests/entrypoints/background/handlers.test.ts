/** The background's answers, with every part of the browser played by the test. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cardDataOf } from '@/core/cards/card-data-of';
import type { FrameState, ToBackground } from '@/core/messages';
import { storedReport } from '@/core/page-topics/tab-report';
import { DEFAULT_SETTINGS } from '@/core/settings/settings';
import { NO_TOPIC } from '@/core/topics/topic';
import type { TopicEntry } from '@/core/topics/topic-entry';
import { openCardAtCaret } from '@/entrypoints/background/caret-card';
import { forgetDeadFrames } from '@/entrypoints/background/dead-frames';
import type { Deps } from '@/entrypoints/background/deps';
import { createHandlers } from '@/entrypoints/background/handlers';
import { readWaiting } from '@/entrypoints/background/read-waiting';
import { createFoundStore, foundIn } from '@/platform/found-store';
import type { LiveFrames } from '@/platform/live-frames';
import { makePack, makeTopic } from '../../kit/pack';
import { makePicture } from '../../kit/pictures';
import { SQUARES } from '../../kit/world';

const popup = { tabId: null, frameId: null, documentId: null, isPrivate: false };

const ENTRIES: TopicEntry[] = ['a', 'b', 'c'].map((id) => ({
  key: `p/${id}`,
  name: id.toUpperCase(),
  kind: 'person',
  line: `Line of ${id}.`,
}));

let deps: Deps;
let access: boolean;
/** The documents in tab 1, by frame. */
let live: Map<number, string | null> | null | undefined;
/** The frames in which the reader script does not run. */
let unread: number[];
let woken: number[];
let shown: [tabId: number, topics: number][];

function liveNow(): LiveFrames {
  return (
    live &&
    new Map(
      [...live].map(([frameId, documentId]) => [
        frameId,
        { documentId, isRead: ![...woken, ...unread].includes(frameId) },
      ]),
    )
  );
}

beforeEach(() => {
  live = new Map([0, 3, 4, 5, 6, 7, 8].map((frame) => [frame, `doc-${frame}`]));
  unread = [];
  shown = [];
  woken = [];
  access = true;
  const walked = new Map<number, number>();
  deps = {
    resolveWords: vi.fn(async () => ({ revision: 'r', names: [], near: [], topics: [], classes: [] })),
    resolveText: vi.fn(async () => ({ words: [], revision: 'r', names: [], near: [], topics: [], classes: [] })),
    cardOf: vi.fn(async () => null),
    cardsOf: vi.fn(async () => []),
    mapsOf: vi.fn(async () => []),
    startScript: vi.fn(async () => {}),
    lookUp: vi.fn(async () => []),
    entryOf: async (key) => ENTRIES.find((entry) => entry.key === key),
    stories: async () => [],
    atlas: async () => SQUARES,
    packText: async (id) => (id === 'kit' ? '{}' : null),
    cardWords: async () => ({}),
    found: createFoundStore(),
    lastWalked: {
      get: async (tabId) => walked.get(tabId) ?? null,
      set: async (tabId, frameId) => void walked.set(tabId, frameId),
    },
    liveFrames: async () => liveNow(),
    wakeFrames: async () => ({ live: liveNow(), woken }),
    checkFilter: vi.fn(),
    forgetClosedTabs: vi.fn(),
    notePrivateTab: vi.fn(async () => {}),
    showRemote: vi.fn(async () => null),
    walkFrame: vi.fn(async () => ({ moved: true })),
    switchFrame: vi.fn(async () => null),
    hasAccess: async () => access,
    changeSettings: vi.fn(async () => DEFAULT_SETTINGS),
    openCardIn: vi.fn(async () => ({ opened: true, words: null as string | null })),
    openSelectedIn: vi.fn(async () => null),
    showCount: async (tabId, topics) => void shown.push([tabId, topics]),
  };
});

/** A frame of tab 1 says what it has found. */
async function report(
  frameId: number,
  topics: Record<string, number>,
  state: FrameState = 'done',
  documentId: string | null = `doc-${frameId}`,
  here = true,
) {
  const found = Object.entries(topics).map(([id, count]) => ({ key: `p/${id}`, count }));
  return createHandlers(deps).reportFound(
    { state, topics: found, here },
    { tabId: 1, frameId, documentId, isPrivate: false },
  );
}
const tabReport = () => createHandlers(deps).getTabReport({ tabId: 1 }, popup);
const walk = (direction: 'next' | 'previous', topic: string | null = null) =>
  createHandlers(deps).walkTab({ tabId: 1, direction, topic }, popup);

describe('while the packs are being read', () => {
  const asks: { [K in keyof ToBackground]: ToBackground[K]['ask'] } = {
    resolveWords: { words: [] },
    getCard: { topic: 'p/a' },
    getHighlightCss: {},
    resolveText: { text: '' },
    needReading: {},
    needCard: {},
    needSight: {},
    walkOn: { direction: 'next', topic: null, from: null },
    getCardWords: { language: 'es' },
    getNear: { words: 'x' },
    getCards: { topics: [] },
    getMaps: { topics: [] },
    changeFromCard: { what: 'cardLength', to: 'full' },
    showInTop: { mention: null },
    reportFound: { state: 'done', topics: [], here: true },
    lookUp: { query: 'x', limit: 1 },
    getTabReport: { tabId: 1 },
    getStories: {},
    getAtlas: {},
    getPackText: { pack: 'p' },
    switchHere: { tabId: 1, on: true },
    switchHighlights: { scope: 'all', host: null, on: true },
    walkTab: { tabId: 1, direction: 'next', topic: null },
  };
  const ofPacks = [
    'resolveWords',
    'resolveText',
    'getCard',
    'getNear',
    'getCards',
    'getMaps',
    'lookUp',
    'getTabReport',
  ];

  it.each(Object.entries(asks))('%s waits only if its answer comes from them', async (kind, ask) => {
    const never = () => new Promise<never>(() => {});
    Object.assign(deps, {
      resolveWords: never,
      resolveText: never,
      cardOf: never,
      cardsOf: never,
      mapsOf: never,
      lookUp: never,
      entryOf: never,
    });
    await report(0, { a: 1 });
    const sender = { tabId: 1, frameId: 3, documentId: 'doc-3', isPrivate: false };
    const handler = createHandlers(deps)[kind as keyof ToBackground] as (ask: unknown, from: object) => unknown;
    let isAnswered = false;
    void Promise.resolve(handler(ask, sender)).then(() => {
      isAnswered = true;
    });
    if (!ofPacks.includes(kind)) await vi.waitFor(() => expect(isAnswered).toBe(true), { timeout: 5_000 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isAnswered).toBe(!ofPacks.includes(kind));
  });
});

describe('what is stored of a tab', () => {
  it('says what the background says, without the packs', async () => {
    await report(0, { a: 2, b: 1 });
    await report(3, { b: 3, c: 1 });
    await vi.waitFor(async () => expect(storedReport(await foundIn(1))).toEqual(await tabReport()));
    expect((await tabReport()).topics.map(({ name, count }) => [name, count])).toEqual([
      ['A', 2],
      ['B', 4],
      ['C', 1],
    ]);
  });

  it('is what the packs say now once a page was read again', async () => {
    await report(0, { a: 2 });
    const entries = async () => (await foundIn(1)).get(0)?.topics.map(({ entry }) => entry?.name);
    await vi.waitFor(async () => expect(await entries()).toEqual(['A']));
    deps.entryOf = async (key) => ({ ...ENTRIES[0], key, name: 'B' }) as TopicEntry;
    await report(0, { a: 2 }, 'reading');
    expect(await entries()).toEqual([undefined]);
    await report(0, { a: 2 });
    await vi.waitFor(async () => expect(await entries()).toEqual(['B']));
  });

  it('leaves it to the background where the packs had not been read', async () => {
    deps.entryOf = () => new Promise(() => {});
    await report(0, { a: 2 });
    expect(storedReport(await foundIn(1))).toBeNull();
  });
});

describe('a script that a frame asks for', () => {
  it.each([
    ['needReading', 'reader'],
    ['needCard', 'card'],
    ['needSight', 'sight'],
  ] as const)('%s: is started in that frame', async (kind, script) => {
    await createHandlers(deps)[kind]({}, { tabId: 4, frameId: 7, documentId: null, isPrivate: false });
    expect(deps.startScript).toHaveBeenCalledExactlyOnceWith(script, 4, 7);
    await expect(createHandlers(deps)[kind]({}, popup)).rejects.toThrow('frames of tabs');
  });
});

describe('a card with a picture', () => {
  const ask = (sender: object) => createHandlers(deps).getCard({ topic: 'kit/sun' }, { ...popup, ...sender });
  const withPicture = () => {
    const card = cardDataOf([makePack([makeTopic('sun', ['Sun'], { picture: makePicture() })])], 'kit/sun');
    deps.cardOf = async () => card;
    return card;
  };

  it('comes once what draws it runs in that frame', async () => {
    const card = withPicture();
    expect(await ask({ tabId: 4, frameId: 7 })).toBe(card);
    expect(deps.startScript).toHaveBeenCalledExactlyOnceWith('picture', 4, 7);
  });

  it('comes without where the browser does not allow that', async () => {
    const card = withPicture();
    deps.startScript = vi.fn(() => Promise.reject(new Error('not here')));
    expect(await ask({ tabId: 4, frameId: 7 })).toBe(card);
  });

  it('and one without start nothing on our own pages, or for nothing', async () => {
    withPicture();
    await ask({});
    deps.cardOf = async () => cardDataOf([makePack([makeTopic('sun', ['Sun'])])], 'kit/sun');
    await ask({ tabId: 4, frameId: 7 });
    expect(deps.startScript).not.toHaveBeenCalled();
  });
});

describe('frames that wait for something to paint', () => {
  it('are read when somebody asks, and the tab is being read until they have reported', async () => {
    woken = [0];
    live = new Map([[0, 'doc-0']]);
    expect((await tabReport()).state).toBe('reading');
    await report(0, {});
    woken = [];
    expect((await tabReport()).state).toBe('done');
  });

  it('say nothing against a tab that is off', async () => {
    await report(0, {}, 'off');
    woken = [3];
    expect((await tabReport()).state).toBe('off');
  });

  it('have been read before the card at the caret is opened by whoever waits for them', async () => {
    woken = [0];
    const waiting = readWaiting(deps, 1);
    let isOver = false;
    void waiting.then(() => {
      isOver = true;
    });
    await report(0, {}, 'reading');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(isOver).toBe(false);
    await report(0, { a: 1 });
    expect(await waiting).toEqual([0]);
  });

  it('show the card of a smaller frame once they are read', async () => {
    let isThere = false;
    deps.showRemote = vi.fn(async () => {
      if (!isThere) throw new Error('nobody there');
      return null;
    });
    deps.wakeFrames = async () => {
      isThere = true;
      await report(0, {});
      return { live: liveNow(), woken: [0] };
    };
    const mention = {
      topic: 'p/a',
      text: 'A',
      by: 'name',
      reason: { name: 'A', edits: 0, evidence: null },
      beside: [],
      focus: false,
    } as const;
    const frame = { tabId: 1, frameId: 4, documentId: null, isPrivate: false };
    const show = (one: typeof mention | null) =>
      createHandlers(deps).showInTop({ mention: one && { ...one, beside: [] } }, frame);
    expect(await show(mention)).toBeNull();
    isThere = false;
    await expect(show(null)).rejects.toThrow('nobody there');
  });

  it('have the filter looked at when they ask for the reader script', async () => {
    await createHandlers(deps).needReading({}, { tabId: 4, frameId: 7, documentId: null, isPrivate: false });
    expect(deps.checkFilter).toHaveBeenCalledOnce();
  });
});

describe('what was found', () => {
  it('is counted once a topic over all frames, and shown', async () => {
    await report(0, { a: 2, b: 1 });
    await report(5, { b: 3, c: 1 });
    expect(shown).toEqual([
      [1, 2],
      [1, 3],
    ]);
    live = new Map([
      [0, 'doc-0'],
      [5, 'doc-5'],
    ]);
    const found = await tabReport();
    expect(found.state).toBe('done');
    expect(found.topics.map(({ key, count }) => [key, count])).toEqual([
      ['p/a', 2],
      ['p/b', 4],
      ['p/c', 1],
    ]);
    expect(found.topics[0]).toEqual({ ...ENTRIES[0], count: 2 });
  });

  it('outlives the background', async () => {
    await report(0, { a: 1 });
    deps = { ...deps, found: createFoundStore() };
    expect((await tabReport()).topics).toHaveLength(1);
  });

  it('loses nothing where frames report at once', async () => {
    live = new Map(Array.from({ length: 20 }, (_, frame) => [frame, `doc-${frame}`]));
    await Promise.all(Array.from({ length: 20 }, (_, frame) => report(frame, { a: 1 })));
    expect((await tabReport()).topics[0]?.count).toBe(20);
  });

  it('is none where highlights are off', async () => {
    await report(0, { a: 2 });
    await report(0, { a: 2 }, 'off');
    expect(shown.at(-1)).toEqual([1, 0]);
    expect(await tabReport()).toEqual({ state: 'off', topics: [], here: true });
  });

  it.each<[FrameState[], FrameState]>([
    [['done', 'reading'], 'reading'],
    [['off', 'done'], 'done'],
    [['off', 'off'], 'off'],
  ])('of frames %j makes a tab %s', async (states, state) => {
    live = new Map(states.map((_, frame) => [frame, `doc-${frame}`]));
    for (const [frame, each] of states.entries()) await report(frame, {}, each);
    expect((await tabReport()).state).toBe(state);
  });

  it('says where extensions may not run, and where there is nothing to read', async () => {
    expect(await tabReport()).toEqual({ state: 'done', topics: [], here: true });
    live = null;
    expect(await tabReport()).toEqual({ state: null, topics: [], here: true });
  });

  it('leaves out topics that no pack has any more, and frames that are gone', async () => {
    await report(0, { a: 1, z: 4 });
    await report(9, { b: 1 });
    expect((await tabReport()).topics.map(({ key }) => key)).toEqual(['p/a']);
  });

  it('is forgotten with the document it was found in', async () => {
    await report(0, { a: 1 });
    await report(3, { b: 1 });
    live = new Map([[0, 'new']]);
    await report(0, { c: 1 }, 'done', 'new');
    expect(shown.at(-1)).toEqual([1, 1]);
    expect((await tabReport()).topics.map(({ key }) => key)).toEqual(['p/c']);
  });

  it('is forgotten where the next page has no say', async () => {
    await report(0, { a: 1 });
    live = new Map([[0, 'unread']]);
    expect((await forgetDeadFrames(deps, 1)).size).toBe(0);
  });

  it('is forgotten where the next page waits for something to paint', async () => {
    live = new Map([[0, null]]);
    await report(0, { a: 1 }, 'done', null);
    woken = [0];
    expect(await tabReport()).toEqual({ state: 'reading', topics: [], here: true });
    woken = [];
    expect((await tabReport()).topics).toEqual([]);
  });

  it('is forgotten with its page when an inner frame of the next one is the first to report', async () => {
    await report(0, { a: 1 }, 'done', 'doc-0', false);
    live = new Map([
      [0, 'new'],
      [8, 'inner'],
    ]);
    unread = [0];
    expect(await report(8, { b: 1 }, 'done', 'inner')).toEqual({ here: true });
    expect(shown.at(-1)).toEqual([1, 1]);
    expect((await tabReport()).topics.map(({ key }) => key)).toEqual(['p/b']);
  });

  it('in a private window goes with its tab', async () => {
    const frame = { tabId: 1, frameId: 0, documentId: 'doc-0' };
    const { reportFound } = createHandlers(deps);
    await reportFound({ state: 'done', topics: [], here: true }, { ...frame, isPrivate: true });
    expect(deps.notePrivateTab).toHaveBeenCalledExactlyOnceWith(1);
    await reportFound({ state: 'done', topics: [], here: true }, { ...frame, tabId: 2, isPrivate: false });
    expect(deps.notePrivateTab).toHaveBeenCalledOnce();
  });

  it('of closed tabs is forgotten when the next tab reports', async () => {
    await report(0, { a: 1 });
    await report(0, { a: 2 });
    expect(deps.forgetClosedTabs).toHaveBeenCalledOnce();
  });

  it('stays where the page is stuck and does not answer', async () => {
    await report(0, { a: 1 });
    live = undefined;
    await forgetDeadFrames(deps, 1);
    expect((await tabReport()).topics).toHaveLength(1);
  });

  it('stays where a page only changes its address', async () => {
    await report(0, { a: 1 });
    await forgetDeadFrames(deps, 1);
    expect((await tabReport()).topics).toHaveLength(1);
  });

  it('goes with the frames of the page before where documents have no names', async () => {
    live = new Map([
      [0, null],
      [3, null],
    ]);
    await report(0, { a: 1 }, 'done', null);
    await report(3, { b: 1 }, 'done', null);
    live = new Map([[0, null]]);
    await report(0, { c: 1 }, 'reading', null);
    expect((await tabReport()).topics.map(({ key }) => key)).toEqual(['p/c']);
  });

  it("of no tab is nobody's", async () => {
    await createHandlers(deps).reportFound({ state: 'done', topics: [], here: true }, popup);
    expect(shown).toEqual([]);
  });
});

describe('a page that was never read', () => {
  it('has nothing to say, unless access to it is withheld', async () => {
    expect((await tabReport()).state).toBe('done');
    access = false;
    expect((await tabReport()).state).toBeNull();
  });
});

describe('the switch of one page', () => {
  const switchHere = (on: boolean) => createHandlers(deps).switchHere({ tabId: 1, on }, popup);

  it('reaches every frame, those that come later too, and ends with the page', async () => {
    await report(0, { a: 1 });
    await report(5, { b: 1 });
    await switchHere(false);
    expect(vi.mocked(deps.switchFrame).mock.calls).toEqual([
      [1, 0, false],
      [1, 5, false],
    ]);
    expect((await tabReport()).here).toBe(false);
    expect(await report(7, { c: 1 })).toEqual({ here: false });
    expect(await report(0, { a: 1 }, 'reading', 'doc-next')).toEqual({ here: true });
    expect((await tabReport()).here).toBe(true);
  });

  it('stays where the reader put it last, whatever a frame sent before it heard of that', async () => {
    await report(0, { a: 1 });
    await switchHere(false);
    await switchHere(true);
    expect(await report(0, {}, 'off', 'doc-0', false)).toEqual({ here: true });
    expect((await tabReport()).here).toBe(true);
    await switchHere(false);
    expect(await report(0, { a: 1 })).toEqual({ here: false });
    expect((await tabReport()).here).toBe(false);
  });

  it('is as the page says where nothing is known of the tab', async () => {
    expect(await report(0, {}, 'off', 'doc-0', false)).toEqual({ here: false });
    expect((await tabReport()).here).toBe(false);
  });

  it('is taken back for every frame before one of them can ask', async () => {
    await report(0, {}, 'off', 'doc-0', false);
    vi.mocked(deps.switchFrame).mockImplementation(async () => {
      expect(await report(5, { b: 1 })).toEqual({ here: true });
      return null;
    });
    await switchHere(true);
    expect(deps.switchFrame).toHaveBeenCalledOnce();
  });
});

describe('the switches of the popup', () => {
  it('are stored by the background', async () => {
    const { switchHighlights } = createHandlers(deps);
    await switchHighlights({ scope: 'all', host: null, on: false }, popup);
    await switchHighlights({ scope: 'pause', host: null, on: true }, popup);
    await switchHighlights({ scope: 'site', host: 'a.example', on: false }, popup);
    const [all, pause, site] = vi
      .mocked(deps.changeSettings)
      .mock.calls.map(([patch]) => (typeof patch === 'function' ? patch(DEFAULT_SETTINGS) : patch));
    expect([all, pause]).toEqual([{ highlights: false }, { paused: true }]);
    expect(site).toEqual({ sitesOff: ['a.example'], sitesOn: [] });
  });
});

describe('walking', () => {
  const asks = () => vi.mocked(deps.walkFrame).mock.calls.map(([, frame, { enter }]) => [frame, enter]);

  it('stays in a frame while it moves', async () => {
    await report(0, { a: 2 });
    await report(4, { a: 2 });
    expect(await walk('next')).toEqual({ moved: true });
    await walk('next');
    expect(asks()).toEqual([
      [0, false],
      [0, false],
    ]);
  });

  it('goes on to the next frame, and around', async () => {
    await report(0, { a: 1 });
    await report(4, { a: 1 });
    vi.mocked(deps.walkFrame).mockImplementation(async (_tab, _frame, { enter }) => ({ moved: enter }));
    await walk('next');
    await walk('next');
    expect(asks()).toEqual([
      [0, false],
      [4, true],
      [4, false],
      [0, true],
    ]);
  });

  it('goes backwards', async () => {
    await report(0, { a: 1 });
    await report(4, { a: 1 });
    await report(6, { a: 1 });
    vi.mocked(deps.walkFrame).mockImplementation(async (_tab, _frame, { enter }) => ({ moved: enter }));
    await walk('previous');
    await walk('previous');
    expect(asks()).toEqual([
      [0, false],
      [6, true],
      [6, false],
      [4, true],
    ]);
  });

  it('shows the only mention again', async () => {
    await report(0, { a: 1 });
    vi.mocked(deps.walkFrame).mockImplementation(async (_tab, _frame, { enter }) => ({ moved: enter }));
    expect(await walk('next', 'p/a')).toEqual({ moved: true });
    expect(asks()).toEqual([
      [0, false],
      [0, true],
    ]);
  });

  it('asks only frames that have the topic', async () => {
    await report(0, { a: 1 });
    await report(4, { b: 1 });
    await walk('next', 'p/b');
    expect(vi.mocked(deps.walkFrame).mock.calls).toEqual([[1, 4, { direction: 'next', topic: 'p/b', enter: false }]]);
  });

  it('passes over a frame that is gone, and says where there is nothing', async () => {
    await report(0, { a: 1 });
    await report(4, { a: 1 });
    vi.mocked(deps.walkFrame).mockImplementation(async (_tab, frame) => {
      if (frame === 0) throw new Error('gone');
      return { moved: true };
    });
    expect(await walk('next')).toEqual({ moved: true });
    vi.mocked(deps.walkFrame).mockResolvedValue({ moved: false });
    expect(await walk('next')).toEqual({ moved: false });
  });

  it('begins behind a frame that lacks the topic, where the walk stood in that', async () => {
    for (const frame of [0, 4, 6, 8]) await report(frame, frame === 6 ? { b: 1 } : { a: 1 });
    for (const direction of ['next', 'previous'] as const) {
      await deps.lastWalked.set(1, 6);
      await walk(direction, 'p/a');
    }
    expect(asks()).toEqual([
      [8, true],
      [4, true],
    ]);
  });

  it('from a card goes on in its own frame, or in the one whose words it explains', async () => {
    for (const frame of [0, 4, 6]) await report(frame, { a: 1 });
    const top = { tabId: 1, frameId: 0, documentId: 'doc-0', isPrivate: false };
    const ask = { direction: 'next', topic: null } as const;
    await createHandlers(deps).walkOn({ ...ask, from: null }, { ...top, frameId: 4 });
    await createHandlers(deps).walkOn({ ...ask, from: 6 }, top);
    expect(asks()).toEqual([
      [4, false],
      [6, false],
    ]);
  });

  it('asks the top frame where none has told yet', async () => {
    await walk('next');
    expect(asks()).toEqual([[0, false]]);
  });
});

describe('a card of a frame, shown in the top one', () => {
  it('knows its frame', async () => {
    const reason = { name: 'A', edits: 0, evidence: null };
    const mention = { topic: 'p/a', text: 'A', by: 'name', reason, beside: [], focus: true } as const;
    const handlers = createHandlers(deps);
    const frame = { tabId: 1, frameId: 6, documentId: null, isPrivate: false };
    await handlers.showInTop({ mention: { ...mention, beside: [] } }, frame);
    await handlers.showInTop({ mention: null }, frame);
    expect(vi.mocked(deps.showRemote).mock.calls).toEqual([
      [1, { mention: { ...mention, frame: 6 } }],
      [1, { mention: null }],
    ]);
  });
});

describe('the key that opens a card', () => {
  const asked = () => vi.mocked(deps.openCardIn).mock.calls.map(([, frame, focused]) => [frame, focused]);
  const hit = (id: string, shown: string) => ({
    ...(ENTRIES.find(({ key }) => key === `p/${id}`) as TopicEntry),
    shown,
    matched: [[0, 1]] as [number, number][],
  });

  it('asks for the frame with the focus first, then in the order of walking', async () => {
    for (const frame of [0, 4, 6]) await report(frame, {});
    await deps.lastWalked.set(1, 4);
    vi.mocked(deps.openCardIn).mockImplementation(async (_tab, frame, focused) => {
      if (frame === 0) throw new Error('gone');
      return { opened: frame === 6 && !focused, words: null };
    });
    await openCardAtCaret(deps, 1);
    expect(asked()).toEqual([
      [4, true],
      [0, true],
      [6, true],
      [4, false],
      [0, false],
      [6, false],
    ]);
    expect(deps.openSelectedIn).not.toHaveBeenCalled();
  });

  it('asks the top frame where none has told yet', async () => {
    await openCardAtCaret(deps, 1);
    expect(asked()).toEqual([[0, true]]);
  });

  it('tells the frame what its selected words name, or that they name nothing', async () => {
    vi.mocked(deps.openCardIn).mockResolvedValue({ opened: false, words: 'Beee' });
    await openCardAtCaret(deps, 1);
    vi.mocked(deps.lookUp).mockResolvedValue([hit('a', 'Aaa'), hit('b', 'Beee')]);
    await openCardAtCaret(deps, 1);
    expect(vi.mocked(deps.openSelectedIn).mock.calls).toEqual([
      [1, 0, { topic: NO_TOPIC, name: 'Beee', edits: 0 }],
      [1, 0, { topic: 'p/b', name: 'Beee', edits: 0 }],
    ]);
  });

  it('offers a few topics whose names are like the words', async () => {
    const line = { ...hit('c', 'Cee'), matched: [] };
    vi.mocked(deps.lookUp).mockResolvedValue([line, ...Array.from({ length: 9 }, () => hit('a', 'Aaa'))]);
    const near = await createHandlers(deps).getNear({ words: 'aa' }, popup);
    expect(near).toEqual(Array.from({ length: 5 }, () => ENTRIES[0]));
  });

  it('says which of them the article does not name', async () => {
    vi.mocked(deps.lookUp).mockResolvedValue([{ ...hit('a', 'Aaa'), named: 'since' }, hit('b', 'Beee')]);
    const near = await createHandlers(deps).getNear({ words: 'aa' }, popup);
    expect(near.map(({ named }) => named)).toEqual(['since', undefined]);
    expect(near.map((entry) => 'named' in entry)).toEqual([true, false]);
  });
});
