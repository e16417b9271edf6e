/** Gives the packs that ship with the extension. Only the background loads this file: no frame holds a topic. */
import packs from 'virtual:bundled-packs';
import type { Pack } from '@/core/topics/topic';

/** The bundled packs: checked and compiled when the extension was built. */
export function bundledPacks(): readonly Pack[] {
  return packs;
}
