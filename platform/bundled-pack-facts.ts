/** What lists show of the bundled packs, without loading the packs. */
import facts from 'virtual:bundled-pack-facts';
import type { PackFacts } from '@/core/packs/pack-list';

/** The bundled packs; the first is the one that readers start with. */
export function bundledPackFacts(): readonly PackFacts[] {
  return facts;
}
