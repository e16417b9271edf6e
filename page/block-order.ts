/** Keeps the blocks of a page in document order, with the section each is in. */
import type { Block } from './page-text';
import { hostOf } from './unclobbered';

export interface BlockOrder {
  /** Inserts a block where its first word is in the document. */
  place(block: Block): void;
  /** Notes that a block is where it was: the next one is likely to follow it. */
  pass(block: Block): void;
  /** Notes that the next block is somewhere else. */
  jump(): void;
  remove(block: Block): void;
  /** All blocks in document order, each with its section up to date. */
  all(): readonly Block[];
}

/** Blocks that are gone are removed in bulk, once they are this share of all: a page may change a thousand per second. */
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

/** Remembers where the next block is likely to go: after the previous one. */
function createHint() {
  /** -1 if nothing is known. */
  let likely = -1;
  /** The first place from there on whose block can tell its position; -1 before that has been looked up. */
  let ahead = -1;
  /** The next block is somewhere else, though perhaps just after: pages often update their rows in sequence. */
  let jumped = false;

  const forget = () => {
    likely = -1;
  };
  return {
    forget,
    /** Null if it does not belong there. */
    placeFor(blocks: readonly Block[], block: Block): number | null {
      if (likely < 0) return null;
      for (ahead = Math.max(ahead, likely); ahead < blocks.length; ahead += 1) {
        const before = howStands(blocks[ahead], block);
        if (before) return null;
        if (before === false) break;
      }
      if (jumped && !followsThoseBefore(blocks, likely, block)) return null;
      return likely;
    },
    placedAt(at: number) {
      ahead = at === likely && ahead >= 0 ? ahead + 1 : -1;
      likely = at + 1;
      jumped = false;
    },
    passed(blocks: readonly Block[], block: Block) {
      likely = afterGone(blocks, likely);
      if (jumped || blocks[likely] !== block) forget();
      else likely += 1;
    },
    jump() {
      ahead = -1;
      jumped = true;
    },
  };
}

function followsThoseBefore(blocks: readonly Block[], at: number, block: Block): boolean {
  let before: boolean | null = null;
  for (let index = at - 1; index >= 0 && before === null; index -= 1) before = howStands(blocks[index], block);
  return before !== false;
}

/** The first place from `at` on whose block is not gone; the end if there is none. */
function afterGone(blocks: readonly Block[], at: number): number {
  let next = at;
  while (blocks[next]?.gone) next += 1;
  return next;
}

/** The first place whose block comes after `block`. Blocks that cannot tell are skipped. */
function search(blocks: readonly Block[], block: Block): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    let next = middle;
    let before: boolean | null = null;
    while (next < high && before === null) {
      before = howStands(blocks[next], block);
      next += 1;
    }
    if (before) low = next;
    else high = middle;
  }
  return low;
}

/**
 * True if `other` begins before `block`, which was read just now; the text of a shadow root comes before that of its
 * host's children. Null if it cannot be determined: `other` is gone, or its container, which also holds `block`, has still
 * to be read.
 */
function howStands(other: Block | undefined, block: Block): boolean | null {
  if (!other || other.gone || (other.stale && other.container === block.container)) return null;
  if (!other.stale && other.first === block.first) return other.from < block.from;
  // The first words of a stale block may be gone or elsewhere, but their container is where it was.
  const relation = relationOf(other.stale ? other.container : other.first, block.first);
  if (other.stale && relation & Node.DOCUMENT_POSITION_CONTAINED_BY) return null;
  return (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** For ordering, what is in a host's shadow root is in the host. */
const IN_SHADOW = Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;

/** The position of `b` relative to `a`, as in `compareDocumentPosition`, treating shadow trees as part of their hosts. */
function relationOf(a: Node, b: Node): number {
  for (let nodeB: Node | null = b; nodeB; nodeB = hostOf(nodeB.getRootNode())) {
    for (let nodeA: Node | null = a; nodeA; nodeA = hostOf(nodeA.getRootNode())) {
      const relation = nodeA.compareDocumentPosition(nodeB);
      if (!(relation & Node.DOCUMENT_POSITION_DISCONNECTED)) return relation || IN_SHADOW;
    }
  }
  return 0;
}

/** A section begins with a heading, with an article, and after an article. */
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
