/** The page that makes a pack of another page: what the article proposes, the forms, and what can be done with the result. */
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ArticleForm } from '@/components/make-pack/ArticleForm';
import { DraftList } from '@/components/make-pack/DraftList';
import { PrintedPack } from '@/components/make-pack/PrintedPack';
import { ProposedTopic } from '@/components/make-pack/ProposedTopic';
import { Outcome } from '@/components/packs/Outcome';
import { Question } from '@/components/Question';
import { sayDate, sayNumber } from '@/components/say';
import type { Draft } from '@/core/proposing/draft';
import { articleSentences } from '@/core/proposing/naming-sentences';
import type { Failure, MakePackModel } from './make-pack-model';

export interface AppProps {
  model: MakePackModel;
  /** The tab with the page is known. */
  canReadAgain: boolean;
  /** The address of a draft within this page. */
  addressOf: (draft: string) => string;
  /** The reader's day (YYYY-MM-DD) at a moment in ms since 1970. */
  dayOf: (moment: number) => string;
  print: () => void;
}

/** What is printed stands beside the page itself: it is seen on paper only. */
export function App(props: AppProps) {
  const { model } = props;
  const stage = model.stage.value;
  const draft = model.draft.value;
  const { pack } = model.check.value;
  return (
    <>
      <main class="make-pack">
        <header class="top">
          <p class="wordmark">{i18n.t('appShortName')}</p>
          <h1>{i18n.t('make.title')}</h1>
          {stage === 'draft' && draft && <ArticleLine draft={draft} />}
          <div role="status">
            {stage === 'reading' && <p class="hint">{i18n.t('make.reading')}</p>}
            {stage !== 'reading' && stage !== 'drafts' && stage !== 'draft' && <p>{sayFailure(stage)}</p>}
          </div>
        </header>
        {stage === 'draft' && draft && <DraftForms {...props} draft={draft} />}
        <Drafts {...props} />
      </main>
      {pack && <PrintedPack pack={pack} />}
    </>
  );
}

function sayFailure(failure: Failure): string {
  return i18n.t(`make.fail_${failure}`);
}

function ArticleLine({ draft: { article, publisher, date } }: { draft: Draft }) {
  return (
    <>
      <p class="article-title" lang={article.language}>
        {article.title}
      </p>
      <p class="hint">
        {i18n.t('make.line', [
          publisher,
          /^\d{4}-\d{2}-\d{2}$/.test(date) ? sayDate(date) : '–',
          sayNumber(article.paragraphs.length),
        ])}
      </p>
      {article.cut && <p class="hint">{i18n.t('make.cut')}</p>}
      {!article.dated && <p class="hint">{i18n.t('make.undated')}</p>}
    </>
  );
}

function DraftForms(props: AppProps & { draft: Draft }) {
  const { model, draft } = props;
  const { faults } = model.check.value;
  return (
    <>
      <Restored {...props} />
      <p>{i18n.t('make.intro')}</p>
      <ArticleForm draft={draft} faults={faults.filter(({ topic }) => topic === null)} change={model.change} />
      <Topics model={model} draft={draft} />
      <Bar {...props} />
    </>
  );
}

/** Says that this is an earlier draft, and offers to begin anew where the page is still there. */
function Restored({ model, canReadAgain, dayOf }: AppProps) {
  const [asking, ask] = useState(false);
  const since = model.restored.value;
  if (since === null) return null;
  return (
    <div class="restored">
      <p>{i18n.t('make.restored', [sayDate(dayOf(since))])}</p>
      {asking ? (
        <Question
          asks={i18n.t('make.anew_ask')}
          yes={i18n.t('make.anew_yes')}
          no={i18n.t('make.anew_no')}
          answer={(yes) => {
            ask(false);
            if (yes) void model.beginAnew();
          }}
        />
      ) : (
        canReadAgain && (
          <button type="button" class="press" onClick={() => ask(true)}>
            {i18n.t('make.anew')}
          </button>
        )
      )}
    </div>
  );
}

/** As many as a reader looks through; the rest is a press away, what is ticked always in sight. */
const AT_FIRST = 30;

function Topics({ model, draft }: { model: MakePackModel; draft: Draft }) {
  const [all, showAll] = useState(false);
  const { paragraphs } = draft.article;
  const sentences = useMemo(() => articleSentences(paragraphs), [paragraphs]);
  const shown = draft.topics.filter((topic, place) => all || place < AT_FIRST || topic.ticked);
  const rest = draft.topics.length - shown.length;
  const { faults } = model.check.value;
  return (
    <section class="topics" aria-labelledby="topics">
      <div class="topics-head">
        <h2 id="topics">{i18n.t('make.topics')}</h2>
        <button type="button" class="press" onClick={model.addTopic}>
          {i18n.t('make.add')}
        </button>
      </div>
      <p class="hint">{i18n.t('make.topics_hint')}</p>
      <ul class="proposals">
        {shown.map((topic) => (
          <ProposedTopic
            key={topic.id}
            topic={topic}
            sentences={sentences}
            figures={draft.figures}
            faults={faults.filter((fault) => fault.topic === topic.id)}
            change={(patch) => model.changeTopic(topic.id, patch)}
          />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="press" onClick={() => showAll(true)}>
          {i18n.t('make.rest', [sayNumber(rest)])}
        </button>
      )}
    </section>
  );
}

/** Always in sight: how far the pack is, and what can be done with it. */
function Bar({ model, draft, print }: AppProps & { draft: Draft }) {
  const { faults, pack, unfinished } = model.check.value;
  const ticked = draft.topics.filter((topic) => topic.ticked).length;
  const kept = model.kept.value;
  const needs = faults.some(({ topic }) => topic === null) ? i18n.t('make.needs_about') : i18n.t('make.needs');
  return (
    <div class="pack-bar">
      <div class="pack-bar-lines">
        <p>
          {ticked === 0
            ? i18n.t('make.state_none')
            : i18n.t('make.state', [sayNumber(ticked - unfinished.length), sayNumber(unfinished.length)])}
        </p>
        {!pack && ticked > 0 && <p class="hint">{needs}</p>}
        <p class="hint">{kept !== 'unchanged' && i18n.t(`make.kept_${kept}`)}</p>
      </div>
      <div class="presses">
        <button type="button" class="press first" disabled={!pack} onClick={() => void model.use()}>
          {i18n.t('make.use')}
        </button>
        <button type="button" class="press" disabled={!pack} onClick={model.save}>
          {i18n.t('make.save')}
        </button>
        <button type="button" class="press" disabled={!pack} onClick={print}>
          {i18n.t('make.print')}
        </button>
      </div>
      <Outcome said={model.said.value} checking={false} />
    </div>
  );
}

/** The other drafts, or, on a page that shows none, that there are none. */
function Drafts({ model, addressOf, dayOf }: AppProps) {
  const others = model.others.value;
  if (others.length === 0)
    return model.stage.value === 'drafts' ? <p class="hint">{i18n.t('make.drafts_none')}</p> : null;
  return (
    <section class="other-drafts" aria-labelledby="drafts">
      <h2 id="drafts">{i18n.t('make.drafts')}</h2>
      <DraftList drafts={others} addressOf={addressOf} dayOf={dayOf} remove={(id) => void model.removeDraft(id)} />
    </section>
  );
}
