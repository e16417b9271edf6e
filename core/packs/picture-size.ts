/** Defines what the header of a picture states. */
import type { FaultCode } from './fault';

/** Width and height in pixels. */
export type PictureSize = readonly [width: number, height: number];

/** Every size that a file states of itself, the first of the picture as a whole; or what is wrong with it. */
export type StatedSizes =
  | readonly [PictureSize, ...PictureSize[]]
  | Extract<FaultCode, 'picture_broken' | 'picture_moves'>;

/** Four bytes as the letters that name a part of a file. */
export function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
