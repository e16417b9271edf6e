/** Words that several packs know: each card says which of how many it is, and leads to the next. */
import { describe, expect, it } from 'vitest';
import { cardContent } from '@/core/cards/card-content';
import { cardDataOf, withRivals } from '@/core/cards/card-data-of';
import { alikeTopics } from '@/core/lexicon/alike-topics';
import { compileLexicon } from '@/core/lexicon/lexicon';
import type { Pack } from '@/core/topics/topic';
import { makePack, makeTopic } from '../../kit/pack';

const packs = [
  makePack([makeTopic('town', ['Port Alder', 'Alder']), makeTopic('river', ['Rio Grande'])], { id: 'a' }),
  makePack([makeTopic('pass', ['Mountain pass', 'port alder'], { kind: 'place' })], { id: 'b' }),
  makePack([makeTopic('town', ['Port Alder'])], { id: 'c' }),
];

function dataOf(key: string, used: readonly Pack[] = packs) {
  const lexicon = compileLexicon(used);
  const card = cardDataOf(used, key);
  if (!card) throw new Error(`no ${key}`);
  return withRivals(card, used, (topic, names) => alikeTopics(lexicon, topic, names));
}

const turnerOf = (key: string, words: string | null) =>
  cardContent(dataOf(key), {
    ...{ language: 'en', mention: null, beside: [], pageDate: null, today: '2026-02-01' },
    words,
  }).turner;

describe('rivals', () => {
  it('are topics of other packs with one of the names, and the same topic, in the order of packs', () => {
    expect(dataOf('b/pass').rivals).toEqual([
      { key: 'a/town', names: ['port alder', 'Port Alder'], before: true },
      { key: 'c/town', names: ['port alder', 'Port Alder'], before: false },
    ]);
    expect(dataOf('a/town').rivals).toEqual([
      { key: 'b/pass', names: ['Port Alder', 'port alder'], before: false },
      { key: 'c/town', names: null, before: false },
    ]);
  });

  it('are none of its own pack, and none without a name in common', () => {
    expect(dataOf('a/river')).not.toHaveProperty('rivals');
    expect(dataOf('a/town', packs.slice(0, 1))).not.toHaveProperty('rivals');
  });

  it('follow the order of the packs', () => {
    expect(dataOf('a/town', [...packs].reverse()).rivals?.map(({ key, before }) => [key, before])).toEqual([
      ['c/town', true],
      ['b/pass', true],
    ]);
  });
});

describe('the turner', () => {
  it('goes round all packs that know the words', () => {
    expect(turnerOf('a/town', 'Port Alder')).toEqual({ place: 1, of: 3, next: 'b/pass' });
    expect(turnerOf('b/pass', 'Port Alder')).toEqual({ place: 2, of: 3, next: 'c/town' });
    expect(turnerOf('c/town', 'Port Alder')).toEqual({ place: 3, of: 3, next: 'a/town' });
  });

  it('counts a topic that shares another name only where that name stands', () => {
    expect(turnerOf('a/town', 'Alder')).toEqual({ place: 1, of: 2, next: 'c/town' });
    expect(turnerOf('a/town', null)).toEqual({ place: 1, of: 2, next: 'c/town' });
    expect(turnerOf('b/pass', 'Mountain pass')).toBeNull();
    expect(turnerOf('a/river', 'Rio Grande')).toBeNull();
  });
});
