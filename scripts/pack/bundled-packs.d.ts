/** The modules that the Vite plugin next to this file makes. */
declare module 'virtual:bundled-pack-facts' {
  import type { PackFacts } from '@/core/packs/pack-list';

  const facts: PackFacts[];
  export default facts;
}

declare module 'virtual:own-files' {
  /** The files that the build makes of the packs, and what changes whenever one of the packs does. */
  const files: { names: string[]; revision: string };
  export default files;
}

declare module 'virtual:bundled-maps' {
  import type { MapDrawing } from '@/core/topics/topic';

  const maps: [pack: string, map: MapDrawing][];
  export default maps;
}
