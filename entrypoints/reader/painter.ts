/** Paints what was chosen, up to a limit and nearest the viewport first, and finds what is painted under the pointer. */
import { MAX_PAINTED } from '@/core/limits';
import type { Mention } from '@/core/mentions/mention';
import type { Mark } from '@/core/settings/settings';
import { createHighlightLayer, type HighlightLayer } from '@/page/highlight-layer';
import { styleOf } from '@/page/highlight-registry';
import { adoptHighlightStyle } from '@/page/highlight-style';
import { spotAt } from '@/page/hit-test';
import { locate, locateParts } from '@/page/locate';
import { contains, measure } from '@/page/measure';
import { mentionIn, type PageMention } from '@/page/page-mention';
import type { Block } from '@/page/page-text';
import type { Stretch } from '@/page/painted-list';
import { elementAround } from '@/page/unclobbered';
import { firstInViewport, wantsLessMotion } from '@/page/view';
import type { Reading } from './reading';
import type { Sight } from './sight-handover';

export interface Painter {
  /** Paints what the reading has chosen. */
  paint(): void;
  /** Unpaints what the page has changed; call it inside the observer's callback. */
  drop(records: readonly MutationRecord[]): void;
  /** Makes sure that our highlights are still there, and that those near the viewport are painted. */
  check(): void;
  mentionAt(x: number, y: number): PageMention | null;
  /** The first painted mention below the top of the viewport. */
  first(): PageMention | null;
  /** Brings a mention into view and marks it for a moment, unless the reader wants less motion. */
  show(mention: PageMention): void;
  /** Gives a shadow root the style sheet of highlights. */
  adopt(root: ShadowRoot): void;
  /** The roots with our style sheet that are still in the document. */
  roots(): readonly ShadowRoot[];
  clear(): void;
}

type Layer = HighlightLayer<PageMention>;
type Chosen = ReadonlyMap<number, readonly Mention[]>;

/** How long the current mention stays marked, in ms: long enough to be found, short enough to be a flash. */
const MARK_MS = 1_200;

/**
 * Makes the painter of `document`; `reading` returns the current reading, or null, `mark` how mentions look, `fetchCss`
 * the style of highlights, and `sight` what the sight script does, once it is there.
 */
export function createPainter(
  document: Document,
  reading: () => Reading | null,
  mark: () => Mark,
  fetchCss: () => Promise<string>,
  sight: () => Sight | null,
): Painter {
  const layer: Layer = createHighlightLayer();
  let roots: ShadowRoot[] = [];
  const connected = () => {
    roots = roots.filter((root) => root.isConnected);
    return roots;
  };
  const { show, clear } = createShow(document, layer, reading, sight);

  return {
    ...createPaint(layer, reading, mark),
    drop: layer.drop,
    mentionAt(x, y) {
      if (layer.count() === 0) return null;
      const spot = spotAt(document, x, y, connected());
      const near = spot ? layer.at(spot.node, spot.offset) : [];
      return near.find((mention) => covers(reading(), mention, x, y)) ?? sight()?.mentionBeneath(x, y) ?? null;
    },
    first: () => firstBelowTop(reading()),
    show,
    adopt(root) {
      roots.push(root);
      void adoptHighlightStyle(root, fetchCss);
    },
    roots: connected,
    clear,
  };
}

/** Paints what is near the viewport, and again when the reader has scrolled a crowded page. */
function createPaint(layer: Layer, reading: () => Reading | null, mark: () => Mark): Pick<Painter, 'paint' | 'check'> {
  let crowded = false;
  /** The block that was first in the viewport when a crowded page was painted. */
  let paintedAt = 0;
  const paint = () => {
    const now = reading();
    if (!now) return;
    const chosen = now.chosen();
    const blocks = paintedBlocks(now);
    crowded = countIn(blocks, chosen) > MAX_PAINTED;
    paintedAt = crowded ? firstInViewport(blocks) : 0;
    layer.paint(stretchesFrom(blocks, chosen, mark(), stepBack(blocks, chosen, paintedAt)));
  };
  const hasScrolledFar = () => {
    const now = reading();
    if (!now || !crowded) return false;
    const blocks = paintedBlocks(now);
    const at = firstInViewport(blocks);
    return countIn(blocks.slice(Math.min(at, paintedAt), Math.max(at, paintedAt)), now.chosen()) > ABOVE / 2;
  };
  return {
    paint,
    check() {
      layer.check();
      if (hasScrolledFar()) paint();
    },
  };
}

/** Marks one mention for a moment. */
function createShow(
  document: Document,
  layer: Layer,
  reading: () => Reading | null,
  sight: () => Sight | null,
): Pick<Painter, 'show' | 'clear'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    show({ mention, block: id }) {
      const block = reading()?.watcher.block(id);
      if (!block) return;
      const { start, end } = mention;
      const place = locate(block, start, end);
      const near = sight();
      if (near) near.bringIntoView(block, start, end);
      else if (place) elementAround(place.startContainer)?.scrollIntoView();
      clearTimeout(timer);
      // Appearing and disappearing is motion too.
      if (wantsLessMotion(document)) return;
      layer.mark(place);
      timer = setTimeout(() => layer.mark(null), MARK_MS);
    },
    clear() {
      clearTimeout(timer);
      layer.clear();
    },
  };
}

/** Blocks with something to paint, in document order. */
function paintedBlocks(reading: Reading): Block[] {
  const chosen = reading.chosen();
  return reading.blocks().filter(({ id }) => chosen.has(id));
}

/** True if the letters of `mention` lie under a point. Reads layout. */
function covers(reading: Reading | null, { mention, block: id }: PageMention, x: number, y: number): boolean {
  const block = reading?.watcher.block(id);
  return block !== undefined && contains(measure(block, mention.start, mention.end), x, y);
}

function firstBelowTop(reading: Reading | null): PageMention | null {
  if (!reading) return null;
  const blocks = paintedBlocks(reading);
  for (const block of blocks.slice(firstInViewport(blocks))) {
    for (const mention of reading.chosen().get(block.id) ?? []) {
      const rects = measure(block, mention.start, mention.end);
      if (rects.some(({ y, height }) => y + height > 0)) return mentionIn(block, mention);
    }
  }
  return null;
}

/** On a crowded page, a quarter of what is painted is above the viewport. */
const ABOVE = MAX_PAINTED / 4;

/** The block before `at` such that there are that many mentions from it on; the first block if there are fewer. */
function stepBack(blocks: readonly Block[], chosen: Chosen, at: number): number {
  let first = at;
  for (let above = 0; first > 0 && above < ABOVE; first -= 1)
    above += chosen.get(blocks[first - 1]?.id ?? 0)?.length ?? 0;
  return first;
}

function countIn(blocks: readonly Block[], chosen: Chosen): number {
  return blocks.reduce((sum, { id }) => sum + (chosen.get(id)?.length ?? 0), 0);
}

/** What to paint, from block `first` on; earlier blocks use up what is left of the limit. */
function stretchesFrom(blocks: readonly Block[], chosen: Chosen, mark: Mark, first: number): Stretch<PageMention>[] {
  const stretches: Stretch<PageMention>[] = [];
  const add = (block: Block) => {
    for (const mention of chosen.get(block.id) ?? []) {
      if (stretches.length >= MAX_PAINTED) return;
      for (const place of locateParts(block, mention.start, mention.end))
        stretches.push({ place, style: styleOf(mark, mention.certainty), owner: mentionIn(block, mention) });
    }
  };
  for (let at = first; at < blocks.length && stretches.length < MAX_PAINTED; at += 1) add(blocks[at] as Block);
  for (let at = first - 1; at >= 0 && stretches.length < MAX_PAINTED; at -= 1) add(blocks[at] as Block);
  return stretches;
}
