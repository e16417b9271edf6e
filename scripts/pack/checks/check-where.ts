/** Checks that the atlas can draw what topics say of where they are. */
import type { World } from '../../../core/maps/world';
import { readWorld } from '../../../core/maps/world';
import type { Fault } from '../../../core/packs/fault';
import type { Pack, Where } from '../../../core/topics/topic';
import { FINE_BLUR, readAtlas } from '../../maps/atlas';

/** Borders that the atlas lacks, and places that it draws nothing of. */
export function checkWhere(pack: Pack): Fault[] {
  // Few packs name either, and reading the atlas takes as long as all other checks.
  let world: World | undefined;
  const atlas = () => {
    world ??= readWorld(readAtlas('50m'), FINE_BLUR);
    return world;
  };
  return pack.topics.flatMap(({ id, where }, index) =>
    where
      ? faultsOf(where, atlas).map((fault) => ({ ...fault, path: `topics[${index}].where.${fault.path}`, topic: id }))
      : [],
  );
}

function faultsOf({ countries, border }: Where, atlas: () => World): Fault[] {
  // Beside others, an island that is too small for the atlas is no loss.
  if (countries && atlas().area(countries).coordinates.length === 0)
    return [{ path: 'countries', code: 'country_undrawn', values: [countries.join(', ')] }];
  const [one = '', other = ''] = border ?? [];
  return border && atlas().border(one, other).coordinates.length === 0
    ? [{ path: 'border', code: 'border_none', values: [one, other] }]
    : [];
}
