/** Takes settings out to a file and in from one, and sets everything back. */
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

export interface SettingsFileProps {
  /** What came of the last thing done, in a sentence. */
  said: string | null;
  takeOut: () => void;
  takeIn: (file: File) => void;
  reset: () => void;
}

/** Resetting asks once more: it cannot be taken back. */
export function SettingsFile({ said, takeOut, takeIn, reset }: SettingsFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const resetting = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const answer = (yes: boolean) => {
    setAsking(false);
    if (yes) reset();
    requestAnimationFrame(() => resetting.current?.focus());
  };
  return (
    <>
      <p class="hint">{i18n.t('options.file_hint')}</p>
      <div class="presses">
        <button type="button" class="press" onClick={takeOut}>
          {i18n.t('options.export')}
        </button>
        <button type="button" class="press" onClick={() => input.current?.click()}>
          {i18n.t('options.import')}
        </button>
        {!asking && (
          <button ref={resetting} type="button" class="press" onClick={() => setAsking(true)}>
            {i18n.t('options.reset')}
          </button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) takeIn(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      {asking && <Question answer={answer} />}
      <p class="said" role="status">
        {said}
      </p>
    </>
  );
}

function Question({ answer }: { answer: (yes: boolean) => void }) {
  return (
    <fieldset class="question">
      <legend>{i18n.t('options.reset_ask')}</legend>
      <div class="presses">
        <button type="button" class="press" onClick={() => answer(true)}>
          {i18n.t('options.reset_yes')}
        </button>
        <button
          type="button"
          class="press"
          ref={(button) => button?.focus()}
          onClick={() => answer(false)}
          onKeyDown={(event) => event.key === 'Escape' && answer(false)}
        >
          {i18n.t('options.reset_no')}
        </button>
      </div>
    </fieldset>
  );
}
