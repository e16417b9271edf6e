/** A button that lets the reader choose a file. */
import { useRef } from 'preact/hooks';

export interface FileButtonProps {
  label: string;
  /** Which files the browser offers; JSON if absent. */
  accept?: string;
  disabled?: boolean;
  take: (file: File) => void;
}

/** The browser's own file input is hidden: its label is in the browser's language, not the page's. */
export function FileButton({ label, accept = '.json,application/json', disabled = false, take }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="press" disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) take(file);
          // So that choosing the same file again fires a change event.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
