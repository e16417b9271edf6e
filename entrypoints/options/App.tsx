/** The options: joins what the model knows to the forms, with a preview beside them. */
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type MarkedSample, SampleTry } from '@/components/SampleTry';
import { SwitchRow } from '@/components/SwitchRow';
import { interfaceLanguage } from '@/components/say';
import { Choice } from '@/components/settings/Choice';
import { Keys } from '@/components/settings/Keys';
import { Kinds } from '@/components/settings/Kinds';
import { SettingsFile } from '@/components/settings/SettingsFile';
import { Items, WordList } from '@/components/settings/WordList';
import { TopicSearch } from '@/components/TopicSearch';
import type { CardData } from '@/core/cards/card-data';
import { MAX_NAME_LENGTH } from '@/core/limits';
import {
  CARD_LENGTHS,
  DENSITIES,
  FUZZINESSES,
  HOVER_DELAYS,
  MARKS,
  OPENINGS,
  type Settings,
} from '@/core/settings/settings';
import { toSitePattern } from '@/core/settings/site-pattern';
import { type TopicKey, textIn } from '@/core/topics/topic';
import type { OptionsModel, Said } from './options-model';
import { Part } from './Part';

export interface AppProps {
  model: OptionsModel;
  mark: (paragraphs: { element: Element; section: number }[]) => MarkedSample;
  getCard: (topic: TopicKey) => Promise<CardData | null>;
  report: (error: unknown, doing: string) => void;
  /** YYYY-MM-DD. */
  today: string;
}

/** Nothing before the settings are known: a form that changes under the reader's hands is worse than a moment's wait. */
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
        <Finding model={model} settings={settings} />
        <Look model={model} settings={settings} />
        <Sites model={model} settings={settings} />
        <Silenced model={model} settings={settings} />
        <Rest model={model} settings={settings} />
      </div>
    </main>
  );
}

type Form = { model: OptionsModel; settings: Settings };

function Finding({ model, settings }: Form) {
  return (
    <Part title={i18n.t('options.finding')}>
      <Choice
        title={i18n.t('options.density')}
        values={DENSITIES}
        value={settings.density}
        say={(value) => i18n.t(`options.density_${value}`)}
        change={(density) => void model.change({ density })}
      />
      <Choice
        title={i18n.t('options.fuzziness')}
        values={FUZZINESSES}
        value={settings.fuzziness}
        say={(value) => i18n.t(`options.fuzziness_${value}`)}
        change={(fuzziness) => void model.change({ fuzziness })}
      />
      <div class="single">
        <SwitchRow
          label={i18n.t('options.likely')}
          on={settings.likely}
          describedBy="likely-hint"
          change={(likely) => model.change({ likely })}
        />
        <p id="likely-hint" class="hint">
          {i18n.t('options.likely_hint')}
        </p>
      </div>
      <Kinds
        off={settings.kindsOff}
        change={(kind, on) =>
          void model.change(({ kindsOff }) => ({
            kindsOff: on ? kindsOff.filter((one) => one !== kind) : [...kindsOff.filter((one) => one !== kind), kind],
          }))
        }
      />
    </Part>
  );
}

function Look({ model, settings }: Form) {
  return (
    <>
      <Part title={i18n.t('options.look')}>
        <Choice
          title={i18n.t('options.mark')}
          values={MARKS}
          value={settings.mark}
          say={(value) => i18n.t(`options.mark_${value}`)}
          change={(mark) => void model.change({ mark })}
        />
        <div class="single">
          <SwitchRow label={i18n.t('options.badge')} on={settings.badge} change={(badge) => model.change({ badge })} />
        </div>
      </Part>
      <Part title={i18n.t('options.cards')}>
        <Choice
          title={i18n.t('options.opening')}
          values={OPENINGS}
          value={settings.opening}
          say={(value) => i18n.t(`options.opening_${value}`)}
          hint={i18n.t('options.opening_hint')}
          change={(opening) => void model.change({ opening })}
        />
        <Choice
          title={i18n.t('options.delay')}
          values={HOVER_DELAYS}
          value={settings.hoverDelay}
          say={saySeconds}
          change={(hoverDelay) => void model.change({ hoverDelay })}
        />
        <Choice
          title={i18n.t('options.length')}
          values={CARD_LENGTHS}
          value={settings.cardLength}
          say={(value) => i18n.t(`options.length_${value}`)}
          hint={i18n.t('options.length_hint')}
          change={(cardLength) => void model.change({ cardLength })}
        />
      </Part>
    </>
  );
}

function saySeconds(milliseconds: number): string {
  const style = { style: 'unit', unit: 'second', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(interfaceLanguage(), style).format(milliseconds / 1_000);
}

function Sites({ model, settings }: Form) {
  const list = (field: 'sitesOff' | 'sitesOn', title: string, one: string) => (
    <WordList
      title={title}
      one={one}
      placeholder="*.example.org"
      items={settings[field]}
      read={readSite}
      add={(site) => void model.change((now) => ({ [field]: [...now[field], site] }))}
      remove={(site) => void model.change((now) => ({ [field]: now[field].filter((other) => other !== site) }))}
    />
  );
  return (
    <Part title={i18n.t('options.sites')}>
      <p class="hint">{i18n.t('options.pattern_hint')}</p>
      {list('sitesOff', i18n.t('options.sites_off'), i18n.t('options.sites_off_short'))}
      {list('sitesOn', i18n.t('options.sites_on'), i18n.t('options.sites_on_short'))}
      <p class="hint">{i18n.t('options.sites_on_hint')}</p>
      <div class="single">
        <SwitchRow
          label={i18n.t('options.only')}
          on={settings.onlySites}
          change={(onlySites) => model.change({ onlySites })}
        />
      </div>
    </Part>
  );
}

function readSite(typed: string): { item: string } | { fault: string } {
  const item = toSitePattern(typed);
  return item === null ? { fault: i18n.t('options.site_wrong', [typed]) } : { item };
}

function Silenced({ model, settings }: Form) {
  const search = useRef<HTMLInputElement>(null);
  const silence = (topic: TopicKey) => {
    void model.search('');
    void model.change(({ silencedTopics }) => ({
      silencedTopics: [...silencedTopics.filter((one) => one !== topic), topic],
    }));
  };
  const nameOf = (topic: TopicKey) => {
    const name = model.names.value.get(topic);
    return name ? textIn(name, interfaceLanguage()) : topic;
  };
  const topics = i18n.t('options.topics');
  return (
    <Part title={i18n.t('options.silenced')}>
      <div class="word-list">
        <h3>{topics}</h3>
        <Items
          title={topics}
          items={settings.silencedTopics.map((topic) => ({ id: topic, text: nameOf(topic) }))}
          remove={(topic) =>
            void model.change(({ silencedTopics }) => ({
              silencedTopics: silencedTopics.filter((one) => one !== topic),
            }))
          }
        />
        <TopicSearch
          query={model.query.value}
          hits={model.hits.value}
          input={search}
          change={(query) => void model.search(query)}
          open={silence}
          leave={() => {}}
        />
        <p class="hint">{i18n.t('options.topics_hint')}</p>
      </div>
      <WordList
        title={i18n.t('options.names')}
        one={i18n.t('options.names_short')}
        items={settings.silencedNames}
        read={(item) => (item.length > MAX_NAME_LENGTH ? { fault: i18n.t('options.name_wrong') } : { item })}
        add={(name) => void model.change((now) => ({ silencedNames: [...now.silencedNames, name] }))}
        remove={(name) =>
          void model.change((now) => ({ silencedNames: now.silencedNames.filter((one) => one !== name) }))
        }
      >
        <p class="hint">{i18n.t('options.names_hint')}</p>
      </WordList>
    </Part>
  );
}

function Rest({ model, settings }: Form) {
  const fault = settings.sync ? model.syncFault.value : null;
  return (
    <>
      <Part title={i18n.t('options.keys')}>
        <Keys keys={model.keys.value} closed={model.keysClosed.value} change={() => void model.changeKeys()} />
      </Part>
      <Part title={i18n.t('options.sync')}>
        <div class="single">
          <SwitchRow
            label={i18n.t('options.sync_switch')}
            on={settings.sync}
            describedBy="sync-hint"
            change={(sync) => model.change({ sync })}
          />
          <p id="sync-hint" class="hint">
            {i18n.t('options.sync_hint')}
          </p>
        </div>
        <p class="fault" role="status">
          {fault && i18n.t(`options.sync_${fault}`)}
        </p>
      </Part>
      <Part title={i18n.t('options.file')}>
        <SettingsFile
          said={sayDone(model.said.value)}
          takeOut={() => model.takeOut()}
          takeIn={(file) => void model.takeIn(file)}
          reset={() => void model.reset()}
        />
      </Part>
    </>
  );
}

function sayDone(said: Said): string | null {
  if (said === null) return null;
  if (typeof said === 'string') return i18n.t(`options.${said}`);
  return 'field' in said ? i18n.t(`options.fault_${said.fault}`, [said.field]) : i18n.t(`options.fault_${said.fault}`);
}
