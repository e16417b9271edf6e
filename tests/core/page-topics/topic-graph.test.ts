import { describe, expect, it } from 'vitest';
import { cardDataOf } from '../../../core/cards/card-data-of';
import { mostTied, topicGraph } from '../../../core/page-topics/topic-graph';
import type { Pack, Relation, Topic } from '../../../core/topics/topic';
import { makePack, makeTopic } from '../../kit/pack';

const tie = (to: string, more: Partial<Relation> = {}): Relation => ({
  type: 'accuses',
  to,
  nature: 'reported',
  ...more,
});
const topic = (id: string, relations: Relation[] = [], name = id.toUpperCase()): Topic =>
  makeTopic(id, [name], { relations });
const graphOf = (pack: Pack, ids = pack.topics.map(({ id }) => id), today = '2026-06-01') =>
  topicGraph(
    ids.flatMap((id) => cardDataOf([pack], `kit/${id}`) ?? []),
    'en',
    today,
  );

describe('topicGraph', () => {
  const pack = makePack([
    topic('a', [tie('b'), tie('b', { type: 'opposes' }), tie('c', { nature: 'argued' })]),
    topic('b', [tie('a', { nature: 'argued' }), tie('d')]),
    topic('c'),
    topic('d'),
    topic('e', [tie('e')]),
  ]);

  it('joins what is tied, argued ties apart from the rest, each tie once and from its subject', () => {
    const { links } = graphOf(pack, ['a', 'b', 'c']);
    expect(
      links.map(({ from, to, argued, ties }) => [
        from.name.text,
        to.name.text,
        argued,
        ...ties.map(({ subject, tie: { phrase } }) => `${subject.name.text} ${phrase.key}`),
      ]),
    ).toEqual([
      ['A', 'B', false, 'A relation.out.accuses', 'A relation.out.opposes'],
      ['A', 'C', true, 'A relation.out.accuses'],
      ['B', 'A', true, 'B relation.out.accuses'],
    ]);
  });

  it('has one link for ties of the same kind, whichever way each goes', () => {
    const both = makePack([topic('a', [tie('z')]), topic('z', [tie('a', { type: 'opposes' })])]);
    for (const ids of [
      ['a', 'z'],
      ['z', 'a'],
    ]) {
      const { links } = graphOf(both, ids);
      expect(links).toHaveLength(1);
      expect(links[0]?.ties.map(({ subject }) => subject.name.text).sort()).toEqual(['A', 'Z']);
    }
  });

  it('tells who has no tie to others here; a tie to itself is none', () => {
    const { topics, alone } = graphOf(pack, ['a', 'b', 'e']);
    expect(topics.map(({ name }) => name.text)).toEqual(['A', 'B']);
    expect(alone.map(({ name }) => name.text)).toEqual(['E']);
  });

  it('leaves argued ties to the cards once the pack is past its review', () => {
    expect(graphOf(pack, ['a', 'b', 'c'], '2027-01-01').links.map(({ argued }) => argued)).toEqual([false]);
  });

  it('keeps the most tied where there are too many', () => {
    const kept = mostTied(graphOf(pack), 2);
    expect(kept.topics.map(({ name }) => name.text)).toEqual(['A', 'B']);
    expect(kept.links).toHaveLength(2);
    expect(kept.rest).toBe(2);
    expect(mostTied(graphOf(pack), 4)).toEqual({ ...graphOf(pack), rest: 0 });
  });

  it('keeps the most tied wherever they stand, in order of appearance', () => {
    const last = makePack([
      topic('a', [tie('e')]),
      topic('b', [tie('e')]),
      topic('c', [tie('d')]),
      topic('d', [tie('e')]),
      topic('e'),
    ]);
    const kept = mostTied(graphOf(last), 2);
    expect(kept.topics.map(({ name }) => name.text)).toEqual(['D', 'E']);
    expect(kept.links).toHaveLength(1);
    expect(kept.rest).toBe(3);
    const first = makePack([topic('a', [tie('c')]), topic('b', [tie('c'), tie('d')]), topic('c'), topic('d')]);
    expect(mostTied(graphOf(first), 2).topics.map(({ name }) => name.text)).toEqual(['B', 'C']);
  });
});

it('tells which topics the article does not name', () => {
  const pack = makePack([topic('a', [tie('b')]), { ...topic('b'), named: 'since' }]);
  expect(graphOf(pack).topics.map(({ name, sinceOnly }) => [name.text, sinceOnly])).toEqual([
    ['A', false],
    ['B', true],
  ]);
});
