import { describe, expect, it } from 'vitest';
import { cardDataOf } from '../../../core/cards/card-data-of';
import { leftOut } from '../../../core/page-topics/left-out';
import type { Relation, Topic } from '../../../core/topics/topic';
import { makePack, makeTopic } from '../../kit/pack';

const tie = (to: string, nature: Relation['nature'] = 'reported'): Relation => ({ type: 'works-with', to, nature });
const topic = (id: string, relations: Relation[] = []): Topic => makeTopic(id, [id.toUpperCase()], { relations });

/** What is left out of a page that names the topics `ids` of `topics`. */
function absent(topics: Topic[], ids: string[]) {
  const pack = makePack(topics);
  const cards = ids.flatMap((id) => cardDataOf([pack], `kit/${id}`) ?? []);
  return leftOut(cards, 'en').map(({ key, tiedTo }) => [key, ...tiedTo.map(({ text }) => text)]);
}

describe('leftOut', () => {
  const topics = [
    topic('a', [tie('x'), tie('y')]),
    topic('b', [tie('x'), tie('y')]),
    topic('c', [tie('x')]),
    topic('d', []),
    topic('x', []),
    topic('y', [tie('d', 'argued')]),
    topic('z', [tie('a'), tie('b'), tie('c')]),
  ];

  it('names absent topics tied to several of the page, the most tied first, whichever way the tie goes', () => {
    expect(absent(topics, ['a', 'b', 'c', 'd'])).toEqual([
      ['kit/x', 'A', 'B', 'C'],
      ['kit/z', 'A', 'B', 'C'],
      ['kit/y', 'A', 'B'],
    ]);
  });

  it('wants more ties on a page with more topics', () => {
    const more = [...topics, topic('e'), topic('f')];
    expect(absent(more, ['a', 'b', 'c', 'd', 'e', 'f']).map(([key]) => key)).toEqual(['kit/x', 'kit/z']);
  });

  it('never names what the article does not', () => {
    const since = topics.map((one) => (one.id === 'x' ? { ...one, named: 'since' as const } : one));
    expect(absent(since, ['a', 'b', 'c', 'd']).map(([key]) => key)).toEqual(['kit/z', 'kit/y']);
  });

  it('never names what is on the page', () => {
    expect(absent(topics, ['a', 'b', 'c', 'x', 'y', 'z'])).toEqual([]);
  });

  it('counts no tie that is only argued, and two ties of one topic once', () => {
    const argued = [
      topic('a', [tie('x', 'argued')]),
      topic('b', [tie('x'), { ...tie('x'), type: 'opposes' }]),
      topic('x'),
    ];
    expect(absent(argued, ['a', 'b'])).toEqual([]);
  });

  it('has nothing to say of a page with one topic', () => {
    expect(absent(topics, ['a'])).toEqual([]);
    expect(absent(topics, [])).toEqual([]);
  });
});
