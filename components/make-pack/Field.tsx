/** One labelled field of the form, with a hint and whatever is wrong with it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { DraftFault, DraftField } from '@/core/proposing/pack-of-draft';
import { isStillEmpty, sayDraftFault } from './say-draft-fault';

/** What every control inside a field takes. */
export interface FieldControl {
  id: string;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

export interface FieldProps {
  label: string;
  hint?: string;
  field: DraftField;
  /** Of the topic, or of the pack; those of other fields are passed over. */
  faults: readonly DraftFault[];
  children: (control: FieldControl) => ComponentChildren;
}

/** What is only empty is said softly: the form opens with most of it to be written. */
export function Field({ label, hint, field, faults, children }: FieldProps) {
  const id = useId();
  // Several faults of one empty field are one thing to do.
  const [fault] = faults.filter((one) => one.field === field);
  const isEmpty = fault !== undefined && isStillEmpty(fault);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-note`, 'aria-invalid': fault !== undefined && !isEmpty })}
      <p id={`${id}-note`} class={fault && !isEmpty ? 'fault' : 'hint'}>
        {fault && !isEmpty ? sayDraftFault(fault) : (hint ?? (fault && sayDraftFault(fault)))}
      </p>
    </div>
  );
}
