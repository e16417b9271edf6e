import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import css from '@/assets/card.css?inline';
import { type CardActions, TopicCard } from '@/components/TopicCard';
import { type CardContext, cardContent } from '@/core/cards/card-content';
import { cardOf } from '../kit/card-data';

const CONTEXT: CardContext = {
  language: 'en',
  mention: { text: 'Ríos', by: 'name', reason: { name: 'Ana Ríos', edits: 0, evidence: null } },
  beside: ['port/port-party'],
  pageDate: '2025-08-01',
  today: '2024-07-01',
};

const actions = () => ({ turn: vi.fn(), back: vi.fn(), forward: vi.fn(), close: vi.fn(), retry: vi.fn() });

interface Shown {
  context?: Partial<CardContext>;
  failed?: boolean;
  canGoBack?: boolean;
  theme?: 'light' | 'dark';
  acts?: CardActions;
}

/** Renders the card in an open root, as axe can enter no closed one. */
function show({ context = {}, failed = false, canGoBack = false, theme = 'light', acts = actions() }: Shown = {}) {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const surface = document.createElement('div');
  surface.className = 'surface';
  surface.tabIndex = -1;
  surface.setAttribute('role', 'dialog');
  surface.setAttribute('aria-labelledby', 'glosa-title');
  surface.style.colorScheme = theme;
  root.append(style, surface);
  const content = failed ? null : cardContent(cardOf('ana-rios'), { ...CONTEXT, ...context });
  const props = { content, canGoBack, canGoForward: false, popover: null, actions: acts };
  render(<TopicCard {...props} />, surface);
  return surface;
}

afterEach(() => {
  document.body.replaceChildren();
});

const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();

it.each<[string, Shown]>([
  ['light', {}],
  ['dark', { theme: 'dark' }],
  ['past its review', { context: { today: '2026-01-01' } }],
  ['with a way back', { canGoBack: true }],
  ['failed', { failed: true }],
  ['failed, dark', { failed: true, theme: 'dark' }],
])('axe finds nothing: %s', async (_name, shown) => {
  const surface = show(shown);
  for (const fold of surface.querySelectorAll('details')) fold.open = true;
  const host = (surface.getRootNode() as ShadowRoot).host as HTMLElement;
  // The page around it is the test runner's.
  const { violations, passes } = await axe.run(host, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
});

it('says first who it is: kind, name, line', () => {
  const surface = show();
  expect(words(surface.querySelector('.kind'))).toBe('Person');
  expect(words(surface.querySelector('h2'))).toBe('Ana Ríos');
  expect(words(surface.querySelector('.line'))).toBe('What ana-rios is.');
  expect(surface.querySelector('.kind svg')?.getAttribute('aria-hidden')).toBe('true');
});

it('puts a doubt directly beneath its statement', () => {
  const statement = [...show().querySelectorAll('.statement.argued')].find((each) => words(each)?.includes('yields'));
  expect(words(statement)).toContain(
    'Eva Luna argues: She yields to the company. Another source says: A paper counted forty.',
  );
});

it('keeps where a statement can be read behind a sign that says how many pages there are', () => {
  const statement = [...show().querySelectorAll('.statement')].find((each) => words(each)?.includes('opened the port'));
  const fold = statement?.querySelector<HTMLDetailsElement>('details.references');
  expect(fold?.open).toBe(false);
  expect(fold?.querySelector('summary')?.title).toBe('1 source');
  expect(words(fold?.querySelector('summary'))).toBe('1');
  const [link] = fold?.querySelectorAll('a') ?? [];
  expect([link?.href, words(link?.querySelector('span'))]).toEqual(['https://port.example/opens', 'The port opens']);
  expect(words(fold?.querySelector('li'))).toContain(', The Port Paper, 4 May 2023');
});

it('says of a topic that the article does not name it', () => {
  const data = cardOf('ana-rios');
  const named = { ...data, topic: { ...data.topic, named: 'since' as const } };
  expect(cardContent(named, CONTEXT).notices[0]).toEqual({ key: 'card.named_since', values: [] });
  expect(words(show().querySelector('.notices'))).not.toContain('not in the article');
});

it('marks every argued statement visibly, folded or not', () => {
  for (const today of ['2024-07-01', '2026-01-01']) {
    const statements = [...show({ context: { today } }).querySelectorAll('.argued')];
    expect(statements.length).toBeGreaterThan(1);
    for (const each of statements) expect(words(each.querySelector('.nature'))).toBe('Eva Luna argues:');
  }
});

it('folds judgements away past the review', () => {
  const surface = show({ context: { today: '2026-01-01' } });
  const fold = surface.querySelector<HTMLDetailsElement>('details.folded');
  expect(fold?.open).toBe(false);
  expect(words(fold?.querySelector('summary'))).toBe('The author’s judgments (1)');
  expect(words(surface.querySelector('.notices'))).toContain('was to be reviewed by 1 January 2025');
});

it('says the connection with this page as a sentence', () => {
  const section = show().querySelector('section');
  expect(words(section?.querySelector('h3'))).toBe('In this paragraph');
  expect(words(section?.querySelector('li'))).toBe(
    '¶ 1(Paragraph 1 of the article) Ana Ríos founded Partido del Puerto',
  );
});

it('marks words in another language', () => {
  const turn = show().querySelector('.turn');
  expect(words(turn)).toBe('Partido del Puerto');
  expect(turn?.getAttribute('lang')).toBe('es');
});

it('turns to a related topic', async () => {
  const acts = actions();
  const surface = show({ acts });
  const [turn] = surface.querySelectorAll<HTMLElement>('.turn');
  await userEvent.click(turn as HTMLElement);
  expect(acts.turn).toHaveBeenCalledWith('port/port-party');
});

it('goes through its controls in reading order by Tab', async () => {
  const surface = show({ canGoBack: true });
  surface.focus();
  const root = surface.getRootNode() as ShadowRoot;
  const names: string[] = [];
  for (let step = 0; step < 5; step++) {
    await userEvent.tab();
    names.push(root.activeElement?.getAttribute('aria-label') ?? words(root.activeElement) ?? '');
  }
  // "Forward" is disabled.
  expect(names).toEqual(['Back', 'Close', '1 source', 'Partido del Puerto', 'Partido del Puerto']);
});

it('links out without telling where from', () => {
  const links = [...show().querySelectorAll('a')];
  expect(links.length).toBeGreaterThan(4);
  for (const link of links) {
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(link.href).toMatch(/^https:/);
  }
});

it('says in a small failure what to do, and tries again', async () => {
  const acts = actions();
  const surface = show({ failed: true, acts });
  expect(words(surface.querySelector('h2'))).toBe('This card could not be loaded.');
  await userEvent.click(surface.querySelector('.press') as HTMLElement);
  expect(acts.retry).toHaveBeenCalledOnce();
});

it('fits 320 pixels', () => {
  const surface = show();
  surface.style.width = '304px';
  for (const fold of surface.querySelectorAll('details')) fold.open = true;
  expect(surface.scrollWidth).toBeLessThanOrEqual(surface.clientWidth);
});

it('keeps paragraph and statement apart with text of twice the size', () => {
  const surface = show();
  surface.style.setProperty('--text-unit', '2px');
  for (const statement of surface.querySelectorAll('.statement:has(.paragraph)')) {
    const paragraph = statement.querySelector('.paragraph')?.getBoundingClientRect();
    const said = statement.querySelector('.said')?.getBoundingClientRect();
    expect(paragraph?.right).toBeLessThan(said?.left ?? 0);
  }
  expect(surface.querySelector('.bar .icon')?.getBoundingClientRect().width).toBe(32);
});
