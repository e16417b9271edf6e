/** The panel: connects its model to its views. */
import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { CardPane } from '@/components/CardPane';
import { interfaceLanguage } from '@/components/interface-language';
import { MakePackButton } from '@/components/MakePackButton';
import { NoteForm } from '@/components/own/NoteForm';
import { OwnSaid } from '@/components/own/OwnSaid';
import { chosen } from '@/components/own-card';
import { PackCounts } from '@/components/PackCounts';
import { PageChanges } from '@/components/PageChanges';
import { Briefing } from '@/components/panel/Briefing';
import { BriefSentences } from '@/components/panel/BriefSentences';
import { LeftOutList } from '@/components/panel/LeftOutList';
import { PageTimeline } from '@/components/panel/PageTimeline';
import { PlaceMap } from '@/components/panel/PlaceMap';
import { Tabs } from '@/components/panel/Tabs';
import { TopicMap } from '@/components/panel/TopicMap';
import { VoiceList } from '@/components/panel/VoiceList';
import { StoryNote } from '@/components/StoryNote';
import { sayCount } from '@/components/say';
import { speak } from '@/components/spoken';
import { TopicSearch } from '@/components/TopicSearch';
import { MAX_TOPICS_IN_MAP, MAX_TOPICS_IN_MAP_AT_FIRST } from '@/core/limits';
import { noteIdOf } from '@/core/own/note';
import { leftOut } from '@/core/page-topics/left-out';
import { pageBrief } from '@/core/page-topics/page-brief';
import { pageChanges } from '@/core/page-topics/page-changes';
import { pageTimeline } from '@/core/page-topics/page-timeline';
import { pagePlaces } from '@/core/page-topics/places';
import { topicGraph } from '@/core/page-topics/topic-graph';
import { pageVoices } from '@/core/page-topics/voices';
import { GlossaryTab } from './GlossaryTab';
import { NumbersTab } from './NumbersTab';
import type { PageTopics, PanelProps } from './panel-model';

const VIEWS = ['briefing', 'timeline', 'map', 'numbers', 'voices', 'glossary'] as const;
/** Which view is shown; kept while a card covers it. */
const shown = signal<(typeof VIEWS)[number]>('briefing');

/** The page's topics in several views; a card covers them while it is open. */
export function App(props: PanelProps) {
  const { model, today } = props;
  const card = model.card.shown.value;
  // While a card is shown it is alone, so that nothing else here changes its language.
  speak(card ? model.cardWords.value : null);
  const notice = model.notice.value;
  const form = props.notes.form.value;
  return (
    <main class="panel narrow">
      <h1 class="unseen">{i18n.t('panel.title')}</h1>
      {form ? (
        <NoteForm
          key={form.opened}
          form={form}
          lookup={props.notes}
          set={props.notes.set}
          save={() => void props.notes.save()}
          cancel={props.notes.cancel}
          edit={(note) => void props.notes.edit(note)}
        />
      ) : card ? (
        <>
          <CardPane card={model.card} shown={card} pageDate={model.view.value?.pageDate ?? null} today={today} />
          <OwnCardActions {...props} topic={card.trail[card.at]?.topic ?? ''} />
        </>
      ) : (
        <Views {...props} />
      )}
      <p class="notice" role="status">
        {notice && i18n.t(notice)}
      </p>
      <OwnSaid said={props.notes.said.value} undo={() => void props.notes.undo()} />
    </main>
  );
}

/** The search box; below it what it found, or the page's topics. */
function Views(props: PanelProps) {
  const { model } = props;
  const page = model.page.value;
  const { query, hits, search } = model.lookup;
  return (
    <>
      <TopicSearch
        query={query.value}
        hits={hits.value}
        input={null}
        change={(text) => void search(text)}
        open={(topic) => model.card.move(chosen(topic))}
        leave={() => document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus()}
      />
      {query.value.trim() === '' && (
        <Tabs
          label={i18n.t('panel.views')}
          tabs={VIEWS.map((id) => ({ id, label: i18n.t(`panel.${id}`) }))}
          shown={shown.value}
          show={(id) => {
            shown.value = id;
          }}
        >
          <div class="head-row">
            <Sentence page={page} />
            <button type="button" class="press" onClick={() => void props.makeNote()}>
              {i18n.t('own.make')}
            </button>
          </div>
          {page && page.report.topics.length > 0 && <View {...props} page={page} />}
          {page && isWithout(page) && <Stories {...props} />}
          {page?.tab.address && page.report.state !== null && (
            <MakePackButton open={() => props.makePack(page.tab.id)} />
          )}
        </Tabs>
      )}
    </>
  );
}

/** Under the card of a note: what its reader can do with it. */
function OwnCardActions({ topic, editNote, removeNote }: PanelProps & { topic: string }) {
  const id = noteIdOf(topic);
  if (id === null) return null;
  return (
    <div class="own-actions presses">
      <button type="button" class="press" onClick={() => void editNote(id)}>
        {i18n.t('own.edit')}
      </button>
      <button type="button" class="press" onClick={() => void removeNote(id)}>
        {i18n.t('own.delete')}
      </button>
    </div>
  );
}

/** True if there is nothing to show, and nothing pending or switched off that would change that. */
function isWithout({ report: { state, topics }, tab }: PageTopics): boolean {
  return topics.length === 0 && !tab.loading && (state === null || state === 'done');
}

function Stories({ model, openSample }: PanelProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a panel is given it keeps
  useEffect(() => void model.askStories(), []);
  return (
    <div class="sentence">
      <StoryNote stories={model.stories.value} openSample={openSample} />
    </div>
  );
}

/** What there is to show, or why there is nothing. */
function Sentence({ page }: { page: PageTopics | null }) {
  const [sentence, hint] = sentenceOf(page);
  return (
    <div class="head-line" role="status">
      <p>{sentence}</p>
      {hint !== undefined && <p class="hint">{hint}</p>}
    </div>
  );
}

function sentenceOf(page: PageTopics | null): [sentence: string, hint?: string] {
  if (!page) return [''];
  const { state, topics } = page.report;
  if (topics.length > 0) {
    return [state === 'reading' ? i18n.t('popup.reading') : sayCount('topics', topics.length), page.tab.title ?? ''];
  }
  if (state === 'reading' || page.tab.loading) return [i18n.t('popup.reading')];
  if (state === null) return [i18n.t('popup.not_here')];
  return state === 'off' ? [i18n.t('popup.off'), i18n.t('panel.off_hint')] : [i18n.t('popup.nothing')];
}

function View({ model, today, saveFile, copy, page }: PanelProps & { page: PageTopics }) {
  const language = interfaceLanguage();
  const view = model.view.value;
  const open = (topic: string) => model.card.move(chosen(topic));
  const saveSvg = (name: string) => (svg: string) => saveFile(`${name}.svg`, 'image/svg+xml', svg);
  switch (shown.value) {
    case 'briefing':
      return (
        <>
          <BriefSentences brief={pageBrief(page.report.topics)} />
          <PageChanges changes={pageChanges(page.cards, language, view?.pageDate ?? null)} open={open} />
          <Briefing
            topics={page.report.topics}
            inView={view?.inView ?? []}
            go={(topic) => void model.go(topic)}
            open={open}
          />
          <LeftOutList topics={leftOut(page.cards, language)} open={open} />
          <Packs model={model} topics={page.report.topics} />
        </>
      );
    case 'timeline': {
      const entries = pageTimeline(page.cards, language, view?.pageDate ?? null, today);
      return entries.length === 0 ? (
        <p class="sentence">{i18n.t('panel.no_dates')}</p>
      ) : (
        <PageTimeline entries={entries} open={open} save={saveSvg('glosa-timeline')} />
      );
    }
    case 'map':
      return <MapTab {...{ model, page, today, open, saveSvg }} />;
    case 'numbers':
      return <NumbersTab {...{ model, page, saveFile, copy, open }} />;
    case 'voices':
      return <VoicesTab {...{ page, today, open }} />;
    case 'glossary':
      return <GlossaryTab {...{ model, page, today, saveFile, copy }} pageDate={view?.pageDate ?? null} />;
  }
}

function Packs({ model, topics }: Pick<PanelProps, 'model'> & { topics: PageTopics['report']['topics'] }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a panel is given it keeps
  useEffect(() => void model.askStories(), []);
  return <PackCounts topics={topics} stories={model.stories.value} />;
}

function VoicesTab({ page, today, open }: Pick<MapProps, 'page' | 'today' | 'open'>) {
  const voices = useMemo(() => pageVoices(page.cards, interfaceLanguage(), today), [page.cards, today]);
  return <VoiceList voices={voices} open={open} />;
}

interface MapProps extends Pick<PanelProps, 'model' | 'today'> {
  page: PageTopics;
  open: (topic: string) => void;
  saveSvg: (name: string) => (svg: string) => void;
}

/** Where the topics are, if any says so, above how they are connected. */
function MapTab({ model, page, today, open, saveSvg }: MapProps) {
  const graph = useMemo(() => topicGraph(page.cards, interfaceLanguage(), today), [page.cards, today]);
  const world = model.world.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a panel is given it keeps
  useEffect(() => void model.askWorld(), []);
  const places = useMemo(() => pagePlaces(page.cards, interfaceLanguage()), [page.cards]);
  return (
    <>
      {places.length > 0 && world && (
        <PlaceMap places={places} world={world} open={open} save={saveSvg('glosa-places')} />
      )}
      <TopicMap
        graph={graph}
        first={MAX_TOPICS_IN_MAP_AT_FIRST}
        most={MAX_TOPICS_IN_MAP}
        open={open}
        save={saveSvg('glosa-map')}
      />
    </>
  );
}
