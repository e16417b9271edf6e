/** The head of the briefing: what the page is about, and whom it names, a sentence each. */
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/interface-language';
import type { Most, PageBrief } from '@/core/page-topics/page-brief';

/** A sentence that nothing belongs to is left out. The list below leads to the cards. */
export function BriefSentences({ brief: { what, who } }: { brief: PageBrief }) {
  return (
    <div class="brief-sentences">
      {what.of > 0 && <p>{i18n.t('panel.brief_what', [namesOf(what)])}</p>}
      {who.of > 0 && (
        <p>
          {who.of > who.topics.length
            ? i18n.t('panel.brief_who_of', [namesOf(who), who.of])
            : i18n.t('panel.brief_who', [namesOf(who)])}
        </p>
      )}
    </div>
  );
}

/** "A, B and C". */
function namesOf({ topics }: Most): string {
  return new Intl.ListFormat(interfaceLanguage()).format(topics.map(({ name }) => name));
}
