/** Defines the context that elements give to the blocks inside them, and which tags and roles change it. */
import type { Language } from '@/core/topics/topic';

/** What an element passes down to the blocks inside it. */
export interface Context {
  /** As the nearest `lang` declares it; null if none does. */
  readonly language: Language | 'other' | null;
  readonly place: 'main' | 'aside';
  /** Inside `article`, `main` or `section`, where a header belongs to the text and not to the page. */
  readonly within: boolean;
  readonly article: Element | null;
  readonly heading: boolean;
  readonly link: boolean;
  /** White space is preserved, so blank lines end a block. */
  readonly pre: boolean;
}

const ASIDE: Partial<Context> = { place: 'aside' };
/** Only as part of the page; in an article, it is text like the rest. */
export const EDGE: Partial<Context> = { place: 'aside' };
const MAIN: Partial<Context> = { place: 'main', within: true };
export const ARTICLE: Partial<Context> = { place: 'main', within: true };
const HEADING: Partial<Context> = { heading: true };

/** How tags and roles change the context; all others pass it on unchanged. */
const CHANGES: readonly (readonly [change: Partial<Context>, tags: string, roles?: string])[] = [
  [ASIDE, 'nav aside search menu', 'navigation complementary search menu menubar toolbar'],
  [EDGE, 'header footer', 'banner contentinfo'],
  [MAIN, 'main', 'main'],
  [ARTICLE, 'article', 'article'],
  [HEADING, 'h1 h2 h3 h4 h5 h6', 'heading'],
  [{ within: true }, 'section'],
  [{ link: true }, 'a'],
  [{ pre: true }, 'pre listing plaintext xmp'],
];
export const byTag = new Map<string, Partial<Context>>();
export const byRole = new Map<string, Partial<Context>>();
for (const [change, tags, roles] of CHANGES) {
  for (const tag of tags.split(' ')) byTag.set(tag, change);
  for (const role of roles?.split(' ') ?? []) byRole.set(role, change);
}
