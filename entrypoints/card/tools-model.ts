/** The model of the tools on an open card: more or less of it, its length and place, next mention, copying, silencing. */

import { cardText, mistakeText } from '@/components/card/card-text';
import type { CardTools, Copied, MenuState, Silenced } from '@/components/card/card-tools';
import type { Fold } from '@/components/card/Fold';
import { i18n } from '@/components/spoken';
import type { CardContent } from '@/core/cards/card-content';
import type { OpenCard } from '@/core/cards/card-modes';
import type { EntryData } from '@/core/cards/near-topics';
import type { CardChange, Scope, Silencable } from '@/core/cards/silencing';
import { linkToWords } from '@/core/cards/text-fragment';
import { MORE_DELAY_MS } from '@/core/limits';
import type { Direction } from '@/core/messages';
import type { CardLength, Settings } from '@/core/settings/settings';
import type { TopicKey } from '@/core/topics/topic';
import { copyText } from '@/page/copy-text';
import type { PageMention } from '@/page/page-mention';
import type { PageSession } from '../reader/page-session';
import type { CardWords } from './card-words';

/** A card that is open for words of the page. */
export type OpenTopic = OpenCard<PageMention, EntryData>;

export interface ToolsDeps {
  session: Pick<PageSession, 'blockOf'>;
  settings: () => Settings;
  words: Pick<CardWords, 'prepare'>;
  /** Stores a change of the settings. Rejects if the browser refuses. */
  change: (change: CardChange) => Promise<void>;
  /** Goes on to the next mention of the tab, from the frame `from` or (null) this one; false if there is none. */
  walk: (direction: Direction, topic: TopicKey | null, from: number | null) => Promise<boolean>;
  /** The host of the tab's page. */
  site: string;
  /** The page's address. */
  address: () => string;
  /** In a private window nothing can be silenced: that would record what was read there. */
  isPrivate: boolean;
  /** Version of the extension. */
  version: string;
  announce: (words: string) => void;
  /** Shows the open card again. */
  again: () => void;
  report: (error: unknown, doing: string) => void;
}

export interface ToolsModel {
  /** The tools as the card shows them. */
  of(open: OpenTopic, content: CardContent | null): CardTools;
  /** How much of the card is shown. */
  fold(): Fold;
  /** The card is shown in full when it is rendered next. */
  unfold(): void;
  /** No card, or one of other words: forget everything about the last one. */
  clear(): void;
  isSilencing(): boolean;
}

/** How many characters around words: enough for three more words on each side. */
const AROUND = 120;

/** What is shown, and what can be done with it. */
interface Subject {
  topic: TopicKey;
  mention: PageMention;
  content: CardContent | null;
  of: Silencable;
  link: string | null;
}

/** The state of the tools on one card. */
interface Tools {
  readonly deps: ToolsDeps;
  menu: MenuState;
  copied: Copied | null;
  silenced: Silenced | null;
  /** The topic that the state belongs to, and whether its site was switched on when the card was opened. */
  topic: TopicKey;
  siteWasOn: boolean;
  /** How much of this card the reader asked for; null: the setting decides. */
  asked: CardLength | null;
  /** Runs while the pointer rests on "More". */
  resting: ReturnType<typeof setTimeout> | undefined;
}

/** Makes the model of the tools on a frame's card. */
export function createToolsModel(deps: ToolsDeps): ToolsModel {
  const tools: Tools = {
    ...{ deps, menu: 'shut', copied: null, silenced: null },
    ...{ topic: '', siteWasOn: false, asked: null, resting: undefined },
  };
  return {
    of: (open, content) => toolsOf(tools, open, content),
    fold: () => foldOf(tools),
    unfold() {
      tools.asked = 'full';
    },
    clear() {
      clear(tools);
      clearTimeout(tools.resting);
      tools.asked = null;
    },
    isSilencing: () => tools.silenced !== null,
  };
}

function foldOf(tools: Tools): Fold {
  const { settings, again } = tools.deps;
  const length = tools.asked ?? settings().cardLength;
  const ask = (asked: CardLength) => {
    clearTimeout(tools.resting);
    tools.asked = asked;
    again();
  };
  return {
    length,
    toggle() {
      clearTimeout(tools.resting);
      tools.asked = null;
      // A press is a choice, and kept; a pointer that rests on the button may be there by chance.
      void store(
        tools,
        { what: 'cardLength', to: length === 'full' ? 'line' : 'full' },
        'remembering the length of cards',
      );
    },
    // If resting opens no card, it unfolds none.
    ...(settings().opening !== 'click' && {
      rest(isOn) {
        clearTimeout(tools.resting);
        if (isOn) tools.resting = setTimeout(() => ask('full'), MORE_DELAY_MS);
      },
    }),
  };
}

function toolsOf(tools: Tools, open: OpenTopic, content: CardContent | null): CardTools {
  const { mention } = open.target;
  const first = open.at === 0;
  const { site, isPrivate, settings } = tools.deps;
  const topic = open.trail[open.at]?.topic ?? open.target.topic;
  turnTo(tools, topic);
  const of = { name: mention.mention.text, topic, site, siteWasOn: tools.siteWasOn };
  const link = first ? linkOf(tools.deps, mention) : null;
  return {
    length: settings().cardLength,
    place: settings().cardPlace,
    language: settings().cardLanguage,
    menu: tools.menu,
    copied: tools.copied,
    silenced: tools.silenced,
    // Words that are not a mention cannot be silenced.
    name: first && mention.mention.by !== 'selected' ? of.name : null,
    site,
    isPrivate,
    hasLink: link !== null,
    ...actionsOf(tools, { topic, mention, content, of, link }),
  };
}

function turnTo(tools: Tools, topic: TopicKey): void {
  if (tools.topic !== topic) clear(tools);
  tools.topic = topic;
  const { settings, site } = tools.deps;
  if (!tools.silenced) tools.siteWasOn = settings().sitesOn.includes(site);
}

function clear(tools: Tools): void {
  tools.menu = 'shut';
  tools.copied = null;
  tools.silenced = null;
}

function actionsOf(tools: Tools, { topic, mention, content, of, link }: Subject) {
  const { walk, report, version } = tools.deps;
  const from = mention.detached?.frame ?? null;
  return {
    setLength(cardLength) {
      tools.asked = null;
      void store(tools, { what: 'cardLength', to: cardLength }, 'remembering the length of cards');
    },
    setPlace: (cardPlace) => void store(tools, { what: 'cardPlace', to: cardPlace }, 'remembering the place of cards'),
    setLanguage: (cardLanguage) =>
      // The words come first: a card must not be half in one language.
      void tools.deps.words
        .prepare(cardLanguage, mention.language)
        .then(() => store(tools, { what: 'cardLanguage', to: cardLanguage }, 'remembering the language of cards')),
    setMenu: (next) => setMenu(tools, next),
    walk: (direction, same) =>
      void walk(direction, same ? topic : null, from).catch((error) => report(error, 'walking')),
    copyCard: () => content && void put(tools, 'card', cardText(content)),
    copyLink: () => link && void put(tools, 'words', link),
    copyMistake: (statement) => content && void put(tools, 'mistake', mistakeText(content, statement, { version })),
    silence: (scope) => void silenceFor(tools, scope, of, content?.name.text ?? of.name),
    undo: () => void undo(tools, of),
  } satisfies Partial<CardTools>;
}

function setMenu(tools: Tools, next: MenuState): void {
  tools.menu = next;
  tools.copied = null;
  tools.deps.again();
}

function store({ deps }: Tools, change: CardChange, doing: string): Promise<void> {
  return deps.change(change).then(deps.again, (error) => deps.report(error, doing));
}

async function put(tools: Tools, what: Copied['what'], text: string): Promise<void> {
  const copied = { what, text: (await copyText(text)) ? null : text };
  tools.copied = copied;
  tools.menu = 'shut';
  tools.deps.again();
  if (copied.text === null) tools.deps.announce(i18n.t(`tools.copied_${what}`));
}

async function silenceFor(tools: Tools, scope: Scope, of: Silencable, title: string): Promise<void> {
  const { change, announce, report, again } = tools.deps;
  // Set this first: after the change the words may lose their underline, and the card must stay to offer undo.
  const silenced = { scope, name: scope === 'topic' ? title : scope === 'name' ? of.name : of.site };
  tools.silenced = silenced;
  tools.menu = 'shut';
  try {
    await change({ what: 'silence', scope, of });
    announce(i18n.t(`tools.silenced_${scope}`, [silenced.name]));
  } catch (error) {
    tools.silenced = null;
    report(error, 'silencing');
  }
  again();
}

async function undo(tools: Tools, of: Silencable): Promise<void> {
  if (tools.silenced) await store(tools, { what: 'unsilence', scope: tools.silenced.scope, of }, 'undoing');
  tools.silenced = null;
  tools.deps.again();
}

function linkOf({ session, address }: ToolsDeps, mention: PageMention): string | null {
  const text = session.blockOf(mention)?.text;
  if (text === undefined) return null;
  const { start, end } = mention.mention;
  return linkToWords(
    address(),
    text.slice(Math.max(0, start - AROUND), start),
    text.slice(start, end),
    text.slice(end, end + AROUND),
  );
}
