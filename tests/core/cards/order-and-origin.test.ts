/** What a card must not mix up: the order of dates, whose statement a statement is, and which words answer "why". */
import { describe, expect, it } from 'vitest';
import { type CardContext, cardContent } from '../../../core/cards/card-content';
import type { CardData } from '../../../core/cards/card-data';
import { lightnessOf } from '../../../core/cards/lightness-of';
import type { Text, Topic } from '../../../core/topics/topic';
import { cardOf, cardTopic } from '../../kit/card-data';

const CONTEXT: CardContext = { language: 'en', mention: null, beside: [], pageDate: null, today: '2024-07-01' };
const text = (en: string): Text => ({ en, es: `${en} (es)` });

/** The data of "Ana Ríos", with a topic of our own in her place. */
const cardWith = (topic: Partial<Topic>): CardData => ({ ...cardOf('ana-rios'), topic: cardTopic('ana', topic) });

describe('dates', () => {
  const events = ['2023-07', '2023-05-08', '2023', '2023-05-01'].map((date) => ({
    date,
    text: text(date),
    nature: 'reported' as const,
  }));

  it('stand in order, the article among them, equal ones as they were', () => {
    const { timeline } = cardContent(cardWith({ events }), { ...CONTEXT, pageDate: '2023-06-01' });
    expect(timeline.map(({ what, date }) => `${what} ${date}`)).toEqual([
      'event 2023',
      'event 2023-05-01',
      'event 2023-05-08',
      'article 2023-05-08',
      'page 2023-06-01',
      'event 2023-07',
    ]);
  });

  it('keep their end, and say where they were inferred', () => {
    const [first, second] = events;
    const more = [{ ...first, end: '2023-08', inferred: true }, { ...second }] as Topic['events'];
    const found = cardContent(cardWith({ events: more }), CONTEXT).timeline.filter(({ what }) => what === 'event');
    expect(found).toMatchObject([
      { date: '2023-05-08', end: null, inferred: false },
      { date: '2023-07', end: '2023-08', inferred: true },
    ]);
  });

  it('put what happened since in order, the newest first, equal ones as they were', () => {
    const since = ['2025-03', '2024-01', '2025-03', '2024-09'].map((date, index) => ({
      date,
      text: text(`${index}`),
      references: [],
    }));
    const lines = cardContent(cardWith({ since }), CONTEXT).since.map(({ line }) => line.text);
    expect(lines).toEqual(['0', '2', '3', '1']);
  });
});

describe('whose statement it is', () => {
  const said = { paragraph: 1, nature: 'said' as const, text: text('So it is.') };

  it('names a speaker only where one is known', () => {
    const points = [said, { ...said, paragraph: 2, speaker: text('Eva') }];
    expect(cardContent(cardWith({ points }), CONTEXT).points.map(({ origin }) => origin.label)).toEqual([
      { key: 'card.said', values: [] },
      { key: 'card.said_by', values: ['Eva'] },
    ]);
  });

  it.each([
    ['Eva said that it is so.', null],
    ['According to Eva it is so.', null],
    ['Biden told Eva that it is so.', 'card.said_by'],
    ['Evans said that it is so.', 'card.said_by'],
  ])('says it once: “%s”', (sentence, label) => {
    const points = [{ ...said, speaker: text('Eva'), text: text(sentence) }];
    const [point] = cardContent(cardWith({ points }), CONTEXT).points;
    expect(point?.origin.label?.key ?? null).toBe(label);
  });

  it('attributes judgements only where there are any', () => {
    expect(cardContent(cardWith({ points: [said] }), CONTEXT).attribution).toBeNull();
    const argued = { paragraph: 2, nature: 'argued' as const, text: text('It is wrong.') };
    expect(cardContent(cardWith({ points: [said, argued] }), CONTEXT).attribution).toEqual({
      key: 'card.attribution',
      values: [],
    });
  });

  it('goes by the source that a statement names, not by the first', () => {
    const data = cardWith({ points: [{ ...said, source: 'other' }] });
    const [paper] = data.pack.sources;
    if (!paper) throw new Error('The pack has no source');
    const sources = [paper, { ...paper, id: 'other', title: 'Another story' }];
    const { source } = cardContent({ ...data, pack: { ...data.pack, sources } }, CONTEXT);
    expect(source?.cite.title).toBe('Another story');
  });
});

it.each([
  ['full-name' as const, { key: 'card.why_full_name', values: ['Ríos', 'Ana Ríos'] }],
  ['related' as const, { key: 'card.why_related', values: ['Ríos'] }],
])('says why: %s', (kind, why) => {
  const evidence = { kind, words: 'Ana Ríos' };
  const mention = { text: 'Ríos', by: 'short' as const, reason: { name: 'Ríos', edits: 0, evidence } };
  expect(cardContent(cardWith({}), { ...CONTEXT, mention } as CardContext).why).toEqual(why);
});

it.each([
  ['color(display-p3 0.5 0.5 0.5)', 0.5],
  ['color(srgb 1 0 0)', 0.2126],
  ['color(srgb 0 1 0)', 0.7152],
  ['color(srgb 0 0 1)', 0.0722],
  ['color(srgb 0.5 0 0)', 0.1063],
  ['color(display-p3 0 0 0.5)', 0.0361],
  ['rgba(255, 255, 255, 0.5)', 1],
  [' oklab(0.4 0 0) ', 0.4],
  ['lch(70 10 20)', 0.7],
  ['oklch(70% 0.1 20)', 0.7],
  ['xrgb(1, 2, 3) rgb', null],
  ['url(#a) rgb(0, 0, 0)', null],
  ['color(xyz 1 1 1)', null],
])('reads how light %s is', (colour, lightness) => {
  const found = lightnessOf(colour);
  if (lightness === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(lightness, 3);
});
