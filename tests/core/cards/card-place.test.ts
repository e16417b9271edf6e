/** What a card's map is called for those who cannot see it. */
import { describe, expect, it } from 'vitest';
import { cardContent } from '@/core/cards/card-content';
import { cardDataOf } from '@/core/cards/card-data-of';
import type { MapDrawing, Where } from '@/core/topics/topic';
import { makePack, makeTopic } from '../../kit/pack';

const MAP: MapDrawing = {
  topic: 'one',
  land: 'M0 0l1 0 0 1z',
  borders: '',
  area: '',
  line: '',
  marks: [{ x: 1, y: 1, label: 'right' }],
  within: ['MX'],
  names: [
    { country: 'MX', x: 10, y: 10 },
    { country: 'US', x: 20, y: 20 },
  ],
};

function placeWith(where: Where | undefined, map: MapDrawing | null, language: 'en' | 'es' = 'en') {
  const pack = makePack([makeTopic('one', ['One thing'], where ? { where } : {})]);
  const data = cardDataOf([pack], 'kit/one', () => map);
  if (!data) throw new Error('no card');
  const context = { language, mention: null, beside: [], pageDate: null, today: '2026-02-01' };
  return cardContent(data, context).place;
}

const said = (where: Where, map = MAP, language: 'en' | 'es' = 'en') =>
  placeWith(where, map, language)?.caption.map(({ key, values }) => [key, ...values].join(' '));

const POINT: Where = { points: [{ lat: 1, lon: 1, label: { en: 'Here', es: 'Aquí' } }] };

describe('a map', () => {
  it('of points is told with their labels and their country, and what is named around', () => {
    expect(said(POINT)).toEqual(['card.map_points_in Here Mexico', 'card.map_around United States']);
    expect(said(POINT, MAP, 'es')).toEqual(['card.map_points_in Aquí México', 'card.map_around Estados Unidos']);
    expect(placeWith(POINT, MAP, 'es')).toMatchObject({
      labels: [{ text: 'Aquí', language: 'es' }],
      countries: ['México', 'Estados Unidos'],
    });
  });

  it('of points at sea is told without a country', () => {
    expect(said(POINT, { ...MAP, within: [], names: [] })).toEqual(['card.map_points Here']);
  });

  it('of a few countries is told with their names, of many with the topic’s', () => {
    expect(said({ countries: ['MX'] })).toEqual(['card.map_area Mexico', 'card.map_around United States']);
    expect(said({ countries: ['MX', 'US', 'CA', 'GT'] })).toEqual(['card.map_area One thing']);
  });

  it('of a border is told with both countries', () => {
    expect(said({ border: ['MX', 'US'] })).toEqual(['card.map_border Mexico United States']);
  });
});

it('is not there without a place, or without a drawing', () => {
  expect(placeWith(undefined, MAP)).toBeNull();
  expect(placeWith(POINT, null)).toBeNull();
});
