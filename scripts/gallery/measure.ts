/** Measures a state of the gallery so that it can be compared on a machine with other fonts: its blocks, and its coarse look. */
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
/** Blocks whose left edge and width do not hang on fonts. */
const BLOCKS =
  '.bar, .head, .line, .notices, section, h3, .statement, .said, .doubts, .axis, .timeline, footer, .tools, .menu, .choice, .copied, textarea, .failure';

/** What differs more than this between two machines is another look, not another font. Shares of the card's width. */
const MOST_SHIFT = 0.02;
/** Of 255, over the whole card and in a single cell: a line more or less moves text, never the colour of a ground. */
const MOST_MEAN = 9;
const MOST_CELL = 75;

/** Runs in the gallery: the blocks of a state. */
export function blocksOf(id: string, wanted: string): BlockShares[] {
  const root = document.querySelector(`#${id} > div`)?.shadowRoot;
  const card = root?.querySelector('.surface')?.getBoundingClientRect() ?? new DOMRect();
  return [...(root?.querySelectorAll<HTMLElement>(wanted) ?? [])]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const { x, width } = element.getBoundingClientRect();
      const name = element.classList[0] ?? element.localName;
      const share = (length: number) => Math.round((length / card.width) * 1_000) / 1_000;
      return [name, share(x - card.x), share(width)] as const;
    });
}

/** Runs in the gallery: shows one state alone, small enough for the window; its size there in CSS pixels. */
export function showAlone(id: string): { width: number; height: number } {
  for (const figure of document.querySelectorAll<HTMLElement>('figure')) {
    figure.style.position = figure.style.transform = '';
    figure.style.visibility = figure.id === id ? '' : 'hidden';
  }
  document.documentElement.style.overflow = 'hidden';
  const figure = document.getElementById(id) as HTMLElement;
  const { width, height } = figure.getBoundingClientRect();
  const scale = Math.min(1, (innerHeight - 10) / height, (innerWidth - 10) / width);
  figure.style.cssText += `; position: fixed; inset: 0 auto auto 0; z-index: 9; transform: scale(${scale}); transform-origin: 0 0`;
  return { width: width * scale, height: height * scale };
}

/** The selector for `blocksOf`, which knows nothing from here. */
export const WANTED = BLOCKS;

/** The mean colours of the upper left part of a picture, `size` in its own pixels. */
export function coloursOf(picture: Picture, size: { width: number; height: number }): string {
  let colours = '';
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const left = Math.floor((column * size.width) / COLUMNS);
      const right = Math.floor(((column + 1) * size.width) / COLUMNS);
      const top = Math.floor((row * size.height) / ROWS);
      const bottom = Math.floor(((row + 1) * size.height) / ROWS);
      colours += meanColour(picture, left, right, top, bottom);
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
  const far = cellsOf(now.colours).map((cell, place) => distance(cell, cellsOf(kept.colours)[place] ?? [0, 0, 0]));
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
