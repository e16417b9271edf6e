/** The packs that ship with the extension. Only the background loads this file; frames hold no topics. */
import packs from 'virtual:bundled-packs';
import type { Pack } from '@/core/topics/topic';

/** The bundled packs, checked and compiled at build time. */
export function bundledPacks(): readonly Pack[] {
  return packs;
}
