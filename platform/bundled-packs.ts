/** The packs that ship with the extension. Only the background loads this file; frames hold no topics. */
import packs from 'virtual:bundled-packs';
import { frontDecoded } from '@/core/text/front-coding';
import type { Pack } from '@/core/topics/topic';

/** A pack as the build leaves it: its look-alikes, if it has any, are one text made by `frontCoded`. */
export interface BundledPack extends Omit<Pack, 'lookalikes'> {
  readonly lookalikes?: string;
}

let read: readonly Pack[] | undefined;

/** The bundled packs, checked and compiled at build time. */
export function bundledPacks(): readonly Pack[] {
  read ??= packs.map(({ lookalikes, ...pack }) => ({
    ...pack,
    ...(lookalikes !== undefined && { lookalikes: frontDecoded(lookalikes) }),
  }));
  return read;
}
