/** An interactive demonstration of Glosa: a page with its names marked and a card, and the popup beside it. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { createOwnCard, type OwnCard } from '@/components/own-card';
import { SampleTry, type SampleTryProps, targetOf } from '@/components/SampleTry';
import type { CountedTopic } from '@/components/TopicList';
import type { Mention } from '@/core/mentions/mention';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import { PopupDemo, type PopupDemoProps } from './PopupDemo';
import { Step } from './Step';

export interface DemoProps
  extends Omit<SampleTryProps, 'settings' | 'on' | 'card' | 'found'>,
    Pick<PopupDemoProps, 'lookUp'> {
  /** The topics of these mentions as lists show them, in their order. */
  topicsOf(mentions: readonly Mention[]): Promise<CountedTopic[]>;
}

/** Default settings, but short cards, since there is little room and the popup shows the full one. */
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, cardLength: 'line' };

/** What our toolbar button shows. */
const BUTTON = '/icons/48.png';

/** Steps one and two are side by side if there is room; the switch of step three affects the first. */
export function Demo(props: DemoProps) {
  const [on, setOn] = useState(true);
  const [mentions, setMentions] = useState<readonly Mention[]>([]);
  const [onPage] = useState(() => createOwnCard<Mention>(props, () => SETTINGS.hoverDelay));
  const [inPopup] = useState(() => createOwnCard<null>(props));
  useBegun(mentions[0], on, onPage);
  useOneAtATime(onPage, inPopup);
  return (
    <div class="demo">
      <section class="on-page" aria-labelledby="step-page">
        <Step number={1} id="step-page" words={i18n.t('welcome.step_page')} />
        <div class="sheet">
          <SampleTry {...props} settings={SETTINGS} on={on} card={onPage} found={setMentions} />
        </div>
      </section>
      <section class="in-popup" aria-labelledby="step-popup">
        <Step number={2} id="step-popup" words={i18n.t('welcome.step_popup')} icon={BUTTON} />
        <PopupDemo {...props} card={inPopup} topics={useTopics(mentions, props)} on={on} switchTo={setOn} />
      </section>
    </div>
  );
}

/** Opens the card of the first name once there is one, and closes it when nothing is marked any more. */
function useBegun(first: Mention | undefined, on: boolean, card: OwnCard<Mention>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => {
    if (!on) card.move({ type: 'closed' });
    else if (first) card.move({ type: 'clicked', target: targetOf(first) });
  }, [first, on]);
}

/** A popup closes when the page is used, and covers the page while open; so of two cards, opening one closes the other. */
function useOneAtATime(onPage: OwnCard<Mention>, inPopup: OwnCard): void {
  const [page, popup] = [onPage.shown.value !== null, inPopup.shown.value !== null];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => {
    if (page) inPopup.move({ type: 'closed' });
  }, [page]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => {
    if (popup) onPage.move({ type: 'closed' });
  }, [popup]);
}

/** The topics of the names; they are kept while nothing is marked, since the marks come back. */
function useTopics(mentions: readonly Mention[], { topicsOf, report }: DemoProps): readonly CountedTopic[] | null {
  const [topics, setTopics] = useState<readonly CountedTopic[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => {
    if (mentions.length > 0)
      topicsOf(mentions).then(setTopics, (error: unknown) => report(error, 'reading the topics of the sample'));
  }, [mentions]);
  return topics;
}
