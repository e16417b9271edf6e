/** Keeps the blocks of a page in document order, with the section each stands in. */
import type { Block } from './page-text';

export interface BlockOrder {
  /** Puts a block where its first word stands in the document. */
  place(block: Block): void;
  /** Says that a block stands where it stood: the next one is likely to follow it. */
  pass(block: Block): void;
  /** Says that the next block stands somewhere else. */
  jump(): void;
  remove(block: Block): void;
  /** All blocks in document order, each with its section up to date. */
  all(): readonly Block[];
}

/** Blocks that are gone are cleared away together, once they are this share of all: a page may change a thousand in a second. */
const GONE_SHARE = 0.25;

/** Makes an empty order. */
export function createBlockOrder(): BlockOrder {
  let blocks: Block[] = [];
  let gone = 0;
  let sectionsStale = false;
  const hint = createHint();

  const compact = () => {
    if (gone === 0) return;
    blocks = blocks.filter((block) => !block.gone);
    gone = 0;
    hint.forget();
  };

  return {
    place(block) {
      if (gone > blocks.length * GONE_SHARE) compact();
      sectionsStale = true;
      const at = hint.placeFor(blocks, block) ?? search(blocks, block);
      if (at === blocks.length) blocks.push(block);
      else blocks.splice(at, 0, block);
      hint.placedAt(at);
    },
    pass: (block) => hint.passed(blocks, block),
    jump: hint.jump,
    remove(block) {
      if (block.gone) return;
      block.gone = true;
      gone += 1;
      sectionsStale = true;
    },
    all() {
      compact();
      if (sectionsStale) numberSections(blocks);
      sectionsStale = false;
      return blocks;
    },
  };
}

/** Keeps in mind where the next block is likely to go: behind the one before it. */
function createHint() {
  /** -1 where nothing is known. */
  let likely = -1;
  /** The first place from there on whose block tells where it stands; -1 before it was looked for. */
  let ahead = -1;
  /** The next block is somewhere else, though perhaps just behind: a page often goes through its rows. */
  let jumped = false;

  const forget = () => {
    likely = -1;
    ahead = -1;
    jumped = false;
  };
  return {
    forget,
    /** Null where it does not go there. */
    placeFor(blocks: readonly Block[], block: Block): number | null {
      if (likely < 0) return null;
      likely = afterGone(blocks, likely);
      if (ahead < likely || blocks[ahead]?.gone) ahead = telling(blocks, likely, blocks.length, block);
      const next = blocks[ahead];
      if (next && isBefore(next, block) !== false) return null;
      if (jumped && !followsThoseBefore(blocks, likely, block)) return null;
      return likely;
    },
    placedAt(at: number) {
      ahead = at === likely && ahead >= 0 ? ahead + 1 : -1;
      likely = at + 1;
      jumped = false;
    },
    passed(blocks: readonly Block[], block: Block) {
      const next = likely < 0 || jumped ? -1 : afterGone(blocks, likely);
      if (next < 0 || blocks[next] !== block) return forget();
      likely = next + 1;
    },
    jump() {
      ahead = -1;
      jumped = true;
    },
  };
}

function followsThoseBefore(blocks: readonly Block[], at: number, block: Block): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const other = blocks[index] as Block;
    const before = other.gone ? null : isBefore(other, block);
    if (before !== null) return before;
  }
  return true;
}

/** The first place from `at` on whose block is not gone; the end where there is none. */
function afterGone(blocks: readonly Block[], at: number): number {
  let next = at;
  while (blocks[next]?.gone) next += 1;
  return next;
}

/** The first place from `from` on, before `end`, whose block tells where it stands to `block`; `end` where none does. */
function telling(blocks: readonly Block[], from: number, end: number, block: Block): number {
  for (let at = from; at < end; at += 1) {
    const other = blocks[at] as Block;
    if (!other.gone && isBefore(other, block) !== null) return at;
  }
  return end;
}

/** The first place whose block stands behind `block`. Those that cannot tell are passed by. */
function search(blocks: readonly Block[], block: Block): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = telling(blocks, middle, high, block);
    const other = there < high ? blocks[there] : undefined;
    if (other && isBefore(other, block)) low = there + 1;
    else high = middle;
  }
  return low;
}

/**
 * True where `other` begins before `block`, which was read just now; the text of a shadow root stands before that of its
 * host's children. Null where nobody can say: its container, which holds `block` too, changed and is still to be read.
 */
function isBefore(other: Block, block: Block): boolean | null {
  if (!other.stale) {
    if (other.first === block.first) return other.from < block.from;
    return (relationOf(other.first, block.first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  // Its first words may be gone or stand elsewhere; what they stood in is where it was, or would have been forgotten.
  if (other.container === block.container) return null;
  const relation = relationOf(other.container, block.first);
  if (relation & Node.DOCUMENT_POSITION_CONTAINED_BY) return null;
  return (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** How `b` stands to `a`, as `compareDocumentPosition` has it, shadow trees counted where their hosts stand. */
function relationOf(a: Node, b: Node): number {
  const position = a.compareDocumentPosition(b);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) return position;
  const chainA = hostsOf(a);
  const chainB = hostsOf(b);
  // Both chains begin at the outermost tree; where they part, the two nodes are in one tree.
  for (let depth = 0; ; depth += 1) {
    const nodeA = chainA[depth];
    const nodeB = chainB[depth];
    if (!nodeA) return Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;
    if (!nodeB) return Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINS;
    if (nodeA === nodeB) continue;
    const relation = nodeA.compareDocumentPosition(nodeB);
    // A host comes before its own children, and so does what is in its shadow.
    return relation & Node.DOCUMENT_POSITION_DISCONNECTED ? 0 : relation;
  }
}

/** The node's shadow hosts from the outermost in, and the node itself. */
function hostsOf(node: Node): Node[] {
  const chain: Node[] = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) chain.push(root.host);
  return chain.reverse();
}

/** A section begins with a heading, with an article, and behind an article. */
function numberSections(blocks: readonly Block[]): void {
  let section = 0;
  let before: Block | null = null;
  for (const block of blocks) {
    const begins =
      before && (block.article !== before.article || (block.heading && block.container !== before.container));
    if (begins) section += 1;
    block.section = section;
    before = block;
  }
}
