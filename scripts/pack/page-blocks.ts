/** Reads a saved page's text in Node, without layout: by tags and attributes, as the extension does. */
import { createHash } from 'node:crypto';
import './dom-in-node';
import { parseHTML } from 'linkedom';
import { contextInside, OUTERMOST } from '../../page/context';
import { BLOCK, BREAK, INLINE, SILENT, SPECIAL, specialOf, tagOf } from '../../page/elements';
import type { Context } from '../../page/telling';

/** A run of inline text, and where it stands. */
export interface PageBlock {
  id: number;
  text: string;
  language: Context['language'];
  section: number;
  place: Context['place'];
  /** UTF-16 offset in the page's whole text, in which blocks are parted by blank lines. */
  start: number;
}

/** Text that is not read, and why. */
export interface PassedOver {
  text: string;
  because: string;
}

export interface PageText {
  blocks: PageBlock[];
  passedOver: PassedOver[];
  text: string;
  /** Of the text: a reviewed list holds for this very text. */
  hash: string;
  words: number;
}

/** Where this share of a block is in links, it is a list of links. */
const LINK_SHARE = 0.7;
const HIDDEN_HERE = 'hidden by an attribute or a style of its own';
const NOT_READ = 'in a field, an editor, code or other text that is not read';
const HIDDEN = /display:\s*none|visibility:\s*hidden/i;

/** The text of a page as blocks. Styles are not applied: only what attributes hide is hidden. */
export function readSavedPage(html: string): PageText {
  const { document } = parseHTML(html);
  const reader = new PageReader();
  // A file without <html> has several elements at its top.
  for (const top of document.children) reader.enter(top, OUTERMOST);
  reader.close();
  const text = reader.blocks.map((block) => block.text).join('\n\n');
  return {
    blocks: reader.blocks,
    passedOver: reader.passedOver,
    text,
    hash: createHash('sha256').update(text).digest('hex').slice(0, 16),
    words: text.split(/\s+/).length,
  };
}

class PageReader {
  readonly blocks: PageBlock[] = [];
  readonly passedOver: PassedOver[] = [];
  private text = '';
  private linked = 0;
  private context = OUTERMOST;
  private section = 0;
  private article: Context['article'] = null;
  private length = 0;

  enter(element: Element, outer: Context): void {
    const name = element.localName;
    const role = tagOf(name)?.role ?? INLINE;
    if (role === BREAK) this.text += '\n';
    if (role === SILENT || role === BREAK) return;
    if ((role !== BLOCK && role !== INLINE) || isHidden(element)) {
      this.text += ' ';
      const because = isHidden(element) ? HIDDEN_HERE : NOT_READ;
      this.passedOver.push({ text: element.textContent ?? '', because });
      return;
    }
    const special = element.matches(SPECIAL) ? specialOf(element) : null;
    if (special?.read === false) {
      this.passedOver.push({ text: element.textContent ?? '', because: NOT_READ });
      return;
    }
    const context = contextInside(outer, element, name, special);
    if (role === BLOCK) this.close();
    for (const child of element.childNodes) {
      if (child.nodeType === 3) this.add(child.textContent ?? '', context);
      else if (child.nodeType === 1) this.enter(child as Element, context);
    }
    if (role === BLOCK) this.close();
  }

  private add(text: string, context: Context): void {
    if (text.trim() === '') {
      this.text += ' ';
      return;
    }
    this.context = context;
    this.text += text;
    if (context.link) this.linked += text.length;
  }

  close(): void {
    const text = this.text.replace(/\s+/g, ' ').trim();
    const { context, linked } = this;
    const isList = !context.heading && linked >= this.text.trim().length * LINK_SHARE;
    this.text = '';
    this.linked = 0;
    if (text.length < 2) return;
    if (context.heading || context.article !== this.article) this.section++;
    this.article = context.article;
    const place = isList ? 'aside' : context.place;
    const { language } = context;
    this.blocks.push({ id: this.blocks.length, text, language, section: this.section, place, start: this.length });
    this.length += text.length + 2;
  }
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || HIDDEN.test(element.getAttribute('style') ?? '');
}
