/** Finds the article in a parsed copy of a page, with Mozilla's Readability. The copy is changed by that. */
import { Readability } from '@mozilla/readability';
import { dateIn, dayIn, type FoundArticle, httpsOnly, withoutBy } from '@/core/proposing/article';

/** Elements that hold one paragraph each. */
const PARAGRAPHS = 'p, li, blockquote, dd, td';
/** Shorter ones are captions, dates and buttons. */
const SHORTEST_PARAGRAPH = 3;
/** "Published on Wednesday, 24 September 2026 at 10:30". */
const LONGEST_DATE_LINE = 50;

/** The article in `copy`, without paragraphs where there is none. Never pass the document of an open page: it is taken apart. */
export function articleIn(copy: Document): FoundArticle {
  const url = copy.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const day = copy.querySelector('article time[datetime], time[datetime]')?.getAttribute('datetime') ?? '';
  const below = linesBelowTitle(copy);
  const read = new Readability(copy, { serializer: (node) => node as Element }).parse();
  const paragraphs = read?.content ? paragraphsIn(read.content) : [];
  return {
    title: read?.title?.trim() || null,
    author: withoutBy(read?.byline ?? '') || null,
    publisher: read?.siteName?.trim() || null,
    date: dayIn(read?.publishedTime ?? '') ?? dayIn(day) ?? dateIn(below, paragraphs),
    url: httpsOnly(url),
    paragraphs,
  };
}

function paragraphsIn(content: Element): string[] {
  return [...content.querySelectorAll(PARAGRAPHS)]
    .filter((element) => !element.querySelector(PARAGRAPHS))
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text.split(' ').length >= SHORTEST_PARAGRAPH && /[.?!…:]["”’»)\]]*$/.test(text));
}

/** Lines behind a page's title that are no longer than a date with "Published" or a weekday before it. */
function linesBelowTitle(copy: Document): string[] {
  const all = [...copy.querySelectorAll('h1, p, div, span, small, address, li, dd')];
  const title = all.findIndex(({ localName }) => localName === 'h1');
  return all
    .slice(title + 1)
    .filter((element) => element.children.length === 0)
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line.length <= LONGEST_DATE_LINE);
}
