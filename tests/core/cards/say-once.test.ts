/** A fact stands once on a card. */
import { expect, it } from 'vitest';
import { type CardContext, cardContent } from '../../../core/cards/card-content';
import type { Doubt, Text, Topic } from '../../../core/topics/topic';
import { cardOf } from '../../kit/card-data';
import { makeTopic } from '../../kit/pack';

const CONTEXT: CardContext = { language: 'en', mention: null, beside: [], pageDate: null, today: '2024-07-01' };
const text = (en: string): Text => ({ en, es: `${en} (es)` });
const doubt: Doubt = {
  text: text('Others count forty.'),
  references: [{ url: 'https://a.example/x' }],
  confirmed: true,
};
const reported = { paragraph: 3, nature: 'reported' as const };
const figure = { ...reported, value: text('Thirty'), label: text('ships') };
const read = (topic: Partial<Topic>, today = CONTEXT.today) =>
  cardContent({ ...cardOf('ana-rios'), topic: makeTopic('ana', ['Ana'], topic) }, { ...CONTEXT, today });

it('says a doubt in words where it comes first, and at the others that it is there', () => {
  const points = [{ ...reported, text: text('Many ships came.'), doubts: [doubt] }];
  const events = [{ ...reported, date: '2023', text: text('Ships'), doubts: [doubt] }];
  const card = read({ points, figures: [{ ...figure, doubts: [doubt] }], events });
  expect(card.points[0]?.doubts).toMatchObject([
    { label: { key: 'card.doubt' }, line: { text: 'Others count forty.' } },
  ]);
  const above = [{ label: { key: 'card.doubt_above' }, line: null, references: [] }];
  expect(card.figures[0]?.doubts).toMatchObject(above);
  expect(card.timeline.find(({ what }) => what === 'event')).toMatchObject({ doubts: above });
});

it('takes one that is not confirmed for another than one that is', () => {
  const points = [{ ...reported, text: text('Many ships came.'), doubts: [{ ...doubt, confirmed: false }, doubt] }];
  expect(read({ points }).points[0]?.doubts.map(({ label }) => label.key)).toEqual([
    'card.doubt_unconfirmed',
    'card.doubt',
  ]);
});

it('refers to nothing that is folded away', () => {
  const points = [{ ...reported, nature: 'argued' as const, text: text('It is too many.'), doubts: [doubt] }];
  const topic = { points, figures: [{ ...figure, doubts: [doubt] }] };
  expect(read(topic).figures[0]?.doubts[0]?.label.key).toBe('card.doubt_above');
  expect(read(topic, '2025-06-01').figures[0]?.doubts[0]?.label.key).toBe('card.doubt');
});

it('leaves out a figure that a statement of its paragraph has, unless it says more of it', () => {
  const points = [{ ...reported, text: text('That day thirty ships came.') }];
  expect(read({ points, figures: [figure] }).figures).toEqual([]);
  expect(read({ points, figures: [{ ...figure, paragraph: 4 }] }).figures).toHaveLength(1);
  expect(read({ points, figures: [{ ...figure, nature: 'argued' }] }).figures).toHaveLength(1);
  expect(read({ points, figures: [{ ...figure, value: text('Forty') }] }).figures).toHaveLength(1);
  // Part of a word is not the word.
  expect(read({ points, figures: [{ ...figure, value: text('hip') }] }).figures).toHaveLength(1);
  expect(read({ points, figures: [{ ...figure, doubts: [doubt] }] }).figures).toHaveLength(1);
});
