/** Every card of the bundled pack in one breath: at most 150 pixels and 40 words, whole sentences, no scrolling. */
import { render } from 'preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import '@fontsource/pt-serif/400.css';
import '@fontsource/pt-serif/700.css';
import css from '@/assets/card.css?inline';
import head from '@/assets/packs/amlo-2023/pack.json';
import { TopicCard } from '@/components/TopicCard';
import { cardContent } from '@/core/cards/card-content';
import { cardDataOf } from '@/core/cards/card-data-of';
import { shortenCard } from '@/core/cards/shorten-card';
import type { Language, Pack, Topic } from '@/core/topics/topic';

const FILES = import.meta.glob<Topic>('../../assets/packs/amlo-2023/topics/*.json', { eager: true, import: 'default' });
const PACK = { ...head, topics: Object.values(FILES) } as unknown as Pack;
const nothing = () => {};

/** A font that every machine has, spaced out until it is as wide as the widest that systems set texts in (Verdana, DejaVu Sans). */
const FONT = '* { font-family: "PT Serif" !important; letter-spacing: 0.065em; }';

const MOST_PIXELS = 150;
const MOST_WORDS = 40;

/** Renders the brief card of a topic; `pageDate` as a page would say it. */
function show(topic: Topic, language: Language, pageDate: string | null): HTMLElement {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css + FONT;
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
