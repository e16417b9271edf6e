/** Says in a dense list or drawing which topics the article does not name: by a sign, and a note that explains it. */
import { i18n } from '#i18n';
import { Unseen } from '@/components/card/Words';
import { SINCE_SIGN } from '@/core/page-topics/since-sign';

interface Ranked {
  readonly sinceOnly: boolean;
}

/** After the topic's name; screen readers hear the words instead of the sign. */
export function SinceMark({ topic }: { topic: Ranked }) {
  if (!topic.sinceOnly) return null;
  return (
    <span class="since-mark">
      <span aria-hidden="true">{SINCE_SIGN}</span>
      <Unseen> ({i18n.t('card.named_since')})</Unseen>
    </span>
  );
}

/** What the sign means, if any of `topics` has it. */
export function SinceNote({ topics }: { topics: readonly Ranked[] }) {
  if (!topics.some(({ sinceOnly }) => sinceOnly)) return null;
  return (
    <p class="hint since-note">
      {SINCE_SIGN} {i18n.t('card.named_since')}
    </p>
  );
}
