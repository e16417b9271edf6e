/** The module that the Vite plugin next to this file makes. */
declare module 'virtual:bundled-packs' {
  import type { Pack } from '@/core/topics/topic';

  const packs: Pack[];
  export default packs;
}
