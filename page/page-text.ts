/** Turns a run of inline text into a block: its text, with the way back to the nodes. */
import type { BlockId } from '@/core/mentions/document';
import type { Language } from '@/core/topics/topic';
import { elementsBetween, isSetApart } from './elements';
import type { Context } from './telling';

/** A part of a block's text that is in one text node. Anything between two pieces is ours: a space or a break. */
export interface Piece {
  /** Offset in the block's text (UTF-16). */
  readonly start: number;
  /** End exclusive. */
  readonly end: number;
  readonly node: Text;
  /** Offset in the node at which the piece begins. */
  readonly from: number;
}

/** Finds the pieces of a block. They are looked up only where there is a mention, so most pages need few of them. */
export type FindPieces = (block: Block) => readonly Piece[];

/** A run of inline text as a person reads it. */
export class Block {
  /** 0 until it is stored. */
  id: BlockId = 0;
  /** Kept up to date by the block order. */
  section = 0;
  /** True once it is no longer a block of the page. */
  gone = false;
  /** True while its container is waiting to be read again: its text may have changed, or moved within the container. */
  stale = false;
  /** The block after it in the same container. */
  sibling: Block | null = null;
  #found: readonly Piece[] | null;
  readonly #finder: FindPieces;

  constructor(
    /** The block-level element, or the shadow root, whose own text this is. */
    readonly container: Element | ShadowRoot,
    readonly text: string,
    /** The node of its first words, and the offset in it at which the block begins. */
    readonly first: Text,
    readonly from: number,
    readonly language: Language | 'other' | null,
    readonly place: 'main' | 'aside',
    readonly heading: boolean,
    readonly article: Element | null,
    pieces: readonly Piece[] | null,
    finder: FindPieces,
  ) {
    this.#found = pieces;
    this.#finder = finder;
  }

  /** In order; empty if the page no longer has this text. */
  get pieces(): readonly Piece[] {
    this.#found ??= this.#finder(this);
    return this.#found;
  }

  /** Takes pieces that were found while looking for another block's. */
  takePieces(pieces: readonly Piece[]): void {
    this.#found = pieces;
  }

  /** The text stands in other nodes, perhaps. True if somebody may still hold the old ones. */
  forgetPieces(): boolean {
    const had = this.#found !== null;
    this.#found = null;
    return had;
  }

  /** True if `other` has the same text and begins at the same place. */
  isLike(other: Block): boolean {
    return (
      this.first === other.first &&
      this.from === other.from &&
      this.text === other.text &&
      this.language === other.language &&
      this.place === other.place &&
      this.heading === other.heading &&
      this.article === other.article
    );
  }
}

/** If this share of a block's text is in links, it is a list of links rather than text. */
const LINK_SHARE = 0.7;
/** How many computed styles are read per document; beyond this, elements are judged by their tags alone. */
const MAX_STYLE_QUESTIONS = 3_000;
const SPACE = 32;

/** Collects text into one run after another. */
export class RunBuilder {
  #text = '';
  #first: Text | null = null;
  #from = 0;
  #last: Text | null = null;
  /** The code of the last character of `text`. */
  #lastCode = SPACE;
  #links = 0;
  #context: Context | null = null;
  #pieces: Piece[] | null = null;
  /** True if the start or end of an inline element has been passed since the last text. */
  #crossed = false;
  #broken = false;
  #styleQuestions = 0;
  readonly #keepPieces: boolean;
  readonly #finder: FindPieces;

  /** `keepPieces`: blocks get their pieces at once rather than on demand. */
  constructor(finder: FindPieces, keepPieces: boolean) {
    this.#finder = finder;
    this.#keepPieces = keepPieces;
  }

  /** Adds part of a text node: `data`, which begins at offset `from` of the node and is never empty. */
  add(node: Text, data: string, from: number, context: Context): void {
    const code = data.charCodeAt(0);
    // Most text begins with something visible; only the rest needs a search.
    if ((code <= SPACE || code > 127) && data.trim() === '') {
      // White space between elements becomes one space of ours, with no node to find again.
      this.#separate(context.pre ? '\n' : ' ');
      return;
    }
    if (this.#first === null) {
      this.#first = node;
      this.#from = from;
      this.#context = context;
    } else if (this.#crossed && isWordCode(this.#lastCode) && isWordCode(code) && this.#areApart(node))
      this.#text += '\n';
    const start = this.#text.length;
    this.#text = start === 0 ? data : this.#text + data;
    if (context.link) this.#links += data.length;
    if (this.#keepPieces) {
      this.#pieces ??= [];
      this.#pieces.push({ start, end: start + data.length, node, from });
    }
    this.#last = node;
    this.#lastCode = data.charCodeAt(data.length - 1);
    this.#crossed = false;
    this.#broken = false;
  }

  /** Notes that the start or end of an inline element has been passed. */
  cross(): void {
    this.#crossed = true;
  }

  /** Notes that there is something here that is not text. */
  gap(): void {
    this.#separate(' ');
  }

  /** Adds a line break. True if it is the second one and ends the block. */
  lineBreak(): boolean {
    if (this.#broken) return true;
    this.#broken = this.#first !== null;
    this.#separate('\n');
    return false;
  }

  /** A footnote mark must not become part of the word before it. */
  raise(): void {
    if (isWordCode(this.#lastCode)) this.#separate(' ');
  }

  /** Ends the run; null if there is nothing to read in it. */
  close(container: Element | ShadowRoot): Block | null {
    const [first, context, text] = [this.#first, this.#context, this.#text];
    if (first === null || context === null) {
      // Breaks before any text do not count.
      this.#broken = false;
      return null;
    }
    const place = !context.heading && this.#links >= text.length * LINK_SHARE ? 'aside' : context.place;
    const { language, heading, article } = context;
    const block =
      text.length > 1
        ? new Block(container, text, first, this.#from, language, place, heading, article, this.#pieces, this.#finder)
        : null;
    this.clear();
    return block;
  }

  /** Drops the unfinished run. */
  clear(): void {
    this.#text = '';
    this.#first = null;
    this.#last = null;
    this.#lastCode = SPACE;
    this.#links = 0;
    this.#context = null;
    this.#pieces = null;
    this.#crossed = false;
    this.#broken = false;
  }

  #separate(sign: string): void {
    if (this.#first === null || isSpace(this.#lastCode)) return;
    this.#text += sign;
    this.#lastCode = sign.charCodeAt(0);
  }

  /** True if a style separates the text of `node` from the adjoining text before it. */
  #areApart(node: Text): boolean {
    if (!this.#last || this.#styleQuestions >= MAX_STYLE_QUESTIONS) return false;
    const between = elementsBetween(this.#last, node);
    this.#styleQuestions += between.length;
    return between.some(isSetApart);
  }
}

/** The piece with the character at `offset` of the block's text, or null if that character is ours. */
export function pieceAt(block: Block, offset: number): Piece | null {
  const piece = block.pieces[pieceIndexAt(block, offset)];
  return piece && offset < piece.end ? piece : null;
}

/** Index of the last piece that begins at or before `offset`; -1 where there is none. */
export function pieceIndexAt({ pieces }: Block, offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && piece.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === 10 || code === 9 || code === 13 || code === 160;
}

/** Letters and digits, roughly: everything beyond ASCII counts as a letter. */
function isWordCode(code: number): boolean {
  return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) || code > 191;
}
