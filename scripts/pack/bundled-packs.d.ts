/** The modules that the Vite plugin next to this file makes. */
declare module 'virtual:bundled-packs' {
  import type { BundledPack } from '@/platform/bundled-packs';

  const packs: BundledPack[];
  export default packs;
}

declare module 'virtual:bundled-pack-facts' {
  import type { PackFacts } from '@/core/packs/pack-list';

  const facts: PackFacts[];
  export default facts;
}

declare module 'virtual:bundled-maps' {
  import type { BundledMap } from '@/platform/bundled-maps';

  /** Parses them anew each time; by the ids of packs. */
  const maps: () => Record<string, BundledMap[]>;
  export default maps;
}

declare module 'virtual:base-map' {
  import type { WorldTopology } from '@/core/maps/world';

  /** Parses it anew each time. */
  const atlas: () => WorldTopology;
  export default atlas;
}
