/** Cards over a page of a test: three mentions, a reader's settings, and mocks for what the background and the top frame do. */

import { afterEach, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cardDataOf } from '@/core/cards/card-data-of';
import { type CardChange, settingsAfter } from '@/core/cards/silencing';
import type { Direction, RemoteMention } from '@/core/messages';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import type { Language } from '@/core/topics/topic';
import type { TopicEntry } from '@/core/topics/topic-entry';
import { type CardReach, createCardSession } from '@/entrypoints/card/session';
import type { CardSession, MakeCardSession } from '@/entrypoints/reader/card-handover';
import { awaitCards } from '@/entrypoints/reader/card-starter';
import { HOST_MARKER } from '@/page/host-marker';
import type { PageMention } from '@/page/page-mention';
import { cardWords } from '@/scripts/pack/card-words';
import { PACK } from '../../kit/card-data';
import { type FakePage, makePage, point, watchRoots } from '../../kit/card-page';

// The link stands far from the rest: a browser gives a tap beside a link to the link.
const HTML = `
  <p style="margin: 100px 20px 0; width: 300px"><b title="port/ana-rios">Ana Ríos</b> founded the
  <b title="port/port-party">Port Party</b>. <a href="#x" style="display: inline-block; margin-top: 64px; white-space: nowrap"><b title="port/harbour-company">Harbour Company</b></a>
  <button id="before">before</button></p>
  <div style="height: 3000px"></div>`;

/** What a test of cards has at hand. Its functions can be taken out of it. */
class CardKit {
  /** Ends the session. */
  end = new AbortController();
  settings: Settings = DEFAULT_SETTINGS;
  fake!: FakePage;
  /** The card's closed root, or null before there was one. */
  root!: () => ShadowRoot | null;

  readonly report = vi.fn();
  readonly getCard = vi.fn(async (topic: string) => cardDataOf([PACK], topic));
  readonly reach = {
    change: vi.fn(async (change: CardChange) => {
      this.settings = { ...this.settings, ...settingsAfter(change)(this.settings) };
    }),
    walk: vi.fn(async (_direction: Direction, _topic: string | null, _from: number | null) => true),
    getWords: vi.fn(async (language: Language) => cardWords(language)),
    getNear: vi.fn(async (_words: string): Promise<TopicEntry[]> => []),
    pageDate: vi.fn((): string | null => '2023-05-10'),
    isTooSmall: vi.fn(() => false),
    showInTop: vi.fn(async (_mention: RemoteMention | null): Promise<unknown> => null),
    isPrivate: false,
    version: '1.2.3',
    address: () => location.href,
    selected: () => null,
  } satisfies CardReach;
  readonly make: MakeCardSession = (deps, request) => createCardSession({ ...deps, ...this.reach }, request);
  readonly getCards = vi.fn(async () => this.make);

  /** Starts the cards of the page. */
  readonly session = (): CardSession =>
    awaitCards({
      session: this.fake.session,
      getCard: this.getCard,
      getCards: this.getCards,
      settings: () => this.settings,
      site: 'news.example',
      signal: this.end.signal,
      report: this.report,
    });
  readonly host = () => document.querySelector(`[${HOST_MARKER}]`);
  readonly title = () => (this.host() ? this.root()?.querySelector('h2')?.textContent : null);
  readonly inCard = (selector: string) => this.root()?.querySelector(selector) as HTMLElement;
  /** The element of the words of a mention, and the mention. */
  readonly span = (index: number) => this.fake.spans[index] as HTMLElement;
  readonly mention = (index: number) => this.fake.mentions[index] as PageMention;
}

/** Cards open in full here unless a test says otherwise. Makes a new page before each test of a file, with the pointer beside the words, and takes it and the card away after. */
export function cardKit(): CardKit {
  const kit = new CardKit();
  beforeEach(async () => {
    await page.viewport(800, 600);
    kit.end = new AbortController();
    kit.root = watchRoots();
    kit.fake = makePage(HTML);
    kit.settings = { ...DEFAULT_SETTINGS, cardLength: 'full' };
    for (const mock of [kit.report, kit.reach.walk, kit.getCard, kit.getCards]) mock.mockClear();
    await point({ x: 700, y: 20 });
  });
  afterEach(() => {
    kit.end.abort();
    vi.restoreAllMocks();
    document.body.replaceChildren();
    window.scrollTo(0, 0);
  });
  return kit;
}
