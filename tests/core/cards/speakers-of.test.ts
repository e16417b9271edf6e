import { expect, it } from 'vitest';
import { cardDataOf } from '../../../core/cards/card-data-of';
import { speakersOf, withSpeakers } from '../../../core/cards/speakers-of';
import type { Topic } from '../../../core/topics/topic';
import { makePack, makeTopic } from '../../kit/pack';

const said = (en: string, es = en) => ({
  paragraph: 1,
  nature: 'said' as const,
  speaker: { en, es },
  text: { en: 'x', es: 'x' },
});
const packOf = (points: Topic['points'], ...others: Topic[]) =>
  makePack([makeTopic('pier', ['Pier'], { points }), ...others]);

it('finds the topic of a speaker by any of its names, whatever case, accents and a year behind it', () => {
  const speakers = ['López Obrador', 'lopez obrador', 'Martínez (2023)', 'Agencia del Puerto', 'Nobody'];
  const pack = packOf(
    [...speakers.map((name) => said(name)), said('The agency', 'Agencia del Puerto')],
    makeTopic('amlo', ['AMLO', 'López Obrador']),
    makeTopic('author', ['Martínez']),
    makeTopic('agency', ['The Agency'], { name: { en: 'The Agency', es: 'Agencia del Puerto' } }),
  );
  expect([...speakersOf(pack)]).toEqual([
    ['López Obrador', 'kit/amlo'],
    ['lopez obrador', 'kit/amlo'],
    ['Martínez (2023)', 'kit/author'],
    ['Agencia del Puerto', 'kit/agency'],
    ['The agency', 'kit/agency'],
  ]);
});

it('finds nobody where two topics have the name, where it is a demonym, or where nobody speaks', () => {
  const demonym = makeTopic('mexico', [{ text: 'Mexican', languages: ['en'], demonym: true }], {
    name: { en: 'Mexico' },
  });
  const twice = packOf([said('Ana'), said('Mexican')], makeTopic('one', ['Ana']), makeTopic('two', ['Ana']), demonym);
  expect([...speakersOf(twice)]).toEqual([]);
  expect([...speakersOf(packOf([], makeTopic('one', ['Ana'])))]).toEqual([]);
});

it('adds to a card the topics of its own speakers alone', () => {
  const pack = packOf(
    [said('Ana'), said('Nobody')],
    makeTopic('ana', ['Ana']),
    makeTopic('bo', ['Bo'], { points: [said('Bo')] }),
  );
  const cardOf = (id: string) => {
    const card = cardDataOf([pack], `kit/${id}`);
    return card && withSpeakers(card, speakersOf(pack));
  };
  expect(cardOf('pier')?.speakers).toEqual([['Ana', 'kit/ana']]);
  expect(cardOf('bo')?.speakers).toEqual([['Bo', 'kit/bo']]);
  expect(cardOf('ana')).not.toHaveProperty('speakers');
  const pier = cardDataOf([pack], 'kit/pier');
  expect(pier && withSpeakers(pier, undefined)).toBe(pier);
});
