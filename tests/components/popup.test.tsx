/** The parts of the popup, as a reader uses them: with keys, with a pointer, with a screen reader. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { MarkedText } from '@/components/MarkedText';
import { SwitchRow } from '@/components/SwitchRow';
import { TopicList, type TopicListProps } from '@/components/TopicList';
import { TopicSearch } from '@/components/TopicSearch';
import type { LookupHit } from '@/core/topics/topic-entry';
import { shownAs } from '../kit/shown';
import '@/assets/tokens.css';
import '@/assets/controls.css';
import '@/assets/narrow.css';
import '@/entrypoints/popup/popup.css';

const HITS: LookupHit[] = [
  {
    key: 'p/amlo',
    name: 'Andrés Manuel López Obrador',
    kind: 'person',
    line: 'President.',
    shown: 'López Obrador',
    matched: [
      [0, 4],
      [6, 13],
    ],
  },
  {
    key: 'p/letter',
    name: 'Letter to Biden',
    kind: 'event',
    line: 'A letter.',
    shown: 'Letter to Biden',
    matched: [[0, 3]],
  },
  {
    key: 'p/ine',
    name: 'Electoral Institute',
    kind: 'agency',
    line: 'A body.',
    shown: 'Electoral Institute',
    matched: [],
  },
];

const TOPICS: TopicListProps['topics'] = [
  { key: 'p/amlo', name: 'López Obrador', kind: 'person', line: 'President.', count: 4 },
  { key: 'p/ine', name: 'Electoral Institute', kind: 'agency', line: 'A body.', count: 1 },
  { key: 'p/biden', name: 'Joe Biden', kind: 'person', line: 'President too.', count: 2 },
];

const { root, $, texts, faults: faultsBut } = shownAs('popup narrow');
const faults = () => faultsBut('page-has-heading-one');

describe('MarkedText', () => {
  it('marks the ranges and keeps the rest', () => {
    act(() =>
      render(
        <MarkedText
          text="López Obrador"
          ranges={[
            [0, 4],
            [6, 13],
          ]}
        />,
        root,
      ),
    );
    expect(root.innerHTML).toBe('<mark>Lópe</mark>z <mark>Obrador</mark>');
    act(() => render(<MarkedText text="Slim <b>" ranges={[]} />, root));
    expect(root.textContent).toBe('Slim <b>');
  });
});

describe('SwitchRow', () => {
  it('is a switch with a name that keys and pointers change', async () => {
    const change = vi.fn();
    act(() => render(<SwitchRow label="On all pages" on={true} change={change} />, root));
    const box = $<HTMLInputElement>('[role=switch]');
    expect(box.checked).toBe(true);
    await userEvent.click($('.switch-label'));
    expect(change).toHaveBeenLastCalledWith(false);
    expect(await faults()).toEqual([]);
  });

  it('does nothing while it is shut', async () => {
    const change = vi.fn();
    act(() => render(<SwitchRow label="On this site" on={false} disabled change={change} />, root));
    $('.switch-label').click();
    expect(change).not.toHaveBeenCalled();
  });
});

describe('TopicSearch', () => {
  const open = vi.fn();
  const leave = vi.fn();
  const change = vi.fn();
  beforeEach(() => vi.clearAllMocks());

  function Search({ hits }: { hits: readonly LookupHit[] | null }) {
    const [query, setQuery] = useState('');
    const set = (text: string) => {
      change(text);
      setQuery(text);
    };
    return <TopicSearch query={query} hits={query ? hits : null} input={null} change={set} open={open} leave={leave} />;
  }
  const show = (hits: readonly LookupHit[] | null) => act(() => render(<Search hits={hits} />, root));
  const box = () => $<HTMLInputElement>('[role=combobox]');
  const chosen = () => $('[aria-selected=true] .topic-name')?.textContent;

  it('shows hits with their letters marked and the other name beside, the first one chosen', async () => {
    show(HITS);
    expect(box().getAttribute('aria-expanded')).toBe('false');
    await userEvent.type(box(), 'lop');
    expect(change).toHaveBeenLastCalledWith('lop');
    expect(box().getAttribute('aria-expanded')).toBe('true');
    expect(texts('mark')).toEqual(['Lópe', 'Obrador', 'Let']);
    expect(chosen()).toBe('López Obrador Andrés Manuel López Obrador');
    expect(box().getAttribute('aria-activedescendant')).toBe($('[aria-selected=true]').id);
    expect($('[role=status]').textContent).toBe('3 topics found');
    expect(await faults()).toEqual([]);
  });

  it('moves with arrows, around, and opens with Enter', async () => {
    show(HITS);
    await userEvent.type(box(), 'l{ArrowDown}');
    expect(chosen()).toBe('Letter to Biden');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(chosen()).toBe('Electoral Institute');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(open).toHaveBeenCalledExactlyOnceWith('p/letter');
    expect(document.activeElement).toBe(box());
  });

  it('opens a hit that is clicked', async () => {
    show(HITS);
    await userEvent.type(box(), 'x');
    await userEvent.click($('.hit:nth-child(3)'));
    expect(open).toHaveBeenCalledExactlyOnceWith('p/ine');
  });

  it('is emptied by Escape and by its button', async () => {
    show(HITS);
    await userEvent.type(box(), 'x{Escape}');
    expect(change).toHaveBeenLastCalledWith('');
    expect(texts('.hit')).toEqual([]);
    await userEvent.type(box(), 'y');
    await userEvent.click($('button'));
    expect(box().value).toBe('');
  });

  it('says so where there is nothing', async () => {
    show([]);
    await userEvent.type(box(), 'zz');
    expect($('.sentence p').textContent).toBe('Nothing found for “zz”.');
    await userEvent.keyboard('{Enter}');
    expect(open).not.toHaveBeenCalled();
    expect(await faults()).toEqual([]);
  });

  it('leaves the empty box downwards', async () => {
    show(null);
    await userEvent.click(box());
    await userEvent.keyboard('{ArrowDown}');
    expect(leave).toHaveBeenCalledOnce();
  });
});

describe('TopicList', () => {
  const open = vi.fn();
  const walk = vi.fn();
  beforeEach(() => {
    vi.clearAllMocks();
    act(() => render(<TopicList topics={TOPICS} open={open} walk={walk} />, root));
  });

  it('puts topics of a kind together, with counts', async () => {
    expect(texts('h2')).toEqual(['Person', 'Agency']);
    expect(texts('.topic-name')).toEqual(['López Obrador', 'Joe Biden', 'Electoral Institute']);
    expect(texts('.count .unseen')).toEqual(['4 mentions', '2 mentions', '1 mention']);
    expect(await faults()).toEqual([]);
  });

  it('opens a topic, and goes to its mentions', async () => {
    await userEvent.click($('[data-topic="p/biden"]'));
    expect(open).toHaveBeenCalledExactlyOnceWith('p/biden');
    await userEvent.click($('[aria-label="Next mention of Joe Biden"]'));
    await userEvent.click($('[aria-label="Previous mention of Joe Biden"]'));
    await userEvent.click($('[aria-label="Next mention of Electoral Institute"]'));
    expect(walk.mock.calls).toEqual([
      ['next', 'p/biden'],
      ['previous', 'p/biden'],
      ['next', 'p/ine'],
    ]);
    // There is no way back from the only one.
    expect(root.querySelector('[aria-label="Previous mention of Electoral Institute"]')).toBeNull();
  });

  it('folds countries and what else is broad away below the rest, and takes the keys there once unfolded', async () => {
    const broad = {
      key: 'p/mexico',
      name: 'Mexico',
      kind: 'place',
      line: 'A country.',
      count: 9,
      broad: true,
    } as const;
    act(() => render(<TopicList topics={[broad, ...TOPICS]} open={open} walk={walk} />, root));
    expect($('.broad summary').textContent).toBe('Countries and other broad topics (1)');
    const last = () => texts('.topic-name').at(-1);
    expect(last()).toBe('Mexico');
    const name = () => (document.activeElement as HTMLElement).querySelector('.topic-name')?.textContent;
    $('[data-topic="p/amlo"]').focus();
    await userEvent.keyboard('{End}');
    expect(name()).toBe('Electoral Institute');
    await userEvent.click($('.broad summary'));
    $('[data-topic="p/amlo"]').focus();
    await userEvent.keyboard('{End}');
    expect(name()).toBe('Mexico');
    expect(await faults()).toEqual([]);
    act(() => render(<TopicList topics={[broad]} open={open} walk={walk} />, root));
    expect(root.querySelector('.broad')).toBeNull();
    expect(texts('.topic-name')).toEqual(['Mexico']);
  });

  it('is one stop of Tab, with arrows inside', async () => {
    const name = () => (document.activeElement as HTMLElement).querySelector('.topic-name')?.textContent;
    const label = () => document.activeElement?.getAttribute('aria-label');
    $('[data-topic="p/amlo"]').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(name()).toBe('Electoral Institute');
    await userEvent.keyboard('{ArrowDown}');
    expect(name()).toBe('Electoral Institute');
    await userEvent.keyboard('{Home}{ArrowDown}');
    expect(name()).toBe('Joe Biden');
    await userEvent.tab();
    expect(label()).toBe('Previous mention of Joe Biden');
    await userEvent.tab();
    await userEvent.tab();
    expect(root.contains(document.activeElement)).toBe(false);
  });
});

describe('a topic that the article does not name', () => {
  const rank = 'not named in the source; added because of later events';

  it('is told apart in the list of the page and in what is looked up', () => {
    const topics = TOPICS.map((topic) => (topic.key === 'p/ine' ? { ...topic, named: 'since' as const } : topic));
    act(() => render(<TopicList topics={topics} open={vi.fn()} walk={vi.fn()} />, root));
    expect(texts('[data-topic="p/ine"] .topic-line')).toEqual(['A body.', rank]);
    expect(texts('.rank')).toHaveLength(1);
    const hits = HITS.map((hit) => (hit.key === 'p/letter' ? { ...hit, named: 'since' as const } : hit));
    const props = { query: 'let', hits, input: null, change: vi.fn(), open: vi.fn(), leave: vi.fn() };
    act(() => render(<TopicSearch {...props} />, root));
    expect(texts('.hit .rank')).toEqual([rank]);
  });
});
