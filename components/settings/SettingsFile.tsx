/** The buttons that save all settings to a file, load them from one, and reset them. */
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FileButton } from '../FileButton';
import { Question } from '../Question';

export interface SettingsFileProps {
  /** The outcome of the last action, in a sentence. */
  said: string | null;
  /** It was not done. */
  wrong: boolean;
  takeOut: () => void;
  takeIn: (file: File) => void;
  reset: () => void;
}

/** Resetting asks for confirmation: it cannot be undone. */
export function SettingsFile({ said, wrong, takeOut, takeIn, reset }: SettingsFileProps) {
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
        <FileButton label={i18n.t('options.import')} take={takeIn} />
        {!asking && (
          <button ref={resetting} type="button" class="press" onClick={() => setAsking(true)}>
            {i18n.t('options.reset')}
          </button>
        )}
      </div>
      {asking && (
        <Question
          asks={i18n.t('options.reset_ask')}
          yes={i18n.t('options.reset_yes')}
          no={i18n.t('options.reset_no')}
          answer={answer}
        />
      )}
      <p class={wrong ? 'said wrong' : 'said'} role="status">
        {said}
      </p>
    </>
  );
}
