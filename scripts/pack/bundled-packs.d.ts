/** The modules that the Vite plugin next to this file makes. */
declare module 'virtual:bundled-packs' {
  import type { Pack } from '@/core/topics/topic';

  const packs: Pack[];
  export default packs;
}

declare module 'virtual:bundled-pack-facts' {
  import type { PackFacts } from '@/core/packs/pack-list';

  const facts: PackFacts[];
  export default facts;
}
