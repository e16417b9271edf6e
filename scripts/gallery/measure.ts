/** Measures a state of the gallery so that it can be compared on another machine: its blocks, and its coarse look. */
import type { Box } from '../../tests/kit/driven-browser';
import type { Picture } from '../../tests/kit/png';

/** A block of a card: where it begins across and how wide it is, as shares of the card's width. */
export type BlockShares = readonly [name: string, from: number, width: number];

export interface Look {
  readonly blocks: readonly BlockShares[];
  /** Mean colours of the card's picture cut into COLUMNS x ROWS, "rrggbb" one after the other, row by row. */
  readonly colours: string;
}

const COLUMNS = 12;
const ROWS = 16;
/** Blocks whose left edge and width do not depend on fonts. */
const BLOCKS =
  '.bar, .head, .line, .notices, section, h3, .statement, .said, .doubts, .axis, .timeline, footer, .tools, .menu, .choice, .near, .copied, textarea, .failure';

/** What differs more than this between two machines is another look, not another font. Shares of the card's width. */
const MOST_SHIFT = 0.02;
/** Of 255, over the whole card and in a single cell: a line more or less moves text, never the colour of a ground. */
const MOST_MEAN = 9;
const MOST_CELL = 75;

/** Runs in the gallery: the blocks of each state. */
export function blocksOf(ids: readonly string[], wanted: string): BlockShares[][] {
  return ids.map((id) => {
    const root = document.querySelector(`#${id} > div`)?.shadowRoot;
    const card = root?.querySelector('.surface')?.getBoundingClientRect() ?? new DOMRect();
    const share = (length: number) => Math.round((length / card.width) * 1_000) / 1_000;
    return [...(root?.querySelectorAll<HTMLElement>(wanted) ?? [])]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { x, width } = element.getBoundingClientRect();
        return [element.classList[0] ?? element.localName, share(x - card.x), share(width)] as const;
      });
  });
}

/**
 * Runs in the gallery before anything is measured: sets all text in the font that `faces` bring, waits until it is there,
 * and takes back whatever an earlier measurement has left.
 */
export async function prepare(font: string, faces: string): Promise<void> {
  scrollTo({ top: 0, left: 0, behavior: 'instant' });
  for (const each of document.querySelectorAll<HTMLElement>('figure, .ground')) {
    each.dataset.style ??= each.style.cssText;
    each.style.cssText = each.dataset.style;
  }
  if (document.querySelector('style[data-font]')) return;
  const hosts = [...document.querySelectorAll('figure > div')];
  for (const root of [document.head, ...hosts.map((host) => host.shadowRoot)]) {
    const style = document.createElement('style');
    style.dataset.font = font;
    const all = `* { font-family: "${font}" !important; transition: none !important; animation: none !important; }`;
    style.textContent = root === document.head ? faces + all : all;
    root?.append(style);
  }
  await Promise.all([...document.fonts].map((face) => face.load()));
}

/**
 * Runs in the prepared gallery: shows these states alone, side by side and small, until they are painted so; where each
 * is in the window, in CSS pixels.
 */
export async function showAlone(ids: readonly string[], cell: { width: number; height: number }): Promise<DOMRect[]> {
  document.documentElement.style.overflow = 'hidden';
  const all = [...document.querySelectorAll<HTMLElement>('figure, .ground')];
  // Before any is taken out: the others would close up.
  const sizes = ids.map((id) => (document.getElementById(id) as HTMLElement).getBoundingClientRect());
  const across = Math.floor(innerWidth / cell.width);
  for (const each of all) if (!ids.includes(each.id)) each.style.visibility = 'hidden';
  const boxes = sizes.map(({ width, height }, place) => {
    const scale = Math.min((cell.width - 10) / width, (cell.height - 10) / height);
    const [x, y] = [(place % across) * cell.width, Math.floor(place / across) * cell.height];
    const { style } = document.getElementById(ids[place] ?? '') as HTMLElement;
    style.cssText += `; position: fixed; inset: ${y}px auto auto ${x}px; z-index: 9; transform: scale(${scale}); transform-origin: 0 0`;
    return new DOMRect(x, y, width * scale, height * scale).toJSON();
  });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return boxes;
}

/** The selector for `blocksOf`, which knows nothing from here. */
export const WANTED = BLOCKS;

/** The mean colours of a part of a picture, given in its own pixels. */
export function coloursOf(picture: Picture, { x, y, width, height }: Box): string {
  const cut = (from: number, length: number, parts: number, part: number) => Math.floor(from + (part * length) / parts);
  let colours = '';
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const [left, right] = [cut(x, width, COLUMNS, column), cut(x, width, COLUMNS, column + 1)];
      colours += meanColour(picture, left, right, cut(y, height, ROWS, row), cut(y, height, ROWS, row + 1));
    }
  return colours;
}

function meanColour(picture: Picture, left: number, right: number, top: number, bottom: number): string {
  const sums = [0, 0, 0];
  let count = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const colour = picture.at(x, y);
      for (const channel of [0, 1, 2] as const) sums[channel] = (sums[channel] ?? 0) + colour[channel];
      count++;
    }
  return sums
    .map((sum) =>
      Math.round(sum / Math.max(count, 1))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

/** In words, what is another in `now` than in `kept`; empty where they look alike. */
export function differences(now: Look, kept: Look): string[] {
  const names = (look: Look) => look.blocks.map(([name]) => name).join(' ');
  if (names(now) !== names(kept)) return [`blocks: ${names(now)}\nwere:   ${names(kept)}`];
  const moved = now.blocks.flatMap(([name, from, width], place) => {
    const [, keptFrom = 0, keptWidth = 0] = kept.blocks[place] ?? [];
    const shift = Math.max(Math.abs(from - keptFrom), Math.abs(width - keptWidth));
    return shift > MOST_SHIFT ? [`${name} ${place}: ${from}, ${width}; was ${keptFrom}, ${keptWidth}`] : [];
  });
  const [cells, keptCells] = [cellsOf(now.colours), cellsOf(kept.colours)];
  // Of no cells at all nothing differs.
  if (cells.length !== keptCells.length) return [...moved, `${cells.length} cells of colour; were ${keptCells.length}`];
  const far = cells.map((cell, place) => distance(cell, keptCells[place] ?? [0, 0, 0]));
  const mean = far.reduce((sum, one) => sum + one, 0) / far.length;
  const most = Math.max(...far);
  return [
    ...moved,
    ...(mean > MOST_MEAN ? [`colours differ by ${mean.toFixed(1)} on the whole`] : []),
    ...(most > MOST_CELL ? [`a cell differs by ${most.toFixed(0)}: ${far.indexOf(most)}`] : []),
  ];
}

function cellsOf(colours: string): number[][] {
  return (colours.match(/.{6}/g) ?? []).map((cell) =>
    [0, 2, 4].map((at) => Number.parseInt(cell.slice(at, at + 2), 16)),
  );
}

function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, place) => sum + Math.abs(value - (other[place] ?? 0)), 0) / 3;
}
