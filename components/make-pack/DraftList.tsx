/** The drafts that are kept: each can be opened, or deleted after a question. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftFacts } from '@/core/proposing/draft';
import { Question } from '../Question';
import { sayDate, sayNumber } from '../say';

export interface DraftListProps {
  drafts: readonly DraftFacts[];
  /** The address of a draft within this page. */
  addressOf: (id: string) => string;
  /** The reader's day (YYYY-MM-DD) at a moment in ms since 1970. */
  dayOf: (moment: number) => string;
  remove: (id: string) => void;
}

/** Titles lead to their drafts. */
export function DraftList({ drafts, addressOf, dayOf, remove }: DraftListProps) {
  const [asking, ask] = useState<string | null>(null);
  return (
    <ul class="drafts">
      {drafts.map(({ id, title, ticked, changed }) => (
        <li key={id} class="draft">
          <a class="topic-name" href={addressOf(id)}>
            {title}
          </a>
          <span class="hint">{i18n.t('make.draft_line', [sayNumber(ticked), sayDate(dayOf(changed))])}</span>
          {asking === id ? (
            <Question
              asks={i18n.t('make.draft_remove_ask', [title])}
              yes={i18n.t('make.draft_remove_yes')}
              no={i18n.t('make.draft_remove_no')}
              answer={(yes) => {
                ask(null);
                if (yes) remove(id);
              }}
            />
          ) : (
            <button
              type="button"
              class="press"
              aria-label={i18n.t('make.draft_remove_label', [title])}
              onClick={() => ask(id)}
            >
              {i18n.t('make.draft_remove')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
