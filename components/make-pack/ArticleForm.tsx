/** The form about the article and the pack as a whole: what every card says of its source. */
import { i18n } from '#i18n';
import { MAX_SENTENCE_LENGTH } from '@/core/limits';
import type { Draft } from '@/core/proposing/draft';
import type { DraftFault, DraftField } from '@/core/proposing/pack-of-draft';
import { Field } from './Field';

type HeadPatch = Partial<Pick<Draft, 'title' | 'publisher' | 'date' | 'stance' | 'licence'>>;

export interface ArticleFormProps {
  draft: Draft;
  /** Of the pack as a whole. */
  faults: readonly DraftFault[];
  change: (patch: HeadPatch) => void;
}

/** Folded: the page says most of it. Open where something is missing. */
export function ArticleForm({ draft, faults, change }: ArticleFormProps) {
  const text = (field: Exclude<DraftField & keyof HeadPatch, 'date'>, label: string, hint?: string) => (
    <Field label={label} {...(hint === undefined ? {} : { hint })} field={field} faults={faults}>
      {(control) => (
        <input
          {...control}
          type="text"
          maxLength={MAX_SENTENCE_LENGTH}
          value={draft[field]}
          onInput={({ currentTarget }) => change({ [field]: currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <details class="about" open={faults.length > 0}>
      <summary>{i18n.t('make.about')}</summary>
      <p class="hint">{i18n.t('make.about_hint')}</p>
      <div class="about-form">
        {text('title', i18n.t('make.pack_title'))}
        {text('publisher', i18n.t('make.publisher'))}
        <Field label={i18n.t('make.date')} field="date" faults={faults}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={draft.date}
              onInput={({ currentTarget }) => change({ date: currentTarget.value })}
            />
          )}
        </Field>
        {text('stance', i18n.t('make.stance'), i18n.t('make.stance_hint'))}
        {text('licence', i18n.t('make.licence'), i18n.t('make.licence_hint'))}
      </div>
    </details>
  );
}
