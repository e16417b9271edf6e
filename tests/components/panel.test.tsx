/** The parts of the panel, as a reader uses them: with keys, with a pointer, with a screen reader. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PageChanges } from '@/components/PageChanges';
import { Briefing } from '@/components/panel/Briefing';
import { BriefSentences } from '@/components/panel/BriefSentences';
import { GlossaryPane, glossaryWords } from '@/components/panel/GlossaryPane';
import { LeftOutList } from '@/components/panel/LeftOutList';
import { NumberTable, numberWords } from '@/components/panel/NumberTable';
import { PageTimeline } from '@/components/panel/PageTimeline';
import { Tabs } from '@/components/panel/Tabs';
import { TopicMap } from '@/components/panel/TopicMap';
import { VoiceList } from '@/components/panel/VoiceList';
import { cardDataOf } from '@/core/cards/card-data-of';
import { drawMap } from '@/core/maps/draw-map';
import { glossaryOf } from '@/core/page-topics/glossary';
import { numberRows, pageNumbers, sortedNumbers } from '@/core/page-topics/numbers';
import { pageBrief } from '@/core/page-topics/page-brief';
import { pageChanges } from '@/core/page-topics/page-changes';
import { pageTimeline } from '@/core/page-topics/page-timeline';
import { topicGraph } from '@/core/page-topics/topic-graph';
import { pageVoices } from '@/core/page-topics/voices';
import { cardOf, PACK } from '../kit/card-data';
import { makeTopic } from '../kit/pack';
import { makePicture } from '../kit/pictures';
import { shownAs } from '../kit/shown';
import { squareWorld } from '../kit/world';
import '@/assets/tokens.css';
import '@/assets/card.css';
import '@/assets/controls.css';
import '@/assets/narrow.css';
import '@/entrypoints/sidepanel/panel.css';

const CARDS = [cardOf('ana-rios'), cardOf('port-party'), cardOf('harbour-company')];
const TODAY = '2024-07-01';
const { root, $, texts, faults: faultsBut } = shownAs('panel narrow');
root.style.width = '320px';

const show = (what: ComponentChild) => act(() => render(what, root));

/** Of what is folded too. */
function faults(): Promise<string[]> {
  for (const fold of root.querySelectorAll('details')) fold.open = true;
  return faultsBut('page-has-heading-one');
}

/** True where something sticks out at the side. */
const isTooWide = () => root.scrollWidth > root.clientWidth;

describe('Briefing', () => {
  const topics = [
    { key: 'p/a', name: 'Ana', kind: 'person', line: 'A mayor.' },
    { key: 'p/x', name: 'Port', kind: 'place', line: 'A harbour.' },
    { key: 'p/b', name: 'Bo', kind: 'person', line: 'A sailor.' },
  ] as const;

  it('groups by kind in order of appearance, and marks where the reader is', async () => {
    show(<Briefing topics={topics} inView={['p/x', 'p/b']} go={vi.fn()} open={vi.fn()} />);
    expect(texts('h2')).toEqual(['Person', 'Place']);
    expect(texts('[aria-current="true"] .topic-name')).toEqual(['Port (In view)']);
    expect(texts('.in-view .topic-line')).toEqual(['A sailor.', 'A harbour.']);
    expect(await faults()).toEqual([]);
  });

  it('goes to the page by the name, to the card by the button beside it', async () => {
    const go = vi.fn();
    const open = vi.fn();
    show(<Briefing topics={topics} inView={[]} go={go} open={open} />);
    await userEvent.click($('[data-topic="p/b"]'));
    await userEvent.click($('[aria-label="Card of Ana"]'));
    expect(go).toHaveBeenCalledExactlyOnceWith('p/b');
    expect(open).toHaveBeenCalledExactlyOnceWith('p/a');
  });
});

it('follows the reader in the list, but begins at its beginning', async () => {
  const topics = Array.from(
    { length: 60 },
    (_, at) => ({ key: `p/${at}`, name: `T${at}`, kind: 'person', line: 'A line.' }) as const,
  );
  const isSeen = (key: string) => {
    const { top, bottom } = $(`[data-topic="${key}"]`).getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  };
  const at = (key: string) => show(<Briefing topics={topics} inView={[key]} go={vi.fn()} open={vi.fn()} />);
  window.scrollTo(0, 0);
  at('p/50');
  expect(isSeen('p/50')).toBe(false);
  at('p/55');
  expect(isSeen('p/55')).toBe(true);
  window.scrollTo(0, 0);
});

describe('BriefSentences', () => {
  const topic = (name: string, kind: 'person' | 'law', count: number) => ({
    key: `p/${name}`,
    name,
    kind,
    line: '',
    count,
  });

  it('says what the page is about and whom it names', async () => {
    const topics = [...['Ana', 'Bo', 'Cy', 'Di'].map((name) => topic(name, 'person', 1)), topic('Port Law', 'law', 2)];
    show(<BriefSentences brief={pageBrief(topics)} />);
    expect(texts('p')).toEqual([
      'Main topics: Port Law',
      'Named most (3 of 4 people and organizations): Ana\u00a0· Bo\u00a0· Cy',
    ]);
    expect(await faults()).toEqual([]);
    show(<BriefSentences brief={pageBrief([topic('Ana', 'person', 1)])} />);
    expect(texts('p')).toEqual(['Named most: Ana']);
  });
});

describe('PageChanges', () => {
  const changes = pageChanges(CARDS, 'en', '2023-05-09');

  it('is one line, and behind it the changes with their topics', async () => {
    const open = vi.fn();
    show(<PageChanges changes={changes} open={open} />);
    expect(texts('summary')).toEqual(['1 of 3 topics here has changed since 9 May 2023']);
    expect($<HTMLDetailsElement>('details').open).toBe(false);
    await userEvent.click($('summary'));
    expect(texts('li')).toEqual(['Ana RíosFebruary 2025 She resigned.']);
    await userEvent.click($('.turn'));
    expect(open).toHaveBeenCalledExactlyOnceWith('port/ana-rios');
    expect(isTooWide()).toBe(false);
    expect(await faults()).toEqual([]);
  });

  it('counts in whole sentences', () => {
    const counted = (changed: number, of: number) => {
      show(<PageChanges changes={changes && { ...changes, changed, of }} open={vi.fn()} />);
      return texts('summary')[0];
    };
    expect(counted(1, 1)).toBe('The topic of this page has changed since 9 May 2023');
    expect(counted(7, 27)).toBe('7 of 27 topics here have changed since 9 May 2023');
  });

  it('is nothing where nothing has changed', () => {
    show(<PageChanges changes={null} open={vi.fn()} />);
    expect(root.textContent).toBe('');
  });
});

describe('Tabs', () => {
  const tabs = ['one', 'two', 'three'].map((id) => ({ id, label: id }));

  it('moves with the arrows, around the ends', async () => {
    const chosen = vi.fn();
    show(
      <Tabs label="Views" tabs={tabs} shown="one" show={chosen}>
        text
      </Tabs>,
    );
    $('#tab-one').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(chosen).toHaveBeenLastCalledWith('three');
    expect(document.activeElement?.id).toBe('tab-three');
    expect(await faults()).toEqual([]);
  });
});

describe('LeftOutList', () => {
  const line = (text: string) => ({ text, language: 'en' }) as const;
  const gone = { key: 'p/z', name: line('Zoe'), kind: 'person', tiedTo: [line('Ana'), line('Bo')] } as const;

  it('is folded, and says what each is tied to', async () => {
    const open = vi.fn();
    show(<LeftOutList topics={[gone]} open={open} />);
    expect($<HTMLDetailsElement>('details').open).toBe(false);
    await userEvent.click($('summary'));
    expect($('li').textContent).toBe('Zoe Person. Connected to Ana and Bo.');
    await userEvent.click($('li button'));
    expect(open).toHaveBeenCalledExactlyOnceWith('p/z');
    expect(await faults()).toEqual([]);
  });

  it('is nothing where nothing is left out', () => {
    show(<LeftOutList topics={[]} open={vi.fn()} />);
    expect(root.childElementCount).toBe(0);
  });
});

describe('PageTimeline', () => {
  const entries = pageTimeline(CARDS, 'en', '2023-05-20', TODAY);

  it('draws events with the dates of article and page, and says the same in a list', async () => {
    const save = vi.fn();
    show(<PageTimeline entries={entries} open={vi.fn()} save={save} />);
    expect(texts('svg .date')).toEqual(['≈ 3 May 2023', '8 May 2023', '20 May 2023', '1 June 2023', 'February 2025']);
    expect($('svg').textContent).toContain('Ana Ríos: Opening');
    // What the sign stands for is said in the list.
    expect($('.events .aside').textContent).toContain('date inferred');
    expect(root.querySelectorAll('.events > li')).toHaveLength(5);
    expect($('.events .doubts').textContent).toContain('A paper counted forty.');
    expect(isTooWide()).toBe(false);
    expect(await faults()).toEqual([]);
    await userEvent.click($('.press'));
    const svg = new DOMParser().parseFromString(save.mock.calls[0]?.[0], 'image/svg+xml');
    expect(svg.querySelector('parsererror')).toBeNull();
    expect(svg.documentElement.hasAttribute('class')).toBe(false);
    expect(svg.querySelector('text')?.getAttribute('fill')).toMatch(/^rgb/);
  });
});

describe('TopicMap', () => {
  const graph = topicGraph(CARDS, 'en', TODAY);

  it('draws the most tied topics first, and all of them when asked', async () => {
    show(<TopicMap graph={graph} first={2} most={40} open={vi.fn()} save={vi.fn()} />);
    expect(root.querySelectorAll('.map-topic')).toHaveLength(2);
    const all = graph.topics.length;
    expect(all).toBeGreaterThan(2);
    const press = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === `Show ${all} topics`);
    await act(() => press?.click());
    expect(root.querySelectorAll('.map-topic')).toHaveLength(all);
    expect(root.textContent).not.toContain('In the table only');
  });

  it('draws argued ties apart, and says so; a table says the same', async () => {
    show(<TopicMap graph={graph} first={15} most={40} open={vi.fn()} save={vi.fn()} />);
    expect(texts('.map-topic .name').join(' ')).toContain('Ana Ríos');
    expect(root.querySelectorAll('.map-drawing .link.argued')).toHaveLength(1);
    expect(root.querySelectorAll('.map-drawing .link.reported')).toHaveLength(1);
    expect($('.legend').textContent).toContain('as a judgment');
    const rows = texts('.tie-table tbody tr');
    expect(rows).toHaveLength(4);
    expect(rows.find((row) => row?.includes('ally of'))).toContain('Eva Luna argues');
    expect(isTooWide()).toBe(false);
    expect(await faults()).toEqual([]);
  });

  it('is walked with arrows, tells the ties of the topic in focus, and opens its card', async () => {
    const open = vi.fn();
    show(<TopicMap graph={graph} first={15} most={40} open={open} save={vi.fn()} />);
    const stops = root.querySelectorAll<SVGElement>('.map-topic[tabindex="0"]');
    expect(stops).toHaveLength(1);
    await act(() => stops[0]?.focus());
    expect($('.ties-of').textContent).toContain('Ana Ríos');
    const first = document.activeElement?.getAttribute('data-topic');
    for (const arrow of ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft']) {
      await userEvent.keyboard(`{${arrow}}`);
      if (document.activeElement?.getAttribute('data-topic') !== first) break;
    }
    const second = document.activeElement?.getAttribute('data-topic');
    expect(second).toBeTruthy();
    expect(second).not.toBe(first);
    await userEvent.keyboard('{Enter}');
    expect(open).toHaveBeenCalledExactlyOnceWith(second);
  });

  it('says at the other end what a tie is when a topic is chosen, whose view it is, and which way it goes', async () => {
    show(<TopicMap graph={graph} first={15} most={40} open={vi.fn()} save={vi.fn()} />);
    expect(texts('.tie-words')).toEqual([]);
    await act(() => root.querySelector<SVGElement>('[data-topic="port/ana-rios"]')?.focus());
    const said = Object.fromEntries(
      [...root.querySelectorAll('.map-topic:has(.tie-words)')].map((spot) => [
        spot.getAttribute('data-topic'),
        spot.querySelector('.tie-words')?.textContent,
      ]),
    );
    expect(said).toEqual({
      'port/port-party': '→ founded · → led · ← accuses',
      'port/harbour-company': '→ argued: is an ally of',
    });
  });

  it('says so where nothing is tied', () => {
    show(<TopicMap graph={topicGraph([], 'en', TODAY)} first={15} most={40} open={vi.fn()} save={vi.fn()} />);
    expect(root.textContent).toBe('The topics of this page are not connected to one another.');
  });
});

describe('NumberTable', () => {
  const numbers = pageNumbers(CARDS, 'en');
  const props = { order: null, sort: vi.fn(), open: vi.fn(), copy: vi.fn(), save: vi.fn() };

  it('has each figure with unit, topic, nature, paragraph and doubts, and says how it is sorted', async () => {
    show(<NumberTable {...props} numbers={numbers} />);
    expect(texts('tbody th')).toEqual(['thirty ships', 'six weeks']);
    const [ships, weeks] = texts('tbody tr');
    expect(ships).toMatch(/Ana Ríos.*ships on the first day.*A paper counted forty\..*¶ 3/);
    expect(weeks).toMatch(/Eva Luna argues: delay.*¶ 4/);
    expect(root.querySelector('[aria-sort]')).toBeNull();
    expect(await faults()).toEqual([]);
    show(<NumberTable {...props} numbers={numbers} order={{ by: 'amount', descending: true }} />);
    expect(texts('[aria-sort="descending"]')).toEqual(['Figure']);
    expect(await faults()).toEqual([]);
  });

  it('sorts by its headings, opens the card of a topic, and is copied and saved', async () => {
    show(<NumberTable {...props} numbers={numbers} />);
    for (const button of root.querySelectorAll<HTMLElement>('.sort')) await userEvent.click(button);
    expect(props.sort.mock.calls).toEqual([['amount'], ['topic'], ['paragraph']]);
    await userEvent.click($('tbody .turn'));
    expect(props.open).toHaveBeenCalledExactlyOnceWith('port/ana-rios');
    for (const button of root.querySelectorAll<HTMLElement>('.actions button')) await userEvent.click(button);
    expect(props.copy).toHaveBeenCalledOnce();
    expect(props.save).toHaveBeenCalledOnce();
    expect(new Set(numberRows(numbers, numberWords()).map(({ length }) => length))).toEqual(new Set([9]));
  });

  it('holds a figure of hundreds of digits, and two hundred of them', () => {
    const figures = Array.from({ length: 100 }, (_, place) => ({
      value: { en: place === 0 ? '9'.repeat(600) : `−${place}%` },
      label: { en: `Share ${place} of a Donaudampfschifffahrtsgesellschaftskapitän` },
      paragraph: 10_000,
      nature: 'reported' as const,
    }));
    const topics = ['pier', 'quay'].map((id) =>
      makeTopic(id, [id], { figures: figures.map((one) => ({ ...one, unit: { en: `in ${id}` } })) }),
    );
    const cards = topics.flatMap(({ id }) => cardDataOf([{ ...PACK, topics }], `port/${id}`) ?? []);
    const many = sortedNumbers(pageNumbers(cards, 'en'), { by: 'amount', descending: false }, 'en');
    show(<NumberTable {...props} numbers={many} />);
    expect(texts('tbody th').slice(0, 2)).toEqual(['−99% in pier', '−99% in quay']);
    expect(root.querySelectorAll('tbody tr')).toHaveLength(200);
    expect(isTooWide()).toBe(false);
    for (const cell of root.querySelectorAll('td, th')) expect(cell.scrollWidth).toBeLessThanOrEqual(cell.clientWidth);
  });

  it('has no column of paragraphs where none can be gone to', async () => {
    const sources = PACK.sources.map(({ url: _, ...source }) => source);
    const cards = cardDataOf([{ ...PACK, sources }], 'port/ana-rios');
    show(<NumberTable {...props} numbers={pageNumbers(cards ? [cards] : [], 'en')} />);
    expect(texts('thead th')).toEqual(['Figure', 'Topic']);
    expect(root.querySelectorAll('tbody tr:first-child :is(td, th)')).toHaveLength(2);
    expect(await faults()).toEqual([]);
  });

  it('draws a figure beside a known one, and says which', () => {
    const beside = { value: { en: '40' }, label: { en: 'ships on a usual day' }, paragraph: 1 };
    const figures = [
      { value: { en: '10' }, label: { en: 'ships' }, paragraph: 1, nature: 'reported' as const, beside },
    ];
    const card = cardDataOf([{ ...PACK, topics: [makeTopic('pier', ['pier'], { figures })] }], 'port/pier');
    show(<NumberTable {...props} numbers={pageNumbers(card ? [card] : [], 'en')} />);
    expect(texts('tbody td')[0]).toContain('ships (for comparison: 40, ships on a usual day)');
    const [known, own] = ['.was', '.full'].map((bar) => $(bar).getBoundingClientRect());
    expect((own?.width ?? 0) / (known?.width ?? 0)).toBeCloseTo(0.25, 2);
    expect(own?.top).toBeLessThan(known?.top ?? 0);
  });

  it('says so where there is no figure', () => {
    show(<NumberTable {...props} numbers={[]} />);
    expect(root.textContent).toBe('No topic of this page has a figure on its card.');
  });
});

describe('VoiceList', () => {
  const withSpeaker = CARDS.map((card) => ({ ...card, speakers: [['Ana Ríos', 'port/ana-rios'] as [string, string]] }));

  it('has speakers first, whose names open their cards, and the author’s judgments last, named as such', async () => {
    const open = vi.fn();
    show(<VoiceList voices={pageVoices(withSpeaker, 'en', TODAY)} open={open} />);
    expect(texts('h2')).toEqual(['Ana Ríos1 statement', 'Judgments of Eva Luna1 statement']);
    const [said, argued] = texts('.voice');
    expect(said).toMatch(/Statement: The port will pay for itself\..*A paper counted forty\./);
    expect(argued).toContain('These are judgments of Eva Luna (The Paper), not established facts.');
    expect(argued).toMatch(/¶ 9.*Eva Luna argues: She yields to the company\./);
    expect(isTooWide()).toBe(false);
    expect(await faults()).toEqual([]);
    await userEvent.click($('h2 .turn'));
    expect(open).toHaveBeenCalledExactlyOnceWith('port/ana-rios');
  });

  it('folds the end of a long voice, and says so where judgments are left out or nobody speaks', () => {
    const points = Array.from({ length: 100 }, (_, place) => ({
      paragraph: 10_000 - place,
      nature: 'said' as const,
      speaker: { en: 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(3).trim() },
      text: { en: `Statement ${place}.` },
    }));
    const topics = [makeTopic('pier', ['Pier'], { points })];
    const card = cardDataOf([{ ...PACK, topics }], 'port/pier');
    show(<VoiceList voices={pageVoices(card ? [card] : [], 'en', TODAY)} open={vi.fn()} />);
    expect(texts('.voice > .list > li')).toHaveLength(4);
    expect(texts('.voice .more summary')).toEqual(['96 more']);
    expect(isTooWide()).toBe(false);
    show(<VoiceList voices={pageVoices(CARDS, 'en', '2025-06-01')} open={vi.fn()} />);
    expect(texts('h2')).toHaveLength(1);
    expect($('.voices > .hint').textContent).toContain('left out. This card was due for review by 1 January 2025.');
    show(<VoiceList voices={pageVoices([], 'en', TODAY)} open={vi.fn()} />);
    expect(root.textContent).toBe('No card of this page’s topics quotes anybody.');
  });
});

describe('GlossaryPane', () => {
  const glossary = glossaryOf(CARDS, { language: 'en', pageDate: null, today: TODAY });
  const actions = { copy: vi.fn(), print: vi.fn(), saveMarkdown: vi.fn(), saveHtml: vi.fn() };

  it('shows each statement with its doubts and closes with the sources', async () => {
    show(<GlossaryPane glossary={glossary} words={glossaryWords(glossary, 'A page', null)} actions={actions} />);
    const statement = [...root.querySelectorAll('.statement')].find((one) => one.textContent?.includes('She yields'));
    expect(statement?.querySelector('.doubts')?.textContent).toContain('A paper counted forty.');
    expect(texts('.entry h2').at(-1)).toBe('Source');
    expect(isTooWide()).toBe(false);
    expect(await faults()).toEqual([]);
    for (const button of root.querySelectorAll<HTMLElement>('.actions button')) await userEvent.click(button);
    for (const act of Object.values(actions)) expect(act).toHaveBeenCalledOnce();
  });

  it('has maps and pictures, in what is printed too', async () => {
    const where = { points: [{ lat: 5, lon: 3, label: { en: 'Here' } }] };
    const topics = [makeTopic('pier', ['pier'], { where, picture: makePicture() })];
    const card = cardDataOf([{ ...PACK, topics }], 'port/pier', (_, topic) => drawMap(squareWorld, topic));
    const drawn = glossaryOf(card ? [card] : [], { language: 'en', pageDate: null, today: TODAY });
    show(<GlossaryPane glossary={drawn} words={glossaryWords(drawn, 'A page', null)} actions={actions} />);
    $<HTMLDetailsElement>('details.entry').open = true;
    expect($('.entry .locator').getAttribute('aria-label')).toMatch(/^Map\. Marked: Here/);
    expect($('.entry .picture figcaption').textContent).toMatch(/^A sun over a beach\. Ana Gray, CC BY 4\.0\./);
    expect(root.querySelector('.entry .picture canvas')).not.toBeNull();
    expect(isTooWide()).toBe(false);
    expect(await faults()).toEqual([]);
  });

  it('is folded, and shows only the entries with the words that are typed', async () => {
    show(<GlossaryPane glossary={glossary} words={glossaryWords(glossary, 'A page', null)} actions={actions} />);
    expect(root.querySelectorAll('.entry[open]')).toHaveLength(0);
    const names = () => texts('details.entry h2');
    expect(names()).toHaveLength(3);
    await userEvent.fill($('.filter'), 'RIOS');
    expect(names()).toEqual(['Ana Ríos']);
    await userEvent.fill($('.filter'), 'zzz');
    expect(names()).toEqual([]);
    expect(texts('[role=status]')).toEqual(['No entry has “zzz”.']);
    expect(await faults()).toEqual([]);
  });
});

/** The card of Ana Ríos and of a party that the article does not name, though it has an event. */
const RANKED = ['ana-rios', 'port-party', 'harbour-company'].map((id) => {
  const topics = PACK.topics.map((topic) =>
    topic.id === 'ana-rios'
      ? topic
      : { ...topic, named: 'since' as const, events: PACK.topics[0]?.events.slice(0, 1) ?? [] },
  );
  const data = cardDataOf([{ ...PACK, topics }], `port/${id}`);
  if (!data) throw new Error(id);
  return data;
});
const RANK = 'not named in the source; added because of later events';

describe('which topics the article does not name', () => {
  const graph = topicGraph(RANKED, 'en', TODAY);

  it('is said in the briefing and in the glossary', () => {
    const topics = [{ key: 'p/a', name: 'Ana', kind: 'person', line: 'A mayor.', named: 'since' }] as const;
    show(<Briefing topics={topics} inView={[]} go={vi.fn()} open={vi.fn()} />);
    expect(texts('.topic-line')).toEqual(['A mayor.', RANK]);
    const glossary = glossaryOf(RANKED, { language: 'en', pageDate: null, today: TODAY });
    const actions = { copy: vi.fn(), print: vi.fn(), saveMarkdown: vi.fn(), saveHtml: vi.fn() };
    show(<GlossaryPane glossary={glossary} words={glossaryWords(glossary, 'A page', null)} actions={actions} />);
    expect(texts('.entry .hint').filter((hint) => hint === RANK)).toHaveLength(2);
  });

  it('is said on the map, in its ties and in its table, with one note that explains the sign', async () => {
    show(<TopicMap graph={graph} first={15} most={40} open={vi.fn()} save={vi.fn()} />);
    const spots = [...root.querySelectorAll('.map-topic')];
    const said = spots.map((spot) => [
      spot.getAttribute('data-topic'),
      spot.getAttribute('aria-label')?.includes(RANK),
    ]);
    expect(Object.fromEntries(said)).toEqual({
      'port/ana-rios': false,
      'port/port-party': true,
      'port/harbour-company': true,
    });
    for (const spot of spots) {
      expect(spot.querySelector('.name:last-of-type')?.textContent?.endsWith('*')).toBe(
        spot.getAttribute('data-topic') !== 'port/ana-rios',
      );
    }
    expect(texts('.since-note')).toEqual([`* ${RANK}`]);
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    const cells = [...root.querySelectorAll('.tie-table tbody :is(th, td):has(> .turn)')];
    expect(cells.length).toBeGreaterThan(3);
    for (const cell of cells) expect(cell.textContent?.includes(`(${RANK})`)).toBe(!cell.textContent?.includes('Ana'));
    await act(() => root.querySelector<SVGElement>('[data-topic="port/port-party"]')?.focus());
    expect($('.ties-of h3').textContent).toContain(`(${RANK})`);
    expect(texts('.tie-list li').join()).toContain(`Partido del Puerto* (${RANK})`);
    expect(isTooWide()).toBe(false);
    expect(await faults()).toEqual([]);
  });

  it('is said of topics without a tie', () => {
    show(<TopicMap graph={{ ...graph, alone: graph.topics }} first={15} most={40} open={vi.fn()} save={vi.fn()} />);
    expect(root.textContent).toContain('Partido del Puerto*');
  });

  it('is said on the timeline and in its list', async () => {
    show(<PageTimeline entries={pageTimeline(RANKED, 'en', null, TODAY)} open={vi.fn()} save={vi.fn()} />);
    const items = texts('.event-topics').join();
    expect(items).toContain(`Partido del Puerto* (${RANK})`);
    expect(items).not.toContain('Ana Ríos*');
    expect(texts('.since-note')).toEqual([`* ${RANK}`]);
    expect(await faults()).toEqual([]);
    show(<PageTimeline entries={pageTimeline(RANKED.slice(1), 'en', null, TODAY)} open={vi.fn()} save={vi.fn()} />);
    // Wherever the lines end.
    expect($('svg').textContent?.replace(/\s/g, '')).toContain('Puerto*:');
  });

  it('is said in the table of figures', async () => {
    const topics = PACK.topics.map((topic) => ({ ...topic, named: 'since' as const }));
    const cards = topics.flatMap(({ id }) => cardDataOf([{ ...PACK, topics }], `port/${id}`) ?? []);
    const props = { order: null, sort: vi.fn(), open: vi.fn(), copy: vi.fn(), save: vi.fn() };
    show(<NumberTable {...props} numbers={pageNumbers(cards, 'en')} />);
    expect(texts('.event-topics')).toEqual([`Ana Ríos* (${RANK})`, `Ana Ríos* (${RANK})`]);
    expect(texts('.since-note')).toEqual([`* ${RANK}`]);
    expect(await faults()).toEqual([]);
    expect(numberRows(pageNumbers(cards, 'en'), numberWords())[1]?.[0]).toBe(`Ana Ríos (${RANK})`);
  });

  it('is said in the list of voices', () => {
    const topics = PACK.topics.map((topic) => ({ ...topic, named: 'since' as const }));
    const cards = topics.flatMap(({ id }) => cardDataOf([{ ...PACK, topics }], `port/${id}`) ?? []);
    show(<VoiceList voices={pageVoices(cards, 'en', TODAY)} open={vi.fn()} />);
    expect(texts('.event-topics').every((each) => each.endsWith(`* (${RANK})`))).toBe(true);
    expect(texts('.event-topics').length).toBeGreaterThan(0);
    expect(texts('.since-note')).toEqual([`* ${RANK}`]);
  });

  it('is nowhere where the article names all', () => {
    show(<TopicMap graph={topicGraph(CARDS, 'en', TODAY)} first={15} most={40} open={vi.fn()} save={vi.fn()} />);
    show(<PageTimeline entries={pageTimeline(CARDS, 'en', null, TODAY)} open={vi.fn()} save={vi.fn()} />);
    expect(root.querySelector('.since-note, .since-mark')).toBeNull();
  });
});
