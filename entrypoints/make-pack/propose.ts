/** Makes a draft of a copied page: the article in it, and the topics that it proposes. */
import { MAX_PAGE_ELEMENTS } from '@/core/limits';
import type { Draft } from '@/core/proposing/draft';
import { languageOf } from '@/core/proposing/language-of';
import { type DraftOrigin, makeDraft } from '@/core/proposing/make-draft';
import { articleIn } from '@/page/article-in';

/** Why a page gives no draft. */
export type NoDraft = 'no_article' | 'no_language' | 'too_large';

/** The draft, or why there is none. `html` is parsed into a document of its own: nothing in it runs or loads. */
export function propose(html: string, origin: DraftOrigin): Draft | NoDraft {
  const copy = new DOMParser().parseFromString(html, 'text/html');
  if (copy.getElementsByTagName('*').length > MAX_PAGE_ELEMENTS) return 'too_large';
  const found = articleIn(copy);
  if (found.paragraphs.length === 0) return 'no_article';
  const language = languageOf(found.paragraphs.join('\n'));
  return language === null ? 'no_language' : makeDraft({ ...found, language }, origin);
}
