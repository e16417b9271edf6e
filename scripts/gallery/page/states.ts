/** Every state of the card, with the data that puts it there. */
import maps from 'virtual:bundled-maps';
import amlo from '@/assets/packs/amlo-2023/pack.json';
import lopezObrador from '@/assets/packs/amlo-2023/topics/andres-manuel-lopez-obrador.json';
import informal from '@/assets/packs/amlo-2023/topics/informal-economy.json';
import migration from '@/assets/packs/amlo-2023/topics/mexican-migration-authorities.json';
import monterrey from '@/assets/packs/amlo-2023/topics/monterrey.json';
import morena from '@/assets/packs/amlo-2023/topics/morena.json';
import titleFortyTwo from '@/assets/packs/amlo-2023/topics/title-42.json';
import border from '@/assets/packs/amlo-2023/topics/us-mexico-border.json';
import troops from '@/assets/packs/amlo-2023/topics/us-troop-deployment-border-2023.json';
import usmca from '@/assets/packs/amlo-2023/topics/usmca.json';
import type { CardTools } from '@/components/card/card-tools';
import type { CardContext } from '@/core/cards/card-content';
import type { CardData } from '@/core/cards/card-data';
import { cardDataOf } from '@/core/cards/card-data-of';
import type { NearTopics } from '@/core/cards/near-topics';
import type { CardLength } from '@/core/settings/settings';
import { type Language, type Pack, textIn } from '@/core/topics/topic';

/** One card of the gallery. */
export interface State {
  /** Unique, in a file's name too. */
  readonly name: string;
  readonly says: string;
  readonly topic: string | null;
  /** Selected words that name no topic, instead of one. */
  readonly near: NearTopics | null;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly length: CardLength;
  readonly context: Partial<CardContext>;
  readonly tools: Partial<CardTools> | null;
  /** Size of text, 1 as usual. */
  readonly text: number;
  /** Width in CSS pixels. */
  readonly width: number;
  readonly unfolded: boolean;
  readonly canGoBack: boolean;
}

// The folder's files are what a pack is made of, before it is compiled; a card needs no more.
const TOPICS = [lopezObrador, migration, morena, titleFortyTwo, monterrey, border, usmca, informal, troops];
const PACK = { ...amlo, topics: TOPICS } as unknown as Pack;
const MAPS = new Map(maps.flatMap(([pack, map]) => (pack === PACK.id ? [[map.topic, map]] : [])));

/** Card data of a topic of the bundled pack. Throws where it has none. */
export function cardOf(topic: string): CardData {
  const data = cardDataOf([PACK], `${PACK.id}/${topic}`, (_, { id }) => MAPS.get(id) ?? null);
  if (!data) throw new Error(`no topic ${topic}`);
  return data;
}

/** What is done in a state without more ado: the card belongs to a name, the page is as old as the article. */
export const CONTEXT: CardContext = {
  language: 'en',
  mention: { text: 'López Obrador', by: 'name', reason: { name: 'López Obrador', edits: 0, evidence: null } },
  beside: [],
  pageDate: '2023-05-09',
  today: '2026-12-01',
};

const USUAL: Omit<State, 'name' | 'says'> = {
  topic: 'andres-manuel-lopez-obrador',
  near: null,
  language: 'en',
  theme: 'light',
  length: 'full',
  context: {},
  tools: {},
  text: 1,
  width: 440,
  unfolded: false,
  canGoBack: false,
};

const make = (name: string, says: string, more: Partial<State> = {}): State => ({ ...USUAL, name, says, ...more });

const cue = {
  text: 'Morena',
  by: 'short',
  reason: { name: 'Morena', edits: 0, evidence: { kind: 'cue', words: 'party' } },
};

const selected = {
  text: 'Titel 42',
  by: 'selected',
  reason: { name: 'Title 42', edits: 1, evidence: null },
};

/** Words between the topics of the gallery. */
function nearIn(language: Language): NearTopics {
  const near = [migration, morena, titleFortyTwo].map(({ id, name, kind, line }) => ({
    key: `${PACK.id}/${id}`,
    name: textIn(name, language),
    kind: kind as 'agency',
    line: textIn(line, language),
  }));
  return { words: language === 'es' ? 'autoridad migratoria' : 'migration authority', near };
}

export const STATES: readonly State[] = [
  make('line', 'In brief', { length: 'line' }),
  make('line-dark', 'In brief, dark', { length: 'line', theme: 'dark' }),
  make('line-spanish', 'In brief, in Spanish', { length: 'line', language: 'es' }),
  make('line-from', 'In brief, whose word it is', { length: 'line', unfolded: true, topic: 'title-42' }),
  make('line-later', 'In brief, on a page later than the card', {
    length: 'line',
    context: { pageDate: '2028-01-20' },
  }),
  make('line-past-review', 'In brief, past its review, dark', {
    ...{ length: 'line', theme: 'dark', topic: 'title-42' },
    context: { today: '2028-01-20', pageDate: null },
  }),
  make('line-long-name', 'In brief, a long name', { length: 'line', topic: 'mexican-migration-authorities' }),
  make('line-long-name-spanish', 'In brief, a long name, in Spanish, dark', {
    ...{ length: 'line', topic: 'mexican-migration-authorities', language: 'es', theme: 'dark' },
  }),
  make('line-narrow', 'In brief, in a window of 320 pixels', { length: 'line', width: 304 }),
  make('line-large-text', 'In brief, text of twice the size', { length: 'line', text: 2, width: 640 }),
  make('short', 'Short', { length: 'short', context: { beside: ['amlo-2023/morena'] } }),
  make('short-dark', 'Short, dark', { length: 'short', theme: 'dark', context: { beside: ['amlo-2023/morena'] } }),
  make('full', 'Full', { context: { beside: ['amlo-2023/morena'] } }),
  make('full-dark', 'Full, dark', { theme: 'dark', context: { beside: ['amlo-2023/morena'] } }),
  make('unfolded', 'Everything unfolded', { unfolded: true }),
  make('spanish', 'In Spanish', { language: 'es', topic: 'title-42' }),
  make('spanish-dark', 'In Spanish, dark', { language: 'es', topic: 'title-42', theme: 'dark' }),
  make('party', 'A party, found by a cue', { topic: 'morena', context: { mention: cue as CardContext['mention'] } }),
  make('policy', 'A policy', { topic: 'title-42' }),
  make('no-date', 'A page that says no date', { topic: 'title-42', context: { pageDate: null }, length: 'short' }),
  make('page-later', 'A page later than the card', { length: 'short', context: { pageDate: '2028-01-20' } }),
  make('past-review', 'Past its review', { context: { today: '2028-01-20' } }),
  make('turned-to', 'Turned to from another card', {
    topic: 'morena',
    canGoBack: true,
    context: { mention: null },
    tools: { name: null, hasLink: false },
    length: 'short',
  }),
  make('long-name', 'A long name', { topic: 'mexican-migration-authorities', length: 'short' }),
  make('long-name-spanish', 'A long name, in Spanish, dark', {
    topic: 'mexican-migration-authorities',
    length: 'short',
    language: 'es',
    theme: 'dark',
  }),
  make('selected', 'The name was selected, misspelt', {
    topic: 'title-42',
    length: 'line',
    context: { mention: selected as CardContext['mention'] },
    tools: { name: null },
  }),
  make('near', 'Selected words may mean these', { near: nearIn('en') }),
  make('near-spanish', 'Selected words may mean these, in Spanish, dark', {
    near: nearIn('es'),
    language: 'es',
    theme: 'dark',
  }),
  make('near-none', 'Selected words mean nothing known', { near: { words: 'sourdough', near: [] } }),
  make('menu', 'Tools', { length: 'short', tools: { menu: 'open' } }),
  make('menu-dark', 'Tools, dark', { length: 'short', theme: 'dark', tools: { menu: 'open' } }),
  make('menu-private', 'Tools in a private window', { length: 'line', tools: { menu: 'open', isPrivate: true } }),
  make('mistake', 'Which statement is wrong?', { length: 'short', tools: { menu: 'mistake' } }),
  make('copied', 'Copied', { length: 'line', tools: { copied: { what: 'card', text: null } } }),
  make('copy-by-hand', 'The browser lets nobody copy', {
    length: 'line',
    tools: { copied: { what: 'words', text: 'https://news.example/2023/mexico#:~:text=by%20L%C3%B3pez%20Obrador' } },
  }),
  make('silenced-name', 'A name is silenced', { tools: { silenced: { scope: 'name', name: 'Morena' } } }),
  make('silenced-topic', 'A topic is silenced, dark', {
    theme: 'dark',
    tools: { silenced: { scope: 'topic', name: 'Morena' } },
  }),
  make('silenced-site', 'A site is silenced', { tools: { silenced: { scope: 'site', name: 'news.example' } } }),
  make('failed', 'The background does not answer', { topic: null }),
  make('failed-dark', 'The background does not answer, dark', { topic: null, theme: 'dark' }),
  make('large-text', 'Text of twice the size', { text: 2, length: 'short', width: 640 }),
  make('right-to-left', 'In a page from right to left', { length: 'short', topic: 'morena' }),
  make('narrow', 'In a window of 320 pixels', { width: 304, context: { beside: ['amlo-2023/morena'] } }),
  make('map', 'A place', { topic: 'monterrey' }),
  make('map-dark', 'Countries, in Spanish, dark', { topic: 'usmca', language: 'es', theme: 'dark' }),
  make('map-border', 'A border, in Spanish', { topic: 'us-mexico-border', language: 'es' }),
  make('map-large-text', 'A place, text of twice the size', { topic: 'monterrey', text: 2, width: 640 }),
  make('map-narrow', 'A place, in a window of 320 pixels', { topic: 'monterrey', width: 304 }),
  make('share', 'A share as ten marks', { topic: 'informal-economy' }),
  make('change', 'A change as two bars, dark', { topic: 'us-troop-deployment-border-2023', theme: 'dark' }),
  make('elsewhere', 'In popup and panel, without tools', { tools: null, topic: 'morena' }),
];
