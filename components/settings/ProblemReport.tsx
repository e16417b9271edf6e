/** The button that copies what a problem report needs. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

export interface ProblemReportProps {
  /** What is copied. */
  text: () => string;
  /** Rejects if the browser refuses. */
  copy: (text: string) => Promise<void>;
}

/** If the browser refuses to copy, the text is there to be copied by hand. */
export function ProblemReport({ text, copy }: ProblemReportProps) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const press = () =>
    copy(text()).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <>
      <p class="hint">{i18n.t('options.problem_hint')}</p>
      <div class="presses">
        <button type="button" class="press" onClick={() => void press()}>
          {i18n.t('options.problem_copy')}
        </button>
      </div>
      <p class="said" role="status">
        {copied === 'yes' && i18n.t('options.problem_copied')}
      </p>
      {copied === 'no' && (
        <textarea class="by-hand" readOnly aria-label={i18n.t('options.problem')} value={text()} rows={10} />
      )}
    </>
  );
}
