import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import css from '@/assets/card.css?inline';
import { cardText } from '@/components/card/card-text';
import type { Fold } from '@/components/card/Fold';
import { Near, nearInShort } from '@/components/card/Near';
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
  fold?: Fold;
  context?: Partial<CardContext>;
  failed?: boolean;
  /** The topic of another pack that has one of the names. */
  rival?: string;
  canGoBack?: boolean;
  theme?: 'light' | 'dark';
  acts?: CardActions;
}

/** Renders the card in an open root, as axe can enter no closed one. */
function show({
  fold,
  context = {},
  failed = false,
  rival,
  canGoBack = false,
  theme = 'light',
  acts = actions(),
}: Shown = {}) {
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
  const rivals = rival === undefined ? [] : [{ key: rival, names: ['Ana Ríos'], before: true }];
  const content = failed ? null : cardContent({ ...cardOf('ana-rios'), rivals }, { ...CONTEXT, ...context });
  const props = { content, canGoBack, canGoForward: false, popover: null, actions: acts };
  render(<TopicCard {...props} {...(fold && { fold })} />, surface);
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
  ['with a turner', { rival: 'mine/ana', context: { words: 'Ana Ríos' } }],
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
  expect(words(surface.querySelector('.other-name'))).toBe('Person');
  expect(words(surface.querySelector('h2'))).toBe('Ana Ríos');
  expect(words(surface.querySelector('#glosa-line'))).toBe('What ana-rios is.');
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

it('says a tie as a sentence, in which the other topic can be pressed', async () => {
  const data = cardOf('ana-rios');
  const relations = data.relations
    .filter(({ to }) => to === 'port/port-party')
    .map((one) => ({ ...one, sentence: { en: '[Ana Ríos] led [the party] until May.' } }));
  const host = document.createElement('div');
  document.body.append(host);
  const acts = actions();
  const content = cardContent({ ...data, relations }, { ...CONTEXT, beside: ['port/port-party'] });
  render(<TopicCard {...{ content, canGoBack: false, canGoForward: false, popover: null, actions: acts }} />, host);
  const tie = [...host.querySelectorAll('.statement')].find((each) => words(each)?.includes('until May'));
  expect(words(tie?.querySelector('.said'))).toBe('Ana Ríos led the party until May.');
  await userEvent.click(tie?.querySelector('.turn') as Element);
  expect(acts.turn).toHaveBeenCalledWith('port/port-party');
  expect(cardText(content)).toContain('- Ana Ríos led the party until May.');
});

const RANK = 'not named in the source; added because of later events';

it('says it of the topics that its ties lead to when it is copied, as it does where they are shown', () => {
  const data = cardOf('ana-rios');
  const relations = data.relations.map((one) =>
    one.to === 'port/port-party' ? { ...one, named: 'since' as const } : one,
  );
  const lines = cardText(cardContent({ ...data, relations }, { ...CONTEXT, beside: [] })).split('\n');
  const ties = lines.filter((line) => line.startsWith('- ') && line.includes('Partido del Puerto'));
  expect(ties.length).toBeGreaterThan(0);
  for (const line of ties) expect(line).toContain(`Partido del Puerto (${RANK})`);
  expect(lines.join()).not.toContain(`harbour-company in English (${RANK})`);
});

it('says it of the topics that selected words may mean', () => {
  const near = [
    { key: 'port/a', name: 'Ana', kind: 'person', line: 'A mayor.', named: 'since' },
    { key: 'port/b', name: 'Bo', kind: 'person', line: 'A sailor.' },
  ] as const;
  const host = document.createElement('div');
  document.body.append(host);
  render(<Near near={{ words: 'An', near }} turn={vi.fn()} />, host);
  expect([...host.querySelectorAll('.near li')].map((item) => item.textContent)).toEqual([
    `AnaA mayor.${RANK}`,
    'BoA sailor.',
  ]);
  expect(nearInShort({ words: 'An', near })).toContain(`Ana (${RANK}). Bo`);
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
  expect(words(fold?.querySelector('summary'))).toBe('Judgments of The Paper (1)');
  expect(words(surface.querySelector('.notices'))).toContain('This card was due for review by 1 January 2025');
});

it('says the connection with this page as a sentence', () => {
  const section = [...show().querySelectorAll('section')].find((each) =>
    words(each.querySelector('h3'))?.startsWith('In'),
  );
  expect(words(section?.querySelector('h3'))).toBe('In this paragraph');
  expect(words(section?.querySelector('li'))).toBe(
    '¶ 1Paragraph 1, The Paper (opens in a new tab) Ana Ríos founded Partido del Puerto',
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
  expect(names).toEqual(['Back', 'Close', '1 source', '1 source', '¶ 1Paragraph 1, The Paper (opens in a new tab)']);
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

describe('in brief', () => {
  const brief = (length: Fold['length'] = 'line', more: Partial<Fold> = {}) => ({ length, toggle: vi.fn(), ...more });

  it('says name, line, the change that leads, where it is from, and nothing else', () => {
    const surface = show({ fold: brief(), context: { pageDate: null } });
    expect(words(surface.querySelector('h2'))).toBe('Ana Ríos');
    expect(words(surface.querySelector('#glosa-line'))).toBe('What ana-rios is.');
    expect(words(surface.querySelector('.lead-change'))).toBe('Changed since 8 May 2023: Feb 2025: She resigned.');
    expect(words(surface.querySelector('.from summary'))).toBe('The Paper, 8 May 2023');
    expect(surface.querySelectorAll('section, .statement, footer, .doubts')).toHaveLength(0);
  });

  it('tells whose word it is at a press', async () => {
    const surface = show({ fold: brief() });
    expect(surface.querySelector<HTMLDetailsElement>('.whose')?.open).toBe(false);
    await userEvent.click(surface.querySelector('.whose summary') as HTMLElement);
    expect(surface.querySelector<HTMLDetailsElement>('.whose')?.open).toBe(true);
    expect(words(surface.querySelector('.whose'))).toContain('A port opens. Eva Luna, The Paper, 8 May 2023.');
    expect(words(surface.querySelector('.whose'))).toContain('A paper of the harbour.');
  });

  it('says in the whole card whose word it is where that begins, once', () => {
    const surface = show({ context: { pageDate: null } });
    const headings = [...surface.querySelectorAll('h3')].map(words);
    expect(headings.slice(0, 4)).toEqual([
      'Changed since 8 May 2023',
      'In this paragraph',
      'According to The Paper, 8 May 2023',
      'What The Paper argues',
    ]);
    expect([...surface.querySelectorAll('.whose')].map((each) => words(each.querySelector('summary')))).toEqual([
      'According to The Paper, 8 May 2023',
    ]);
    expect(words(surface)).not.toMatch(/article/i);
  });

  it('unfolds by its button, which says what it does', async () => {
    const fold = brief();
    const surface = show({ fold });
    const button = surface.querySelector<HTMLElement>('.fold');
    expect([words(button), button?.getAttribute('aria-expanded')]).toEqual(['More', 'false']);
    await userEvent.click(button as HTMLElement);
    expect(fold.toggle).toHaveBeenCalledOnce();
    const whole = show({ fold: brief('full') }).querySelector('.fold');
    expect([words(whole), whole?.getAttribute('aria-expanded')]).toEqual(['Less', 'true']);
  });

  it('tells when the pointer comes to rest on the button, and when it leaves', async () => {
    const rest = vi.fn();
    const surface = show({ fold: brief('line', { rest }) });
    await userEvent.hover(surface.querySelector('.fold') as HTMLElement);
    expect(rest).toHaveBeenLastCalledWith(true);
    await userEvent.hover(surface.querySelector('h2') as HTMLElement);
    expect(rest).toHaveBeenLastCalledWith(false);
  });

  it('keeps a name of 120 letters to two lines', () => {
    const data = cardOf('ana-rios');
    const content = cardContent(data, { ...CONTEXT, pageDate: null });
    const surface = show({ fold: brief() });
    const long = { ...content, name: { text: 'Institución '.repeat(10).trim(), language: 'es' as const } };
    const props = { content: long, canGoBack: false, canGoForward: false, popover: null, actions: actions() };
    render(<TopicCard {...props} fold={brief()} />, surface);
    const line = Number.parseFloat(getComputedStyle(surface.querySelector('h2') as HTMLElement).lineHeight);
    // And the tails of the second.
    expect(surface.querySelector('h2 span')?.getBoundingClientRect().height).toBeLessThanOrEqual(2 * line + 3);
    expect(surface.querySelector('h2')?.title).toBe(long.name.text);
  });
});

it.each<[string, Shown]>([
  ['in brief', { fold: { length: 'line', toggle: vi.fn() } as unknown as Fold }],
  ['whole', {}],
])('says %s that two packs know the words, and turns to the other', async (_name, shown) => {
  const acts = actions();
  const surface = show({ ...shown, acts, rival: 'mine/ana', context: { words: 'Ana Ríos' } });
  const turner = surface.querySelector<HTMLElement>('.turner');
  expect(turner?.textContent).toBe('2 of 2');
  expect(turner?.getAttribute('aria-label')).toBe('In 2 packs. This is number 2: show the next');
  await userEvent.click(turner as HTMLElement);
  expect(acts.turn).toHaveBeenCalledExactlyOnceWith('mine/ana');
});

it('has no turner where only the other name of the topic is known to another pack', () => {
  expect(show({ rival: 'mine/ana', context: { words: 'Ríos' } }).querySelector('.turner')).toBeNull();
});
