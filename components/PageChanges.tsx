/** One line on how many of a page's topics have changed since it was written; a press lists the changes. */
import { i18n } from '#i18n';
import { When } from '@/components/card/Dates';
import { languageOf, Words } from '@/components/card/Words';
import { sayDate } from '@/components/say';
import type { PageChanges as Changes } from '@/core/page-topics/page-changes';
import type { TopicKey } from '@/core/topics/topic';

export interface PageChangesProps {
  /** Null: nothing is shown. */
  changes: Changes | null;
  open: (topic: TopicKey) => void;
}

/** Closed at first. */
export function PageChanges({ changes, open }: PageChangesProps) {
  if (!changes) return null;
  return (
    <details class="page-changes">
      <summary>{sentenceOf(changes)}</summary>
      <ul>
        {changes.changes.map(({ change, topics }) => (
          <li key={topics[0]?.key}>
            {/* "His fortune" is nobody's before the name is said. */}
            <span class="event-topics">
              {topics.map(({ key, name }) => (
                <button key={key} type="button" class="turn" onClick={() => open(key)} {...languageOf(name)}>
                  {name.text}
                </button>
              ))}
            </span>
            <When date={change.date} /> <Words line={change.short ?? change.line} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function sentenceOf({ changed, of, since }: Changes): string {
  const date = sayDate(since);
  if (of === 1) return i18n.t('page.changed_only', [date]);
  if (changed === 1) return i18n.t('page.changed_one', [of, date]);
  return i18n.t('page.changed_many', [changed, of, date]);
}
