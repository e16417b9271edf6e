/** The form of a note: name, kind, one line, other names; or another name of a topic that there is. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '@/core/own/note';
import { checkFields, type FieldCheck, type NoteFields, proposalsFor } from '@/core/own/note-form';
import { KIND_NAMES, type Kind } from '@/core/topics/kind-names';
import { interfaceLanguage } from '../interface-language';
import { sayDate, sayKind } from '../say';
import { TopicSearch } from '../TopicSearch';
import type { TopicLookup } from '../topic-lookup';
import type { OpenForm } from './note-editor';

export interface NoteFormProps {
  form: OpenForm;
  /** Null where only notes are made. */
  lookup: TopicLookup | null;
  set: (fields: Partial<NoteFields>) => void;
  save: () => void;
  cancel: () => void;
  edit: (note: Note) => void;
}

/** Faults are shown while the reader types; what is missing, only after the reader has tried to save. */
export function NoteForm(props: NoteFormProps) {
  const { form, save, cancel } = props;
  const { note, fields } = form;
  if (form.isPrivate) return <Private cancel={cancel} />;
  const check = checkFields(fields, form.entries, note?.id ?? null);
  return (
    <form
      class="note-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{note ? i18n.t('own.form_edit', [note.names[0].text]) : i18n.t('own.form_new')}</h2>
      <NameField {...props} check={check} />
      {fields.of ? <OtherOf {...props} of={fields.of.called} /> : <OwnFields {...props} check={check} />}
      {!note && !fields.of && props.lookup && <OfTopic {...props} lookup={props.lookup} />}
      <p class="hint">{sayNoted(form)}</p>
      <div class="presses">
        <button type="submit" class="press first">
          {i18n.t('own.save')}
        </button>
        <button type="button" class="press" onClick={cancel}>
          {i18n.t('own.cancel')}
        </button>
      </div>
    </form>
  );
}

function Private({ cancel }: { cancel: () => void }) {
  return (
    <div class="note-form">
      <p>{i18n.t('own.private')}</p>
      <div class="presses">
        <button type="button" class="press" onClick={cancel}>
          {i18n.t('own.close')}
        </button>
      </div>
    </div>
  );
}

function sayNoted({ noted: { title, date } }: OpenForm): string {
  return title === undefined ? i18n.t('own.from_day', [sayDate(date)]) : i18n.t('own.from', [title, sayDate(date)]);
}

type Checked = NoteFormProps & { check: FieldCheck };

interface FieldProps {
  label: string;
  /** What is wrong with it; null if nothing. */
  fault: string | null;
  /** What else is to be said of it. */
  children?: ComponentChildren;
  field: (attributes: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ComponentChildren;
}

function Field({ label, fault, field, children }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {field({ id, 'aria-describedby': `${id}-fault`, 'aria-invalid': fault !== null })}
      <div id={`${id}-fault`} role="status">
        {fault !== null && <p class="fault">{fault}</p>}
        {children}
      </div>
    </div>
  );
}

/** The caret starts in the first field that is empty. */
function NameField({ form, set, edit, check }: Checked) {
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form opens
  useEffect(() => {
    if (form.fields.name === '') input.current?.focus();
  }, []);
  const { known } = check;
  return (
    <Field
      label={i18n.t('own.name')}
      fault={faultOfName(form, check)}
      field={(attributes) => (
        <input
          ref={input}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={form.fields.name}
          onInput={({ currentTarget }) => set({ name: currentTarget.value, ticked: [] })}
          {...attributes}
        />
      )}
    >
      {check.name && 'asks' in check.name && <p class="doubt">{i18n.t('own.ordinary', [form.fields.name.trim()])}</p>}
      {check.unseen && <p class="doubt">{i18n.t('own.unseen')}</p>}
      {form.isWhole && form.fields.name === '' && <p class="doubt">{i18n.t('own.whole')}</p>}
      {form.inPack !== null && form.fields.name === form.first.name && (
        <p class="doubt">{i18n.t('own.in_pack', [form.inPack])}</p>
      )}
      {known && (
        <p class="doubt">
          {i18n.t('own.known')}{' '}
          <button type="button" class="turn" onClick={() => edit(known)}>
            {i18n.t('own.known_edit')}
          </button>
        </p>
      )}
    </Field>
  );
}

function faultOfName({ fields, tried }: OpenForm, { name }: FieldCheck): string | null {
  if (!name || !('refused' in name) || (name.refused === 'none' && !tried)) return null;
  return i18n.t(`own.name_${name.refused}`, [fields.name.trim()]);
}

/** Fields that only notes have. */
function OwnFields(props: Checked) {
  const { form, set, check } = props;
  const { kind } = form.fields;
  const kinds = KIND_NAMES.map((one) => ({ kind: one, says: sayKind(one) }));
  kinds.sort((one, other) => one.says.localeCompare(other.says, interfaceLanguage()));
  return (
    <>
      <Field
        label={i18n.t('own.kind')}
        fault={null}
        field={(attributes) => (
          <select
            value={kind}
            onChange={({ currentTarget }) => set({ kind: currentTarget.value as Kind, ticked: [] })}
            {...attributes}
          >
            {kinds.map((one) => (
              <option key={one.kind} value={one.kind}>
                {one.says}
              </option>
            ))}
          </select>
        )}
      />
      <LineField {...props} />
      <Proposed {...props} />
      <Field
        label={i18n.t('own.more')}
        fault={check.more.map(({ text, refused }) => i18n.t(`own.name_${refused}`, [text])).join(' ') || null}
        field={(attributes) => (
          <input
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={form.fields.more}
            onInput={({ currentTarget }) => set({ more: currentTarget.value })}
            {...attributes}
          />
        )}
      />
      <CueField {...props} />
    </>
  );
}

/** One line: Enter saves. */
function LineField({ form, set, save, check }: Checked) {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form opens
  useEffect(() => {
    if (form.fields.name !== '') area.current?.focus();
  }, []);
  const fault = check.line === 'none' && !form.tried ? null : check.line;
  return (
    <Field
      label={i18n.t('own.line')}
      fault={fault && i18n.t(`own.line_${fault}`)}
      field={(attributes) => (
        <textarea
          ref={area}
          rows={3}
          value={form.fields.line}
          onInput={({ currentTarget }) => set({ line: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            save();
          }}
          {...attributes}
        />
      )}
    />
  );
}

function Proposed({ form: { fields }, set }: NoteFormProps) {
  const proposed = proposalsFor(fields, interfaceLanguage());
  if (proposed.length === 0) return null;
  return (
    <fieldset class="field ticks">
      <legend>{i18n.t('own.proposed')}</legend>
      {proposed.map(({ text, by }) => (
        <label key={text}>
          <input
            type="checkbox"
            checked={fields.ticked.includes(text)}
            onChange={({ currentTarget }) => {
              const others = fields.ticked.filter((one) => one !== text);
              set({ ticked: currentTarget.checked ? [...others, text] : others });
            }}
          />
          <span>
            {text} <span class="hint">{i18n.t(`own.by_${by}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Offered where a name is an ordinary word, and where there are cues. */
function CueField({ form: { fields }, set, check }: Checked) {
  const isAsked = check.name !== null && 'asks' in check.name;
  if (!isAsked && fields.cues === '') return null;
  return (
    <Field
      label={i18n.t('own.cues')}
      fault={check.cues && i18n.t(`own.cues_${check.cues}`)}
      field={(attributes) => (
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={fields.cues}
          onInput={({ currentTarget }) => set({ cues: currentTarget.value })}
          {...attributes}
        />
      )}
    />
  );
}

/** The topic that this is another name of. */
function OtherOf(props: NoteFormProps & { of: string }) {
  const { form, set, of } = props;
  const check = checkFields(form.fields, form.entries, null);
  return (
    <>
      <p>
        {i18n.t('own.of', [of])}{' '}
        <button type="button" class="turn" onClick={() => set({ of: null })}>
          {i18n.t('own.of_none')}
        </button>
      </p>
      <CueField {...props} check={check} />
    </>
  );
}

/** The search begins with the name, once it is opened. */
function OfTopic({ form, lookup, set }: NoteFormProps & { lookup: TopicLookup }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (topic: string) => {
    const hit = lookup.hits.value?.find(({ key }) => key === topic);
    if (hit) set({ of: { topic, called: hit.name } });
  };
  return (
    <details
      class="of-topic"
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open) return;
        void lookup.search(form.fields.name.trim());
        input.current?.focus();
      }}
    >
      <summary>{i18n.t('own.of_ask')}</summary>
      <TopicSearch
        query={lookup.query.value}
        hits={lookup.hits.value}
        input={input}
        change={(query) => void lookup.search(query)}
        open={choose}
        leave={() => undefined}
      />
    </details>
  );
}
