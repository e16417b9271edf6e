/** The background's answers: right questions only, from those who may ask. */
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TO_BACKGROUND, type ToBackground } from '@/core/messages';
import { answerAsBackground, askFrame, type BackgroundHandlers } from '@/platform/background-messages';
import { deliver, FRAME_SENDER, POPUP_SENDER } from '../kit/message-wire';

/** A handler for every message; each gives `answers` of its kind, or null. */
function handlers(answers: Partial<Record<keyof ToBackground, unknown>> = {}): BackgroundHandlers {
  const kinds = Object.keys(TO_BACKGROUND) as (keyof ToBackground)[];
  return Object.fromEntries(
    kinds.map((kind) => [kind, vi.fn(() => answers[kind] ?? null)]),
  ) as unknown as BackgroundHandlers;
}

const ready = () => Promise.resolve();
const lookUp = { kind: 'lookUp', ask: { query: 'x', limit: 5 } };

describe('answerAsBackground', () => {
  it('answers a frame, and says which', async () => {
    const own = handlers({ reportFound: { here: true } });
    answerAsBackground(own, ready);
    const ask = { state: 'done', topics: [{ key: 'p/a', count: 2 }], here: true };
    expect(await deliver({ kind: 'reportFound', ask }, FRAME_SENDER)).toEqual({ ok: true, answer: { here: true } });
    expect(own.reportFound).toHaveBeenCalledExactlyOnceWith(ask, {
      tabId: 7,
      frameId: 0,
      documentId: 'doc-1',
      isPrivate: false,
    });
  });

  it('answers the popup, and an extension page in a tab', async () => {
    answerAsBackground(handlers({ lookUp: [] }), ready);
    expect(await deliver(lookUp, POPUP_SENDER)).toEqual({ ok: true, answer: [] });
    expect(await deliver(lookUp, { ...POPUP_SENDER, tab: { id: 3 } })).toEqual({ ok: true, answer: [] });
    const { origin: _origin, ...withoutOrigin } = POPUP_SENDER;
    expect(await deliver(lookUp, withoutOrigin)).toEqual({ ok: true, answer: [] });
  });

  it.each([
    ['another extension', { kind: 'getCard', ask: { topic: 'p/a' } }, { ...POPUP_SENDER, id: 'other' }],
    ['a frame that looks up', lookUp, FRAME_SENDER],
    ['a frame that reads all cards', { kind: 'getCards', ask: { topics: ['p/a'] } }, FRAME_SENDER],
    ['cards without end', { kind: 'getCards', ask: { topics: new Array(101).fill('p/a') } }, POPUP_SENDER],
    ['a frame that reads tabs', { kind: 'getTabReport', ask: { tabId: 1 } }, FRAME_SENDER],
    ['a frame that moves tabs', { kind: 'walkTab', ask: { tabId: 1, direction: 'next', topic: null } }, FRAME_SENDER],
    ['a frame that switches pages', { kind: 'switchHere', ask: { tabId: 1, on: false } }, FRAME_SENDER],
    [
      'a frame that changes settings',
      { kind: 'switchHighlights', ask: { scope: 'all', host: null, on: false } },
      FRAME_SENDER,
    ],
    [
      'a site that is none',
      { kind: 'switchHighlights', ask: { scope: 'site', host: 'no site', on: false } },
      POPUP_SENDER,
    ],
    ['a sandboxed frame', lookUp, { ...FRAME_SENDER, origin: 'null' }],
    [
      'an address that begins like ours',
      lookUp,
      { ...POPUP_SENDER, origin: 'chrome-extension://test-extension-id.example' },
    ],
    ['an unknown kind', { kind: 'toString', ask: {} }, POPUP_SENDER],
    ['a wrong payload', { kind: 'getCard', ask: { topic: 5 } }, FRAME_SENDER],
    ['a word of any length', { kind: 'resolveWords', ask: { words: ['x'.repeat(61)] } }, FRAME_SENDER],
    ['words without end', { kind: 'resolveWords', ask: { words: new Array(5_001).fill('x') } }, FRAME_SENDER],
    ['more than asked', { kind: 'getCard', ask: { topic: 'p/a', also: 1 } }, FRAME_SENDER],
    ['a hidden prototype', JSON.parse('{"kind":"getCard","ask":{"__proto__":{"topic":"p/a"}}}'), FRAME_SENDER],
    ['no ask', { kind: 'getCard' }, FRAME_SENDER],
    ['a number', 4, FRAME_SENDER],
    ['nothing', undefined, FRAME_SENDER],
  ])('gives %s no answer', async (_what, message, sender) => {
    const own = handlers();
    answerAsBackground(own, ready);
    expect(await deliver(message, sender)).toBeUndefined();
    for (const handler of Object.values(own)) expect(handler).not.toHaveBeenCalled();
  });

  it("passes on fresh objects, nothing of the sender's", async () => {
    const own = handlers();
    answerAsBackground(own, ready);
    const ask = { topic: 'p/a' };
    await deliver({ kind: 'getCard', ask }, FRAME_SENDER);
    expect(vi.mocked(own.getCard).mock.calls[0]?.[0]).not.toBe(ask);
  });

  it('sends the text of an error', async () => {
    const getCard = () => {
      throw new Error('broken pack');
    };
    answerAsBackground({ ...handlers(), getCard }, ready);
    const reply = await deliver({ kind: 'getCard', ask: { topic: 'p/a' } }, FRAME_SENDER);
    expect(reply).toEqual({ ok: false, error: 'broken pack' });
  });
});

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
    'getStories',
  ];

  it.each(Object.entries(asks))('%s waits only if its answer comes from them', async (kind, ask) => {
    let read = () => {};
    const packsReady = new Promise<void>((resolve) => {
      read = resolve;
    });
    const own = handlers();
    answerAsBackground(own, () => packsReady);
    const reply = deliver({ kind, ask }, POPUP_SENDER);
    await new Promise((resolve) => setTimeout(resolve));
    expect(vi.mocked(own[kind as keyof ToBackground]).mock.calls.length).toBe(ofPacks.includes(kind) ? 0 : 1);
    read();
    expect(await reply).toEqual({ ok: true, answer: null });
    expect(own[kind as keyof ToBackground]).toHaveBeenCalledOnce();
  });
});

describe('askFrame', () => {
  it('asks one frame only', async () => {
    const sendMessage = vi.fn(async () => ({ ok: true, answer: { moved: true } }));
    Object.assign(fakeBrowser.tabs, { sendMessage });
    const ask = { direction: 'next', topic: null, enter: true } as const;
    expect(await askFrame(7, 3, 'walk', ask)).toEqual({ moved: true });
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith(7, { kind: 'walk', ask }, { frameId: 3 });
  });
});
