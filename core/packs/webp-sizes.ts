/** Reads the sizes that a WebP file states: of its canvas, and of the frame in it. */
import { type PictureSize, type StatedSizes, textAt } from './picture-size';

/** In the flags of the extended form. */
const ANIMATED = 0x02;
/** What a frame of each coding begins with. */
const LOSSY_START = [0x9d, 0x01, 0x2a];
const LOSSLESS_START = 0x2f;

/** Every size that `bytes` state; they begin with RIFF and WEBP. Sizes that differ are a fault. */
export function webpSizes(bytes: Uint8Array): StatedSizes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  // Whatever follows the picture is no part of it.
  if (bytes.length < 20 || view.getUint32(4, true) + 8 !== bytes.length) return 'picture_broken';
  const sizes: PictureSize[] = [];
  let frames = 0;
  for (let at = 12; at < bytes.length; ) {
    if (at + 8 > bytes.length) return 'picture_broken';
    const [name, length] = [textAt(bytes, at), view.getUint32(at + 4, true)];
    const inner = bytes.subarray(at + 8, at + 8 + length);
    if (inner.length < length || name.startsWith('AN'))
      return name.startsWith('AN') ? 'picture_moves' : 'picture_broken';
    const size = sizeOf(name, inner);
    if (typeof size === 'string') return size;
    if (size) sizes.push(size);
    if (name.startsWith('VP8') && name !== 'VP8X') frames += 1;
    at += 8 + length + (length % 2);
  }
  const [first, ...others] = sizes;
  const isOne = others.every(([width, height]) => width === first?.[0] && height === first[1]);
  return first && frames === 1 && isOne ? [first] : 'picture_broken';
}

/** The size that a part states; null if it states none. */
function sizeOf(name: string, inner: Uint8Array): PictureSize | null | Extract<StatedSizes, string> {
  const byte = (at: number) => inner[at] ?? 0;
  if (name === 'VP8X') {
    if (inner.length < 10) return 'picture_broken';
    if (byte(0) & ANIMATED) return 'picture_moves';
    const side = (at: number) => 1 + (byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16));
    return [side(4), side(7)];
  }
  if (name === 'VP8 ') {
    if (inner.length < 10 || LOSSY_START.some((start, at) => byte(3 + at) !== start)) return 'picture_broken';
    const side = (at: number) => (byte(at) | (byte(at + 1) << 8)) & 0x3fff;
    return [side(6), side(8)];
  }
  if (name === 'VP8L') {
    if (inner.length < 5 || byte(0) !== LOSSLESS_START) return 'picture_broken';
    const bits = byte(1) | (byte(2) << 8) | (byte(3) << 16) | (byte(4) << 24);
    return [1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)];
  }
  return null;
}
