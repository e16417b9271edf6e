/** The popup: connects its model to its views. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/interface-language';
import { MakePackButton } from '@/components/MakePackButton';
import { News, type NewsProps } from '@/components/News';
import { chosen } from '@/components/own-card';
import { PackCounts } from '@/components/PackCounts';
import { PageChanges } from '@/components/PageChanges';
import { PanelButton } from '@/components/PanelButton';
import { sayCount } from '@/components/say';
import { speak } from '@/components/spoken';
import { TopicList, WalkButtons } from '@/components/TopicList';
import { TopicSearch } from '@/components/TopicSearch';
import type { TabReport } from '@/core/messages';
import { pageChanges } from '@/core/page-topics/page-changes';
import { PageSentence } from './PageSentence';
import type { PopupModel } from './popup-model';
import { Switches } from './Switches';

export interface AppProps {
  model: PopupModel;
  /** YYYY-MM-DD. */
  today: string;
  news: NewsProps;
}

/** The lookup at the top; then its results, the open card, or the page's topics; the switches at the bottom. */
export function App({ model, today, news }: AppProps) {
  const input = useRef<HTMLInputElement>(null);
  const Card = model.cardView.value;
  const shown = Card && model.card.shown.value;
  // While a card is shown it is alone, so that nothing else here changes its language.
  speak(shown ? model.cardWords.value : null);
  useCaretIn(input, !shown);
  const main = useSteadyHeight(model.query.value.trim() !== '' && !shown);

  if (Card && shown) {
    return (
      <main class="popup narrow">
        <Title />
        <Card card={model.card} shown={shown} pageDate={model.pageDate.value} today={today} />
        <Notice model={model} />
      </main>
    );
  }
  return (
    <main ref={main} class="popup narrow">
      <Title />
      <TopicSearch
        query={model.query.value}
        hits={model.hits.value}
        input={input}
        change={(query) => void model.search(query)}
        open={(topic) => model.card.move(chosen(topic))}
        leave={focusList}
      />
      {model.query.value.trim() === '' && <Page model={model} />}
      {canMakePack(model) && <MakePackButton open={() => void model.makePack()} />}
      <Notice model={model} />
      <News {...news} />
      <Switches model={model} />
    </main>
  );
}

/** While something is looked up the popup stays as tall as it was: results that come and go must not move what is under the pointer. */
function useSteadyHeight(isLookingUp: boolean): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const before = useRef(0);
  useLayoutEffect(() => {
    main.current?.style.setProperty('min-height', isLookingUp ? `${before.current}px` : '');
    if (!isLookingUp) before.current = main.current?.offsetHeight ?? before.current;
  });
  return main;
}

/** Puts the caret in the lookup when the popup opens, and again when a card closes. */
function useCaretIn(input: RefObject<HTMLInputElement | null>, isShown: boolean): void {
  useEffect(() => {
    if (isShown) input.current?.focus();
  }, [isShown, input]);
}

/** A page of the web, which we may read; nothing is being looked up. */
function canMakePack({ tab, found, query }: PopupModel): boolean {
  return Boolean(tab.value?.address) && found.value !== null && found.value.state !== null && query.value.trim() === '';
}

/** For navigation by headings: the first one in the document, whatever the popup shows. */
function Title() {
  return <h1 class="unseen">{i18n.t('appShortName')}</h1>;
}

function focusList(): void {
  document.querySelector<HTMLElement>('.topics .topic')?.focus();
}

/** The topics of the page, or a sentence that says why there are none. */
function Page({ model }: { model: PopupModel }) {
  const found = model.found.value;
  if (!found || found.topics.length === 0) return <PageSentence model={model} />;
  return (
    <div class="page">
      <div class="page-head">
        <h2>{i18n.t('popup.on_page')}</h2>
        <span class="page-count">
          {found.state === 'reading' ? i18n.t('popup.reading') : sayCount('topics', found.topics.length)}
        </span>
        <PanelButton open={() => void model.openPanel()} />
        <WalkButtons topic={null} walk={(direction, topic) => void model.walk(direction, topic)} />
      </div>
      <PageChanges
        changes={pageChanges(model.cards.value, interfaceLanguage(), model.pageDate.value)}
        open={(topic) => model.card.move(chosen(topic))}
      />
      <TopicList
        topics={found.topics}
        open={(topic) => model.card.move(chosen(topic))}
        walk={(direction, topic) => void model.walk(direction, topic)}
      />
      <Packs model={model} topics={found.topics} />
    </div>
  );
}

function Packs({ model, topics }: { model: PopupModel; topics: TabReport['topics'] }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a popup is given it keeps
  useEffect(() => void model.askStories(), []);
  return <PackCounts topics={topics} stories={model.stories.value} />;
}

function Notice({ model }: { model: PopupModel }) {
  const notice = model.notice.value;
  return (
    <p class="notice" role="status">
      {notice && i18n.t(notice === 'not_opened' ? 'panel.not_opened' : `popup.${notice}`)}
    </p>
  );
}
