/** What an element hands down to the blocks inside it: language, place, heading, article. */
import type { Language } from '@/core/topics/topic';
import { INLINE, SILENT, SPECIAL, type Special, specialOf, THING, tagOf } from './elements';
import { parentOf } from './unclobbered';

export interface Context {
  /** As the nearest `lang` declares it; null where none does. */
  readonly language: Language | 'other' | null;
  readonly place: 'main' | 'aside';
  /** Inside `article`, `main` or `section`, where a header is the text's own and not the page's. */
  readonly within: boolean;
  readonly article: Element | null;
  readonly heading: boolean;
  readonly link: boolean;
  /** White space is kept: blank lines end a block. */
  readonly pre: boolean;
}

const OUTERMOST: Context = {
  language: null,
  place: 'main',
  within: false,
  article: null,
  heading: false,
  link: false,
  pre: false,
};

/** Tags that change the context; all others hand it down as it is. */
const CHANGES: Record<string, (context: Context, element: Element) => Context> = {
  nav: aside,
  aside,
  search: aside,
  menu: aside,
  header: asideUnlessWithin,
  footer: asideUnlessWithin,
  main: (context) => ({ ...context, place: 'main', within: true }),
  section: (context) => ({ ...context, within: true }),
  article: (context, element) => ({ ...context, place: 'main', within: true, article: element }),
  a: (context) => ({ ...context, link: true }),
  pre: (context) => ({ ...context, pre: true }),
  listing: (context) => ({ ...context, pre: true }),
  plaintext: (context) => ({ ...context, pre: true }),
  xmp: (context) => ({ ...context, pre: true }),
};
for (const name of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) CHANGES[name] = (context) => ({ ...context, heading: true });
const changes = new Map(Object.entries(CHANGES));

const ROLE_CHANGES = new Map<string, (context: Context, element: Element) => Context>([
  ['navigation', aside],
  ['complementary', aside],
  ['search', aside],
  ['menu', aside],
  ['menubar', aside],
  ['toolbar', aside],
  ['banner', aside],
  ['contentinfo', aside],
  ['main', (context) => ({ ...context, place: 'main', within: true })],
  ['article', (context, element) => ({ ...context, place: 'main', within: true, article: element })],
  ['heading', (context) => ({ ...context, heading: true })],
]);

function aside(context: Context): Context {
  return context.place === 'aside' ? context : { ...context, place: 'aside' };
}

function asideUnlessWithin(context: Context): Context {
  return context.within ? context : aside(context);
}

/** The context inside `element`, whose parent has `context`. `special` is what its attributes say, where they say something. */
export function contextInside(context: Context, element: Element, localName: string, special: Special | null): Context {
  let inside = changes.get(localName)?.(context, element) ?? context;
  if (!special?.read) return inside;
  inside = ROLE_CHANGES.get(special.role)?.(inside, element) ?? inside;
  return special.lang === null ? inside : { ...inside, language: languageOf(special.lang) };
}

/**
 * The context that the children of `node` have, from all that it stands in, through shadow hosts too.
 * Null where its text is not read: in a field, an editor, code, or out of the document.
 */
export function contextOf(node: Node): Context | null {
  const chain: Element[] = [];
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at.nodeType === Node.ELEMENT_NODE) chain.push(at as Element);
    else if (at.nodeType === Node.DOCUMENT_NODE) return contextDown(chain.reverse());
  }
  return null;
}

function contextDown(chain: readonly Element[]): Context | null {
  let context = OUTERMOST;
  for (const element of chain) {
    const role = tagOf(element.localName)?.role ?? INLINE;
    if (role === SILENT || role === THING) return null;
    const special = element.matches(SPECIAL) ? specialOf(element) : null;
    if (special?.read === false) return null;
    context = contextInside(context, element, element.localName, special);
  }
  return context;
}

/** A declared language as blocks carry it: `en`, `es`, `other`, or null for an empty declaration. */
function languageOf(lang: string): Language | 'other' | null {
  const primary = lang.trim().toLowerCase().split(/[-_]/, 1)[0];
  if (!primary) return null;
  return primary === 'en' || primary === 'es' ? primary : 'other';
}
