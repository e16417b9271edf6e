/** Reads the sizes that an AVIF file states: of the picture as the container says, and of the coded frames in it. */
import { av1Size } from './av1-size';
import { type PictureSize, type StatedSizes, textAt } from './picture-size';

/** One part of the container: its name, and where its content begins and ends. */
interface Box {
  name: string;
  from: number;
  to: number;
}

/** What may be in a still picture: coded frames, and notes on them. Grids and overlays are pictures of any size, put together. */
const KINDS = new Set(['av01', 'Exif', 'mime']);

/** Every size that `bytes` state, the largest of the container's first; they begin with a box `ftyp`. */
export function avifSizes(bytes: Uint8Array): StatedSizes {
  try {
    return sizesIn(bytes);
  } catch {
    // Something ends before it should.
    return 'picture_broken';
  }
}

function sizesIn(bytes: Uint8Array): StatedSizes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const top = boxesIn(view, 0, bytes.length);
  const [type] = top;
  if (!type || top.some(({ name }) => name === 'moov' || name === 'moof')) return 'picture_moves';
  const brands = bytes.subarray(type.from, type.to);
  for (let at = 0; at + 4 <= brands.length; at += 4) if (textAt(brands, at) === 'avis') return 'picture_moves';
  const [meta, other] = top.filter(({ name }) => name === 'meta');
  if (!meta || other) return 'picture_broken';
  // Its version and flags come first.
  const inner = boxesIn(view, meta.from + 4, meta.to);
  const only = (boxes: readonly Box[], name: string) => {
    const [box, more] = boxes.filter((each) => each.name === name);
    if (!box || more) throw new RangeError(name);
    return box;
  };
  const kinds = kindsOf(view, only(inner, 'iinf'));
  const properties = only(inner, 'iprp');
  const shared = only(boxesIn(view, properties.from, properties.to), 'ipco');
  const stated = boxesIn(view, shared.from, shared.to)
    .filter(({ name }) => name === 'ispe')
    .map(({ from }): PictureSize => [view.getUint32(from + 4), view.getUint32(from + 8)])
    .sort(([wide, high], [otherWide, otherHigh]) => otherWide * otherHigh - wide * high);
  const coded = placesOf(view, only(inner, 'iloc'))
    .filter(({ item }) => kinds.get(item) === 'av01')
    .map(({ from, to }) => av1Size(bytes.subarray(from, to)));
  const [first, ...others] = stated;
  const isSound = first && coded.length > 0 && [...kinds.values()].every((kind) => KINDS.has(kind));
  return isSound ? [first, ...others, ...coded] : 'picture_broken';
}

/** The boxes between two places, none of which may be cut off. */
function boxesIn(view: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    const stated = view.getUint32(at);
    // 0: to the end. 1: more than a file of ours has.
    const length = stated === 0 ? to - at : stated;
    if (length < 8 || at + length > to) throw new RangeError('box');
    const name = String.fromCharCode(...[4, 5, 6, 7].map((place) => view.getUint8(at + place)));
    boxes.push({ name, from: at + 8, to: at + length });
    at += length;
  }
  return boxes;
}

/** What each item of the file is, by its number, which no two may share. */
function kindsOf(view: DataView, { from, to }: Box): Map<number, string> {
  const isLong = view.getUint8(from) > 0;
  const kinds = new Map<number, string>();
  for (const entry of boxesIn(view, from + (isLong ? 8 : 6), to)) {
    const version = view.getUint8(entry.from);
    if (entry.name !== 'infe' || version < 2) throw new RangeError('infe');
    const wide = version > 2;
    const item = wide ? view.getUint32(entry.from + 4) : view.getUint16(entry.from + 4);
    if (kinds.has(item)) throw new RangeError('two of one number');
    const kind = entry.from + (wide ? 10 : 8);
    kinds.set(item, String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(kind + place))));
  }
  return kinds;
}

/** Where the bytes of each item are: in one piece of the file itself, or else it is not read. */
function placesOf(view: DataView, { from }: Box): { item: number; from: number; to: number }[] {
  const version = view.getUint8(from);
  let at = from + 4;
  const next = (size: number) => {
    const value = size === 0 ? 0 : size === 2 ? view.getUint16(at) : size === 4 ? view.getUint32(at) : Number.NaN;
    if (Number.isNaN(value)) throw new RangeError('iloc');
    at += size;
    return value;
  };
  const sizes = next(2);
  const [offset, length, base, index] = [12, 8, 4, 0].map((shift) => (sizes >> shift) & 15) as [
    number,
    number,
    number,
    number,
  ];
  const count = next(version < 2 ? 2 : 4);
  // Each takes some bytes, so a count that is not true runs into the end of the file.
  return Array.from({ length: Math.min(count, view.byteLength) }, () => {
    const item = next(version < 2 ? 2 : 4);
    const isElsewhere = version > 0 && (next(2) & 15) !== 0;
    const inFile = next(2) === 0;
    const first = next(base);
    if (isElsewhere || !inFile || next(2) !== 1) throw new RangeError('extents');
    if (version > 0) next(index);
    const start = first + next(offset);
    const end = start + next(length);
    if (end > view.byteLength) throw new RangeError('extent');
    return { item, from: start, to: end };
  });
}
