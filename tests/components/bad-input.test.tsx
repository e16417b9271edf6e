/** Cards and lists of packs and notes that nobody would write, but somebody may: everything stays readable and in its place. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import css from '@/assets/card.css?inline';
import { BriefSentences } from '@/components/panel/BriefSentences';
import { TopicCard } from '@/components/TopicCard';
import { TopicList } from '@/components/TopicList';
import { type CardContext, cardContent } from '@/core/cards/card-content';
import type { CardData } from '@/core/cards/card-data';
import { shortenCard } from '@/core/cards/shorten-card';
import { pageBrief } from '@/core/page-topics/page-brief';
import type { CardLength } from '@/core/settings/settings';
import type { Kind } from '@/core/topics/kind-names';
import { KINDS } from '@/core/topics/kinds';
import { cardOf } from '../kit/card-data';
import { shownAs } from '../kit/shown';

const { root, $, texts } = shownAs('popup narrow');
const nothing = () => {};
const actions = { turn: nothing, back: nothing, forward: nothing, close: nothing, retry: nothing };
const CONTEXT: CardContext = { language: 'en', mention: null, beside: [], pageDate: null, today: '2024-07-01' };

beforeAll(() => page.viewport(320, 800));
afterEach(() => act(() => render(null, root)));

/** The card of Ana Ríos with that changed, as long as is said. */
function show(change: (data: CardData) => CardData, length: CardLength, language: 'en' | 'es' = 'en'): HTMLElement {
  const host = document.createElement('div');
  root.append(host);
  const surface = document.createElement('div');
  surface.className = 'surface';
  surface.style.setProperty('--text-unit', '1px');
  const style = document.createElement('style');
  style.textContent = css;
  host.attachShadow({ mode: 'open' }).append(style, surface);
  const content = shortenCard(cardContent(change(cardOf('ana-rios')), { ...CONTEXT, language }), length);
  const props = { content, canGoBack: false, canGoForward: false, popover: null, actions };
  act(() => render(<TopicCard {...props} fold={{ length, toggle: nothing }} />, surface));
  return surface;
}

const withTopic =
  (change: Partial<CardData['topic']>) =>
  (data: CardData): CardData => ({ ...data, topic: { ...data.topic, ...change } });

describe('a card', () => {
  it('with forty relations shows the first, and folds the rest away', () => {
    const many = (data: CardData): CardData => {
      const [one] = data.relations;
      if (!one) throw new Error('No relation');
      const relations = Array.from({ length: 40 }, (_, at) => ({
        ...one,
        to: `port/other-${at}`,
        sentence: undefined,
      }));
      return { ...data, relations: relations as unknown as CardData['relations'] };
    };
    const surface = show(many, 'full');
    const related = surface.querySelector('.ties')?.closest('section');
    expect([...(related?.querySelectorAll('h3 ~ ul > li') ?? [])]).toHaveLength(6);
    expect(related?.querySelector('.more > summary')?.textContent).toBe('34 more');
    expect(related?.querySelectorAll('.more > ul > li')).toHaveLength(34);
    expect(surface.scrollWidth).toBeLessThanOrEqual(surface.clientWidth);
    expect(show(many, 'line').querySelectorAll('.ties')).toHaveLength(0);
  });

  it.each(['line', 'full'] as const)('with names of 120 letters and no space stays as wide as it is: %s', (length) => {
    const long = 'x'.repeat(120);
    const surface = show(
      withTopic({ name: { en: long, es: long }, line: { en: `Of ${long}.`, es: `De ${long}.` } }),
      length,
    );
    expect(surface.scrollWidth).toBeLessThanOrEqual(surface.clientWidth);
    expect(surface.querySelector('.line')?.textContent).toBe(`Of ${long}.`);
  });

  it.each(['line', 'full'] as const)(
    'without a line in its language has the other one, and says which that is: %s',
    (length) => {
      const surface = show(withTopic({ line: { en: 'Runs the port.' } }), length, 'es');
      expect(surface.querySelector('.line')?.textContent).toBe('Runs the port.');
      expect(
        cardContent(withTopic({ line: { en: 'Runs the port.' } })(cardOf('ana-rios')), { ...CONTEXT, language: 'es' })
          .line,
      ).toEqual({
        text: 'Runs the port.',
        language: 'en',
      });
    },
  );

  it.each(['line', 'full'] as const)(
    'of a note from right to left reads from right to left, its stop at the left: %s',
    (length) => {
      const words = 'עיר נמל על הים.';
      const surface = show(withTopic({ name: { en: 'חיפה' }, line: { en: words } }), length);
      const text = surface.querySelector('.line span')?.firstChild as Text;
      const at = (place: number) => {
        const range = new Range();
        range.setStart(text, place);
        range.setEnd(text, place + 1);
        return range.getBoundingClientRect().left;
      };
      expect(text.data).toBe(words);
      expect(at(words.length - 1)).toBeLessThan(at(0));
      expect(at(words.length - 1)).toBeLessThan(at(words.length - 2));
      expect(surface.scrollWidth).toBeLessThanOrEqual(surface.clientWidth);
    },
  );
});

describe('a page with 1,000 topics', () => {
  const kinds = Object.keys(KINDS) as Kind[];
  const topics = Array.from({ length: 1_000 }, (_, at) => ({
    key: `p/t-${at}`,
    name: `Topic ${at}`,
    kind: kinds[at % kinds.length] as Kind,
    line: 'One of many.',
    count: 1 + (at % 7),
  }));

  it('has all of them in its list, under their kinds', () => {
    act(() => render(<TopicList topics={topics} open={vi.fn()} walk={vi.fn()} />, root));
    expect(new Set(texts('.topic-name')).size).toBe(1_000);
    expect(texts('h2')).toHaveLength(kinds.length);
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
    expect($('[data-topic="p/t-999"]')).not.toBeNull();
  });

  it('is told in two lines', () => {
    act(() => render(<BriefSentences brief={pageBrief(topics)} />, root));
    const said = texts('p');
    expect(said).toHaveLength(2);
    expect(said.map((line) => line.split('·').length)).toEqual([3, 3]);
  });
});
