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
  /** Where the next block is likely to go; -1 where unknown. */
  let hint = -1;

  const compact = () => {
    if (gone === 0) return;
    blocks = blocks.filter((block) => !block.gone);
    gone = 0;
    hint = -1;
  };

  return {
    place(block) {
      if (gone > blocks.length * GONE_SHARE) compact();
      sectionsStale = true;
      const next = hint < 0 ? hint : afterGone(blocks, hint);
      const at = fits(blocks, next, block) ? next : search(blocks, block);
      if (at === blocks.length) blocks.push(block);
      else blocks.splice(at, 0, block);
      hint = at + 1;
    },
    pass(block) {
      const next = hint < 0 ? hint : afterGone(blocks, hint);
      hint = next >= 0 && blocks[next] === block ? next + 1 : -1;
    },
    jump() {
      hint = -1;
    },
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

/** True where `block` goes before `blocks[at]` and, as the caller knows from reading on, behind the one before it. */
function fits(blocks: readonly Block[], at: number, block: Block): boolean {
  if (at < 0) return false;
  const next = blocks[at];
  return next ? precedes(block, next) : true;
}

/** The first place from `at` on whose block is not gone; the end where there is none. */
function afterGone(blocks: readonly Block[], at: number): number {
  let next = at;
  while (blocks[next]?.gone) next += 1;
  return next;
}

/** The first place whose block stands behind `block`. Those that are gone stand nowhere, and are passed by. */
function search(blocks: readonly Block[], block: Block): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = afterGone(blocks, middle);
    const other = there < high ? blocks[there] : undefined;
    if (other && precedes(other, block)) low = there + 1;
    else high = middle;
  }
  return low;
}

/** True where `a` begins before `b`; the text of a shadow root stands before that of its host's children. */
function precedes(a: Block, b: Block): boolean {
  if (a.first === b.first) return a.from < b.from;
  return standsBefore(a.first, b.first);
}

/** True where `a` stands before `b` in document order, shadow trees counted where their hosts stand. */
function standsBefore(a: Node, b: Node): boolean {
  const position = a.compareDocumentPosition(b);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const chainA = hostsOf(a);
  const chainB = hostsOf(b);
  // Both chains begin at the outermost tree; where they part, the two nodes are in one tree.
  for (let depth = 0; ; depth += 1) {
    const nodeA = chainA[depth];
    const nodeB = chainB[depth];
    if (!nodeA) return false;
    if (!nodeB) return true;
    if (nodeA === nodeB) continue;
    const relation = nodeA.compareDocumentPosition(nodeB);
    if (relation & Node.DOCUMENT_POSITION_DISCONNECTED) return false;
    // A host comes before its own children, and so does what is in its shadow.
    return (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
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
