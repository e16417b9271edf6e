/** The sample text with its names marked, and the card of the one that is tried. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { cardContent } from '@/core/cards/card-content';
import type { CardData } from '@/core/cards/card-data';
import { shortenCard } from '@/core/cards/shorten-card';
import type { Mention } from '@/core/mentions/mention';
import type { Settings } from '@/core/settings/settings';
import type { TopicKey } from '@/core/topics/topic';
import { SampleText } from './SampleText';
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

interface Trail {
  topics: readonly TopicKey[];
  at: number;
  mention: Mention | null;
  data: CardData | null;
}

/** A background that did not answer is asked again after this. */
const AGAIN_MS = 2_000;

/** Marks follow the settings; a card opens as they say, by the pointer or from the list of names. */
export function SampleTry(props: SampleTryProps) {
  const { settings } = props;
  const text = useRef<HTMLDivElement>(null);
  const sample = useRef<MarkedSample | null>(null);
  const [mentions, setMentions] = useState<readonly Mention[] | null>(null);
  const cards = useCards(props);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => {
    const paragraphs = [...(text.current?.querySelectorAll('p') ?? [])];
    const made = props.mark(paragraphs.map((element) => ({ element, section: Number(element.dataset.section) })));
    sample.current = made;
    return () => made.clear();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      sample.current?.show(settings).then(setMentions, (error: unknown) => {
        props.report(error, 'marking the sample');
        timer = setTimeout(show, AGAIN_MS);
      });
    };
    show();
    return () => clearTimeout(timer);
  }, [settings]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => watchPointer(text.current, sample, settings, cards.open), [settings]);

  return (
    <>
      <SampleText text={text} />
      {mentions?.length === 0 && <p class="hint">{i18n.t('options.preview_nothing')}</p>}
      {mentions && mentions.length > 0 && <Names mentions={mentions} open={cards.open} />}
      {cards.trail && <Shown trail={cards.trail} cards={cards} settings={settings} today={props.today} />}
    </>
  );
}

type Cards = ReturnType<typeof useCards>;

/** The card that is open, and those turned to from it. */
function useCards({ getCard, report }: SampleTryProps) {
  const [trail, setTrail] = useState<Trail | null>(null);
  const asked = useRef(0);
  const show = async (topics: readonly TopicKey[], at: number, mention: Mention | null) => {
    asked.current += 1;
    const mine = asked.current;
    const topic = topics[at];
    const data =
      topic === undefined ? null : await getCard(topic).catch((error: unknown) => void report(error, 'loading a card'));
    if (mine === asked.current) setTrail(topic === undefined ? null : { topics, at, mention, data: data ?? null });
  };
  return {
    trail,
    open: (mention: Mention) => void show([mention.topic], 0, mention),
    turn: (topic: TopicKey) => {
      const { topics, at, mention } = trail ?? { topics: [], at: -1, mention: null };
      if (topics[at] !== topic) void show([...topics.slice(0, at + 1), topic], at + 1, mention);
    },
    go: (step: number) => void show(trail?.topics ?? [], (trail?.at ?? 0) + step, trail?.mention ?? null),
    close: () => void show([], 0, null),
  };
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

function Shown({ trail, cards, settings, today }: { trail: Trail; cards: Cards; settings: Settings; today: string }) {
  const language = interfaceLanguage();
  const mention = trail.at === 0 ? trail.mention : null;
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
        actions={{
          turn: cards.turn,
          back: () => cards.go(-1),
          forward: () => cards.go(1),
          close: cards.close,
          retry: () => cards.go(0),
        }}
      />
    </section>
  );
}

/** Opens cards as `settings` say: by resting, by resting with Shift held, by a click. Returns the way to stop. */
function watchPointer(
  element: HTMLElement | null,
  sample: { current: MarkedSample | null },
  { opening, hoverDelay }: Settings,
  open: (mention: Mention) => void,
): () => void {
  let resting: { mention: Mention; timer: ReturnType<typeof setTimeout> } | null = null;
  const leave = () => {
    clearTimeout(resting?.timer);
    resting = null;
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const found = sample.current?.mentionAt(event.clientX, event.clientY) ?? null;
    const mention = opening === 'hover' || (opening === 'shift' && event.shiftKey) ? found : null;
    if (mention === resting?.mention) return;
    leave();
    if (mention) resting = { mention, timer: setTimeout(() => open(mention), hoverDelay) };
  };
  const onClick = (event: MouseEvent) => {
    const mention = sample.current?.mentionAt(event.clientX, event.clientY);
    if (!mention) return;
    leave();
    open(mention);
  };
  element?.addEventListener('pointermove', onMove);
  element?.addEventListener('pointerleave', leave);
  element?.addEventListener('click', onClick);
  return () => {
    leave();
    element?.removeEventListener('pointermove', onMove);
    element?.removeEventListener('pointerleave', leave);
    element?.removeEventListener('click', onClick);
  };
}
