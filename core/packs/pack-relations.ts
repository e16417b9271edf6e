/** Leaves out relations to topics that the pack lacks. */

import type { Pack } from '../topics/topic';
import type { Fault } from './fault';

/** `pack` without relations whose target it lacks, and a warning for each; unchanged topics are shared with `pack`. */
export function dropStrayRelations(pack: Pack): { pack: Pack; warnings: Fault[] } {
  const ids = new Set(pack.topics.map((topic) => topic.id));
  const warnings: Fault[] = [];
  const topics = pack.topics.map((topic, index) => {
    const kept = topic.relations.filter(({ to }, place) => {
      if (ids.has(to)) return true;
      warnings.push({
        path: `topics[${index}].relations[${place}].to`,
        code: 'relation_stray',
        values: [to],
        topic: topic.id,
      });
      return false;
    });
    return kept.length === topic.relations.length ? topic : { ...topic, relations: kept };
  });
  return { pack: { ...pack, topics }, warnings };
}
