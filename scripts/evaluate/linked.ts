/** Scores mentions against the links of news articles that other hands made. */
import type { Mention } from '../../core/mentions/mention';
import { topicIdOf } from '../../core/topics/topic';
import { LINKED_IDS, type LinkedText } from './gold';
import type { Fault } from './score';

export interface LinkedTally {
  right: number;
  /** On a link to something else. */
  wrong: number;
  /** On nothing that is linked: neither right nor wrong. */
  unlinked: number;
  faults: Fault[];
}

/** Adds one article. Demonyms count neither way, nor do topics that the links know nothing of. */
export function addLinked(tally: LinkedTally, article: LinkedText, mentions: readonly Mention[]): void {
  for (const mention of mentions) {
    const topic = topicIdOf(mention.topic);
    if (mention.demonym || !LINKED_IDS.has(topic)) continue;
    const links = article.links.filter((link) => link.start < mention.end && mention.start < link.end);
    if (links.some((link) => link.topic === topic)) tally.right++;
    else if (links.length === 0) tally.unlinked++;
    else {
      tally.wrong++;
      const { start, end, text, by, certainty, reason } = mention;
      const titles = links.map((link) => link.title || 'nothing').join(', ');
      const detail = `${certainty} ${by} "${reason.name}", linked to ${titles}`;
      tally.faults.push({ file: article.id, kind: 'wrong', topic, start, end, text, detail });
    }
  }
}
