/** Looks up what is typed after the keyword in the address bar. */
import { i18n } from '#i18n';
import { MAX_QUERY_LENGTH } from '@/core/limits';
import type { LookupHit } from '@/core/topics/topic-entry';
import { answerOmnibox } from '@/platform/omnibox';
import { openPopupPage } from '@/platform/own-pages';
import { attempt } from './attempt';

/** As many suggestions as an address bar shows. */
const SUGGESTIONS = 6;

/** Suggests the topics that the typed text may mean, and opens the card of the chosen one. */
export function answerAddressBar(lookUp: (query: string, limit: number) => Promise<LookupHit[]>): void {
  answerOmnibox({
    hint: i18n.t('menu.address_bar'),
    async suggest(text) {
      const hits = await lookUp(text, SUGGESTIONS);
      return hits.map(({ name, line, named }) => ({
        content: name,
        name,
        line: named === 'since' ? `${line} (${i18n.t('card.named_since')})` : line,
      }));
    },
    chosen(text, where) {
      // For a chosen suggestion, the first hit for its name is its topic; for typed text, it is the best guess.
      const opened = lookUp(text, 1).then(([best]) =>
        openPopupPage(best ? { topic: best.key } : { query: text.slice(0, MAX_QUERY_LENGTH) }, where),
      );
      attempt(opened, 'opening a card from the address bar');
    },
  });
}
