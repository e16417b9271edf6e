import { describe, expect, it } from 'vitest';
import { cardDataOf } from '../../../core/cards/card-data-of';
import { speakersOf, withSpeakers } from '../../../core/cards/speakers-of';
import { pageVoices, type Voice } from '../../../core/page-topics/voices';
import type { Pack, Topic } from '../../../core/topics/topic';
import { cardOf, PACK } from '../../kit/card-data';
import { makeTopic } from '../../kit/pack';

const TODAY = '2024-07-01';
type Point = Topic['points'][number];
const point = (paragraph: number, en: string, more: Partial<Point> = {}): Point => ({
  paragraph,
  nature: 'reported',
  text: { en },
  ...more,
});
const said = (paragraph: number, speaker: string, en: string) =>
  point(paragraph, en, { nature: 'said', speaker: { en: speaker } });
const cardsOf = (topics: Topic[], more: Partial<Pack> = {}) => {
  const pack = { ...PACK, topics, ...more };
  const speakers = speakersOf(pack);
  return topics.flatMap(({ id }) => {
    const card = cardDataOf([pack], `port/${id}`);
    return card ? [withSpeakers(card, speakers)] : [];
  });
};
const shortly = ({ name, topic, statements }: Voice) => [
  name.text,
  topic,
  statements.map(({ origin, line, topics }) => `${origin.paragraph} ${line.text} ${topics.map(({ key }) => key)}`),
];

describe('pageVoices', () => {
  it('has statements by speaker in order of appearance, and by paragraph, each once with all its topics', () => {
    const shared = said(4, 'Ana', 'Shared.');
    const topics = [
      makeTopic('pier', ['Pier'], { points: [said(9, 'Bo', 'Late.'), shared, said(2, 'Bo', 'Early.')] }),
      makeTopic('quay', ['Quay'], { points: [point(1, 'Reported.'), shared, said(3, 'Ana', 'Shared.')] }),
      makeTopic('ana', ['Ana']),
    ];
    expect(pageVoices(cardsOf(topics), 'en', TODAY).speakers.map(shortly)).toEqual([
      ['Bo', null, ['2 Early. port/pier', '9 Late. port/pier']],
      ['Ana', 'port/ana', ['3 Shared. port/quay', '4 Shared. port/pier,port/quay']],
    ]);
  });

  it('takes two ways to write a speaker for one where a topic has both as names', () => {
    const topics = [
      makeTopic('ana', ['Ana Ríos', 'Ríos'], { points: [said(1, 'Ana Ríos', 'One.'), said(2, 'Ríos', 'Two.')] }),
    ];
    expect(pageVoices(cardsOf(topics), 'en', TODAY).speakers.map(shortly)).toEqual([
      ['Ana Ríos', 'port/ana', ['1 One. port/ana', '2 Two. port/ana']],
    ]);
  });

  it('keeps nature and doubts; what the article reports has its own voice only where somebody is named', () => {
    const topics = [
      makeTopic('pier', ['Pier'], {
        points: [point(1, 'Nobody.'), point(2, 'Somebody.', { speaker: { en: 'Bo' } }), said(3, 'Bo', 'So.')],
      }),
    ];
    const [bo] = pageVoices(cardsOf(topics), 'en', TODAY).speakers;
    expect(bo?.statements.map(({ origin }) => origin.label?.key)).toEqual([undefined, 'card.said']);
    const ana = pageVoices([cardOf('ana-rios')], 'en', TODAY).speakers[0]?.statements[0];
    expect(ana?.doubts.map(({ label }) => label.key)).toEqual(['card.doubt_unconfirmed']);
  });

  it('has the author’s judgments apart, named as such', () => {
    const { authors, judgmentsUntil } = pageVoices([cardOf('ana-rios')], 'en', TODAY);
    expect(authors.map(shortly)).toEqual([['Eva Luna', null, ['9 She yields to the company. port/ana-rios']]]);
    expect(authors[0]?.attribution).toEqual({ key: 'card.attribution_named', values: ['Eva Luna', 'The Paper'] });
    expect(authors[0]?.statements[0]?.origin.label).toEqual({ key: 'card.argued_by', values: ['Eva Luna'] });
    expect(judgmentsUntil).toBeNull();
  });

  it('tells the authors of several articles apart, and takes the publisher where nobody signed', () => {
    const [first] = PACK.sources;
    if (!first) throw new Error('no source');
    const { author: _author, ...unsigned } = first;
    const sources = [first, { ...unsigned, id: 'other', publisher: 'The Other' }];
    const argued = { nature: 'argued' as const };
    const points = [point(1, 'One.', argued), point(2, 'Two.', { ...argued, source: 'other' })];
    const { authors } = pageVoices(cardsOf([makeTopic('pier', ['Pier'], { points })], { sources }), 'en', TODAY);
    expect(authors.map(({ name, attribution }) => [name.text, attribution.key])).toEqual([
      ['Eva Luna', 'card.attribution_named'],
      ['The Other', 'card.attribution'],
    ]);
  });

  it('leaves judgments out once they are past review, and says until when they stood', () => {
    const { speakers, authors, judgmentsUntil } = pageVoices([cardOf('ana-rios')], 'en', '2025-06-01');
    expect(speakers).toHaveLength(1);
    expect(authors).toEqual([]);
    expect(judgmentsUntil).toBe('2025-01-01');
  });

  it('has nothing where nobody speaks', () => {
    expect(pageVoices([], 'en', TODAY)).toEqual({ speakers: [], authors: [], judgmentsUntil: null });
    expect(pageVoices([cardOf('port-party')], 'en', '2025-06-01').judgmentsUntil).toBeNull();
  });
});
