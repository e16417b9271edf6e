/** The head of the briefing: what the page is about, and whom it names, a line each. */
import { i18n } from '#i18n';
import type { Most, PageBrief } from '@/core/page-topics/page-brief';

/**
 * Names stand as on their cards, set apart by dots: within a sentence one would want its article, and another a small letter, which
 * no pack knows. A line that nothing belongs to is left out. The list below leads to the cards.
 */
export function BriefSentences({ brief: { what, who } }: { brief: PageBrief }) {
  return (
    <div class="brief-sentences">
      {what.of > 0 && <Named label={i18n.t('panel.brief_what')} most={what} />}
      {who.of > 0 && (
        <Named
          label={
            who.of > who.topics.length
              ? i18n.t('panel.brief_who_of', [who.topics.length, who.of])
              : i18n.t('panel.brief_who')
          }
          most={who}
        />
      )}
    </div>
  );
}

function Named({ label, most: { topics } }: { label: string; most: Most }) {
  return (
    <p>
      <span class="brief-label">{label}</span> {topics.map(({ name }) => name).join('\u00a0· ')}
    </p>
  );
}
