/** Checks that a card does not say the same relation twice. */

import type { RelationType } from '../../topics/relation-types';
import type { Pack } from '../../topics/topic';
import type { Fault } from '../fault';

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
    relations.flatMap(({ type, to }, place): Fault[] => {
      const path = `topics[${index}].relations[${place}]`;
      if (to === id) return [{ path, code: 'relation_to_itself', topic: id }];
      const ends = SYMMETRIC.has(type) ? [id, to].sort() : [id, to];
      const relation = [type, ...ends].join(' ');
      if (seen.has(relation)) return [{ path, code: 'relation_twice', values: [type, id, to] }];
      seen.add(relation);
      return [];
    }),
  );
}
