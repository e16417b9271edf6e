/** The options for topics and names that are never marked. */
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/interface-language';
import { type Item, Items } from '@/components/settings/Items';
import { WordList } from '@/components/settings/WordList';
import { TopicSearch } from '@/components/TopicSearch';
import { MAX_NAME_LENGTH } from '@/core/limits';
import { type TopicKey, textIn } from '@/core/topics/topic';
import { Part, type PartProps } from './Part';

/** Topics are looked up; names are typed. */
export function SilencedPart({ model, settings }: PartProps) {
  return (
    <Part name="silenced" title={i18n.t('options.silenced')}>
      <SilencedTopics model={model} settings={settings} />
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

function SilencedTopics({ model, settings }: PartProps) {
  const search = useRef<HTMLInputElement>(null);
  const change = (topic: TopicKey, silenced: boolean) =>
    void model.change(({ silencedTopics }) => {
      const others = silencedTopics.filter((one) => one !== topic);
      return { silencedTopics: silenced ? [...others, topic] : others };
    });
  const silence = (topic: TopicKey) => {
    void model.search('');
    change(topic, true);
  };
  const itemOf = (id: TopicKey): Item => {
    const topic = model.named.value.get(id);
    const text = topic ? textIn(topic.name, interfaceLanguage()) : id;
    return { id, text, ...(topic?.named && { note: i18n.t('card.named_since') }) };
  };
  const title = i18n.t('options.topics');
  return (
    <div class="word-list">
      <h3>{title}</h3>
      <Items title={title} items={settings.silencedTopics.map(itemOf)} remove={(topic) => change(topic, false)} />
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
  );
}
