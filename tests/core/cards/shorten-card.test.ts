/** What each length of a card keeps. */
import { describe, expect, it } from 'vitest';
import { type CardContext, cardContent } from '../../../core/cards/card-content';
import { shortenCard } from '../../../core/cards/shorten-card';
import { cardOf } from '../../kit/card-data';

const CONTEXT: CardContext = {
  language: 'en',
  mention: null,
  beside: ['port/port-party'],
  pageDate: '2025-08-01',
  today: '2024-07-01',
};
const WHOLE = cardContent(cardOf('ana-rios'), CONTEXT);

describe('shortenCard', () => {
  it('keeps everything at full length', () => {
    expect(shortenCard(WHOLE, 'full')).toEqual(WHOLE);
  });

  it.each(['line', 'short'] as const)('shows nothing argued at "%s"', (length) => {
    const { argued, points, attribution } = shortenCard(WHOLE, length);
    expect(WHOLE.argued.length).toBeGreaterThan(0);
    expect(argued).toEqual([]);
    expect(attribution).toBeNull();
    expect(points.filter(({ origin }) => origin.nature === 'argued')).toEqual([]);
  });

  it('keeps name, line, notices, the change that leads, source and date in brief, and no statement', () => {
    const line = shortenCard(WHOLE, 'line');
    for (const key of ['name', 'line', 'notices', 'change', 'source', 'asOf', 'why', 'links'] as const)
      expect(line[key]).toBe(WHOLE[key]);
    expect(WHOLE.change).not.toBeNull();
    for (const key of ['connections', 'points', 'figures', 'timeline', 'related', 'since'] as const)
      expect(line[key]).toEqual([]);
  });

  it('drops no doubt while it keeps its statement', () => {
    const short = shortenCard(WHOLE, 'short');
    expect(short.points.length).toBe(2);
    expect(short.points).toEqual(WHOLE.points.slice(0, 2));
    expect(short.points.flatMap(({ doubts }) => doubts).length).toBeGreaterThan(0);
    expect(short.connections).toEqual(WHOLE.connections);
  });

  it('keeps the changes that matter most when it is short', () => {
    const [lead] = WHOLE.since;
    if (!lead) throw new Error('nothing has changed');
    const since = [lead, { ...lead, date: '2022' }, { ...lead, date: '2021' }];
    expect(shortenCard({ ...WHOLE, since }, 'short').since).toEqual(since.slice(0, 2));
  });
});
