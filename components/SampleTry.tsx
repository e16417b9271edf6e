/** The sample text with its names marked, and the card of the name being tried. */
import type { Ref, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { cardContent } from '@/core/cards/card-content';
import type { CardData } from '@/core/cards/card-data';
import type { Target } from '@/core/cards/card-modes';
import { shortenCard } from '@/core/cards/shorten-card';
import { SAMPLE_RETRY } from '@/core/limits';
import type { Mention } from '@/core/mentions/mention';
import { retryAfter } from '@/core/retry';
import type { CardLength, Settings } from '@/core/settings/settings';
import type { TopicKey } from '@/core/topics/topic';
import { interfaceLanguage } from './interface-language';
import { createOwnCard, type OwnCard, type ShownCard } from './own-card';
import { actionsOf } from './own-card-actions';
import { CARD_TITLE_ID, TopicCard } from './TopicCard';

/** Names found and marked in the paragraphs of the sample text. */
export interface MarkedSample {
  show(settings: Settings): Promise<readonly Mention[]>;
  mentionAt(x: number, y: number): Mention | null;
  clear(): void;
}

export interface SampleTryProps {
  settings: Settings;
  /** False: nothing is marked, as if Glosa were switched off. */
  on?: boolean;
  /** The card model, if something else also opens and closes the card and lists the names; if absent, both are done here. */
  card?: OwnCard<Mention>;
  /** Called with what is marked, whenever that changes. */
  found?: (mentions: readonly Mention[]) => void;
  /** Marks names in these paragraphs, each with the number of its section. */
  mark: (paragraphs: { element: Element; section: number }[]) => MarkedSample;
  getCard: (topic: TopicKey) => Promise<CardData | null>;
  /** YYYY-MM-DD. */
  today: string;
  report: (error: unknown, doing: string) => void;
}

/** Marks follow the settings; a card opens as they say, with the pointer or from the list of names. */
export function SampleTry(props: SampleTryProps) {
  const { settings, on = true } = props;
  const text = useRef<HTMLDivElement>(null);
  const { mentions, mentionAt } = useMarks(text, props);
  const delay = useRef(settings.hoverDelay);
  delay.current = settings.hoverDelay;
  const [card] = useState(() => props.card ?? createOwnCard<Mention>(props, () => delay.current));
  const shown = card.shown.value;
  usePointer(text, mentionAt, settings, card);

  return (
    <>
      <SampleText text={text} />
      {on && mentions?.length === 0 && <p class="hint">{i18n.t('options.preview_nothing')}</p>}
      {!props.card && mentions && mentions.length > 0 && (
        <Names mentions={mentions} open={(mention) => card.move({ type: 'clicked', target: targetOf(mention) })} />
      )}
      {shown && <Shown {...{ shown, card, settings }} today={props.today} />}
    </>
  );
}

/** Two short sections with names in them. Paragraphs hold one text each, and carry the number of their section. */
function SampleText({ text }: { text: Ref<HTMLDivElement> }) {
  return (
    <div ref={text} class="sample">
      <h3>{i18n.t('sample.heading_one')}</h3>
      <p data-section="0">{i18n.t('sample.text_one')}</p>
      <h3>{i18n.t('sample.heading_two')}</h3>
      <p data-section="1">{i18n.t('sample.text_two')}</p>
    </div>
  );
}

/** What a card for this mention is attached to. */
export function targetOf(mention: Mention): Target<Mention> {
  return { id: `${mention.topic} ${mention.start} ${mention.text}`, topic: mention.topic, mention };
}

/** Reports what the pointer does in the sample text, as the settings say: resting, resting with Shift held, clicks. */
function usePointer(
  text: RefObject<HTMLElement | null>,
  mentionAt: (x: number, y: number) => Mention | null,
  { opening }: Settings,
  card: OwnCard<Mention>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const onMove = (event: PointerEvent) => {
      // A finger scrolls; a button held down selects text.
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      const found = mentionAt(event.clientX, event.clientY);
      const mayRest = opening === 'hover' || (opening === 'shift' && event.shiftKey);
      card.move(found && mayRest ? { type: 'rested', target: targetOf(found) } : { type: 'left' });
    };
    const onClick = (event: MouseEvent) => {
      const found = mentionAt(event.clientX, event.clientY);
      if (found) card.move({ type: 'clicked', target: targetOf(found) });
    };
    text.current?.addEventListener('pointermove', onMove, { signal });
    text.current?.addEventListener('pointerleave', () => card.move({ type: 'left' }), { signal });
    text.current?.addEventListener('click', onClick, { signal });
    return () => ending.abort();
  }, [opening]);
}

/** Marks the paragraphs of `text` as the settings say; returns what is marked (null until known) and what is under a point. */
function useMarks(text: RefObject<HTMLElement | null>, { settings, on = true, mark, found, report }: SampleTryProps) {
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
    const take = (marked: readonly Mention[]) => {
      setMentions(marked);
      found?.(marked);
    };
    const show = () => {
      sample.current?.show(settings).then(take, (error: unknown) => {
        report(error, 'marking the sample');
        timer = setTimeout(show, retryAfter(SAMPLE_RETRY, 1));
      });
    };
    if (on) show();
    else {
      sample.current?.clear();
      take([]);
    }
    return () => clearTimeout(timer);
  }, [settings, on]);
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
  shown: ShownCard<Mention>;
  card: OwnCard<Mention>;
  settings: Settings;
  today: string;
}

function Shown({ shown: { trail, at, target }, card, settings, today }: ShownProps) {
  // Only the first card belongs to words in the text.
  const context = { mention: at === 0 ? target.mention : null, beside: [], pageDate: null, today };
  const data = trail[at]?.card ?? null;
  const whole = data && cardContent(data, { ...context, language: interfaceLanguage() });
  const [asked, ask] = useState<{ of: string; length: CardLength } | null>(null);
  // Another card begins as the settings say.
  const length = asked?.of === target.id ? asked.length : settings.cardLength;
  const toggle = () => ask({ of: target.id, length: length === 'full' ? 'line' : 'full' });
  return (
    <section
      class="sample-card"
      aria-labelledby={CARD_TITLE_ID}
      onKeyDown={(event) => event.key === 'Escape' && card.move({ type: 'escape' })}
    >
      <TopicCard
        content={whole && shortenCard(whole, length)}
        fold={{ length, toggle }}
        canGoBack={at > 0}
        canGoForward={at < trail.length - 1}
        popover={null}
        actions={actionsOf(card)}
      />
    </section>
  );
}
