/** The form of one topic that the reader ticked: name, kind, line, other names. */
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { MAX_FIELD_LENGTH, MAX_NAME_LENGTH, MAX_SENTENCE_LENGTH } from '@/core/limits';
import { type DraftTopic, othersAfterRenaming } from '@/core/proposing/draft';
import type { DraftFault } from '@/core/proposing/pack-of-draft';
import { KIND_NAMES, type Kind } from '@/core/topics/kind-names';
import { interfaceLanguage } from '../interface-language';
import { sayKind } from '../say';
import { Field } from './Field';

export interface TopicFormProps {
  topic: DraftTopic;
  /** Of this topic. */
  faults: readonly DraftFault[];
  change: (patch: Partial<DraftTopic>) => void;
}

/** Nothing is lost by an incomplete field: it only keeps the topic out of the pack. */
export function TopicForm({ topic, faults, change }: TopicFormProps) {
  const before = useRef(topic.name);
  return (
    <div class="topic-form">
      <Field label={i18n.t('make.name')} field="name" faults={faults}>
        {(control) => (
          <input
            {...control}
            type="text"
            maxLength={MAX_NAME_LENGTH}
            value={topic.name}
            onFocus={() => {
              before.current = topic.name;
            }}
            onInput={({ currentTarget }) => change({ name: currentTarget.value })}
            onBlur={() => {
              const others = othersAfterRenaming(topic, before.current);
              if (others !== topic.others) change({ others });
            }}
          />
        )}
      </Field>
      <Field label={i18n.t('make.kind')} field="kind" faults={faults}>
        {(control) => (
          <select
            {...control}
            value={topic.kind ?? ''}
            onChange={({ currentTarget }) => change({ kind: (currentTarget.value || null) as Kind | null })}
          >
            <option value="">{i18n.t('make.kind_choose')}</option>
            {kindsByWord().map((kind) => (
              <option key={kind} value={kind}>
                {sayKind(kind)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={i18n.t('make.what')} hint={i18n.t('make.what_hint')} field="line" faults={faults}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={MAX_SENTENCE_LENGTH}
            value={topic.line}
            onInput={({ currentTarget }) => change({ line: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={i18n.t('make.others')} hint={i18n.t('make.others_hint')} field="others" faults={faults}>
        {(control) => (
          <textarea
            {...control}
            rows={Math.min(4, Math.max(1, topic.others.split('\n').length))}
            maxLength={MAX_FIELD_LENGTH}
            spellcheck={false}
            value={topic.others}
            onInput={({ currentTarget }) => change({ others: currentTarget.value })}
          />
        )}
      </Field>
    </div>
  );
}

/** In the order of the interface's alphabet. */
function kindsByWord(): Kind[] {
  return [...KIND_NAMES].sort((a, b) => sayKind(a).localeCompare(sayKind(b), interfaceLanguage()));
}
