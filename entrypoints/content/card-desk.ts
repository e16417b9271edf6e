/** What a reader does with an open card besides reading it: its length and place, walking on, copying, silencing. */
import { i18n } from '#i18n';
import { cardText, mistakeText } from '@/components/card/card-text';
import type { CardTools, Copied, MenuState, Silenced } from '@/components/card/Tools';
import type { CardContent } from '@/core/cards/card-content';
import { type Scope, type Silencable, silence, unsilence } from '@/core/cards/silencing';
import { linkToWords } from '@/core/cards/text-fragment';
import type { Direction } from '@/core/protocol';
import type { Settings } from '@/core/settings/settings';
import type { TopicKey } from '@/core/topics/topic';
import type { Open } from './card-shown';
import type { PageMention } from './page-mention';
import type { PageSession } from './page-session';

export interface DeskParts {
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

export interface CardDesk {
  /** What the card shows of it. */
  tools(open: Open, content: CardContent | null): CardTools;
  /** Another leaf, or no card: nothing of the last one stays. */
  clear(): void;
  isSilencing(): boolean;
}

/** Characters around words: enough for three more words on each side. */
const AROUND = 120;

/** The desk of one frame's card. */
export function createCardDesk(parts: DeskParts): CardDesk {
  const { settings, change, again, announce, report } = parts;
  let menu: MenuState = 'shut';
  let copied: Copied | null = null;
  let silenced: Silenced | null = null;
  /** The leaf that all this is about, and whether its site was switched on when it was opened. */
  let leaf = '';
  let siteWasOn = false;

  const store = (patch: Parameters<typeof change>[0], doing: string) =>
    change(patch).then(again, (error) => report(error, doing));
  const put = async (what: Copied['what'], text: string) => {
    copied = { what, text: (await copy(text)) ? null : text };
    menu = 'shut';
    again();
    if (copied.text === null) announce(i18n.t(`tools.copied_${what}`));
  };
  const setSilence = async (scope: Scope, of: Silencable, title: string) => {
    // Said first: with the change the words may lose their underline, and the card must stay to offer the way back.
    silenced = { scope, name: scope === 'topic' ? title : scope === 'name' ? of.name : of.site };
    menu = 'shut';
    try {
      await change(silence(scope, of));
      announce(i18n.t(`tools.silenced_${scope}`, [silenced.name]));
    } catch (error) {
      silenced = null;
      report(error, 'silencing');
    }
    again();
  };
  const undo = async (of: Silencable) => {
    if (silenced) await store(unsilence(silenced.scope, of), 'undoing');
    silenced = null;
    again();
  };

  const clear = () => {
    menu = 'shut';
    copied = null;
    silenced = null;
  };

  return {
    tools(open, content) {
      const { mention } = open.target;
      const first = open.at === 0;
      const topic = open.trail[open.at]?.topic ?? open.target.topic;
      if (leaf !== topic) clear();
      leaf = topic;
      if (!silenced) siteWasOn = settings().sitesOn.includes(parts.site);
      const of = { name: mention.mention.text, topic, site: parts.site, siteWasOn };
      const link = first ? linkOf(parts.session, mention) : null;
      return {
        length: settings().cardLength,
        place: settings().cardPlace,
        menu,
        copied,
        silenced,
        // Words that are no mention have nothing to be silent.
        name: first && mention.mention.by !== 'selected' ? of.name : null,
        site: parts.site,
        isPrivate: parts.isPrivate,
        hasLink: link !== null,
        setLength: (cardLength) => void store({ cardLength }, 'remembering the length of cards'),
        setPlace: (cardPlace) => void store({ cardPlace }, 'remembering the place of cards'),
        setMenu(next) {
          menu = next;
          copied = null;
          again();
        },
        walk: (direction, same) =>
          void parts
            .walk(direction, same ? topic : null, mention.far?.frame ?? null)
            .catch((error) => report(error, 'walking')),
        copyCard: () => content && void put('card', cardText(content)),
        copyLink: () => link && void put('words', link),
        copyMistake: (statement) =>
          content && void put('mistake', mistakeText(content, statement, { version: parts.version })),
        silence: (scope) => void setSilence(scope, of, content?.name.text ?? of.name),
        undo: () => void undo(of),
      };
    },
    clear,
    isSilencing: () => silenced !== null,
  };
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

function linkOf(session: DeskParts['session'], mention: PageMention): string | null {
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
