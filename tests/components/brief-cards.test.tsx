/** Every card of the bundled pack in one breath: at most 150 pixels and 40 words, whole sentences, no scrolling. */
import { render } from 'preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '@fontsource/pt-serif/400.css';
import '@fontsource/pt-serif/700.css';
import css from '@/assets/card.css?inline';
import head from '@/assets/packs/amlo-2023/pack.json';
import type { CardTools } from '@/components/card/card-tools';
import { TopicCard } from '@/components/TopicCard';
import { cardContent } from '@/core/cards/card-content';
import { cardDataOf } from '@/core/cards/card-data-of';
import { shortenCard } from '@/core/cards/shorten-card';
import type { Language, Pack, Topic } from '@/core/topics/topic';
import { takeFinger } from '../kit/touch';

const FILES = import.meta.glob<Topic>('../../assets/packs/amlo-2023/topics/*.json', { eager: true, import: 'default' });
const PACK = { ...head, topics: Object.values(FILES) } as unknown as Pack;
const nothing = () => {};

/** A font that every machine has, spaced out until it is as wide as the widest that systems set texts in (Verdana, DejaVu Sans). */
const FONT = '* { font-family: "PT Serif" !important; letter-spacing: 0.065em; }';
/** The same as it is. */
const TEST_FONT = '* { font-family: "PT Serif" !important; }';
/** So much of the tools as a brief card shows: a button for the rest. */
const TOOLS = { menu: 'shut', copied: null, silenced: null } as CardTools;

const MOST_PIXELS = 150;
const MOST_WORDS = 40;

/** Renders the brief card of a topic; `pageDate` as a page would say it. */
function show(topic: Topic, language: Language, pageDate: string | null, font = FONT, tools?: CardTools): HTMLElement {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css + font;
  const surface = document.createElement('div');
  surface.className = 'surface';
  surface.style.setProperty('--text-unit', '1px');
  root.append(style, surface);
  const data = cardDataOf([PACK], `${PACK.id}/${topic.id}`);
  if (!data) throw new Error(topic.id);
  const content = cardContent(data, { language, mention: null, beside: [], pageDate, today: '2026-12-01' });
  const actions = { turn: nothing, back: nothing, forward: nothing, close: nothing, retry: nothing };
  render(
    <TopicCard
      content={shortenCard(content, 'line')}
      canGoBack={false}
      canGoForward={false}
      popover={null}
      actions={actions}
      fold={{ length: 'line', toggle: nothing }}
      {...(tools && { tools })}
    />,
    surface,
  );
  return surface;
}

beforeAll(async () => {
  const faces = await Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 16px "PT Serif"`)));
  expect(faces.every((face) => face.length > 0)).toBe(true);
});

afterEach(() => {
  document.body.replaceChildren();
});

/** The words that are seen. */
function wordsOf(surface: HTMLElement): number {
  for (const each of surface.querySelectorAll('.unseen, .whose > p')) each.remove();
  return (surface.querySelector('.card') as HTMLElement).innerText.split(/[\s·]+/).filter(Boolean).length;
}

it.each(['en', 'es'] as const)('fits in one breath: every topic, in %s', (language) => {
  expect(PACK.topics.length).toBeGreaterThan(100);
  const over = PACK.topics.flatMap((topic) => {
    const surface = show(topic, language, null);
    const height = surface.offsetHeight;
    const words = wordsOf(surface);
    const change = surface.querySelector('.lead-change')?.textContent ?? '';
    const fits = height <= MOST_PIXELS && words <= MOST_WORDS;
    return fits ? [] : [`${topic.id}: ${height} px, ${words} words (${topic.line[language]?.length}, ${change})`];
  });
  expect(over).toEqual([]);
});

describe('under a finger, 320 pixels wide', () => {
  const MOST_WITH_ANY_FONT = 180;
  const FINGERTIP = 44;

  beforeAll(async () => {
    await page.viewport(320, 800);
    await takeFinger();
  });

  const tallest = (language: Language, font: string, most: number) =>
    PACK.topics.flatMap((topic) => {
      const surface = show(topic, language, null, font, TOOLS);
      const height = surface.offsetHeight;
      document.body.replaceChildren();
      return height <= most ? [] : [`${topic.id}: ${height} px`];
    });

  it.each(['en', 'es'] as const)('every card fits in as many pixels as under a pointer, in %s', (language) => {
    expect(matchMedia('(pointer: coarse)').matches).toBe(true);
    expect(tallest(language, TEST_FONT, MOST_PIXELS)).toEqual([]);
    expect(tallest(language, FONT, MOST_WITH_ANY_FONT)).toEqual([]);
  });

  it.each(['mexicanos-contra-la-corrupcion', 'mexico-electoral-reform-plan-b', 'morena', 'biden-asylum-policy-2023'])(
    'everything on the card of %s that is pressed is as large as a fingertip',
    (id) => {
      const surface = show(PACK.topics.find((topic) => topic.id === id) as Topic, 'es', null, TEST_FONT, TOOLS);
      const root = surface.getRootNode() as ShadowRoot;
      surface.style.top = '100px';
      surface.style.left = '0';
      const pressed = [...surface.querySelectorAll<HTMLElement>('button, summary')];
      expect(pressed.length).toBeGreaterThanOrEqual(3);
      for (const one of pressed) {
        const reached = reachOf(root, one);
        expect(reached.height, one.outerHTML).toBeGreaterThanOrEqual(FINGERTIP);
        expect(reached.width, one.outerHTML).toBeGreaterThanOrEqual(FINGERTIP);
      }
    },
  );
});

/** How far around its middle a press still reaches `one`, in whole pixels. */
function reachOf(root: ShadowRoot, one: HTMLElement): { width: number; height: number } {
  const box = one.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const reaches = (dx: number, dy: number) => one.contains(root.elementFromPoint(x + dx, y + dy));
  const far = (dx: number, dy: number) => {
    let steps = 0;
    while (reaches(dx * (steps + 1), dy * (steps + 1))) steps += 1;
    return steps;
  };
  return { width: far(-1, 0) + 1 + far(1, 0), height: far(0, -1) + 1 + far(0, 1) };
}
