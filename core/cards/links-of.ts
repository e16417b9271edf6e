/** The addresses that a card links to. */
import { type Language, otherThan, type Topic } from '../topics/topic';

export interface Link {
  readonly label: string;
  readonly url: string;
  /** Who published the page, where `label` is its title; null if `label` says it. */
  readonly by: string | null;
  /** The page's date, or null. */
  readonly date: string | null;
  /** Language of the linked page where known. */
  readonly language: Language | null;
}

/** Wikipedia in `language` (else in the other one) and Wikidata, where known. */
export function linksOf(links: Topic['links'], language: Language): Link[] {
  const list: Link[] = [];
  const inLanguage = links.wikipedia?.[language] ? language : otherThan(language);
  const title = links.wikipedia?.[inLanguage];
  if (title) {
    const url = `https://${inLanguage}.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`;
    list.push({ label: 'Wikipedia', url, by: null, date: null, language: inLanguage });
  }
  if (links.wikidata) {
    const url = `https://www.wikidata.org/wiki/${encodeURIComponent(links.wikidata)}`;
    list.push({ label: 'Wikidata', url, by: null, date: null, language: null });
  }
  return list;
}

/** The host of an https address without "www.", as a reader knows a newspaper. */
export function hostOf(url: string): string {
  const host = /^https:\/\/(?:[^/@]*@)?([^/:?#]+)/.exec(url)?.[1] ?? url;
  return host.replace(/^www\./, '');
}
