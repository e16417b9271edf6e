import { describe, expect, it } from 'vitest';
import { cardContent } from '../../../core/cards/card-content';
import { cardDataOf } from '../../../core/cards/card-data-of';
import { ownPack } from '../../../core/own/own-pack';
import { PACK } from '../../kit/card-data';
import { makePack, makeTopic } from '../../kit/pack';
import { makeNote } from '../own/own-notes';

it('answers null for a topic no pack has', () => {
  expect(cardDataOf([PACK], 'port/nobody')).toBeNull();
  expect(cardDataOf([PACK], 'other/ana-rios')).toBeNull();
  expect(cardDataOf([], 'port/ana-rios')).toBeNull();
});

it('leaves out what only finding needs', () => {
  const data = cardDataOf([PACK], 'port/ana-rios');
  expect(data?.key).toBe('port/ana-rios');
  expect(Object.keys(data?.topic ?? {})).not.toEqual(expect.arrayContaining(['names']));
  for (const hidden of ['names', 'decoys', 'relations', 'notes']) expect(data?.topic).not.toHaveProperty(hidden);
  expect(data?.pack).toEqual({
    id: 'port',
    title: PACK.title,
    asOf: PACK.asOf,
    reviewBy: PACK.reviewBy,
    sources: PACK.sources,
    languages: ['en', 'es'],
  });
});

it('reads relations in both directions and leaves out targets the pack lacks', () => {
  const relations = cardDataOf([PACK], 'port/ana-rios')?.relations.map(({ type, outgoing, to, past }) => [
    type,
    outgoing,
    to,
    past,
  ]);
  expect(relations).toEqual([
    ['ally-of', true, 'port/harbour-company', false],
    ['founded', true, 'port/port-party', false],
    ['leads', true, 'port/port-party', true],
    ['accuses', false, 'port/port-party', false],
  ]);
});

it("keeps a relation's doubts, paragraph, nature and the other's name", () => {
  const data = cardDataOf([PACK], 'port/harbour-company');
  expect(data?.relations).toHaveLength(1);
  expect(data?.relations[0]).toMatchObject({
    type: 'ally-of',
    outgoing: false,
    paragraph: 9,
    nature: 'argued',
    name: { en: 'Ana Ríos' },
    kind: 'person',
  });
  expect(data?.relations[0]?.doubts).toHaveLength(1);
});

it('finds the topic in the pack that its key names', () => {
  const other = { ...PACK, id: 'port-two' };
  expect(cardDataOf([PACK, other], 'port-two/ana-rios')?.pack.id).toBe('port-two');
});

describe('the same topic in two packs', () => {
  const one = makePack([makeTopic('tesla', ['Tesla'], { kind: 'company' })], {
    id: 'one',
    title: { en: 'One', es: 'Uno' },
  });
  const twin = (more: object) =>
    makePack([makeTopic('tesla-inc', ['Tesla'], more)], { id: 'two', title: { en: 'Two', es: 'Dos' } });

  it('shows the way from each card to the other, with the title of the other pack', () => {
    const packs = [one, twin({ kind: 'company' })];
    expect(cardDataOf(packs, 'one/tesla')?.twins).toEqual([
      { key: 'two/tesla-inc', kind: 'company', pack: { en: 'Two', es: 'Dos' } },
    ]);
    expect(cardDataOf(packs, 'two/tesla-inc')?.twins?.[0]?.key).toBe('one/tesla');
  });

  it('is known by its Wikidata id whatever it is called, and is another where the ids differ', () => {
    const named = (id: string, wikidata: string) =>
      makePack([makeTopic('x', [`Name ${id}`], { kind: 'company', links: { wikidata } })], { id });
    expect(cardDataOf([named('a', 'Q1'), named('b', 'Q1')], 'a/x')?.twins).toHaveLength(1);
    const same = makePack([makeTopic('x', ['Name a'], { kind: 'company', links: { wikidata: 'Q2' } })], { id: 'c' });
    expect(cardDataOf([named('a', 'Q1'), same], 'a/x')?.twins).toBeUndefined();
  });

  it('is not a namesake of another kind', () => {
    expect(cardDataOf([one, twin({ kind: 'person' })], 'one/tesla')?.twins).toBeUndefined();
  });
});

it('has the page and the day of a reader’s note for its source', () => {
  const pack = ownPack([makeNote('one', ['Tarnwick Tram'])], {
    ...{ title: 'Yours', publisher: 'Your note', stance: 'You wrote this.', language: 'en' },
  });
  const data = cardDataOf(pack ? [pack] : [], 'own/one');
  expect(data?.pack).toMatchObject({
    asOf: '2026-11-29',
    sources: [{ title: 'A page', publisher: 'Your note: A page', date: '2026-11-29', url: 'https://example.org/page' }],
  });
  const content =
    data && cardContent(data, { language: 'en', mention: null, beside: [], pageDate: null, today: '2030-01-01' });
  expect(content?.source?.cite.publisher).toBe('Your note: A page');
  expect(content?.notices).toEqual([]);
});
