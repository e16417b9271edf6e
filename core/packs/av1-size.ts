/** Reads how large the frames of an AV1 stream may be, from the header of its sequence. */
import { MAX_PICTURE_SIDE } from '../limits';
import type { PictureSize } from './picture-size';

const SEQUENCE_HEADER = 1;

/**
 * The size that the one header in `stream` states, in pixels. Throws a `RangeError` if there is none, or another behind it, which
 * decoders would make room for; or if the stream lets its frames be larger than `MAX_PICTURE_SIDE`, whatever its header says.
 */
export function av1Size(stream: Uint8Array): PictureSize {
  let size: PictureSize | undefined;
  for (let at = 0; at < stream.length; ) {
    const head = stream[at] ?? 0;
    const kind = (head >> 3) & 15;
    at += head & 4 ? 2 : 1;
    let length = stream.length - at;
    if (head & 2) {
      const read = shortNumber(stream, at);
      length = read.value;
      at = read.next;
    }
    if (at + length > stream.length) throw new RangeError('unit');
    if (kind === SEQUENCE_HEADER) {
      if (size) throw new RangeError('two sequences');
      size = sizeIn(bitsOf(stream.subarray(at, at + length)));
    }
    at += length;
  }
  if (!size) throw new RangeError('no sequence');
  return size;
}

/** A number of seven bits a byte, the lowest first. */
function shortNumber(bytes: Uint8Array, from: number): { value: number; next: number } {
  let value = 0;
  for (let place = 0; place < 4; place++) {
    const byte = bytes[from + place];
    if (byte === undefined) break;
    value |= (byte & 127) << (7 * place);
    if (byte < 128) return { value, next: from + place + 1 };
  }
  throw new RangeError('number');
}

/** Reads so many bits at a time, the highest first. */
function bitsOf(bytes: Uint8Array): (count: number) => number {
  let at = 0;
  return (count) => {
    let value = 0;
    for (let left = count; left > 0; left--, at++) {
      const byte = bytes[at >> 3];
      if (byte === undefined) throw new RangeError('header');
      value = value * 2 + ((byte >> (7 - (at & 7))) & 1);
    }
    return value;
  };
}

/** The fields are those of the AV1 specification, 5.5.1; what only films have is not read. */
function sizeIn(bits: (count: number) => number): PictureSize {
  bits(3 + 1);
  const isReduced = bits(1) === 1;
  if (isReduced) bits(5);
  else {
    if (bits(1) === 1) throw new RangeError('timing');
    const hasDelay = bits(1) === 1;
    for (let points = bits(5) + 1; points > 0; points--) {
      bits(12);
      if (bits(5) > 7) bits(1);
      if (hasDelay && bits(1) === 1) bits(4);
    }
  }
  const [wide, high] = [bits(4) + 1, bits(4) + 1];
  // Encoders reduce the header of a still picture. Without that, each frame may say a size of its own, in as many bits.
  if (!isReduced && 2 ** Math.max(wide, high) > MAX_PICTURE_SIDE) throw new RangeError('size');
  return [bits(wide) + 1, bits(high) + 1];
}
