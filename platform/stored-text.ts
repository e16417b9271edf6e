/** Converts a pack's text to and from its stored form: compressed, with a checksum that detects damage. */
import { type CheckedPack, checksumOf } from '@/core/packs/check-text';
import type { PackFacts } from '@/core/packs/pack-list';

/** A text as stored. */
export interface StoredText {
  /** The gzipped text in base64, since storage takes strings and other characters take more space. */
  packed: string;
  /** `checksumOf(packed)`. */
  sum: string;
}

/** A checked pack as it is stored. */
export interface StorablePack extends Omit<CheckedPack, 'text'> {
  facts: PackFacts;
  stored: StoredText;
}

/** Some browsers do not accept more arguments than this in one call. */
const CHUNK = 8_192;

/** `checked` with its text compressed. Meant for a worker: a large text takes a tenth of a second. */
export async function storablePack({ text, ...rest }: CheckedPack): Promise<StorablePack> {
  const bytes = await throughStream(new TextEncoder().encode(text), new CompressionStream('gzip'));
  const packed = base64Of(new Uint8Array(bytes));
  return { ...rest, stored: { packed, sum: checksumOf(packed) } };
}

/** The text in a stored value; null if that is not what was stored. */
export async function textOfStored(stored: unknown): Promise<string | null> {
  if (typeof stored !== 'object' || stored === null || !('sum' in stored)) return null;
  // The form in which packs were stored before compression.
  if ('text' in stored) return isIntact(stored.text, stored.sum) ? stored.text : null;
  if (!('packed' in stored) || !isIntact(stored.packed, stored.sum)) return null;
  try {
    const bytes = Uint8Array.from(atob(stored.packed), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(await throughStream(bytes, new DecompressionStream('gzip')));
  } catch {
    return null;
  }
}

function isIntact(text: unknown, sum: unknown): text is string {
  return typeof text === 'string' && checksumOf(text) === sum;
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  { writable, readable }: CompressionStream | DecompressionStream,
): Promise<ArrayBuffer> {
  const writer = writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const [read] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  return read;
}
