/** The popup as it would be on the sample page: lookup, topics, cards, and the site's switch. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CardPane } from '@/components/CardPane';
import { chosen, type OwnCard } from '@/components/own-card';
import { SwitchRow } from '@/components/SwitchRow';
import { sayCount } from '@/components/say';
import { type CountedTopic, TopicList } from '@/components/TopicList';
import { TopicSearch } from '@/components/TopicSearch';
import { createTopicLookup } from '@/components/topic-lookup';
import type { LookupHit } from '@/core/topics/topic-entry';
import { Step } from './Step';

export interface PopupDemoProps {
  card: OwnCard;
  /** Null until known. */
  topics: readonly CountedTopic[] | null;
  on: boolean;
  switchTo: (on: boolean) => void;
  lookUp(query: string): Promise<LookupHit[]>;
  report: (error: unknown, doing: string) => void;
  /** YYYY-MM-DD. */
  today: string;
}

/** A made-up site that stands for the one the reader is on. */
const SITE = 'news.example';

/** Built from the parts of the popup, but it shows and switches the sample. */
export function PopupDemo(props: PopupDemoProps) {
  const { card, on, switchTo, lookUp, report, today } = props;
  const box = useRef<HTMLDivElement>(null);
  const [lookup] = useState(() => createTopicLookup(lookUp));
  const shown = card.shown.value;
  const input = useFocusBack(shown !== null);
  const change = (text: string) =>
    void lookup.search(text).catch((error: unknown) => report(error, 'looking up in the sample'));
  return (
    <>
      <div class="popup-demo narrow" ref={box}>
        {shown ? (
          <CardPane card={card} shown={shown} pageDate={null} today={today} toTop={() => box.current?.scrollTo(0, 0)} />
        ) : (
          <>
            <TopicSearch
              query={lookup.query.value}
              hits={lookup.hits.value}
              input={input}
              change={change}
              open={(topic) => card.move(chosen(topic))}
              leave={() => box.current?.querySelector<HTMLElement>('.topics .topic')?.focus()}
            />
            {lookup.query.value.trim() === '' && <Found {...props} open={(topic) => card.move(chosen(topic))} />}
          </>
        )}
      </div>
      <div class="switch-demo narrow">
        <Step number={3} id="step-switch" words={i18n.t('welcome.step_switch')} />
        <SwitchRow label={i18n.t('popup.on_site', [SITE])} on={on} describedBy="step-switch" change={switchTo} />
      </div>
    </>
  );
}

/** Focuses the input when an open card has closed. */
function useFocusBack(isOpen: boolean) {
  const input = useRef<HTMLInputElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) input.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  return input;
}

function Found({ topics, on, open }: Pick<PopupDemoProps, 'topics' | 'on'> & { open: (topic: string) => void }) {
  if (!on) {
    return (
      <div class="sentence" role="status">
        <p>{i18n.t('popup.off_site', [SITE])}</p>
        <p class="hint">{i18n.t('popup.off_hint')}</p>
      </div>
    );
  }
  if (!topics) return <p class="sentence">{i18n.t('popup.reading')}</p>;
  return (
    <>
      <p class="page-head">
        <strong>{i18n.t('popup.on_page')}</strong> <span class="page-count">{sayCount('topics', topics.length)}</span>
      </p>
      <TopicList topics={topics} open={open} />
    </>
  );
}
