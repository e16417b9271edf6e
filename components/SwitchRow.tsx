/** One switch with its label. */
import type { TargetedEvent } from 'preact';
import { useRef } from 'preact/hooks';

export interface SwitchRowProps {
  label: string;
  on: boolean;
  disabled?: boolean;
  /** Id of a sentence that says more. */
  describedBy?: string;
  /** Once this settles, the switch shows `on` again, whatever the outcome. */
  change: (on: boolean) => void | Promise<void>;
}

/** A native checkbox in the role of a switch: keys, labels and forced colours come with it. */
export function SwitchRow({ label, on, disabled = false, describedBy, change }: SwitchRowProps) {
  const latest = useRef(on);
  latest.current = on;
  const onChange = async ({ currentTarget: box }: TargetedEvent<HTMLInputElement>) => {
    await change(box.checked);
    box.checked = latest.current;
  };
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
        onChange={onChange}
      />
    </label>
  );
}
