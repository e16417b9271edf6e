/** Prints drawings of cards in a terminal: maps in the dots of braille letters, figures in blocks. */
import type { CardPlace } from '../../core/cards/card-place';
import type { FigureDrawing } from '../../core/cards/figure-drawing';
import { MAP_HEIGHT, MAP_WIDTH } from '../../core/limits';

/** Pixels of a map to one dot; a letter is two dots wide and four high. */
const DOT = 4;
const COLUMNS = Math.ceil(MAP_WIDTH / DOT / 2);
const ROWS = Math.ceil(MAP_HEIGHT / DOT / 4);
/** The first of the braille letters, and the bits of its dots by column and row. */
const BLANK = 0x2800;
const BITS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const;
const MARK = '●';

/** Letters in a bar that is all there is. */
const BAR = 24;

/** The marks or bars of a figure, as lines. */
export function figureLines(drawing: FigureDrawing): string[] {
  if ('tenths' in drawing) {
    const full = Math.round(drawing.tenths);
    return ['■'.repeat(full) + '□'.repeat(10 - full)];
  }
  const bar = (sign: string, part: number) => sign.repeat(Math.ceil(BAR * part)) || '|';
  const lines = [bar('█', drawing.full), bar('░', drawing.other)];
  return drawing.last ? lines.reverse() : lines;
}

/** A map as lines of text, as wide as 55 letters. */
export function mapLines({ drawing, labels, countries }: CardPlace): string[] {
  const { land, borders, area, line, marks, names } = drawing;
  const dots = Array.from({ length: ROWS }, () => new Array<number>(COLUMNS).fill(0));
  for (const path of [land, borders, area, line]) for (const stroke of strokesIn(path)) drawStroke(dots, stroke);
  const letters = dots.map((row) => row.map((bits) => String.fromCodePoint(BLANK + bits)));
  const write = (x: number, y: number, words: string) => {
    const row = letters[Math.floor(y / DOT / 4)];
    const from = Math.round(x / DOT / 2);
    [...words].forEach((letter, at) => {
      if (row && from + at >= 0 && from + at < COLUMNS) row[from + at] = letter;
    });
  };
  names.forEach(({ x, y }, at) => {
    const name = ` ${countries[at]} `;
    write(x - name.length * DOT, y, name);
  });
  marks.forEach(({ x, y, label }, at) => {
    const name = labels[at]?.text ?? '';
    if (label === 'left') write(x - (name.length + 1) * 2 * DOT, y, `${name} `);
    else if (label) write(x + 2 * DOT, y, ` ${name}`);
    write(x, y, MARK);
  });
  return letters.map((row) => row.join(''));
}

type Point = readonly [x: number, y: number];

/** The strokes of a path as maps have it: places, then steps from there. */
function strokesIn(path: string): Point[][] {
  return [...path.matchAll(/M([^M]*)/g)].map(([, stroke = '']) => {
    const numbers = [...stroke.matchAll(/-?\d+/g)].map(Number);
    const points: Point[] = [];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [x = 0, y = 0] = points.at(-1) ?? [];
      points.push([x + (numbers[at] ?? 0), y + (numbers[at + 1] ?? 0)]);
    }
    const [first] = points;
    return first && stroke.endsWith('z') ? [...points, first] : points;
  });
}

function drawStroke(dots: number[][], points: readonly Point[]): void {
  points.slice(1).forEach(([toX, toY], at) => {
    const [fromX, fromY] = points[at] ?? [toX, toY];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY)) / DOT));
    for (let step = 0; step <= steps; step++) {
      const part = step / steps;
      setDot(dots, fromX + (toX - fromX) * part, fromY + (toY - fromY) * part);
    }
  });
}

function setDot(dots: number[][], x: number, y: number): void {
  const [column, row] = [Math.floor(x / DOT), Math.floor(y / DOT)];
  const line = dots[Math.floor(row / 4)];
  const letter = Math.floor(column / 2);
  const bit = BITS[(column & 1) as 0 | 1][(row & 3) as 0 | 1 | 2 | 3];
  if (line && letter >= 0 && letter < COLUMNS) line[letter] = (line[letter] ?? 0) | bit;
}
