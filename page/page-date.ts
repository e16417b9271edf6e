/** Reads when a page says it was published. */
import { readDate } from '@/core/page-topics/page-view';
import { ofDocument } from './unclobbered';

/** Where pages say it, most reliable first, with the attribute that holds it. */
const PLACES: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="date" i]', 'content'],
  ['meta[name="dc.date" i], meta[name="dcterms.date" i], meta[name="dc.date.issued" i]', 'content'],
  ['meta[name="pubdate" i], meta[name="publish-date" i], meta[name="parsely-pub-date" i]', 'content'],
  ['[itemprop="datePublished"][datetime]', 'datetime'],
  ['article header time[datetime], article time[pubdate]', 'datetime'],
  ['article time[datetime], main time[datetime]', 'datetime'],
];

/** Longer linked data is not about an article. */
const MOST_CHARACTERS = 200_000;

/** The page's own date, YYYY-MM-DD; null if it gives none. */
export function pageDateOf(document: Document): string | null {
  const queryAll = ofDocument(document, 'querySelectorAll') as Document['querySelectorAll'];
  for (const script of queryAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    // A pattern rather than a parser, because half of what pages have there does not parse.
    const date = text.length <= MOST_CHARACTERS ? /"datePublished"\s*:\s*"([^"]{1,40})"/.exec(text)?.[1] : undefined;
    const read = readDate(date);
    if (read) return read;
  }
  for (const [selector, attribute] of PLACES) {
    for (const element of queryAll(selector)) {
      const read = readDate(element.getAttribute(attribute));
      if (read) return read;
    }
  }
  return null;
}
