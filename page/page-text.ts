/** Turns a run of inline text into a block: its text, with the way back to the nodes. */
import type { BlockId } from '@/core/mentions/document-mentions';
import type { Language } from '@/core/topics/topic';
import type { Context } from './context';
import { isSetApart } from './elements';

/** A stretch of a block's text that stands in one text node. What lies between two pieces is ours: a space or a break. */
export interface Piece {
  /** Offset in the block's text (UTF-16). */
  readonly start: number;
  /** End exclusive. */
  readonly end: number;
  readonly node: Text;
  /** Offset in the node at which the piece begins. */
  readonly from: number;
}

/** A run of inline text as a person reads it. */
export interface Block {
  readonly id: BlockId;
  /** The block-level element, or the shadow root, whose own text this is. */
  readonly container: Element | ShadowRoot;
  readonly text: string;
  pieces: readonly Piece[];
  readonly language: Language | 'other' | null;
  readonly place: 'main' | 'aside';
  readonly heading: boolean;
  readonly article: Element | null;
  /** Kept up to date by the block order. */
  section: number;
  /** True once it is no block of the page any more. */
  gone: boolean;
}

/** A block as it has been read, before it is known whether it is a new one. */
export type Run = Omit<Block, 'id' | 'section' | 'gone'>;

/** Where this share of a block's text is in links, it is a list of links rather than text. */
const LINK_SHARE = 0.7;
/** Questions about computed styles in one document: beyond this, elements are taken for what their tags say. */
const MAX_STYLE_QUESTIONS = 3_000;

export interface RunBuilder {
  /** Takes a stretch of a text node in. */
  add(node: Text, data: string, from: number, context: Context): void;
  /** Says that the reading passed the start or the end of an inline element. */
  cross(element: Element): void;
  /** Says that something that is no text stands here. */
  gap(): void;
  /** A line break. True where it is the second one and ends the block. */
  lineBreak(): boolean;
  /** A footnote sign must not become part of the word it hangs on. */
  raise(): void;
  /** Ends the run; null where there is nothing to read in it. */
  close(container: Element | ShadowRoot): Run | null;
}

/** Makes a builder that is used for one run after another. */
export function createRunBuilder(): RunBuilder {
  let text = '';
  let pieces: Piece[] = [];
  let links = 0;
  let context: Context | null = null;
  let crossed: Element[] = [];
  let broken = false;
  let styleQuestions = 0;

  const separate = (sign: string) => {
    if (text !== '' && !isSpace(text.charCodeAt(text.length - 1))) text += sign;
  };
  const areApart = () => {
    if (styleQuestions >= MAX_STYLE_QUESTIONS) return false;
    styleQuestions += crossed.length;
    return crossed.some(isSetApart);
  };

  return {
    add(node, data, from, inside) {
      if (isBlank(data)) {
        // White space between elements is one space of ours: no node to find back.
        separate(inside.pre ? '\n' : ' ');
        return;
      }
      broken = false;
      if (crossed.length > 0) {
        const touching = text !== '' && isWordCode(text.charCodeAt(text.length - 1)) && isWordCode(data.charCodeAt(0));
        if (touching && areApart()) text += '\n';
        crossed = [];
      }
      context ??= inside;
      const start = text.length;
      text += data;
      if (inside.link) links += data.length;
      pieces.push({ start, end: text.length, node, from });
    },
    cross(element) {
      if (text !== '') crossed.push(element);
    },
    gap() {
      separate(' ');
    },
    lineBreak() {
      if (broken) return true;
      broken = text !== '';
      separate('\n');
      return false;
    },
    raise() {
      if (text !== '' && isWordCode(text.charCodeAt(text.length - 1))) text += ' ';
    },
    close(container) {
      const run: Run | null =
        context && text.trim().length > 1
          ? {
              container,
              text,
              pieces,
              language: context.language,
              place: !context.heading && links >= text.length * LINK_SHARE ? 'aside' : context.place,
              heading: context.heading,
              article: context.article,
            }
          : null;
      text = '';
      pieces = [];
      links = 0;
      context = null;
      crossed = [];
      broken = false;
      return run;
    },
  };
}

/** The piece that holds the character at `offset` of the block's text, or null where that character is ours. */
export function pieceAt(block: Block, offset: number): Piece | null {
  const index = pieceIndexAt(block, offset);
  const piece = block.pieces[index];
  return piece && offset < piece.end ? piece : null;
}

/** Index of the last piece that begins at or before `offset`; -1 where there is none. */
export function pieceIndexAt(block: Block, offset: number): number {
  let low = 0;
  let high = block.pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = block.pieces[middle];
    if (piece && piece.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isBlank(data: string): boolean {
  const first = data.charCodeAt(0);
  // Most text begins with something visible; only the rest is looked through.
  return !(first > 32 && first < 128) && data.trim() === '';
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 160;
}

/** Letters and digits, roughly: every letter beyond ASCII counts. */
function isWordCode(code: number): boolean {
  return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) || code > 191;
}
