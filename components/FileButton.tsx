/** The button by which a reader chooses a file of JSON. */
import { useRef } from 'preact/hooks';

export interface FileButtonProps {
  label: string;
  disabled?: boolean;
  take: (file: File) => void;
}

/** The browser's own field for files is hidden: it speaks the browser's language, not the page's. */
export function FileButton({ label, disabled = false, take }: FileButtonProps) {
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
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) take(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
