import { describe, expect, it } from 'vitest';
import { cardDataOf } from '../../../core/cards/card-data-of';
import { type PageDated, type PageEvent, pageTimeline } from '../../../core/page-topics/page-timeline';
import type { TopicEvent } from '../../../core/topics/topic';
import { makePack, makeTopic } from '../../kit/pack';

const event = (date: string, words: string, more: Partial<TopicEvent> = {}): TopicEvent => ({
  date,
  text: { en: words, es: words },
  nature: 'reported',
  ...more,
});

const PACK = makePack([
  makeTopic('a', ['A'], { events: [event('2023-05', 'Month'), event('1848-02-02', 'Treaty')] }),
  makeTopic('b', ['B'], {
    events: [event('1848-02-02', 'Treaty'), event('2026-03-01', 'Judged', { nature: 'argued' })],
  }),
  makeTopic('c', ['C']),
]);
const cards = (...ids: string[]) => ids.flatMap((id) => cardDataOf([PACK], `kit/${id}`) ?? []);
/** A card with these events. */
const cardsOf = (events: TopicEvent[]) => {
  const card = cardDataOf([makePack([makeTopic('a', ['A'], { events })])], 'kit/a');
  return card ? [card] : [];
};
const said = (entries: readonly PageDated[]) =>
  entries.map((entry) => `${entry.date} ${entry.what === 'event' ? entry.line.text : entry.what}`);

describe('pageTimeline', () => {
  it('puts events of all topics in order, each once, with the dates of article and page', () => {
    const entries = pageTimeline(cards('a', 'b'), 'en', '2024-01-02', '2026-06-01');
    expect(said(entries)).toEqual([
      '1848-02-02 Treaty',
      '2023-05 Month',
      '2024-01-02 page',
      '2026-01-01 article',
      '2026-03-01 Judged',
      '2026-06-01 today',
    ]);
    const [treaty] = entries;
    expect(treaty?.what === 'event' && treaty.topics.map(({ name }) => name.text)).toEqual(['A', 'B']);
  });

  it('leaves argued events to the cards once the pack is past its review', () => {
    expect(said(pageTimeline(cards('b'), 'en', null, '2027-01-01'))).toEqual([
      '1848-02-02 Treaty',
      '2026-01-01 article',
      '2027-01-01 today',
    ]);
  });

  it('is empty where no topic has an event, whatever the page’s date', () => {
    expect(pageTimeline(cards('c'), 'en', '2024-01-02', '2026-06-01')).toEqual([]);
  });

  it('goes on to today with the last change of each topic, by whose sources it is told', () => {
    const change = (date: string, words: string) => ({
      date,
      text: { en: words, es: words },
      references: [{ url: 'https://agency.example/', publisher: 'An agency' }],
    });
    const since = [change('2026-02-01', 'Closed.'), change('2026-02-20', 'Open again.'), change('2024', 'Sold.')];
    const [card] = [cardDataOf([makePack([makeTopic('a', ['A'], { since })])], 'kit/a')];
    const entries = pageTimeline(card ? [card] : [], 'en', '2026-01-09', '2026-06-01');
    expect(said(entries)).toEqual([
      '2026-01-01 article',
      '2026-01-09 page',
      '2026-02-20 Open again.',
      '2026-06-01 today',
    ]);
    const last = entries.find(({ what }) => what === 'event') as PageEvent;
    expect(last.origin).toMatchObject({ nature: 'reported', label: null, paragraph: null });
    expect(last.origin.references.map(({ url }) => url)).toEqual(['https://agency.example/']);
  });

  it('does not say today before what is later', () => {
    expect(said(pageTimeline(cardsOf([event('2026-08', 'Planned')]), 'en', null, '2026-06-01')).at(-1)).toBe(
      '2026-08 Planned',
    );
  });

  it('keeps what an event is: how long, how sure, by whose word, with its doubts', () => {
    const doubt = { text: { en: 'Or June.' }, references: [], confirmed: false };
    const [opening, strike] = pageTimeline(
      cardsOf([
        event('2023', 'Opening', { doubts: [doubt] }),
        event('2024', 'Strike', { end: '2025-02', inferred: true, paragraph: 7 }),
      ]),
      'en',
      null,
      '2026-01-01',
    ) as PageEvent[];
    expect(opening).toMatchObject({ end: null, inferred: false, origin: { nature: 'reported', label: null } });
    expect(opening?.doubts.map(({ line }) => line?.text)).toEqual(['Or June.']);
    expect(strike).toMatchObject({ end: '2025-02', inferred: true, origin: { paragraph: 7 }, doubts: [] });
  });

  it('names the author once, as cards do: not before words that already do so', () => {
    const events = ['The author blames a minister.', 'A minister is to blame.'].map((words, day) =>
      event(`2023-01-0${day + 1}`, words, { nature: 'argued' }),
    );
    const [own, other] = pageTimeline(cardsOf(events), 'en', null, '2026-01-01') as PageEvent[];
    expect(own?.origin.label).toEqual({ key: 'card.judgement', values: [] });
    expect(other?.origin.label).toEqual({ key: 'card.argued_by', values: ['A paper'] });
  });

  it('tells two events of one day apart: by their words, their end, or whose word they are', () => {
    const entries = pageTimeline(
      cardsOf([
        event('2023', 'Strike'),
        event('2023', 'Strike', { end: '2024' }),
        event('2023', 'Strike', { end: '2025' }),
        event('2023', 'Strike', { nature: 'argued' }),
        event('2023', 'March'),
        event('2023', 'Strike'),
      ]),
      'en',
      null,
      '2026-01-01',
    );
    expect(entries.filter(({ what }) => what === 'event')).toHaveLength(5);
  });

  it('puts the vaguer date first, and of one day the events before the article and the page', () => {
    const entries = pageTimeline(
      cardsOf([event('2026-01-01', 'Second'), event('2026-01', 'First'), event('2026-01-01', 'Third')]),
      'en',
      '2026-01-01',
      '2026-01-01',
    );
    expect(said(entries)).toEqual([
      '2026-01 First',
      '2026-01-01 Second',
      '2026-01-01 Third',
      '2026-01-01 article',
      '2026-01-01 page',
    ]);
  });
});
