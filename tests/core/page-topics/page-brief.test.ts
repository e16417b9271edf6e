/** Which topics stand in the two sentences at the head of the briefing. */
import { describe, expect, it } from 'vitest';
import { pageBrief } from '@/core/page-topics/page-brief';
import type { Kind } from '@/core/topics/kind-names';

const topic = (name: string, kind: Kind, count: number, broad?: true) => ({
  key: `p/${name}`,
  name,
  kind,
  line: '',
  count,
  ...(broad && { broad }),
});
const names = (topics: Parameters<typeof pageBrief>[0]) => {
  const { what, who } = pageBrief(topics);
  return [what, who].map((most) => [most.topics.map(({ name }) => name).join(), most.of]);
};

describe('pageBrief', () => {
  it('takes the three most mentioned of each, in order of appearance where they are equal', () => {
    const topics = [
      topic('fire', 'event', 1),
      topic('law', 'law', 4),
      topic('river', 'place', 1),
      topic('drug', 'substance', 1),
      topic('Ana', 'person', 2),
      topic('port', 'company', 5),
    ];
    expect(names(topics)).toEqual([
      ['law,fire,river', 4],
      ['port,Ana', 2],
    ]);
  });

  it('leaves broad topics out unless there are no others', () => {
    const broad = [topic('Mexico', 'place', 9, true), topic('Washington', 'government', 9, true)];
    expect(names([...broad, topic('law', 'law', 1)])).toEqual([
      ['law', 1],
      ['Washington', 1],
    ]);
    expect(names(broad)).toEqual([
      ['Mexico', 1],
      ['Washington', 1],
    ]);
  });

  it('is empty on a page with nothing', () => {
    expect(names([])).toEqual([
      ['', 0],
      ['', 0],
    ]);
  });
});
