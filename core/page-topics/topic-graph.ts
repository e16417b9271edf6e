/** Collects the relations between the topics of a page: which are tied, how, and who says so. */
import type { CardData } from '../cards/card-data';
import type { Line, Tie } from '../cards/card-lines';
import { writerOf } from '../cards/card-writer';
import { isLater } from '../cards/months-between';
import type { Kind } from '../topics/kind-names';
import type { Language, TopicKey } from '../topics/topic';

export interface GraphTopic {
  readonly key: TopicKey;
  readonly name: Line;
  readonly kind: Kind;
  /** The article does not name it. */
  readonly sinceOnly: boolean;
}

/** All argued ties between two topics, or all others. */
export interface GraphLink {
  readonly from: GraphTopic;
  readonly to: GraphTopic;
  /** Only the author's judgement; drawn apart from what is reported. */
  readonly argued: boolean;
  /** Each is read from the topic that is its subject. */
  readonly ties: readonly { readonly subject: GraphTopic; readonly tie: Tie }[];
}

export interface TopicGraph {
  /** Topics with a tie to another topic of the page, in order of appearance. */
  readonly topics: readonly GraphTopic[];
  readonly links: readonly GraphLink[];
  /** Topics without. */
  readonly alone: readonly GraphTopic[];
}

/**
 * The graph of `cards`, the page's topics in order of appearance. Argued ties of packs past their review date at `today`
 * (YYYY-MM-DD) are left out; cards have them, folded.
 */
export function topicGraph(cards: readonly CardData[], language: Language, today: string): TopicGraph {
  const topics = new Map<TopicKey, GraphTopic>();
  for (const card of cards) {
    const { name, kind, named } = card.topic;
    const shown = writerOf(card, language).line(name);
    topics.set(card.key, { key: card.key, name: shown, kind, sinceOnly: named === 'since' });
  }
  const links = new Map<string, GraphLink & { ties: { subject: GraphTopic; tie: Tie }[] }>();
  for (const card of cards) {
    const writer = writerOf(card, language);
    const from = topics.get(card.key);
    // Every relation is on the cards of both its topics; only the subject's is read.
    for (const relation of card.relations.filter(({ outgoing }) => outgoing)) {
      const to = topics.get(relation.to);
      const argued = relation.nature === 'argued';
      if (!from || !to || (argued && isLater(today, card.pack.reviewBy))) continue;
      const id = `${[from.key, to.key].sort().join(' ')} ${argued}`;
      const link = links.get(id) ?? { from, to, argued, ties: [] };
      link.ties.push({ subject: from, tie: writer.tie(relation) });
      links.set(id, link);
    }
  }
  const tied = new Set([...links.values()].flatMap(({ from, to }) => [from.key, to.key]));
  const all = [...topics.values()];
  return {
    topics: all.filter(({ key }) => tied.has(key)),
    links: [...links.values()],
    alone: all.filter(({ key }) => !tied.has(key)),
  };
}

/** The `most` topics with the most links, and the links among them; `rest` is the number of other topics. */
export function mostTied(graph: TopicGraph, most: number): TopicGraph & { rest: number } {
  const degree = (topic: GraphTopic) => graph.links.filter(({ from, to }) => from === topic || to === topic).length;
  const kept = new Set([...graph.topics].sort((one, other) => degree(other) - degree(one)).slice(0, most));
  return {
    topics: graph.topics.filter((topic) => kept.has(topic)),
    links: graph.links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    alone: graph.alone,
    rest: graph.topics.length - kept.size,
  };
}
