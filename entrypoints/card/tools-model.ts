/** What a reader does with an open card besides reading it: its length and place, walking on, copying, silencing. */
import { i18n } from '#i18n';
import { cardText, mistakeText } from '@/components/card/card-text';
import type { CardTools, Copied, MenuState, Silenced } from '@/components/card/Tools';
import type { CardContent } from '@/core/cards/card-content';
import { type Scope, type Silencable, silence, unsilence } from '@/core/cards/silencing';
import { linkToWords } from '@/core/cards/text-fragment';
import type { Direction } from '@/core/messages';
import type { Settings } from '@/core/settings/settings';
import type { TopicKey } from '@/core/topics/topic';
import type { PageMention } from '@/page/page-mention';
import type { PageSession } from '../reader/page-session';
import type { Open } from './shown-card';

export interface ToolsParts {
  session: Pick<PageSession, 'blockOf'>;
  settings: () => Settings;
  /** Stores a change of the settings. Rejects where the browser refuses. */
  change: (patch: Partial<Settings> | ((now: Settings) => Partial<Settings>)) => Promise<void>;
  /** Goes on to the next mention of the tab, from the frame `from` or (null) this one; false where there is none. */
  walk: (direction: Direction, topic: TopicKey | null, from: number | null) => Promise<boolean>;
  /** The host of the tab's page. */
  site: string;
  /** In a private window nothing is silenced for good: that would say what was read there. */
  isPrivate: boolean;
  /** Version of the extension. */
  version: string;
  announce: (words: string) => void;
  /** Shows the open card anew. */
  again: () => void;
  report: (error: unknown, doing: string) => void;
}

export interface ToolsModel {
  /** The tools as the card shows them. */
  of(open: Open, content: CardContent | null): CardTools;
  /** Another topic, or no card: nothing of the last one stays. */
  clear(): void;
  isSilencing(): boolean;
}

/** Characters around words: enough for three more words on each side. */
const AROUND = 120;

/** The model of the tools on one frame's card. */
export function createToolsModel(parts: ToolsParts): ToolsModel {
  return new Tools(parts);
}

/** What is shown, and what can be done with it. */
interface Subject {
  topic: TopicKey;
  mention: PageMention;
  content: CardContent | null;
  of: Silencable;
  link: string | null;
}

class Tools implements ToolsModel {
  private menu: MenuState = 'shut';
  private copied: Copied | null = null;
  private silenced: Silenced | null = null;
  /** The topic that all this is about, and whether its site was switched on when it was opened. */
  private topic = '';
  private siteWasOn = false;

  constructor(private readonly parts: ToolsParts) {}

  of(open: Open, content: CardContent | null): CardTools {
    const { mention } = open.target;
    const first = open.at === 0;
    const { site, isPrivate, settings, session } = this.parts;
    const topic = open.trail[open.at]?.topic ?? open.target.topic;
    this.turnTo(topic);
    const of = { name: mention.mention.text, topic, site, siteWasOn: this.siteWasOn };
    const link = first ? linkOf(session, mention) : null;
    return {
      length: settings().cardLength,
      place: settings().cardPlace,
      menu: this.menu,
      copied: this.copied,
      silenced: this.silenced,
      // Words that are no mention have nothing to be silent.
      name: first && mention.mention.by !== 'selected' ? of.name : null,
      site,
      isPrivate,
      hasLink: link !== null,
      ...this.actions({ topic, mention, content, of, link }),
    };
  }

  clear(): void {
    this.menu = 'shut';
    this.copied = null;
    this.silenced = null;
  }

  isSilencing(): boolean {
    return this.silenced !== null;
  }

  private turnTo(topic: TopicKey): void {
    if (this.topic !== topic) this.clear();
    this.topic = topic;
    if (!this.silenced) this.siteWasOn = this.parts.settings().sitesOn.includes(this.parts.site);
  }

  private actions({ topic, mention, content, of, link }: Subject) {
    const { walk, report, version } = this.parts;
    const from = mention.unplaced?.frame ?? null;
    return {
      setLength: (cardLength) => void this.store({ cardLength }, 'remembering the length of cards'),
      setPlace: (cardPlace) => void this.store({ cardPlace }, 'remembering the place of cards'),
      setMenu: (next) => this.setMenu(next),
      walk: (direction, same) =>
        void walk(direction, same ? topic : null, from).catch((error) => report(error, 'walking')),
      copyCard: () => content && void this.put('card', cardText(content)),
      copyLink: () => link && void this.put('words', link),
      copyMistake: (statement) => content && void this.put('mistake', mistakeText(content, statement, { version })),
      silence: (scope) => void this.silence(scope, of, content?.name.text ?? of.name),
      undo: () => void this.undo(of),
    } satisfies Partial<CardTools>;
  }

  private setMenu(next: MenuState): void {
    this.menu = next;
    this.copied = null;
    this.parts.again();
  }

  private store(patch: Parameters<ToolsParts['change']>[0], doing: string): Promise<void> {
    const { change, again, report } = this.parts;
    return change(patch).then(again, (error) => report(error, doing));
  }

  private async put(what: Copied['what'], text: string): Promise<void> {
    this.copied = { what, text: (await copy(text)) ? null : text };
    this.menu = 'shut';
    this.parts.again();
    if (this.copied.text === null) this.parts.announce(i18n.t(`tools.copied_${what}`));
  }

  private async silence(scope: Scope, of: Silencable, title: string): Promise<void> {
    // Said first: with the change the words may lose their underline, and the card must stay to offer the way back.
    const silenced = { scope, name: scope === 'topic' ? title : scope === 'name' ? of.name : of.site };
    this.silenced = silenced;
    this.menu = 'shut';
    try {
      await this.parts.change(silence(scope, of));
      this.parts.announce(i18n.t(`tools.silenced_${scope}`, [silenced.name]));
    } catch (error) {
      this.silenced = null;
      this.parts.report(error, 'silencing');
    }
    this.parts.again();
  }

  private async undo(of: Silencable): Promise<void> {
    if (this.silenced) await this.store(unsilence(this.silenced.scope, of), 'undoing');
    this.silenced = null;
    this.parts.again();
  }
}

/** False where the browser refuses: a page without encryption, a policy of the page. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function linkOf(session: ToolsParts['session'], mention: PageMention): string | null {
  const text = session.blockOf(mention)?.text;
  if (text === undefined) return null;
  const { start, end } = mention.mention;
  return linkToWords(
    location.href,
    text.slice(Math.max(0, start - AROUND), start),
    text.slice(start, end),
    text.slice(end, end + AROUND),
  );
}
