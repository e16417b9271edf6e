/** The popup: joins what the model knows to what the reader sees. */
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/say';
import { sayCount } from '@/components/say-count';
import { CARD_TITLE_ID, TopicCard } from '@/components/TopicCard';
import { TopicList, WalkButtons } from '@/components/TopicList';
import { TopicSearch } from '@/components/TopicSearch';
import { cardContent } from '@/core/cards/card-content';
import { PageSentence } from './PageSentence';
import type { PopupModel, Trail } from './popup-model';
import { Switches } from './Switches';

export interface AppProps {
  model: PopupModel;
  /** YYYY-MM-DD. */
  today: string;
}

/** Lookup above, then what it found, or the open card, or the page's topics; the switches below. */
export function App({ model, today }: AppProps) {
  const input = useRef<HTMLInputElement>(null);
  const trail = model.trail.value;
  // The caret stands in the lookup when the popup opens, and again when a card closes.
  useEffect(() => {
    if (!trail) input.current?.focus();
  }, [trail]);

  if (trail) {
    return (
      <main class="popup">
        <Card model={model} trail={trail} today={today} />
        <Notice model={model} />
      </main>
    );
  }
  return (
    <main class="popup">
      <TopicSearch
        query={model.query.value}
        hits={model.hits.value}
        input={input}
        change={(query) => void model.search(query)}
        open={(topic) => void model.open(topic)}
        leave={focusList}
      />
      {model.query.value.trim() === '' && <Page model={model} />}
      <Notice model={model} />
      <Switches model={model} />
    </main>
  );
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
        <h1>{i18n.t('popup.on_page')}</h1>
        <span class="page-count">
          {found.state === 'reading' ? i18n.t('popup.reading') : sayCount('topics', found.topics.length)}
        </span>
        <WalkButtons topic={null} walk={(direction, topic) => void model.walk(direction, topic)} />
      </div>
      <TopicList
        topics={found.topics}
        open={(topic) => void model.open(topic)}
        walk={(direction, topic) => void model.walk(direction, topic)}
      />
    </div>
  );
}

/** The card takes the popup's whole room; Escape, or the way back before its first topic, returns to the list. */
function Card({ model, trail, today }: { model: PopupModel; trail: Trail; today: string }) {
  const pane = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card in the trail begins at its top
  useEffect(() => {
    window.scrollTo(0, 0);
    pane.current?.focus({ preventScroll: true });
  }, [trail]);
  const content =
    trail.data &&
    cardContent(trail.data, { language: interfaceLanguage(), mention: null, beside: [], pageDate: null, today });
  return (
    <section
      ref={pane}
      class="pane"
      aria-labelledby={CARD_TITLE_ID}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        model.close();
      }}
    >
      <TopicCard
        content={content}
        canGoBack={true}
        canGoForward={trail.at < trail.topics.length - 1}
        popover={null}
        actions={{
          turn: (topic) => void model.turn(topic),
          back: () => void model.go(-1),
          forward: () => void model.go(1),
          close: () => model.close(),
          retry: () => void model.go(0),
        }}
      />
    </section>
  );
}

function Notice({ model }: { model: PopupModel }) {
  const notice = model.notice.value;
  return (
    <p class="notice" role="status">
      {notice && i18n.t(`popup.${notice}`)}
    </p>
  );
}
