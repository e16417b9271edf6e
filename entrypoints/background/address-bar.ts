/** The keyword in the address bar: what is typed there is looked up. */
import { i18n } from '#i18n';
import { MAX_QUERY_LENGTH } from '@/core/limits';
import type { LookupHit } from '@/core/topics/topic-entry';
import { answerOmnibox } from '@/platform/omnibox';
import { openPopupPage } from '@/platform/own-pages';
import { attempt } from './attempt';

/** As many as an address bar shows. */
const SUGGESTIONS = 6;

/** Answers the keyword: topics that what is typed may mean, and the card of the chosen one. */
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
      // The first hit of a chosen suggestion's name is its topic; of what the reader typed, the best guess.
      const opened = lookUp(text, 1).then(([best]) =>
        openPopupPage(best ? { topic: best.key } : { query: text.slice(0, MAX_QUERY_LENGTH) }, where),
      );
      attempt(opened, 'opening a card from the address bar');
    },
  });
}
