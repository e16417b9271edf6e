/** One switch with its label. */

export interface SwitchRowProps {
  label: string;
  on: boolean;
  disabled?: boolean;
  /** Id of a sentence that says more. */
  describedBy?: string;
  change: (on: boolean) => void;
}

/** A native checkbox in the role of a switch: keys, labels and forced colours come with it. */
export function SwitchRow({ label, on, disabled = false, describedBy, change }: SwitchRowProps) {
  return (
    <label class="switch-row">
      <span class="switch-label" title={label}>
        {label}
      </span>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    </label>
  );
}
