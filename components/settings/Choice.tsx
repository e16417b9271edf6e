/** A setting with a few values to choose from. */
import { useId } from 'preact/hooks';

export interface ChoiceProps<T extends string | number> {
  title: string;
  values: readonly T[];
  value: T;
  /** The words for a value. */
  say: (value: T) => string;
  /** A sentence that says more. */
  hint?: string;
  change: (value: T) => void;
}

/** Radio buttons; arrow keys move between them, as browsers do. */
export function Choice<T extends string | number>({ title, values, value, say, hint, change }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset class="choice" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{title}</legend>
      {values.map((one) => (
        <label key={one} class="option">
          <input type="radio" name={id} value={one} checked={one === value} onChange={() => change(one)} />
          <span>{say(one)}</span>
        </label>
      ))}
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
