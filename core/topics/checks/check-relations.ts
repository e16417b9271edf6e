/** Checks that a card does not say the same relation twice. */
import type { Fault } from '../fault';
import type { RelationType } from '../relation-types';
import type { Pack } from '../topic';

/** Read the same in both directions: written at both topics, such a relation would stand twice on each card. */
const SYMMETRIC: ReadonlySet<RelationType> = new Set([
  'ally-of',
  'borders',
  'negotiated-with',
  'related-to',
  'works-with',
]);

/** Faults in the relations of `pack`: a topic tied to itself, the same relation twice, or from both ends. */
export function checkRelations(pack: Pack): Fault[] {
  const seen = new Set<string>();
  return pack.topics.flatMap(({ id, relations }, index) =>
    relations.flatMap(({ type, to }, place) => {
      const path = `topics[${index}].relations[${place}]`;
      if (to === id) return [{ path, message: `ties the topic to itself (topic ${id})` }];
      const ends = SYMMETRIC.has(type) ? [id, to].sort() : [id, to];
      const relation = [type, ...ends].join(' ');
      if (seen.has(relation))
        return [{ path, message: `"${type}" between ${id} and ${to} is there already: cards show it both ways` }];
      seen.add(relation);
      return [];
    }),
  );
}
