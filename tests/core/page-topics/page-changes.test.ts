/** What has changed about a page's topics since the page. */
import { describe, expect, it } from 'vitest';
import type { CardData } from '@/core/cards/card-data';
import { pageChanges } from '@/core/page-topics/page-changes';
import { cardOf } from '../../kit/card-data';

const both = (text: string) => ({ en: text, es: `${text} (es)` });
const change = (date: string, text: string, short?: string) => ({
  date,
  text: both(text),
  references: [],
  ...(short !== undefined && { short: both(short) }),
});

/** The card of `id` with these changes, told on 2026-01-01. */
function card(id: string, ...since: ReturnType<typeof change>[]): CardData {
  const data = cardOf(id);
  return { ...data, topic: { ...data.topic, since }, pack: { ...data.pack, asOf: '2026-01-01' } };
}

const said = (cards: readonly CardData[], pageDate: string | null) => {
  const found = pageChanges(cards, 'en', pageDate);
  return found && [found.changed, found.of, found.changes.map(({ change: { line } }) => line.text)];
};

describe('pageChanges', () => {
  const ana = card('ana-rios', change('2023-06-01', 'Early.'), change('2025-02', 'She resigned.'));
  const party = card('port-party', change('2025-11-01', 'It split.'));
  const company = card('harbour-company');

  it('counts topics with a change later than the page, newest first', () => {
    expect(said([ana, party, company], '2023-05-09')).toEqual([2, 3, ['It split.', 'She resigned.']]);
    expect(said([ana, party, company], '2025-06-01')).toEqual([1, 3, ['It split.']]);
  });

  it('is silent without a date, without a change, and on pages later than the pack', () => {
    expect(said([ana, party], null)).toBeNull();
    expect(said([company], '2023-05-09')).toBeNull();
    expect(said([ana, party], '2025-12-01')).toBeNull();
    expect(said([card('ana-rios', change('2026-06-01', 'Late.'))], '2026-05-01')).toBeNull();
  });

  it('takes the change that the editors chose before a newer one', () => {
    const chosen = card('ana-rios', change('2025-02', 'Long.', 'She resigned.'), change('2025-09-01', 'Less.'));
    expect(said([chosen], '2023-05-09')).toEqual([1, 1, ['Long.']]);
  });

  it('tells a change that several topics share once, with all of them', () => {
    const found = pageChanges(
      [card('ana-rios', change('2025-02-01', 'A ruling.')), card('port-party', change('2025-02-01', 'A ruling.'))],
      'es',
      '2023-05-09',
    );
    expect(found?.changed).toBe(2);
    expect(found?.changes.map(({ topics }) => topics.map(({ key }) => key))).toEqual([
      ['port/ana-rios', 'port/port-party'],
    ]);
    expect(found?.changes[0]?.change.line.text).toBe('A ruling. (es)');
  });
});
