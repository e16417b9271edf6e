/** Checks that a judgement of the author's says whose it is. */

import { KINDS } from '../../topics/kinds';
import { namesAuthor } from '../../topics/names-author';
import type { Pack, Topic } from '../../topics/topic';
import type { Fault } from '../fault';
import { statementsOf } from '../pack-parts';

/** Faults where a topic with `attribute`, or of a kind that must say (a person), has an `argued` sentence that does not say who argues it. */
export function checkAttribution(pack: Pack): Fault[] {
  return pack.topics.flatMap((topic, index) => faultsOfTopic(topic, `topics[${index}]`, pack));
}

function faultsOfTopic(topic: Topic, at: string, pack: Pack): Fault[] {
  const argued = statementsOf(topic).filter(({ nature, text }) => nature === 'argued' && text !== null);
  if (argued.length === 0) return [];
  if (KINDS[topic.kind].writing.attributed && topic.attribute === undefined) {
    return [{ path: `${at}.attribute`, code: 'attribute_missing' }];
  }
  if (!topic.attribute) return [];
  return argued.flatMap(({ path, part, text }) =>
    pack.languages
      .filter((language) => !namesAuthor(text?.[language] ?? '', language, pack.sources))
      .map((language) => ({
        path: `${at}.${path}.${part === 'figures' ? 'label' : 'text'}.${language}`,
        code: 'judgement_unattributed',
      })),
  );
}
