/** Checks that what cards hold against the article, or add to it, says where it can be read. */

import type { Pack, Reference, Topic } from '../../topics/topic';
import type { Fault } from '../fault';
import { statementsOf } from '../pack-parts';

/** References of a topic in one place of it. */
export interface PlacedReferences {
  path: string;
  references: readonly Reference[];
}

/** Faults in the sources of `pack`: doubts without one, and references that do not say what is behind their address. */
export function checkSources(pack: Pack): Fault[] {
  return pack.topics.flatMap((topic, index) => {
    const at = `topics[${index}]`;
    return [...unsourcedDoubts(topic, at), ...referencesOf(topic).flatMap((placed) => unnamed(placed, at))];
  });
}

/** Every list of references of `topic`: of statements, their doubts, what figures are compared with, and changes since. */
export function referencesOf(topic: Topic): PlacedReferences[] {
  return [
    ...statementsOf(topic).flatMap(({ path, references, doubts }) => [
      { path, references },
      ...doubts.map((doubt, index) => ({ path: `${path}.doubts[${index}]`, references: doubt.references })),
    ]),
    ...topic.figures.flatMap(({ since, beside }, index) => [
      { path: `figures[${index}].since`, references: since?.references ?? [] },
      { path: `figures[${index}].beside`, references: beside?.references ?? [] },
    ]),
    ...topic.since.map(({ references }, index) => ({ path: `since[${index}]`, references })),
  ];
}

function unsourcedDoubts(topic: Topic, at: string): Fault[] {
  return statementsOf(topic).flatMap(({ path, doubts }) =>
    doubts.flatMap(({ references }, index): Fault[] =>
      references.length > 0 ? [] : [{ path: `${at}.${path}.doubts[${index}].references`, code: 'doubt_sourceless' }],
    ),
  );
}

function unnamed({ path, references }: PlacedReferences, at: string): Fault[] {
  return references.flatMap(({ title, publisher }, index): Fault[] => {
    if (title !== undefined && publisher !== undefined) return [];
    return [{ path: `${at}.${path}.references[${index}]`, code: 'reference_unnamed' }];
  });
}
