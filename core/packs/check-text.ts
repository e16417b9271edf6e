/** Turns a pack's file into what is stored of it, or into its faults. */
import { fnv1a } from '../text/hash';
import type { Fault } from './fault';
import type { Decode } from './file-text';
import { factsOfPack, type PackFacts } from './pack-list';
import { type PackReading, readPackFile, readPackText } from './read-pack';

/** A pack that is fit to be stored. */
export interface CheckedPack {
  facts: PackFacts;
  /** Its JSON, serialised from the checked copy. */
  text: string;
  /** What was left out. */
  warnings: Fault[];
}

export type PackCheck = CheckedPack | { faults: Fault[] };

/** The pack in the bytes of a file, or everything that is wrong with it. Never throws. */
export function checkPackFile(bytes: Uint8Array, decode: Decode): PackCheck {
  return checked(readPackFile(bytes, decode));
}

/** The same, from the text of a file. */
export function checkPackText(text: string): PackCheck {
  return checked(readPackText(text));
}

function checked(reading: PackReading): PackCheck {
  if ('faults' in reading) return reading;
  const written = JSON.stringify(reading.pack);
  return {
    facts: factsOfPack(reading.pack, written.length),
    text: written,
    warnings: reading.warnings,
  };
}

/** A checksum that shows whether a stored text is still the one that was checked. It detects damage, not tampering. */
export function checksumOf(text: string): string {
  return `${text.length}:${fnv1a(text).toString(36)}`;
}
