/** The list of packs: what is kept of a stored one, its order, its switches, and what a change to it is refused for. */
import { describe, expect, it } from 'vitest';
import { MAX_CHARACTERS_IN_ALL, MAX_NAMES_IN_ALL, MAX_PACKS } from '@/core/limits';
import {
  factsOfPack,
  listPacks,
  type PackFacts,
  readPackList,
  type StoredPackList,
  withDamage,
  withMove,
  withoutPack,
  withPack,
  withSwitch,
} from '@/core/packs/pack-list';
import { makePack, makeTopic } from '../../kit/pack';

function facts(id: string, more: Partial<PackFacts> = {}): PackFacts {
  return {
    id,
    title: { en: id },
    languages: ['en'],
    asOf: '2026-01-01',
    reviewBy: '2026-12-31',
    topics: 2,
    names: 3,
    fuzzy: true,
    characters: 400,
    ...more,
  };
}

const EMPTY: StoredPackList = { version: 1, order: [], on: {}, imported: [] };
const list = (more: Partial<StoredPackList>): StoredPackList => ({ ...EMPTY, ...more });
const shipped = [facts('first'), facts('second')];
const idsOf = (packs: readonly { id: string }[]) => packs.map(({ id }) => id);

describe('what a pack says of itself', () => {
  it('counts topics and the names of all of them', () => {
    const pack = makePack([makeTopic('one', ['One thing', 'One']), makeTopic('two', ['Two things'])]);
    expect(factsOfPack(pack, 77)).toEqual({
      id: 'kit',
      title: { en: 'Kit', es: 'Kit' },
      languages: ['en', 'es'],
      asOf: '2026-01-01',
      reviewBy: '2026-12-31',
      source: { publisher: 'A paper', date: '2026-01-01', stance: { en: 'A paper.', es: 'Un periódico.' } },
      topics: 2,
      names: 3,
      fuzzy: true,
      characters: 77,
    });
  });

  it('counts only the topics that the article names', () => {
    const pack = makePack([makeTopic('one', ['One']), makeTopic('two', ['Two'], { named: 'since' })]);
    expect(factsOfPack(pack, 1)).toMatchObject({ topics: 1, names: 2 });
  });

  it('tells that misspelt names are not found without look-alike words', () => {
    const { lookalikes: _, ...pack } = makePack([makeTopic('one', ['One thing'])]);
    expect(factsOfPack(pack, 1).fuzzy).toBe(false);
  });
});

describe('a stored list', () => {
  it('is read as it was stored', () => {
    const stored = list({
      order: ['mine', 'first'],
      on: { mine: false },
      imported: [facts('mine'), facts('torn', { damaged: true })],
    });
    expect(readPackList(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'list'],
    ['another version', { ...list({ order: ['first'] }), version: 2 }],
    ['lists that are none', { version: 1, order: 'first', on: 'first', imported: { 0: facts('mine') } }],
    ['switches of null', { version: 1, order: null, on: null, imported: null }],
  ])('that is %s is empty', (_, stored) => {
    expect(readPackList(stored)).toEqual(EMPTY);
  });

  it('loses what cannot be read of it, and keeps the rest', () => {
    const stored = {
      version: 1,
      order: ['first', 7, 'Not An Id', 'first', 'mine', 'also-'],
      on: { first: true, mine: 'yes', 'Not An Id': true },
      imported: [facts('mine'), { ...facts('broken'), names: -1 }, { ...facts('broken'), topics: 1.5 }, null],
    };
    expect(readPackList(stored)).toEqual(
      list({ order: ['first', 'mine'], on: { first: true }, imported: [facts('mine')] }),
    );
  });

  it.each([
    ['id', 'x'.repeat(81)],
    ['id', 'an id'],
    ['id', '-id'],
    ['languages', ['fr']],
    ['asOf', '2026-01-01T00:00'],
    ['reviewBy', '2026-01-01T00:00'],
    ['fuzzy', 'yes'],
    ['characters', '400'],
    ['damaged', 'yes'],
    ['title', {}],
  ])('leaves out a pack whose %s is %j', (key, value) => {
    expect(readPackList({ version: 1, imported: [{ ...facts('mine'), [key]: value }] }).imported).toEqual([]);
  });

  it.each([
    ['missing', {}],
    ['none', { source: 'a paper' }],
    ['of no day', { source: { publisher: 'P', date: 'May', stance: { en: 'S.' } } }],
  ])('keeps a pack whose source is %s', (_, more) => {
    const [read] = readPackList({ version: 1, imported: [{ ...facts('mine'), ...more }] }).imported;
    expect(read).toMatchObject({ id: 'mine' });
    expect(read?.source).toBeUndefined();
  });

  it('keeps a pack whose length was never counted', () => {
    const { characters: _, ...uncounted } = facts('mine');
    expect(readPackList({ version: 1, imported: [uncounted] }).imported).toEqual([facts('mine', { characters: 0 })]);
  });

  it('holds a pack once, as it was said last, and no more packs than the limit', () => {
    const twice = readPackList({ version: 1, imported: [facts('mine'), facts('mine', { names: 9 })] });
    expect(twice.imported).toEqual([facts('mine', { names: 9 })]);
    const many = Array.from({ length: MAX_PACKS + 1 }, (_, number) => facts(`pack-${number}`));
    expect(readPackList({ version: 1, imported: many }).imported).toHaveLength(MAX_PACKS);
  });
});

describe('the packs as lists show them', () => {
  it('are the shipped ones, of which the first is on, then the imported ones, which are on', () => {
    const packs = listPacks(list({ imported: [facts('mine')] }), shipped);
    expect(packs.map(({ id, bundled, on }) => [id, bundled, on])).toEqual([
      ['first', true, true],
      ['second', true, false],
      ['mine', false, true],
    ]);
  });

  it('are switched as the reader said', () => {
    const on = { first: false, second: true, mine: false };
    const packs = listPacks(list({ imported: [facts('mine')], on }), shipped);
    expect(packs.map((pack) => pack.on)).toEqual([false, true, false]);
  });

  it('stand in the order of the reader; those it does not name come after', () => {
    const stored = list({ imported: [facts('mine'), facts('yours')], order: ['yours', 'second'] });
    expect(idsOf(listPacks(stored, shipped))).toEqual(['yours', 'second', 'first', 'mine']);
  });

  it('leave out an imported one that has come to be shipped', () => {
    expect(idsOf(listPacks(list({ imported: [facts('second'), facts('mine')] }), shipped))).toEqual([
      'first',
      'second',
      'mine',
    ]);
  });

  it('keep a damaged one off, whatever its switch says', () => {
    const [, , mine] = listPacks(withDamage(list({ imported: [facts('mine')], on: { mine: true } }), 'mine'), shipped);
    expect(mine).toMatchObject({ damaged: true, on: false });
  });
});

describe('importing', () => {
  it('adds a pack, switched on, at the end', () => {
    expect(withPack(list({ imported: [facts('mine')] }), shipped, facts('yours'))).toEqual({
      list: list({ imported: [facts('mine'), facts('yours')], on: { yours: true } }),
    });
  });

  it('takes the place of an older one of that id, and leaves its switch as it was', () => {
    const stored = list({ imported: [facts('mine'), facts('yours')], on: { mine: false } });
    expect(withPack(stored, shipped, facts('mine', { names: 9 }))).toEqual({
      list: list({ imported: [facts('yours'), facts('mine', { names: 9 })], on: { mine: false } }),
    });
  });

  it('refuses the id of a shipped pack', () => {
    expect(withPack(EMPTY, shipped, facts('second'))).toEqual({ fault: 'bundled_id' });
  });

  it('refuses the id of the reader’s own notes', () => {
    expect(withPack(EMPTY, shipped, facts('own'))).toEqual({ fault: 'bundled_id' });
  });

  it('refuses one more than the limit, but not a newer one of a pack that is there', () => {
    const full = list({ imported: Array.from({ length: MAX_PACKS }, (_, number) => facts(`pack-${number}`)) });
    expect(withPack(full, shipped, facts('mine'))).toEqual({ fault: 'too_many_packs' });
    expect(withPack(full, shipped, facts('pack-0', { names: 9 }))).toHaveProperty('list');
  });

  it('refuses what would make all imported packs too long, on or off, and takes what just fits', () => {
    const stored = list({ imported: [facts('mine'), facts('yours', { characters: 4_000 })], on: { yours: false } });
    const added = (id: string, characters: number) => withPack(stored, shipped, facts(id, { characters }));
    expect(added('ours', MAX_CHARACTERS_IN_ALL - 4_400)).toHaveProperty('list');
    expect(added('ours', MAX_CHARACTERS_IN_ALL - 4_399)).toEqual({ fault: 'too_much_text' });
    // The older one of that id does not count.
    expect(added('yours', MAX_CHARACTERS_IN_ALL - 400)).toHaveProperty('list');
    expect(added('yours', MAX_CHARACTERS_IN_ALL - 399)).toEqual({ fault: 'too_much_text' });
  });

  it('keeps a pack off where its names would be too many, and on where they just fit', () => {
    const [first] = shipped;
    const room = MAX_NAMES_IN_ALL - (first?.names ?? 0);
    const onAfter = (names: number) => {
      const next = withPack(EMPTY, shipped, facts('mine', { names }));
      return 'list' in next && next.list.on.mine;
    };
    expect([onAfter(room), onAfter(room + 1)]).toEqual([true, false]);
  });
});

describe('switching', () => {
  it('keeps the other switches', () => {
    expect(withSwitch(list({ on: { first: false } }), shipped, 'second', true)).toEqual({
      list: list({ on: { first: false, second: true } }),
    });
  });

  it('on is refused where the names of all packs that are on would be too many; off never is', () => {
    const stored = list({ imported: [facts('mine', { names: MAX_NAMES_IN_ALL + 1 })], on: { mine: false } });
    expect(withSwitch(stored, shipped, 'mine', true)).toEqual({ fault: 'too_many_names' });
    expect(withSwitch({ ...stored, on: { mine: true } }, shipped, 'first', false)).toHaveProperty('list');
    const full = list({ imported: [facts('mine', { names: MAX_NAMES_IN_ALL })], on: { first: false } });
    expect(withSwitch(full, shipped, 'mine', true)).toHaveProperty('list');
  });
});

describe('moving', () => {
  const stored = list({ imported: [facts('mine')] });
  it('goes one place up or down, past shipped ones too', () => {
    expect(withMove(stored, shipped, 'mine', -1).order).toEqual(['first', 'mine', 'second']);
    expect(withMove(stored, shipped, 'first', 1).order).toEqual(['second', 'first', 'mine']);
  });

  it('stops at both ends, and knows no pack that is not there', () => {
    expect(withMove(stored, shipped, 'first', -1)).toBe(stored);
    expect(withMove(stored, shipped, 'mine', 1)).toBe(stored);
    expect(withMove(stored, shipped, 'other', 1)).toBe(stored);
  });
});

describe('removing', () => {
  it('forgets place and switch too, and nothing of others', () => {
    const stored = list({
      order: ['mine', 'yours'],
      on: { mine: true, yours: false },
      imported: [facts('mine'), facts('yours')],
    });
    expect(withoutPack(stored, 'mine')).toEqual(
      list({ order: ['yours'], on: { yours: false }, imported: [facts('yours')] }),
    );
  });

  it('marks nothing but the damaged one', () => {
    const stored = list({ imported: [facts('mine'), facts('yours')] });
    expect(withDamage(stored, 'yours').imported).toEqual([facts('mine'), facts('yours', { damaged: true })]);
  });
});
