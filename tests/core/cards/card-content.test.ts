import { expect, it } from 'vitest';
import { type CardContext, cardContent } from '../../../core/cards/card-content';
import type { CardData } from '../../../core/cards/card-data';
import { MAX_SHORT_LENGTH } from '../../../core/limits';
import { cardOf } from '../../kit/card-data';

const CONTEXT: CardContext = {
  language: 'en',
  mention: { text: 'Ríos', by: 'name', reason: { name: 'Ana Ríos', edits: 0, evidence: null } },
  beside: [],
  pageDate: null,
  today: '2024-07-01',
};
const content = (more: Partial<CardContext> = {}, id = 'ana-rios') => cardContent(cardOf(id), { ...CONTEXT, ...more });

it("speaks the reader's language, and marks a sentence that is not in it", () => {
  expect(content().line).toEqual({ text: 'What ana-rios is.', language: 'en' });
  expect(content({ language: 'es' }).line).toEqual({ text: 'Qué es ana-rios.', language: 'es' });
  expect(content({}, 'port-party').name).toEqual({ text: 'Partido del Puerto', language: 'es' });
});

it('names the form in the other language only where it is another', () => {
  expect(content().otherName).toBeNull();
  expect(content({}, 'harbour-company').otherName).toEqual({ text: 'harbour-company en español', language: 'es' });
  expect(content({ language: 'es' }, 'harbour-company').otherName?.language).toBe('en');
});

it('keeps what is argued apart, each statement marked and in the order of paragraphs', () => {
  const { points, argued } = content();
  expect(points.map(({ origin }) => [origin.paragraph, origin.nature, origin.label?.key])).toEqual([
    [2, 'said', 'card.said_by'],
    [3, 'reported', undefined],
  ]);
  expect(argued.map(({ origin }) => [origin.paragraph, origin.label])).toEqual([
    [9, { key: 'card.argued_by', values: ['Eva Luna'] }],
  ]);
});

it('names the author of a judgement of a living person, and else leaves that to the heading', () => {
  expect(content().attribution).toEqual({ key: 'card.attribution_named', values: ['Eva Luna', 'The Paper'] });
  const data = cardOf('ana-rios');
  const { attribute: _attribute, ...topic } = data.topic;
  const plain = cardContent({ ...data, topic }, CONTEXT);
  expect(plain.argued[0]?.origin.label).toEqual({ key: 'card.judgement', values: [] });
  // A figure stands under no such heading.
  expect(plain.figures[1]?.origin.label).toEqual({ key: 'card.argued_by', values: ['The Paper'] });
  expect(plain.attribution).toEqual({ key: 'card.attribution', values: [] });
});

it('puts every doubt with the statement it doubts, in words where it comes first', () => {
  const { points, argued, figures, related, timeline } = content();
  expect(timeline.at(-1)).toMatchObject({
    what: 'event',
    doubts: [{ label: { key: 'card.doubt_above' }, line: null }],
  });
  expect(points[0]?.doubts.map(({ label }) => label.key)).toEqual(['card.doubt_unconfirmed']);
  expect(points[1]?.doubts).toEqual([]);
  expect(argued[0]?.doubts[0]).toMatchObject({
    label: { key: 'card.doubt' },
    line: { text: 'A paper counted forty.' },
    references: [{ label: 'paper.example', url: 'https://www.paper.example/2023/forty' }],
  });
  expect(figures[0]?.doubts).toHaveLength(1);
  expect(related.find(({ origin }) => origin.nature === 'argued')?.doubts).toHaveLength(1);
});

it('marks figures that are not simply reported, and says a unit once', () => {
  const [ships, delay] = content().figures;
  expect(ships).toMatchObject({ value: { text: 'thirty' }, unit: { text: 'ships' }, origin: { label: null } });
  expect(delay).toMatchObject({
    value: { text: 'six weeks' },
    unit: null,
    origin: { label: { key: 'card.argued_by' } },
  });
});

it("puts events in order with the article's and the page's own date among them", () => {
  expect(content({ pageDate: '2023-05-20' }).timeline.map(({ what, date }) => [what, date])).toEqual([
    ['event', '2023-05-03'],
    ['article', '2023-05-08'],
    ['page', '2023-05-20'],
    ['event', '2023-06-01'],
  ]);
  expect(content().timeline.map(({ what }) => what)).not.toContain('page');
  expect(content({ pageDate: '2023' }, 'port-party').timeline).toEqual([]);
});

it('leads with the ties to topics of the same paragraph, and does not say them twice', () => {
  const { connections, related } = content({ beside: ['port/port-party', 'port/unknown'] });
  expect(connections.map(({ phrase }) => phrase.key)).toEqual([
    'relation.out.founded',
    'relation.was_out.leads',
    'relation.in.accuses',
  ]);
  expect(related.map(({ phrase }) => phrase.key)).toEqual(['relation.out.ally_of']);
  expect(content().connections).toEqual([]);
  // Three at most before the first point; the fourth is among the related ones.
  const many = content({ beside: ['port/port-party', 'port/harbour-company'] });
  expect(many.connections).toHaveLength(3);
  expect(many.related).toHaveLength(1);
});

it('says that a tie is argued, and puts it last', () => {
  const { related } = content();
  expect(related.at(-1)).toMatchObject({
    phrase: { key: 'relation.out.ally_of' },
    origin: { nature: 'argued', label: { key: 'card.argued_by' } },
  });
});

it('folds what is argued away once the card is past its review, and says so', () => {
  expect(content({ today: '2025-01-01' })).toMatchObject({ arguedFolded: false, notices: [] });
  const late = content({ today: '2025-01-02', beside: ['port/harbour-company'] });
  expect(late.arguedFolded).toBe(true);
  expect(late.notices).toEqual([{ key: 'card.review_passed', values: [{ date: '2025-01-01' }] }]);
  // An argued tie does not lead such a card; it is still there, marked.
  expect(late.connections).toEqual([]);
  expect(late.related.some(({ origin }) => origin.nature === 'argued')).toBe(true);
});

it('says how much later than the card a page is', () => {
  expect(content({ pageDate: '2024-06-20' }).notices).toEqual([]);
  expect(content({ pageDate: '2024-07-02' }).notices).toEqual([{ key: 'card.page_later_one', values: [] }]);
  expect(content({ pageDate: '2024-08-02' }).notices).toEqual([{ key: 'card.page_later_many', values: [2] }]);
  expect(content({ pageDate: '2025-08' }).notices).toEqual([{ key: 'card.page_later_many', values: [14] }]);
  expect(content({ pageDate: '2022-01-01' }).notices).toEqual([]);
});

it('tells what changed since, newest first, each with where it was read', () => {
  expect(content().since.map(({ date, references }) => [date, references[0]?.label])).toEqual([
    ['2025-02', 'b.example'],
    ['2024-01-01', 'a.example'],
  ]);
});

it('says who publishes the source and where it stands, and as of when', () => {
  expect(content()).toMatchObject({
    source: { cite: { id: 'paper' }, stance: { text: 'A paper of the harbour.' } },
    asOf: '2024-06-01',
  });
});

it('answers why, by how the mention was found', () => {
  const why = (by: 'name' | 'short' | 'fuzzy', evidence: Parameters<typeof reasonOf>[0]) =>
    content({ mention: { text: 'Rios', by, reason: reasonOf(evidence) } }).why;
  const reasonOf = (
    evidence: { kind: 'cue' | 'full-name'; words: string } | { kind: 'related'; topic: string } | null,
  ) => ({
    name: 'Ríos',
    edits: 0,
    evidence,
  });
  expect(why('name', null)).toEqual({ key: 'card.why_name', values: ['Rios'] });
  expect(why('fuzzy', null)).toEqual({ key: 'card.why_fuzzy', values: ['Rios', 'Ríos'] });
  expect(why('short', { kind: 'cue', words: 'puerto' })).toEqual({ key: 'card.why_cue', values: ['Rios', 'puerto'] });
  expect(why('short', { kind: 'full-name', words: 'Ana Ríos' })?.key).toBe('card.why_full_name');
  expect(why('short', { kind: 'related', topic: 'port/port-party' })?.key).toBe('card.why_related');
  const selected = (edits: number) =>
    content({ mention: { text: 'Rios', by: 'selected', reason: { ...reasonOf(null), edits } } }).why;
  expect(selected(0)).toEqual({ key: 'card.why_selected', values: ['Rios'] });
  expect(selected(1)).toEqual({ key: 'card.why_selected_fuzzy', values: ['Rios', 'Ríos'] });
  expect(content({ mention: null }).why).toBeNull();
});

/** "Ana Ríos" whose first change has a short form. */
function chosen(): CardData {
  const data = cardOf('ana-rios');
  const since = data.topic.since.map((each) =>
    each.date === '2024-01-01' ? { ...each, short: { en: 'She won.', es: 'Ganó.' } } : each,
  );
  return { ...data, topic: { ...data.topic, since } };
}

it('leads with the newest change, or the one that the editors chose, and keeps the others after it', () => {
  expect(content().change?.lead).toMatchObject({ date: '2025-02', short: { text: 'She resigned.' } });
  const read = cardContent(chosen(), CONTEXT);
  expect(read.change?.lead).toMatchObject({ date: '2024-01-01', short: { text: 'She won.' } });
  expect(read.since.map(({ date }) => date)).toEqual(['2024-01-01', '2025-02']);
  expect(cardContent(chosen(), { ...CONTEXT, language: 'es' }).change?.lead.short?.text).toBe('Ganó.');
});

it('leads on a page of some date with what changed after it, and says that', () => {
  const lead = (pageDate: string | null, data = chosen()) => {
    const { change, since } = cardContent(data, { ...CONTEXT, pageDate });
    return [change?.label.key, change?.lead.date, since[0]?.date];
  };
  expect(lead('2023-06-01')).toEqual(['card.change_after_page', '2024-01-01', '2024-01-01']);
  expect(lead('2024-02-01')).toEqual(['card.change_after_page', '2025-02', '2025-02']);
  // The card knows nothing of a page later than itself but that things have changed.
  expect(lead('2026-01-01')).toEqual(['card.changed', '2024-01-01', '2024-01-01']);
  expect(lead(null)).toEqual(['card.changed', '2024-01-01', '2024-01-01']);
});

it('counts what came after the page, where that is not all of it', () => {
  const title = (pageDate: string | null) => content({ pageDate }).sinceTitle;
  const plain = { key: 'card.since', values: [{ date: '2023-05-08' }] };
  expect(title(null)).toEqual(plain);
  expect(title('2023-06-01')).toEqual(plain);
  expect(title('2024-02-01')).toEqual({ key: 'card.since_page', values: [{ date: '2023-05-08' }, 1] });
  expect(content({}, 'port-party').sinceTitle).toBeNull();
});

it('breaks no sentence off: a change that is too long has none in brief', () => {
  const data = cardOf('ana-rios');
  const [since] = data.topic.since;
  if (!since) throw new Error('nothing has changed');
  const read = (length: number) => {
    const text = { en: `${'a'.repeat(length - 1)}.` };
    const topic = { ...data.topic, since: [{ ...since, text }] };
    return cardContent({ ...data, topic }, CONTEXT).change?.lead.short?.text.length;
  };
  expect(read(MAX_SHORT_LENGTH)).toBe(MAX_SHORT_LENGTH);
  expect(read(MAX_SHORT_LENGTH + 1)).toBeUndefined();
});

it('cautions in a word where the card is old', () => {
  expect(content().caution).toBeNull();
  expect(content({ today: '2025-01-02' }).caution).toEqual({ key: 'card.may_be_old', values: [] });
  expect(content({ pageDate: '2024-07-02' }).caution).toEqual({ key: 'card.as_of', values: [{ date: '2024-06-01' }] });
  expect(content({ pageDate: '2024-06-20' }).caution).toBeNull();
});

it('says a paragraph only where the article can be gone to', () => {
  const data = cardOf('ana-rios');
  expect(content().points[0]?.origin).toMatchObject({
    paragraph: 2,
    place: { url: 'https://paper.example/port', publisher: 'The Paper' },
  });
  const sources = data.pack.sources.map(({ url: _url, ...source }) => source);
  const read = cardContent({ ...data, pack: { ...data.pack, sources } }, CONTEXT);
  expect(read.points[0]?.origin.place).toBeNull();
});

it('tells no change where the page has come after all of them, or nothing changed', () => {
  const data = cardOf('ana-rios');
  const until = { ...data, topic: { ...data.topic, since: data.topic.since.slice(1) } };
  const { change } = cardContent(until, { ...CONTEXT, pageDate: '2024-05-01' });
  expect(change).toBeNull();
  expect(content({ pageDate: '2026-01-01' }, 'port-party').change).toBeNull();
});

it('says where a statement can be read, and by whom it was published', () => {
  const { points } = content();
  expect(points[0]?.origin.references).toEqual([]);
  expect(points[1]?.origin.references).toEqual([
    {
      label: 'The port opens',
      url: 'https://port.example/opens',
      by: 'The Port Paper',
      date: '2023-05-04',
      language: null,
    },
  ]);
});

it('says of a topic, and of a tie to one, that the article does not name it', () => {
  const data = cardOf('ana-rios');
  const relations = data.relations.map((one, place) => (place === 0 ? { ...one, named: 'since' as const } : one));
  const read = cardContent({ ...data, relations, topic: { ...data.topic, named: 'since' } }, CONTEXT);
  expect(read.notices).toEqual([{ key: 'card.named_since', values: [] }]);
  expect(content().source).not.toBeNull();
  expect(read.source).toBeNull();
  expect(read.related.filter(({ sinceOnly }) => sinceOnly)).toHaveLength(1);
  expect(content().notices).toEqual([]);
  expect(content().related.some(({ sinceOnly }) => sinceOnly)).toBe(false);
});

it('leaves out of the paragraph what goes without saying', () => {
  const data = cardOf('ana-rios');
  const relations = data.relations.map((one, place) => (place === 1 ? { ...one, type: 'located-in' as const } : one));
  const read = cardContent({ ...data, relations }, { ...CONTEXT, beside: ['port/port-party'] });
  expect(read.connections.map(({ phrase }) => phrase.key)).not.toContain('relation.out.located_in');
  expect(read.related.map(({ phrase }) => phrase.key)).toContain('relation.out.located_in');
});
