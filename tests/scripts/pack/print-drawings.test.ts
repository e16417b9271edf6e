/** Maps and figures as a terminal shows them. */
import { describe, expect, it } from 'vitest';
import type { CardPlace } from '@/core/cards/card-place';
import { withMaps } from '@/scripts/maps/with-maps';
import { messagesIn, printCard } from '@/scripts/pack/print-cards';
import { figureLines, mapLines } from '@/scripts/pack/print-drawings';
import { makePack, makeTopic } from '../../kit/pack';
import { makePicture } from '../../kit/pictures';

/** A square from the left edge to the middle, from the top to the bottom, with one mark in the middle. */
const PLACE: CardPlace = {
  drawing: {
    topic: 'x',
    land: 'M0 0l220 0 0 139-220 0z',
    borders: '',
    area: '',
    line: '',
    marks: [{ x: 300, y: 70, label: 'right' }],
    within: [],
    names: [{ country: 'MX', x: 110, y: 40 }],
  },
  labels: [{ text: 'Here', language: 'en' }],
  countries: ['Mexico'],
  caption: [],
};

describe('a map', () => {
  const lines = mapLines(PLACE);

  it('is as wide and as high as it is, in dots', () => {
    expect(lines).toHaveLength(9);
    for (const line of lines) expect([...line]).toHaveLength(55);
  });

  it('has its coasts, its names and its mark at their places', () => {
    expect(lines[0]?.startsWith('⡏⠉⠉')).toBe(true);
    expect(lines[0]?.[27]).toBe('⢹');
    expect(lines[8]?.[1]).toBe('⠤');
    expect(lines[2]).toContain(' Mexico ');
    expect(lines[4]?.indexOf('● Here')).toBe(38);
    expect([...(lines[4] ?? '')].slice(45).join('')).toBe('⠀'.repeat(10));
  });

  it('cuts off what does not fit, and never grows', () => {
    const marks = [
      { x: 440, y: 140, label: 'right' as const },
      { x: 0, y: 0, label: 'left' as const },
    ];
    const edge = mapLines({ ...PLACE, drawing: { ...PLACE.drawing, marks } });
    expect(edge.map((line) => [...line].length)).toEqual(Array.from({ length: 9 }, () => 55));
  });
});

describe('a figure', () => {
  it('is ten marks, or two bars in the order of the words', () => {
    expect(figureLines({ tenths: 4.2 })).toEqual(['■■■■□□□□□□']);
    expect(figureLines({ full: 1, other: 0.25, last: false })).toEqual(['█'.repeat(24), '░'.repeat(6)]);
    expect(figureLines({ full: 0.01, other: 1, last: true })).toEqual(['░'.repeat(24), '█']);
    expect(figureLines({ full: 0, other: 1, last: false })[0]).toBe('|');
  });
});

it('a printed card has its map, its figures drawn, and what is to be said of its picture', async () => {
  const figures = [
    {
      value: { en: '40%', es: '40%' },
      label: { en: 'of it', es: 'de ello' },
      paragraph: 1,
      nature: 'reported' as const,
    },
  ];
  const label = { en: 'Monterrey', es: 'Monterrey' };
  const where = { points: [{ lat: 25.68, lon: -100.32, label }] };
  const topic = makeTopic('city', ['City'], { where, picture: makePicture(), figures });
  const pack = await withMaps(makePack([topic]));
  const card = printCard(pack, 'city', 'en', '2026-02-01', await messagesIn('en')) ?? '';
  expect(card).toContain('● Monterrey');
  expect(card).toContain('  Map. Marked: Monterrey (Mexico).');
  expect(card).toContain('        ■■■■□□□□□□');
  expect(card).toContain('  [A sun over a beach. Ana Gray, CC BY 4.0 <- https://pictures.example/sun]');
}, 60_000);
