/** Reads from the bytes of a picture what it is and how large, so that none is decoded that is something else, or a bomb. */
import { MAX_PICTURE_SIDE } from '../limits';
import { avifSizes } from './avif-sizes';
import type { FaultCode } from './fault';
import { type PictureSize, textAt } from './picture-size';
import { webpSizes } from './webp-sizes';

export interface PictureHead {
  readonly type: 'image/avif' | 'image/webp';
  readonly size: PictureSize;
}

/**
 * What `bytes` are; a fault if that is no whole, still picture in AVIF or WebP, or if any size that it states is larger than
 * `MAX_PICTURE_SIDE`: decoders make room for what the innermost header says, whatever the outer ones do.
 */
export function pictureHead(bytes: Uint8Array): PictureHead | FaultCode {
  const type = typeOf(bytes);
  if (type === null) return 'picture_kind';
  const sizes = type === 'image/webp' ? webpSizes(bytes) : avifSizes(bytes);
  if (typeof sizes === 'string') return sizes;
  const sides = sizes.flat();
  if (sides.some((side) => side < 1)) return 'picture_broken';
  if (sides.some((side) => side > MAX_PICTURE_SIDE)) return 'picture_wide';
  return { type, size: sizes[0] };
}

function typeOf(bytes: Uint8Array): PictureHead['type'] | null {
  if (textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'WEBP') return 'image/webp';
  // Which brands make it a picture is read with the rest.
  return textAt(bytes, 4) === 'ftyp' && /avi[fs]/.test(brandsOf(bytes)) ? 'image/avif' : null;
}

function brandsOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(8, Math.min(bytes.length, 64)));
}
