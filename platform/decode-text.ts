/** Decodes text as browsers and Node do. */
import type { Decode } from '@/core/packs/file-text';

/** Throws where the bytes are not in that encoding. */
export const decodeText: Decode = (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes);
