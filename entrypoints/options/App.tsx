/** The options page: its parts, with a preview beside them. */
import { i18n } from '#i18n';
import { type MarkedSample, SampleTry } from '@/components/SampleTry';
import type { CardData } from '@/core/cards/card-data';
import type { TopicKey } from '@/core/topics/topic';
import { CardsPart } from './CardsPart';
import { FilePart } from './FilePart';
import { FindingPart } from './FindingPart';
import { KeysPart } from './KeysPart';
import { LookPart } from './LookPart';
import { OwnPart } from './OwnPart';
import type { OptionsModel } from './options-model';
import type { OwnModel } from './own-model';
import { PacksPart } from './PacksPart';
import { addressOf, PARTS } from './Part';
import { ProblemPart } from './ProblemPart';
import type { PacksModel } from './packs-model';
import { SilencedPart } from './SilencedPart';
import { SitesPart } from './SitesPart';
import { SyncPart } from './SyncPart';

export interface AppProps {
  model: OptionsModel;
  packs: PacksModel;
  own: OwnModel;
  mark: (paragraphs: { element: Element; section: number }[]) => MarkedSample;
  getCard: (topic: TopicKey) => Promise<CardData | null>;
  report: (error: unknown, doing: string) => void;
  /** YYYY-MM-DD. */
  today: string;
}

/** Shows nothing until the settings are known: a form that changes under the reader's hands is worse than a moment's wait. */
export function App(props: AppProps) {
  const { model } = props;
  const settings = model.settings.value;
  if (!settings) return <main class="options" />;
  return (
    <main class="options">
      <header class="top">
        <p class="wordmark">{i18n.t('appShortName')}</p>
        <h1>{i18n.t('options.title')}</h1>
        <p class="hint">{i18n.t('options.intro')}</p>
        <Contents />
      </header>
      <aside class="preview" aria-labelledby="preview">
        <h2 id="preview">{i18n.t('options.preview')}</h2>
        <p class="hint">{i18n.t('options.preview_hint')}</p>
        <SampleTry {...props} settings={settings} />
      </aside>
      <div class="forms">
        <p class="notice" role="alert">
          {model.refused.value && i18n.t('popup.not_stored')}
        </p>
        <PacksPart model={props.packs} />
        <OwnPart model={props.own} />
        <FindingPart model={model} settings={settings} />
        <LookPart model={model} settings={settings} />
        <CardsPart model={model} settings={settings} />
        <SitesPart model={model} settings={settings} />
        <SilencedPart model={model} settings={settings} />
        <KeysPart model={model} />
        <SyncPart model={model} settings={settings} />
        <FilePart model={model} />
        <ProblemPart settings={settings} packs={props.packs} />
      </div>
    </main>
  );
}

/** The page is long: a link for each of its parts. */
function Contents() {
  return (
    <nav aria-label={i18n.t('options.contents')}>
      <ul class="contents">
        {PARTS.map(([name, title]) => (
          <li key={name}>
            <a href={`#${addressOf(name)}`}>{i18n.t(title)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
