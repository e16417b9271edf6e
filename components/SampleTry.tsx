/** The sample text with its names marked, and the card of the one that is tried. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { cardContent } from '@/core/cards/card-content';
import type { CardData } from '@/core/cards/card-data';
import { shortenCard } from '@/core/cards/shorten-card';
import type { Mention } from '@/core/mentions/mention';
import type { Settings } from '@/core/settings/settings';
import type { TopicKey } from '@/core/topics/topic';
import { actionsOf, type CardTrail, createCardTrail, type Trail } from './card-trail';
import { SampleText } from './SampleText';
import { watchPointer } from './sample-pointer';
import { interfaceLanguage } from './say';
import { CARD_TITLE_ID, TopicCard } from './TopicCard';

/** Names found and marked in the paragraphs of the sample text. */
export interface MarkedSample {
  show(settings: Settings): Promise<readonly Mention[]>;
  mentionAt(x: number, y: number): Mention | null;
  clear(): void;
}

export interface SampleTryProps {
  settings: Settings;
  /** Marks names in these paragraphs, each with the number of its section. */
  mark: (paragraphs: { element: Element; section: number }[]) => MarkedSample;
  getCard: (topic: TopicKey) => Promise<CardData | null>;
  /** YYYY-MM-DD. */
  today: string;
  report: (error: unknown, doing: string) => void;
}

/** A background that did not answer is asked again after this. */
const AGAIN_MS = 2_000;

/** Marks follow the settings; a card opens as they say, by the pointer or from the list of names. */
export function SampleTry(props: SampleTryProps) {
  const { settings } = props;
  const text = useRef<HTMLDivElement>(null);
  const { mentions, mentionAt } = useMarks(text, props);
  /** The words by which each topic was opened last. */
  const opened = useRef(new Map<TopicKey, Mention>());
  const [cards] = useState(() => createCardTrail(props.getCard, props.report));
  const trail = cards.trail.value;
  const open = (mention: Mention) => {
    opened.current.set(mention.topic, mention);
    void cards.open(mention.topic);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => watchPointer(text.current, mentionAt, settings, open), [settings]);

  return (
    <>
      <SampleText text={text} />
      {mentions?.length === 0 && <p class="hint">{i18n.t('options.preview_nothing')}</p>}
      {mentions && mentions.length > 0 && <Names mentions={mentions} open={open} />}
      {trail && <Shown {...{ trail, cards, settings }} opened={opened.current} today={props.today} />}
    </>
  );
}

/** Marks the paragraphs of `text` as the settings say; gives what is marked, null until it is known, and what is under a point. */
function useMarks(text: RefObject<HTMLElement | null>, { settings, mark, report }: SampleTryProps) {
  const sample = useRef<MarkedSample | null>(null);
  const [mentions, setMentions] = useState<readonly Mention[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => {
    const paragraphs = [...(text.current?.querySelectorAll('p') ?? [])];
    const made = mark(paragraphs.map((element) => ({ element, section: Number(element.dataset.section) })));
    sample.current = made;
    return () => made.clear();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      sample.current?.show(settings).then(setMentions, (error: unknown) => {
        report(error, 'marking the sample');
        timer = setTimeout(show, AGAIN_MS);
      });
    };
    show();
    return () => clearTimeout(timer);
  }, [settings]);
  return { mentions, mentionAt: (x: number, y: number) => sample.current?.mentionAt(x, y) ?? null };
}

/** A button for each topic that is marked, named as the text names it first: the way in without a pointer. */
function Names({ mentions, open }: { mentions: readonly Mention[]; open: (mention: Mention) => void }) {
  const first = mentions.filter(({ topic }, at) => mentions.findIndex((other) => other.topic === topic) === at);
  return (
    <ul class="names" aria-label={i18n.t('sample.open')}>
      {first.map((mention) => (
        <li key={mention.topic}>
          <button type="button" class="name" onClick={() => open(mention)}>
            {mention.text}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface ShownProps {
  trail: Trail;
  cards: CardTrail;
  opened: ReadonlyMap<TopicKey, Mention>;
  settings: Settings;
  today: string;
}

function Shown({ trail, cards, opened, settings, today }: ShownProps) {
  const language = interfaceLanguage();
  // Only the first card is of words in the text.
  const mention = (trail.at === 0 && opened.get(trail.topics[0] ?? '')) || null;
  const whole = trail.data && cardContent(trail.data, { language, mention, beside: [], pageDate: null, today });
  return (
    <section
      class="sample-card"
      aria-labelledby={CARD_TITLE_ID}
      onKeyDown={(event) => event.key === 'Escape' && cards.close()}
    >
      <TopicCard
        content={whole && shortenCard(whole, settings.cardLength)}
        canGoBack={trail.at > 0}
        canGoForward={trail.at < trail.topics.length - 1}
        popover={null}
        actions={actionsOf(cards)}
      />
    </section>
  );
}
