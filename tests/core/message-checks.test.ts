/** Which questions reach the background: each kind with what it takes at most, and with what is refused. */
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../core/message-checks';
import type { Ask, RemoteMention, ToBackground } from '../../core/messages';

type Kind = keyof ToBackground;

/** What is wrong with an ask, and the ask. */
type Wrong = readonly [what: string, ask: unknown];

interface Row<K extends Kind> {
  readonly right: readonly Ask<ToBackground, K>[];
  readonly wrong: readonly Wrong[];
  /** False where only the extension's own pages may ask. */
  readonly frames: boolean;
}

const text = (length: number) => 'x'.repeat(length);
const list = <T>(length: number, item: T): T[] => new Array<T>(length).fill(item);

const TOPIC = text(200);
const WORDS = text(240);
const NOT_A_TOPIC: readonly (readonly [string, unknown])[] = [
  ['an empty topic', ''],
  ['a topic that is too long', text(201)],
  ['a topic that is a number', 5],
];
const NOT_A_COUNT: readonly (readonly [string, unknown])[] = [
  ['a number below 0', -1],
  ['half a number', 0.5],
  ['no number', Number.NaN],
  ['a number in a string', '1'],
];

/** `ask` with each of the `values` at `field`. */
const each = (ask: object, field: string, values: readonly (readonly [string, unknown])[]): Wrong[] =>
  values.map(([what, value]) => [`${what} (${field})`, { ...ask, [field]: value }]);

const REMOTE: RemoteMention = {
  topic: TOPIC,
  text: WORDS,
  by: 'name',
  reason: { name: WORDS, edits: 0, evidence: null },
  beside: list(100, TOPIC),
  focus: true,
};
const because = (evidence: unknown): Wrong[1] => ({ mention: { ...REMOTE, reason: { ...REMOTE.reason, evidence } } });
const remoteWith = (more: Partial<RemoteMention>) => ({ mention: { ...REMOTE, ...more } });

/** What a card is about, for those that silence it. */
const SILENCED = { name: 'Morena', topic: 'p/morena', site: 'news.example', siteWasOn: false };

const QUESTIONS: { readonly [K in Kind]: Row<K> } = {
  resolveWords: {
    frames: true,
    right: [{ words: [] }, { words: [text(60), ''] }, { words: list(5_000, 'x') }],
    wrong: [
      ['a word that is too long', { words: [text(61)] }],
      ['too many words', { words: list(5_001, 'x') }],
      ['a word that is none', { words: ['x', 1] }],
    ],
  },
  getCard: { frames: true, right: [{ topic: 'p/a' }, { topic: TOPIC }], wrong: each({}, 'topic', NOT_A_TOPIC) },
  getHighlightCss: { frames: true, right: [{}], wrong: [] },
  getStories: { frames: false, right: [{}], wrong: [] },
  getAtlas: { frames: false, right: [{}], wrong: [] },
  resolveText: {
    frames: true,
    right: [{ text: '' }, { text: text(20_000) }],
    wrong: [['words for a text', { text: ['x'] }]],
  },
  needReading: { frames: true, right: [{}], wrong: [] },
  needCard: { frames: true, right: [{}], wrong: [] },
  needSight: { frames: true, right: [{}], wrong: [] },
  walkOn: {
    frames: true,
    right: [
      { direction: 'next', topic: null, from: null },
      { direction: 'previous', topic: TOPIC, from: 0 },
    ],
    wrong: [
      ['another direction', { direction: 'up', topic: null, from: null }],
      ...each({ direction: 'next', from: null }, 'topic', NOT_A_TOPIC),
      ...each({ direction: 'next', topic: null }, 'from', NOT_A_COUNT),
    ],
  },
  getCardWords: {
    frames: true,
    right: [{ language: 'en' }, { language: 'es' }],
    wrong: [
      ['another language', { language: 'fr' }],
      ['none', {}],
    ],
  },
  getNear: {
    frames: true,
    right: [{ words: '' }, { words: WORDS }],
    wrong: [['words longer than a name twice over', { words: text(241) }]],
  },
  getCards: {
    frames: false,
    right: [{ topics: [] }, { topics: list(100, TOPIC) }],
    wrong: [
      ['too many topics', { topics: list(101, 'p/a') }],
      ...NOT_A_TOPIC.map(([what, topic]): Wrong => [what, { topics: ['p/a', topic] }]),
    ],
  },
  getMaps: {
    frames: false,
    right: [{ topics: [] }, { topics: list(25, TOPIC) }],
    wrong: [
      ['too many topics', { topics: list(26, 'p/a') }],
      ...NOT_A_TOPIC.map(([what, topic]): Wrong => [what, { topics: ['p/a', topic] }]),
    ],
  },
  showInTop: {
    frames: true,
    right: [
      { mention: null },
      { mention: REMOTE },
      remoteWith({ by: 'short', focus: false, beside: [] }),
      remoteWith({ by: 'fuzzy', reason: { name: 'x', edits: 2, evidence: { kind: 'cue', words: WORDS } } }),
      remoteWith({ by: 'selected', reason: { name: 'x', edits: 1, evidence: { kind: 'full-name', words: '' } } }),
      remoteWith({ reason: { name: 'x', edits: 0, evidence: { kind: 'related', topic: TOPIC } } }),
    ],
    wrong: [
      ...each(REMOTE, 'topic', NOT_A_TOPIC).map(([what, mention]): Wrong => [what, { mention }]),
      ['a text that is too long', { mention: { ...REMOTE, text: text(241) } }],
      ['another way of finding', { mention: { ...REMOTE, by: 'guess' } }],
      ['a name that is too long', { mention: { ...REMOTE, reason: { ...REMOTE.reason, name: text(241) } } }],
      ...each(REMOTE.reason, 'edits', NOT_A_COUNT).map(
        ([what, reason]): Wrong => [what, { mention: { ...REMOTE, reason } }],
      ),
      ['a reason without edits', { mention: { ...REMOTE, reason: { name: 'x', evidence: null } } }],
      ['a reason with more', { mention: { ...REMOTE, reason: { ...REMOTE.reason, html: '<b>' } } }],
      ['evidence of another kind', because({ kind: 'rumour', words: 'x' })],
      ['evidence without words', because({ kind: 'cue' })],
      ['evidence with too many words', because({ kind: 'full-name', words: text(241) })],
      ['evidence with more', because({ kind: 'cue', words: 'x', topic: 'p/a' })],
      ['a relation without a topic', because({ kind: 'related', words: 'x' })],
      ['a relation with more', because({ kind: 'related', topic: 'p/a', words: 'x' })],
      ['a relation to nothing', because({ kind: 'related', topic: '' })],
      ['too many topics beside', { mention: { ...REMOTE, beside: list(101, 'p/a') } }],
      ['an empty topic beside', { mention: { ...REMOTE, beside: [''] } }],
      ['a focus that is no yes or no', { mention: { ...REMOTE, focus: 1 } }],
      ['a mention without a topic', { mention: { ...REMOTE, topic: undefined } }],
      ['a mention with more', { mention: { ...REMOTE, certainty: 'sure' } }],
    ],
  },
  reportFound: {
    frames: true,
    right: [
      { state: 'off', topics: [], here: false },
      { state: 'reading', topics: [{ key: TOPIC, count: 0 }], here: true },
      { state: 'done', topics: list(10_000, { key: 'p/a', count: 3 }), here: true },
    ],
    wrong: [
      ['another state', { state: 'lost', topics: [], here: true }],
      ['too many topics', { state: 'done', topics: list(20_001, { key: 'p/a', count: 3 }), here: true }],
      ...each({ count: 1 }, 'key', NOT_A_TOPIC).map(
        ([what, topic]): Wrong => [what, { state: 'done', topics: [topic], here: true }],
      ),
      ...each({ key: 'p/a' }, 'count', NOT_A_COUNT).map(
        ([what, topic]): Wrong => [what, { state: 'done', topics: [topic], here: true }],
      ),
      ['a topic with more', { state: 'done', topics: [{ key: 'p/a', count: 1, name: 'x' }], here: true }],
    ],
  },
  lookUp: {
    frames: false,
    right: [
      { query: '', limit: 1 },
      { query: text(201), limit: 50 },
      { query: text(100_000), limit: 5 },
    ],
    wrong: [
      ['a query that is no text', { query: 7, limit: 5 }],
      ['no hits', { query: 'x', limit: 0 }],
      ['too many hits', { query: 'x', limit: 51 }],
      ['half a hit', { query: 'x', limit: 1.5 }],
    ],
  },
  getTabReport: { frames: false, right: [{ tabId: 0 }, { tabId: 1_234 }], wrong: each({}, 'tabId', NOT_A_COUNT) },
  getPackText: { frames: false, right: [{ pack: 'amlo-2023' }, { pack: TOPIC }], wrong: each({}, 'pack', NOT_A_TOPIC) },
  switchHere: {
    frames: false,
    right: [
      { tabId: 0, on: true },
      { tabId: 7, on: false },
    ],
    wrong: each({ on: true }, 'tabId', NOT_A_COUNT),
  },
  changeFromCard: {
    frames: true,
    right: [
      { what: 'silence', scope: 'site', of: SILENCED },
      { what: 'unsilence', scope: 'topic', of: SILENCED },
      { what: 'cardLength', to: 'full' },
      { what: 'cardPlace', to: 'corner' },
      { what: 'cardLanguage', to: 'es' },
    ],
    wrong: [
      ['another setting', { what: 'onlySites', to: true }],
      ['a length that is none', { what: 'cardLength', to: 'long' }],
      ['another scope', { what: 'silence', scope: 'kind', of: SILENCED }],
      ['a name longer than any', { what: 'silence', scope: 'name', of: { ...SILENCED, name: 'x'.repeat(10_000) } }],
    ],
  },
  switchHighlights: {
    frames: false,
    right: [
      { scope: 'all', host: null, on: true },
      { scope: 'site', host: 'news.example', on: false },
      { scope: 'site', host: '*.news.example', on: true },
      { scope: 'pause', host: null, on: false },
    ],
    wrong: [
      ['another scope', { scope: 'tab', host: null, on: true }],
      ['an address for a site', { scope: 'site', host: 'https://news.example', on: true }],
      ['a site that is none', { scope: 'site', host: '', on: true }],
    ],
  },
  walkTab: {
    frames: false,
    right: [
      { tabId: 0, direction: 'next', topic: null },
      { tabId: 7, direction: 'previous', topic: TOPIC },
    ],
    wrong: [
      ['another direction', { tabId: 0, direction: 'first', topic: null }],
      ...each({ tabId: 0, direction: 'next' }, 'topic', NOT_A_TOPIC),
      ...each({ direction: 'next', topic: null }, 'tabId', NOT_A_COUNT),
    ],
  },
};

describe.each(Object.entries(QUESTIONS) as [Kind, Row<Kind>][])('the question %s', (kind, { right, wrong, frames }) => {
  it.each(right.map((ask, at) => [at + 1, ask] as const))('is read as a fresh object (%d)', (_at, ask) => {
    const read = readQuestion({ kind, ask }, true);
    expect(read).toEqual({ kind, ask });
    expect(read?.ask).not.toBe(ask);
  });

  it(frames ? 'may be asked by any frame' : 'may be asked by pages of the extension alone', () => {
    const [ask] = right;
    expect(readQuestion({ kind, ask }, false)).toEqual(frames ? { kind, ask } : null);
  });

  it.each(wrong)('is refused with %s', (_what, ask) => expect(readQuestion({ kind, ask }, true)).toBeNull());

  it('is refused with more than it needs, or without any part of it', () => {
    const [ask] = right as readonly [object, ...object[]];
    expect(readQuestion({ kind, ask: { ...ask, more: null } }, true)).toBeNull();
    for (const field of Object.keys(ask)) {
      const { [field]: _left, ...rest } = ask as Record<string, unknown>;
      expect(readQuestion({ kind, ask: rest }, true), `without ${field}`).toBeNull();
      expect(readQuestion({ kind, ask: { ...rest, [field]: {} } }, true), `with another ${field}`).toBeNull();
    }
  });

  it.each([undefined, null, 'ask', 1])('is refused with %j for what it asks', (ask) => {
    expect(readQuestion({ kind, ask }, true)).toBeNull();
  });
});

describe('readQuestion', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['words', 'needCard'],
    ['no kind', { ask: {} }],
    ['a kind that is no word', { kind: ['needCard'], ask: {} }],
    ['an unknown kind', { kind: 'getSecrets', ask: {} }],
    ['a kind that every object knows', { kind: 'toString', ask: {} }],
    ['a kind that every object inherits', { kind: '__proto__', ask: {} }],
    ['a topic that only its prototype has', { kind: 'getCard', ask: JSON.parse('{"__proto__":{"topic":"p/a"}}') }],
  ])('takes %s for no question', (_what, message) => {
    expect(readQuestion(message, true)).toBeNull();
  });

  it('passes on nothing that stands beside kind and ask', () => {
    expect(readQuestion({ kind: 'needCard', ask: {}, from: 'page' }, false)).toEqual({ kind: 'needCard', ask: {} });
  });
});
