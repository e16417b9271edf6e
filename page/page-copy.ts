/** Copies a page as text, to be read elsewhere. */

/** A page as it is shown at this moment. */
export interface PageCopy {
  /** Its elements as HTML, scripts and all; no fields as filled in, and no shadow roots. */
  html: string;
  /** There was more than was asked for. */
  cut: boolean;
}

/**
 * A copy of this page, at most `most` characters of it. It is sent into the tab as source text: it may use nothing from outside
 * itself, not even `ofDocument`, which it repeats because a page's own element may be called `documentElement`.
 */
export function copyOfPage(most: number): PageCopy {
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement');
  const html = (own?.get?.call(document) as Element | null)?.outerHTML ?? '';
  return { html: html.slice(0, most), cut: html.length > most };
}
