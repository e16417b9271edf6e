/** Works out what blocks inherit from the elements around them: language, place, heading, article. */
import type { Language } from '@/core/topics/topic';
import { INLINE, SILENT, SPECIAL, type Special, specialOf, THING, tagOf } from './elements';
import { ARTICLE, byRole, byTag, type Context, EDGE } from './telling';
import { parentOf } from './unclobbered';

/** What a document passes down unless an element says otherwise. */
export const OUTERMOST: Context = {
  language: null,
  place: 'main',
  within: false,
  article: null,
  heading: false,
  link: false,
  pre: false,
};

function changed(context: Context, change: Partial<Context> | undefined, element: Element): Context {
  if (!change || (change === EDGE && context.within)) return context;
  return change === ARTICLE ? { ...context, ...change, article: element } : { ...context, ...change };
}

/** The context inside `element`, whose parent has `context`. `special` is what its attributes say, if anything. */
export function contextInside(context: Context, element: Element, localName: string, special: Special | null): Context {
  const inside = changed(context, byTag.get(localName), element);
  if (!special?.read) return inside;
  const within = changed(inside, byRole.get(special.role), element);
  return special.lang === null ? within : { ...within, language: languageOf(special.lang) };
}

/** Caches what elements pass down, for each element that contains others, until `forget`. */
export class Contexts {
  #known = new WeakMap<Node, Context | null>();

  /**
   * The context of the children of `node`, from all its ancestors, through shadow hosts too.
   * Null if its text is not read: in a field, an editor, code, or out of the document.
   */
  of(node: Node): Context | null {
    const chain: Node[] = [];
    let context: Context | null | undefined;
    for (let at: Node | null = node; at && context === undefined; at = parentOf(at)) {
      context = at.nodeType === Node.DOCUMENT_NODE ? OUTERMOST : this.#known.get(at);
      if (context === undefined) chain.push(at);
    }
    context ??= null;
    for (const below of chain.reverse()) {
      if (context && below.nodeType === Node.ELEMENT_NODE) context = contextBelow(context, below as Element);
      // Many blocks share the ancestors of the node; perhaps none are in the node itself.
      if (below !== node) this.#known.set(below, context);
    }
    return context;
  }

  /** The page has changed. */
  forget(): void {
    this.#known = new WeakMap();
  }
}

function contextBelow(context: Context, element: Element): Context | null {
  const { localName } = element;
  const role = tagOf(localName)?.role ?? INLINE;
  if (role === SILENT || role === THING) return null;
  const special = element.hasAttributes() && element.matches(SPECIAL) ? specialOf(element) : null;
  return special?.read === false ? null : contextInside(context, element, localName, special);
}

/** A declared language as blocks carry it: `en`, `es`, `other`, or null for an empty declaration. */
function languageOf(lang: string): Language | 'other' | null {
  const primary = lang.trim().toLowerCase().split(/[-_]/, 1)[0];
  if (!primary) return null;
  return primary === 'en' || primary === 'es' ? primary : 'other';
}
