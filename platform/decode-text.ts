/** Decodes text with the decoder of browsers and Node. */
import type { Decode } from '@/core/packs/file-text';

/** Throws if the bytes are not in that encoding. */
export const decodeText: Decode = (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes);
