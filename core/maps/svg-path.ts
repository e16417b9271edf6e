/** Writes what d3-geo draws as a short SVG path: whole numbers, each relative to the one before. */
import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';

type Point = readonly [x: number, y: number];

/** A line of a drawing, or the outline of an area; in pixels. */
export interface Stroke {
  readonly points: Point[];
  isClosed: boolean;
}

/** A context that keeps every line that is drawn into it. */
export interface Pen extends GeoContext {
  readonly strokes: readonly Stroke[];
}

/** An empty pen. */
export function createPen(): Pen {
  const strokes: Stroke[] = [];
  return {
    strokes,
    beginPath() {},
    moveTo: (x, y) => void strokes.push({ points: [[x, y]], isClosed: false }),
    lineTo: (x, y) => void strokes.at(-1)?.points.push([x, y]),
    closePath() {
      const last = strokes.at(-1);
      if (last) last.isClosed = true;
    },
    // Only points are drawn with arcs, and no map draws them.
    arc() {},
  };
}

/** Everything that one projection draws of `shape`. */
export function strokesOf(projection: GeoProjection, shape: GeoPermissibleObjects): readonly Stroke[] {
  const pen = createPen();
  geoPath(projection, pen)(shape);
  return pen.strokes;
}

/** The strokes as the `d` of a path, in whole pixels; without areas of fewer than `least` square pixels. */
export function pathOf(strokes: readonly Stroke[], least = 0): string {
  return strokes
    .filter((stroke) => !stroke.isClosed || areaOf(stroke) >= least)
    .map(writtenStroke)
    .join('');
}

/** The area inside, in square pixels. */
export function areaOf({ points }: Stroke): number {
  let twice = 0;
  points.forEach(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

/** Points that round to the same place are one; a stroke of one place is nothing. */
function writtenStroke({ points, isClosed }: Stroke): string {
  let text = '';
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  let count = 0;
  for (const [pixelX, pixelY] of points) {
    const [x, y] = [Math.round(pixelX), Math.round(pixelY)];
    if (x === lastX && y === lastY) continue;
    if (count === 0) text = `M${pair(x, y)}`;
    else text += count === 1 ? `l${pair(x - lastX, y - lastY)}` : joined(x - lastX, y - lastY);
    [lastX, lastY] = [x, y];
    count += 1;
  }
  if (count < (isClosed ? 3 : 2)) return '';
  return isClosed ? `${text}z` : text;
}

/** A minus separates by itself. */
function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}

function joined(x: number, y: number): string {
  return x < 0 ? pair(x, y) : ` ${pair(x, y)}`;
}
